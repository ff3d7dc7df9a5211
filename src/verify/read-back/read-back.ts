/**
 * What finished editions say, read back from their bytes by readers that know nothing of our renderers.
 *
 * Each format has one `ReadBackOf`: structure in, utterances out, what Lectern adds to every edition of its kind
 * taken off again. Equal to `project(publication)`, it proves that the edition says what the publication says.
 */
import type { Utterance } from '../../model/utterance.ts'

export interface ReadBack {
  /** In reading order. */
  readonly utterances: readonly Utterance[]
  /** Where in the file something is said, in words: "page 3"; undefined where nobody can tell. */
  placeOf?(utterance: Utterance): string | undefined
}

/** @throws {Unreadable} when the bytes are not of the format, or hold no structure to read. */
export type ReadBackOf = (bytes: Uint8Array) => Promise<ReadBack>
