/** How much a file may ask for: whoever wrote it, reading it comes to an end, in the memory that there is. */
import { Unreadable } from '../../unreadable.ts'

/** Objects of all objects and operands of character maps, each array and name counted: far more than a book has. */
const mostObjects = 2 ** 24
/** Bytes that are unpacked or read, and characters that are said, beside what the file itself has. */
const mostBytes = 2 ** 30

export class Allowance {
  #objects = mostObjects
  #bytes: number

  /** @param size bytes of the file, which may be read several times over. */
  constructor(size: number) {
    this.#bytes = mostBytes + size * 4
  }

  /** @throws {Unreadable} when no object is left. */
  takeObject(): void {
    if (--this.#objects < 0) throw new Unreadable(`The file holds more than ${mostObjects} objects.`)
  }

  /** @throws {Unreadable} when so many bytes are not left. */
  takeBytes(count: number): void {
    this.#bytes -= count
    if (this.#bytes < 0)
      throw new Unreadable(`The file holds more than ${mostBytes} bytes of objects and text.`)
  }
}
