/** Fonts, as far as text is concerned: what the bytes of a string say (ISO 32000-1, 9.10.2), and how wide it is. */

import { PdfStream } from '../file/values.ts'
import type { PdfDict, PdfObject, PdfObjects } from '../objects.ts'
import { CMap } from './cmap.ts'
import { readCMap } from './cmap-reader.ts'
import { predefinedCMap } from './predefined-cmaps.ts'
import { type Traits, traitsOf } from './run.ts'
import { simpleEncoding } from './simple-encoding.ts'
import { compositeWidths, simpleWidths, type Widths } from './widths.ts'

/** What a code is. */
export interface Glyph {
  readonly text: string
  readonly traits: Traits
  /** In thousandths of the type size; in vertical writing, its height. */
  readonly advance: number
  /** Word spacing is added to the code 32, where it is one byte (9.3.3). */
  readonly isWordSpace: boolean
  /** Bytes of the code. */
  readonly length: number
}

/** What a code of so many bytes is. */
type GlyphOf = (length: number, code: number) => Pick<Glyph, 'text' | 'advance'>

/** Stands for text of which the file does not say what it is. */
export const unknownText = '\ufffd'

export class Font {
  readonly isVertical: boolean
  readonly #lengthAt: (bytes: Uint8Array, at: number, end: number) => number
  readonly #glyphOf: GlyphOf
  readonly #known = new Map<number, Glyph>()

  constructor(
    isVertical: boolean,
    lengthAt: (bytes: Uint8Array, at: number, end: number) => number,
    glyphOf: GlyphOf,
  ) {
    this.isVertical = isVertical
    this.#lengthAt = lengthAt
    this.#glyphOf = glyphOf
  }

  /** The glyph of the code at `at`. */
  glyphAt(bytes: Uint8Array, at: number, end: number): Glyph {
    const length = this.#lengthAt(bytes, at, end)
    let code = 0
    for (let place = at; place < at + length && place < end; place++) code = code * 256 + (bytes[place] ?? 0)
    // Codes of different lengths are different codes.
    const key = code * 8 + length
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const { text, advance } = this.#glyphOf(length, code)
    const isWordSpace = length === 1 && code === 32
    const glyph = { text, traits: traitsOf(text), advance, isWordSpace, length }
    this.#known.set(key, glyph)
    return glyph
  }
}

export function readFont(objects: PdfObjects, font: PdfDict): Font {
  const toUnicode = objects.look(font.get('ToUnicode'))
  const texts =
    toUnicode instanceof PdfStream
      ? readCMap(objects, toUnicode, predefinedCMap)
      : predefinedCMap(objects.name(toUnicode) ?? '')
  const isComposite = objects.name(objects.entry(font, 'Subtype')) === 'Type0'
  return isComposite ? compositeFont(objects, font, texts) : simpleFont(objects, font, texts)
}

function simpleFont(objects: PdfObjects, font: PdfDict, texts: CMap | undefined): Font {
  const encoding = simpleEncoding(objects, font)
  const widths = simpleWidths(objects, font)
  return new Font(
    false,
    () => 1,
    (_, code) => ({
      text: said(texts?.textOf(1, code)) ?? encoding(code) ?? unknownText,
      advance: widths(code),
    }),
  )
}

/** In vertical writing, the usual step down (9.7.4.3). */
const stepDown = -1000

function compositeFont(objects: PdfObjects, font: PdfDict, texts: CMap | undefined): Font {
  const map = encodingMap(objects, objects.look(font.get('Encoding')))
  const [descendant] = objects.list(objects.entry(font, 'DescendantFonts'))
  const widths = compositeWidths(objects, objects.dict(descendant))
  const length = map.fixedLength
  const advance: Widths = map.isVertical ? () => stepDown : widths
  return new Font(
    map.isVertical,
    length === undefined ? (bytes, at, end) => map.lengthAt(bytes, at, end) : () => length,
    (length, code) => ({
      text: said(texts?.textOf(length, code)) ?? said(map.textOf(length, code)) ?? unknownText,
      advance: advance(map.glyphOf(length, code) ?? 0),
    }),
  )
}

function encodingMap(objects: PdfObjects, encoding: PdfObject): CMap {
  if (encoding instanceof PdfStream) return readCMap(objects, encoding, predefinedCMap)
  const map = predefinedCMap(objects.name(encoding) ?? '') ?? predefinedCMap('Identity-H')
  return map ?? new CMap()
}

/** U+0000 stands for no character (ISO 14289-1, 7.21.7). */
function said(text: string | undefined): string | undefined {
  return text === undefined || text.includes('\0') ? undefined : text
}
