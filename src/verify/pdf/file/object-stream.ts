/** Objects that are packed together (ISO 32000-1, 7.5.7). */
import { Lexer, type Objects } from './lexer.ts'
import type { PdfDict, PdfObject } from './values.ts'

export class ObjectStream {
  readonly #bytes: Uint8Array
  readonly #objects: Objects
  /** Where objects begin, by their numbers. */
  readonly #offsets = new Map<number, number>()

  constructor(dict: PdfDict, bytes: Uint8Array, objects: Objects) {
    this.#bytes = bytes
    this.#objects = objects
    const [first, count] = [Number(dict.get('First')), Number(dict.get('N'))]
    const header = new Lexer(bytes.subarray(0, first))
    for (let index = 0; index < count; index++) {
      const [number, offset] = [header.next(), header.next()]
      if (typeof number !== 'number' || typeof offset !== 'number') break
      this.#offsets.set(number, first + offset)
    }
  }

  get numbers(): Iterable<number> {
    return this.#offsets.keys()
  }

  /** @throws {RangeError} when the object is nested without end. */
  objectOf(number: number): PdfObject {
    const offset = this.#offsets.get(number)
    if (offset === undefined) return undefined
    const lexer = new Lexer(this.#bytes, offset, this.#objects)
    try {
      return lexer.object()
    } finally {
      this.#objects.allowance.takeBytes(Math.max(0, lexer.at - offset))
    }
  }
}
