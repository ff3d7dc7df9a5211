/** What the handlers of the text edition share. */
import type { Labels } from '../../labels/labels.ts'
import type { Block } from '../../model/nodes.ts'
import type { Publication } from '../../model/publication.ts'
import type { PageMark } from '../renderer.ts'
import { passagesOf } from './blocks.ts'
import type { TextOptions } from './options.ts'
import { type Pages, pagesOf } from './pages.ts'
import type { Passage } from './passage.ts'
import { References } from './references.ts'
import { targetNames } from './targets.ts'

export interface Writer {
  readonly options: TextOptions
  readonly labels: Labels
  /** Language of the publication: what is in another one is announced. */
  readonly language: string
  readonly references: References
  /** The pages of the PDF edition that are still to be said. */
  readonly pages: Pages
  /** What internal links lead to, in words, by id. */
  readonly targets: ReadonlyMap<string, string>
  /** The passages of blocks, whatever they are. */
  passagesOf(blocks: readonly Block[], writer: Writer): Passage[]
  /** Where we are in nested lists: "2." inside the second item. */
  readonly path: string
}

export function createWriter(
  publication: Publication,
  options: TextOptions,
  labels: Labels,
  pages: readonly PageMark[],
): Writer {
  const writer: Writer = {
    options,
    labels,
    language: publication.language,
    references: new References(),
    pages: pagesOf(publication, options.verbosity === 'full' ? pages : [], labels),
    targets: new Map(),
    passagesOf,
    path: '',
  }
  return { ...writer, targets: targetNames(publication.children, writer) }
}
