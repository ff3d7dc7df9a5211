/** Character maps: how the bytes of a string are codes, and what the codes stand for (ISO 32000-1, 9.7.5 and 9.10.3). */
import { type CodeRange, CodeRanges } from './code-ranges.ts'

/** Codes of so many bytes whose bytes lie between those of two codes. */
interface CodeSpace {
  readonly length: number
  readonly low: number
  readonly high: number
}

/** Bytes of the longest code. */
const longestCode = 4
/** More spaces than any map has. */
const mostSpaces = 128

/** What a range of codes stands for: the text of the first one, or a text for each. */
export type Texts = string | readonly (string | undefined)[]

export class CMap {
  /** Whether text runs from top to bottom. */
  isVertical = false
  readonly #spaces: CodeSpace[] = []
  readonly #texts: readonly CodeRanges<Texts>[] = rangesByLength()
  readonly #glyphs: readonly CodeRanges<number>[] = rangesByLength()

  addSpace(length: number, low: number, high: number): void {
    if (length >= 1 && length <= longestCode && this.#spaces.length < mostSpaces)
      this.#spaces.push({ length, low, high })
  }

  addText(length: number, first: number, last: number, texts: Texts): void {
    this.#texts[length]?.add(first, last, texts)
  }

  /** The glyphs of a CID-keyed font by their numbers. */
  addGlyph(length: number, first: number, last: number, glyph: number): void {
    this.#glyphs[length]?.add(first, last, glyph)
  }

  /** Takes over what another map says. */
  use(other: CMap): void {
    this.isVertical = other.isVertical
    for (const { length, low, high } of other.#spaces) this.addSpace(length, low, high)
    for (const [length, ranges] of this.#texts.entries()) ranges.addAll(other.#texts[length] ?? ranges)
    for (const [length, ranges] of this.#glyphs.entries()) ranges.addAll(other.#glyphs[length] ?? ranges)
  }

  /**
   * Bytes of the code that begins at `at`. One that lies in no space takes as many as the shortest code there is
   * (9.7.6.3).
   */
  lengthAt(bytes: Uint8Array, at: number, end: number): number {
    let code = 0
    for (let length = 1; length <= longestCode && at + length <= end; length++) {
      code = code * 256 + (bytes[at + length - 1] ?? 0)
      if (this.#spaces.some((space) => space.length === length && isWithin(code, space))) return length
    }
    return this.#spaces.reduce((shortest, { length }) => Math.min(shortest, length), longestCode)
  }

  /** Bytes of every code, where all have as many. */
  get fixedLength(): number | undefined {
    const [first] = this.#spaces
    return this.#spaces.every(({ length }) => length === first?.length) ? first?.length : undefined
  }

  /** The text of a code; undefined where the map has none. Many maps write codes longer than the strings do. */
  textOf(length: number, code: number): string | undefined {
    const range = this.#texts[length]?.find(code) ?? found(this.#texts, code)
    if (range === undefined) return undefined
    const { first, value } = range
    return typeof value === 'string' ? increased(value, code - first) : value[code - first]
  }

  glyphOf(length: number, code: number): number | undefined {
    const range = this.#glyphs[length]?.find(code)
    return range === undefined ? undefined : range.value + code - range.first
  }
}

function found<Value>(byLength: readonly CodeRanges<Value>[], code: number): CodeRange<Value> | undefined {
  return byLength.map((ranges) => ranges.find(code)).find((range) => range !== undefined)
}

function rangesByLength<Value>(): readonly CodeRanges<Value>[] {
  return Array.from({ length: longestCode + 1 }, () => new CodeRanges<Value>())
}

/** Each byte lies between those at its place. */
function isWithin(code: number, { length, low, high }: CodeSpace): boolean {
  for (let place = 0; place < length; place++) {
    const unit = 256 ** place
    const byte = Math.floor(code / unit) % 256
    if (byte < Math.floor(low / unit) % 256 || byte > Math.floor(high / unit) % 256) return false
  }
  return true
}

/** The last character of the text, so many further on. */
function increased(text: string, by: number): string {
  if (by === 0) return text
  const last = [...text].at(-1) ?? ''
  const point = (last.codePointAt(0) ?? 0) + by
  return point > 0x10ffff ? '' : text.slice(0, text.length - last.length) + String.fromCodePoint(point)
}
