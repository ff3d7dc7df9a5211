/** Bytes → objects and keywords (ISO 32000-1, 7.2 and 7.3): of a file, of content, of a character map. */
import type { Allowance } from './allowance.ts'
import { PdfDict, PdfName, type PdfObject, type PdfRef, PdfString } from './values.ts'
import { Words } from './words.ts'

/** What a lexer needs of the file whose objects it reads. */
export interface Objects {
  readonly allowance: Allowance
  /** Gives a reference; content holds none. */
  readonly refOf?: (number: number) => PdfRef
}

/** A word that is no object: an operator, `obj`, `endstream`. */
export class Keyword {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What stands behind the last byte. */
export const endOfBytes = new Keyword('')
const closesArray = new Keyword(']')
const closesDict = new Keyword('>>')

/** Arrays and dictionaries inside one another; deeper ones are damage. */
const deepest = 200

const [regular, space, delimiter] = [0, 1, 2]
const kinds = new Uint8Array(256)
for (const byte of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) kinds[byte] = space
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = delimiter

export class Lexer {
  readonly bytes: Uint8Array
  /** Where the next token is looked for. */
  at: number
  readonly #objects: Objects | undefined
  #depth = 0

  constructor(bytes: Uint8Array, at = 0, objects?: Objects) {
    this.bytes = bytes
    this.at = Number.isSafeInteger(at) && at >= 0 ? at : bytes.length
    this.#objects = objects
  }

  /**
   * The next object or keyword; {@link endOfBytes} when there is none.
   * @throws {RangeError} when arrays and dictionaries are nested without end.
   */
  next(): PdfObject | Keyword {
    const { bytes } = this
    this.#objects?.allowance.takeObject()
    for (;;) {
      this.#skipSpace()
      if (this.at >= bytes.length) return endOfBytes
      const byte = bytes[this.at] ?? 0
      if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e || byte === 0x2b)
        return this.#number()
      if (kinds[byte] === regular) return this.#word(keywords)
      const isDouble = bytes[++this.at] === byte
      if (byte === 0x2f) return this.#word(names)
      if (byte === 0x28) return this.#literal()
      if (byte === 0x5b) return this.#inside(closesArray)
      if (byte === 0x5d) return closesArray
      if (byte === 0x3c && !isDouble) return this.#hexadecimal()
      if (isDouble) this.at++
      if (byte === 0x3c) return dictOf(this.#inside(closesDict))
      if (byte === 0x3e && isDouble) return closesDict
      // A brace of a function, or a bracket that closes nothing.
    }
  }

  /** The next object, which may be a reference; nothing where a keyword stands instead. */
  object(): PdfObject {
    const token = this.next()
    if (token instanceof Keyword) return undefined
    if (typeof token !== 'number' || this.#objects?.refOf === undefined) return token
    const behind = this.at
    const mark = typeof this.next() === 'number' ? this.next() : undefined
    if (mark instanceof Keyword && mark.text === 'R') return this.#objects.refOf(token)
    this.at = behind
    return token
  }

  /** What stands up to `close`. Other keywords are damage, and passed over. */
  #inside(close: Keyword): PdfObject[] {
    if (++this.#depth > deepest) throw new RangeError('Objects are nested without end.')
    const objects: PdfObject[] = []
    for (;;) {
      const token = this.next()
      if (!(token instanceof Keyword)) objects.push(token)
      else if (token === close || token === endOfBytes || endsObject.has(token.text)) break
      else this.#refers(token, objects)
    }
    this.#depth--
    return objects
  }

  /** Takes `12 0 R` together. */
  #refers({ text }: Keyword, objects: PdfObject[]): void {
    if (text !== 'R' || this.#objects?.refOf === undefined || objects.length < 2) return
    objects.pop()
    const number = objects.pop()
    objects.push(typeof number === 'number' ? this.#objects.refOf(number) : undefined)
  }

  #skipSpace(): void {
    const { bytes } = this
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at] ?? 0
      if (kinds[byte] === space) continue
      if (byte !== 0x25) return
      while (this.at < bytes.length && bytes[this.at] !== 0x0a && bytes[this.at] !== 0x0d) this.at++
    }
  }

  /** Signs and points in wrong places are passed over. */
  #number(): number {
    const { bytes } = this
    let [value, scale, sign] = [0, 0, 1]
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at] ?? 0
      if (byte >= 0x30 && byte <= 0x39) {
        value = value * 10 + byte - 0x30
        scale *= 10
      } else if (byte === 0x2e) scale ||= 1
      else if (byte === 0x2d) sign = -1
      else if (byte !== 0x2b) break
    }
    return scale > 1 && scale < Number.POSITIVE_INFINITY ? (sign * value) / scale : sign * value
  }

  /** What the regular characters from here on spell. */
  #word<Value>(words: Words<Value>): Value {
    const { bytes } = this
    const start = this.at
    let hash = 0
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at] ?? 0
      if (kinds[byte] !== regular) break
      hash = (Math.imul(hash, 31) + byte) | 0
    }
    return words.valueOf(bytes, start, this.at, hash)
  }

  #literal(): PdfString {
    const { bytes } = this
    const start = this.at
    for (let open = 1; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]
      if (byte === 0x5c) this.at++
      else if (byte === 0x28) open++
      else if (byte === 0x29 && --open === 0) break
    }
    return new PdfString(bytes, start, Math.min(this.at++, bytes.length), 'literal')
  }

  #hexadecimal(): PdfString {
    const start = this.at
    const close = this.bytes.indexOf(0x3e, start)
    const end = close < 0 ? this.bytes.length : close
    this.at = end + 1
    return new PdfString(this.bytes, start, end, 'hexadecimal')
  }
}

const keywords = new Words<boolean | undefined | Keyword>((text) =>
  constants.has(text) ? constants.get(text) : new Keyword(text),
)
const constants: ReadonlyMap<string, boolean | undefined> = new Map([
  ['true', true],
  ['false', false],
  ['null', undefined],
])

const names = new Words((text) => new PdfName(isPlain.test(text) ? text : spelledOut(text)))

/** An array or dictionary that is never closed ends with its object. */
const endsObject: ReadonlySet<string> = new Set(['endobj', 'obj', 'stream', 'endstream', 'xref', 'trailer'])

/** Values without names are damage, and passed over. */
function dictOf(objects: readonly PdfObject[]): PdfDict {
  if (objects.length % 2 === 0 && objects.every((name, index) => index % 2 === 1 || name instanceof PdfName))
    return new PdfDict(objects)
  const entries: PdfObject[] = []
  for (let index = 0; index < objects.length; index++) {
    const name = objects[index]
    if (name instanceof PdfName) entries.push(name, objects[++index])
  }
  return new PdfDict(entries)
}

const isPlain = /^[!-"$-~]*$/
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** `#20` is a byte, and the bytes are UTF-8 (7.3.5), or at least Latin-1. */
function spelledOut(text: string): string {
  const bytes = text.replace(/#([0-9a-fA-F]{2})/g, (_, digits) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'))
  } catch {
    return bytes
  }
}
