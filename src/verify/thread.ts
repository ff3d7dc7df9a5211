/** What runs in a thread of its own: an edition is held against what is due. */
import type { Format } from '../model/format.ts'
import { type Comparison, compare } from './compare/compare.ts'
import { Due, type DueWords } from './compare/due.ts'
import type { ReadableFile } from './read-back/readers.ts'

export interface ComparisonTask {
  readonly format: Format
  readonly files: readonly ReadableFile[]
  readonly due: DueWords
}

export default function run({ format, files, due }: ComparisonTask): Promise<Comparison> {
  return compare(format, files, new Due(due))
}
