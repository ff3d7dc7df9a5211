/** Holding a finished edition against what is due. */

import type { Format } from '../../model/format.ts'
import type { Utterance } from '../../model/utterance.ts'
import { linesOf } from '../heard/heard.ts'
import { openTaggedPdf, type TaggedPdf } from '../pdf/tagged.ts'
import { readBackTagged } from '../read-back/pdf/pdf.ts'
import { sampleOf } from '../read-back/pdf/sample.ts'
import type { ReadBack } from '../read-back/read-back.ts'
import { type ReadableFile, readBack } from '../read-back/readers.ts'
import { alike } from './alike.ts'
import { differencesBetween } from './differences.ts'
import type { Due, Place } from './due.ts'
import { isHeardSame, isSame } from './same.ts'
import { sampleAgrees } from './sample.ts'
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

/** Whether every word of an edition was read, or those of some of its pages. */
export type Extent = 'whole' | 'sampled'

export interface Comparison {
  /** None where the edition says just what is due. */
  readonly disagreements: readonly Disagreement[]
  readonly extent: Extent
}

/**
 * Holds the edition that consists of `files` against what is due. Of a long PDF a sample is read first, and all of it
 * where that does not say what is due.
 *
 * @throws {Unreadable} when the files are not of the format, or hold no structure to read.
 */
export async function compare(format: Format, files: readonly ReadableFile[], due: Due): Promise<Comparison> {
  const [edition] = files
  if (format === 'pdf' && edition !== undefined) return comparePdf(await openTaggedPdf(edition.bytes), due)
  return { disagreements: disagreementsWith(due, format, await readBack(format, files)), extent: 'whole' }
}

function comparePdf(file: TaggedPdf, due: Due): Comparison {
  const sample = sampleOf(file)
  if (sample !== undefined && sampleAgrees(due.words.utterances, sample))
    return { disagreements: [], extent: 'sampled' }
  return { disagreements: disagreementsWith(due, 'pdf', readBackTagged(file)), extent: 'whole' }
}

/** What counts: every name and mark of an edition of ours, or what is heard of a file of whatever origin. */
export type Measure = 'exact' | 'heard'

/** Where an edition that was read says something else than what is due; nothing where it says just that. */
export function disagreementsWith(
  due: Due,
  format: Format,
  read: ReadBack,
  measure: Measure = 'exact',
): readonly Disagreement[] {
  // What is alike in every detail is said alike: there is nothing to put into words, and mostly it ends here.
  if (isSame(due.words.utterances, read.utterances)) return []
  const sides = measures[format === 'text' ? 'words' : measure](due, read.utterances, format)
  return differencesBetween(sides.due, sides.found).map((difference) => ({
    due: difference.due.map((one) => said(one, (utterance) => due.placeOf(utterance))),
    found: difference.found.map((one) => said(one, (utterance) => read.placeOf?.(utterance))),
  }))
}

type Sides = { readonly due: readonly Spoken[]; readonly found: readonly Spoken[] }

const measures: {
  readonly [Of in Measure | 'words']: (due: Due, found: readonly Utterance[], format: Format) => Sides
} = {
  words(due, found) {
    const heard = linesOf(found)
    if (isHeardSame(due.heard, heard)) return { due: [], found: [] }
    return { due: heardIn(due.heard), found: heardIn(heard) }
  },
  exact: (due, found) => ({ due: due.spoken, found: spokenIn(found) }),
  heard: (due, found, format) => alike(due.words.utterances, found, format),
}

/** Where nobody knows the place of something, that of what holds it serves. */
function said({ line, path }: Spoken, placeOf: (utterance: Utterance) => Place | undefined): Said {
  const at = path.map(placeOf).findLast((place) => place !== undefined)
  return { line, ...(at !== undefined && { at }) }
}
