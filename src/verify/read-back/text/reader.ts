/** Going through the passages of a text edition. */

import { Origins } from '../../../model/origins.ts'
import type { Utterance } from '../../../model/utterance.ts'
import { saidBy } from './blocks.ts'
import { type Heading, headingReader } from './headings.ts'
import type { LineReader } from './lines.ts'
import { leavesItem } from './lists.ts'
import type { Passage } from './passages.ts'
import type { Profile } from './profile.ts'

/** What was read, and the index of the passage behind it. */
export interface Reading<Result = readonly Utterance[]> {
  readonly says: Result
  readonly next: number
}

/** Where a passage stands. */
export interface Surroundings {
  /** Numbers of the items around it: "2.1." inside the first item of the list in the second item. */
  readonly path: string
  /** What ends something that stands around it. */
  readonly ends: readonly ((text: string) => boolean)[]
}

export const outermost: Surroundings = { path: '', ends: [] }

export class TextReader {
  readonly origins = new Origins<Passage>()
  readonly passages: readonly Passage[]
  readonly profile: Profile
  readonly lines: LineReader
  /** How many formulas are given in TeX at the end. */
  readonly formulas: number
  /** The notes that are called. */
  readonly calls: ReadonlySet<string>
  /** Where each passage that ends something stands. */
  readonly #endings: ReadonlyMap<string, readonly number[]>
  readonly #headings: readonly (Heading | undefined)[]
  readonly #headingPlaces: readonly number[]

  constructor(passages: readonly Passage[], profile: Profile, lines: LineReader, formulas: number) {
    this.passages = passages
    this.profile = profile
    this.lines = lines
    this.formulas = formulas
    const call = new RegExp(profile.source('noteCall', { number: '(?<number>[^\\]]+)' }), 'gu')
    this.calls = new Set(
      passages.flatMap(({ text }) =>
        text.includes('[') ? [...text.matchAll(call)].map(({ groups }) => groups?.['number'] ?? '') : [],
      ),
    )
    const end = new RegExp(`^${profile.source('endOf', { label: '.+' })}$`, 'su')
    const endings = new Map<string, number[]>()
    for (const [index, { text }] of passages.entries()) {
      if (end.test(text)) endings.set(text, [...(endings.get(text) ?? []), index])
    }
    this.#endings = endings
    const read = headingReader(passages[0], profile)
    this.#headings = passages.map(read)
    this.#headingPlaces = this.#headings.flatMap((heading, index) => (heading === undefined ? [] : [index]))
  }

  textAt(index: number): string | undefined {
    return this.passages[index]?.text
  }

  headingAt(index: number): Heading | undefined {
    return this.#headings[index]
  }

  /**
   * What stands from `start` on until a passage that `isEnd` says; undefined where a heading, or what ends something
   * around it, comes first.
   */
  until(start: number, isEnd: (text: string) => boolean, around: Surroundings): Reading | undefined {
    const says: Utterance[] = []
    let place = start
    for (;;) {
      const text = this.textAt(place)
      if (text === undefined || this.headingAt(place) !== undefined) return undefined
      if (isEnd(text)) return { says, next: place }
      if (around.ends.some((end) => end(text)) || leavesItem(place, this, around)) return undefined
      const { says: more, next } = saidBy(place, this, { ...around, ends: [...around.ends, isEnd] })
      says.push(...more)
      place = next
    }
  }

  /** What stands from `start` on until "End of {label}.", where that is said. */
  untilEndOf(label: string, start: number, around: Surroundings): Reading | undefined {
    const end = this.profile.endOf(label)
    const next = this.#firstFrom(this.#endings.get(end) ?? [], start)
    if (next === undefined || next > (this.#firstFrom(this.#headingPlaces, start) ?? next)) return undefined
    const inside = this.until(start, (text) => text === end, around)
    return inside && { says: inside.says, next: inside.next + 1 }
  }

  /** The first of `places`, which ascend, from `start` on. */
  #firstFrom(places: readonly number[], start: number): number | undefined {
    let [low, high] = [0, places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[middle] ?? 0) < start) low = middle + 1
      else high = middle
    }
    return places[low]
  }
}
