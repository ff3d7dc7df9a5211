/** What an edition is held against. */

import { met, type Utterance } from '../../model/utterance.ts'
import { linesOf, type SaidLine } from '../heard/heard.ts'
import { type Spoken, spokenIn } from './spoken.ts'

/** A line of a source, from 1, or a place in an edition, in words: "page 3", "chapter-2.xhtml#aims". */
export type Place = number | string

/** What is due, in data alone: another thread can be told the same. */
export interface DueWords {
  readonly utterances: readonly Utterance[]
  /** Where each of them stands, in the order in which they are met. */
  readonly places: readonly (Place | undefined)[]
}

/** What is due, told once for all editions. */
export class Due {
  readonly words: DueWords
  #spoken: readonly Spoken[] | undefined
  #heard: readonly SaidLine[] | undefined
  #places: ReadonlyMap<Utterance, Place | undefined> | undefined

  constructor(words: DueWords) {
    this.words = words
  }

  /** To those who can follow a structure. */
  get spoken(): readonly Spoken[] {
    this.#spoken ??= spokenIn(this.words.utterances)
    return this.#spoken
  }

  /** To those who have nothing but words. */
  get heard(): readonly SaidLine[] {
    this.#heard ??= linesOf(this.words.utterances)
    return this.#heard
  }

  placeOf(utterance: Utterance): Place | undefined {
    const { utterances, places } = this.words
    this.#places ??= new Map(met(utterances).map((one, index) => [one, places[index]]))
    return this.#places.get(utterance)
  }
}
