/** How much a file may ask for: whoever wrote it, reading it comes to an end, in the memory that there is. */
import { Unreadable } from '../../unreadable.ts'

/** Objects of a file, those inside others counted: far more than a book has. */
const mostOfFile = 2 ** 24
/** Operands and operators of a page, those of its forms counted each time. */
const mostOfPage = 2 ** 23
/** Bytes that are unpacked or read, and characters that are said, beside what the file itself has. */
const mostBytes = 2 ** 30

export class Allowance {
  #objects: number
  #bytes: number
  readonly #holder: string

  private constructor(holder: string, objects: number, bytes: number) {
    this.#holder = holder
    this.#objects = objects
    this.#bytes = bytes
  }

  /** @param size bytes of the file, which may be read several times over. */
  static ofFile(size: number): Allowance {
    return new Allowance('The file', mostOfFile, mostBytes + size * 4)
  }

  static ofPage(): Allowance {
    return new Allowance('A page', mostOfPage, mostBytes)
  }

  /** @throws {Unreadable} when no object is left. */
  takeObject(): void {
    if (--this.#objects < 0) throw new Unreadable(`${this.#holder} holds more objects than any document.`)
  }

  /** @throws {Unreadable} when so many bytes are not left. */
  takeBytes(count: number): void {
    this.#bytes -= count
    if (this.#bytes < 0) throw new Unreadable(`${this.#holder} unpacks to more than any document.`)
  }
}
