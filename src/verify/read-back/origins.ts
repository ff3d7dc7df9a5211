/** Which element, or which passage, says something: whoever reports it can tell where that stands. */
import type { Utterance } from '../../model/utterance.ts'

const origins = new WeakMap<Utterance, object>()

/** `utterance`, remembered as said by `origin`. What is remembered already stands closer to its words. */
export function saidAt<Said extends Utterance>(utterance: Said, origin: object | undefined): Said {
  if (origin !== undefined && !origins.has(utterance)) origins.set(utterance, origin)
  return utterance
}

/** What the reader that made `utterance` found it in; undefined where it said nothing of that. */
export function originOf(utterance: Utterance): object | undefined {
  return origins.get(utterance)
}
