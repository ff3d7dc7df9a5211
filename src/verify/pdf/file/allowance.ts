/** How much a file may ask for: whoever wrote it, reading it comes to an end, in the memory that there is. */
import { Unreadable } from '../../unreadable.ts'

/** What is counted. */
interface Amounts {
  /** Objects, those inside others among them, and the operands and operators of content. */
  readonly objects: number
  /** Bytes that are unpacked, or read. */
  readonly bytes: number
  /** Characters that are said. */
  readonly characters: number
}

const [thousand, million] = [2 ** 10, 2 ** 20]

/** A book of 5,000 pages has 2 million objects and 15 million characters. */
const ofFile: Amounts = { objects: 8 * million, bytes: thousand * million, characters: 32 * million }
const ofContents: Amounts = { ...ofFile, objects: 32 * million }
const ofPage: Amounts = { ...ofFile, characters: 4 * million }

export class Allowance {
  readonly #holder: string
  readonly #around: Allowance | undefined
  #objects: number
  #bytes: number
  #characters: number

  private constructor(holder: string, { objects, bytes, characters }: Amounts, around?: Allowance) {
    this.#holder = holder
    this.#around = around
    this.#objects = objects
    this.#bytes = bytes
    this.#characters = characters
  }

  /** @param size bytes of the file, which may be read several times over. */
  static ofFile(size: number): Allowance {
    return new Allowance('The file', { ...ofFile, bytes: ofFile.bytes + size * 4 })
  }

  /** For the content of all pages. */
  static ofContents(): Allowance {
    return new Allowance('The content of the file', ofContents)
  }

  /** For one page, and its forms as often as it draws them. */
  ofPage(): Allowance {
    return new Allowance('The content of a page', ofPage, this)
  }

  /** @throws {Unreadable} when no object is left. */
  takeObject(): void {
    if (--this.#objects < 0) throw tooMuch(this.#holder, 'objects')
    this.#around?.takeObject()
  }

  /** @throws {Unreadable} when so many bytes are not left. */
  takeBytes(count: number): void {
    this.#bytes -= count
    if (this.#bytes < 0) throw tooMuch(this.#holder, 'bytes')
    this.#around?.takeBytes(count)
  }

  /** @throws {Unreadable} when so many characters are not left. */
  takeCharacters(count: number): void {
    this.#characters -= count
    if (this.#characters < 0) throw tooMuch(this.#holder, 'characters')
    this.#around?.takeCharacters(count)
  }
}

function tooMuch(holder: string, what: keyof Amounts): Unreadable {
  return new Unreadable(`${holder} holds more ${what} than any document.`)
}
