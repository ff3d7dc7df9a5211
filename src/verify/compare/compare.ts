/** Holding a finished edition against what is due. */

import type { Format } from '../../model/format.ts'
import type { Utterance } from '../../model/utterance.ts'
import type { ReadBack } from '../read-back/read-back.ts'
import { type ReadableFile, readBack } from '../read-back/readers.ts'
import { differencesBetween } from './differences.ts'
import type { Due, Place } from './due.ts'
import { heardIn, type Spoken, spokenIn } from './spoken.ts'

/** Neighbouring things that are due and not said, or said and not due. */
export interface Disagreement {
  readonly due: readonly Said[]
  readonly found: readonly Said[]
}

/** Something that is said, and where. */
export interface Said {
  readonly line: string
  readonly at?: Place
}

/**
 * Where the edition that consists of `files` says something else than what is due; nothing where it says just that.
 *
 * @throws {Unreadable} when the files are not of the format, or hold no structure to read.
 */
export async function disagreements(
  format: Format,
  files: readonly ReadableFile[],
  due: Due,
): Promise<readonly Disagreement[]> {
  return disagreementsWith(due, format, await readBack(format, files))
}

/** The same for an edition that was read already. */
export function disagreementsWith(due: Due, format: Format, read: ReadBack): readonly Disagreement[] {
  const found = format === 'text' ? heardIn(read.utterances) : spokenIn(read.utterances)
  return differencesBetween(due.in(format), found).map((difference) => ({
    due: difference.due.map((one) => said(one, (utterance) => due.placeOf(utterance))),
    found: difference.found.map((one) => said(one, (utterance) => read.placeOf?.(utterance))),
  }))
}

/** Where nobody knows the place of something, that of what holds it serves. */
function said({ line, path }: Spoken, placeOf: (utterance: Utterance) => Place | undefined): Said {
  const at = path.map(placeOf).findLast((place) => place !== undefined)
  return { line, ...(at !== undefined && { at }) }
}
