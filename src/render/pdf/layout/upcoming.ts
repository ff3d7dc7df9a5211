/** The strips that stand on no page yet, made when they are first looked at. */
import type { Strip } from './page.ts'

export class Upcoming {
  readonly #source: Iterator<Strip>
  #waiting: Strip[] = []

  constructor(strips: Iterable<Strip>) {
    this.#source = strips[Symbol.iterator]()
  }

  at(index: number): Strip | undefined {
    while (this.#waiting.length <= index) {
      const { value, done } = this.#source.next()
      if (done) return undefined
      this.#waiting.push(value)
    }
    return this.#waiting[index]
  }

  /** Puts another strip in the place of one that has been looked at. */
  replace(index: number, strip: Strip): void {
    this.#waiting[index] = strip
  }

  /** Takes `count` strips away, and of the next, where it is divided, the first of its parts. */
  take(count: number, parts?: readonly [Strip, Strip] | undefined): readonly Strip[] {
    const taken = this.#waiting.slice(0, count)
    const rest = this.#waiting.slice(count)
    this.#waiting = parts === undefined ? rest : [parts[1], ...rest.slice(1)]
    return parts === undefined ? taken : [...taken, parts[0]]
  }
}
