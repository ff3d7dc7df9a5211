/** Words that were shaped before: they recur, and shaping them once saves most of the work. */
import type { Face, ShapedText } from './face.ts'

export interface ShapedWord {
  /** Absent where no font has the text. */
  readonly face: Face | undefined
  readonly shaped: ShapedText
}

/** The bound keeps memory flat in long books. */
const limit = 20_000

/** Words of one style and language, in one direction. */
export class ShapedWords {
  readonly #words = new Map<string, ShapedWord>()

  get(text: string): ShapedWord | undefined {
    return this.#words.get(text)
  }

  add(text: string, word: ShapedWord): void {
    if (this.#words.size >= limit) this.#words.clear()
    this.#words.set(text, word)
  }
}
