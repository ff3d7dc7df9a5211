/** What says something, in a source or in an edition: whoever reports it can tell where that stands. */
import type { Utterance } from './utterance.ts'

/** What was said by whom in one reading. Written often and seldom asked, so it is put in order only then. */
export class Origins<Origin extends object> {
  readonly #said: [Utterance, Origin][] = []
  #known: ReadonlyMap<Utterance, Origin> | undefined

  /** `utterance`, remembered as said by `origin`. What is remembered already stands closer to its words. */
  saidBy<Said extends Utterance>(utterance: Said, origin: Origin | undefined): Said {
    if (origin !== undefined) this.#said.push([utterance, origin])
    this.#known = undefined
    return utterance
  }

  /** What `utterance` was found in; undefined where nobody said. */
  of(utterance: Utterance): Origin | undefined {
    this.#known ??= new Map(this.#said.toReversed())
    return this.#known.get(utterance)
  }
}
