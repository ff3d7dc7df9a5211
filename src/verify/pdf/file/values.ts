/** The objects of a PDF (ISO 32000-1, 7.3). Null is `undefined`: an entry that is null is one that is absent. */
import { textOf } from './text-string.ts'

export type PdfObject =
  | number
  | boolean
  | PdfName
  | PdfString
  | PdfRef
  | PdfArray
  | PdfDict
  | PdfStream
  | undefined

export type PdfArray = readonly PdfObject[]

export class PdfName {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** A dictionary with more entries than this looks them up. */
const manyEntries = 24

/** A dictionary: names and values by turns, as they are written. Of equal names, the last one counts. */
export class PdfDict {
  readonly #entries: PdfArray
  #byName: ReadonlyMap<string, PdfObject> | undefined

  constructor(entries: PdfArray) {
    this.#entries = entries
  }

  get(name: string): PdfObject {
    const entries = this.#entries
    if (entries.length > manyEntries * 2) {
      this.#byName ??= new Map(this.entries())
      return this.#byName.get(name)
    }
    for (let at = entries.length - 2; at >= 0; at -= 2)
      if ((entries[at] as PdfName).text === name) return entries[at + 1]
    return undefined
  }

  has(name: string): boolean {
    return this.get(name) !== undefined
  }

  *entries(): Generator<readonly [name: string, value: PdfObject]> {
    for (let at = 0; at < this.#entries.length; at += 2)
      yield [(this.#entries[at] as PdfName).text, this.#entries[at + 1]]
  }
}

/** A reference to an indirect object. A file has one for each number, so that they can be compared. */
export class PdfRef {
  readonly number: number

  constructor(number: number) {
    this.number = number
  }
}

/** A string as it is written; its bytes are only made where somebody asks for them. */
export class PdfString {
  readonly #source: Uint8Array
  readonly #start: number
  readonly #end: number
  readonly #form: 'literal' | 'hexadecimal'

  /** `source` from `start` to `end`, without the brackets around it. */
  constructor(source: Uint8Array, start: number, end: number, form: 'literal' | 'hexadecimal') {
    this.#source = source
    this.#start = start
    this.#end = end
    this.#form = form
  }

  /** At most so many bytes are in it. */
  get mostBytes(): number {
    return this.#end - this.#start
  }

  /** Writes the bytes to the beginning of `target`, which has room for {@link mostBytes}, and says how many they are. */
  writeTo(target: Uint8Array): number {
    return writers[this.#form](this.#source, this.#start, this.#end, target)
  }

  get bytes(): Uint8Array {
    const target = new Uint8Array(this.mostBytes)
    return target.subarray(0, this.writeTo(target))
  }

  /** As a text string (7.9.2.2). */
  get text(): string {
    return textOf(this.bytes)
  }
}

/** A stream as it is stored: packed. */
export class PdfStream {
  readonly dict: PdfDict
  readonly packed: Uint8Array

  constructor(dict: PdfDict, packed: Uint8Array) {
    this.dict = dict
    this.packed = packed
  }
}

const writers = { literal: writeLiteral, hexadecimal: writeHexadecimal }

const [lineFeed, carriageReturn, backslash] = [0x0a, 0x0d, 0x5c]

/** Escapes by the byte behind the backslash (Table 3); any other byte stands for itself. */
const escapes: Readonly<Record<number, number>> = { 110: 0x0a, 114: 0x0d, 116: 0x09, 98: 0x08, 102: 0x0c }

function writeLiteral(source: Uint8Array, start: number, end: number, target: Uint8Array): number {
  let length = 0
  for (let at = start; at < end; at++) {
    let byte = source[at] ?? 0
    if (byte === carriageReturn) {
      if (source[at + 1] === lineFeed) at++
      byte = lineFeed
    } else if (byte === backslash) {
      const escaped = source[++at] ?? 0
      if (isLineEnd(escaped)) {
        if (escaped === carriageReturn && source[at + 1] === lineFeed) at++
        continue
      }
      byte = escapes[escaped] ?? escaped
      if (isOctal(escaped)) {
        byte = escaped - 0x30
        for (let digits = 1; digits < 3 && at + 1 < end && isOctal(source[at + 1]); digits++)
          byte = byte * 8 + (source[++at] ?? 0) - 0x30
      }
    }
    target[length++] = byte
  }
  return length
}

function isLineEnd(byte: number): boolean {
  return byte === lineFeed || byte === carriageReturn
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x37
}

function writeHexadecimal(source: Uint8Array, start: number, end: number, target: Uint8Array): number {
  let digits = 0
  let byte = 0
  for (let at = start; at < end; at++) {
    const digit = hexadecimalDigit(source[at] ?? 0)
    if (digit < 0) continue
    byte = byte * 16 + digit
    if (digits++ % 2 === 0) continue
    target[(digits >> 1) - 1] = byte
    byte = 0
  }
  if (digits % 2 === 1) target[digits >> 1] = byte * 16
  return (digits + 1) >> 1
}

/** -1 for anything else, white space among it. */
function hexadecimalDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1
}
