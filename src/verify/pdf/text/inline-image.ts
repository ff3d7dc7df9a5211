/** Inline images are passed over: their bytes look like anything (ISO 32000-1, 8.9.7). */
import { Keyword, type Lexer } from '../file/lexer.ts'
import { PdfName, type PdfObject } from '../file/values.ts'

const [e, i] = [0x45, 0x49]

/** Where content goes on behind the image whose `BI` was read. */
export function endOfInlineImage(lexer: Lexer): number {
  const entries = new Map<string, PdfObject>()
  for (;;) {
    const key = lexer.next()
    if (key instanceof Keyword) break
    const value = lexer.next()
    if (value instanceof Keyword) break
    if (key instanceof PdfName) entries.set(key.text, value)
  }
  // One white space stands behind ID.
  const start = lexer.at + 1
  return endFrom(lexer.bytes, start + lengthOf(entries))
}

/** Bytes of the image, where its entries tell. */
function lengthOf(entries: ReadonlyMap<string, PdfObject>): number {
  const value = (short: string, long: string) => entries.get(short) ?? entries.get(long)
  const told = value('L', 'Length')
  if (typeof told === 'number' && told >= 0) return told
  if (value('F', 'Filter') !== undefined) return 0
  const [width, height] = [Number(value('W', 'Width')), Number(value('H', 'Height'))]
  const space = value('CS', 'ColorSpace')
  const components = space instanceof PdfName ? (componentsOf[space.text] ?? 1) : 1
  const bits =
    value('IM', 'ImageMask') === true ? 1 : Number(value('BPC', 'BitsPerComponent') ?? 8) * components
  const length = Math.ceil((width * bits) / 8) * height
  return Number.isSafeInteger(length) && length >= 0 ? length : 0
}

const componentsOf: Readonly<Record<string, number>> = { RGB: 3, DeviceRGB: 3, CMYK: 4, DeviceCMYK: 4 }

/** Behind the first `EI` from `start` on that stands by itself, with text behind it. */
function endFrom(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(e, start); at >= 0; at = bytes.indexOf(e, at + 1)) {
    const isWord = bytes[at + 1] === i && isSpace(bytes[at + 2]) && (at === start || isSpace(bytes[at - 1]))
    if (isWord && bytes.subarray(at + 2, at + 2 + looked).every(isText)) return at + 2
  }
  return bytes.length
}

/** Bytes behind an `EI` that are looked at. */
const looked = 12

function isSpace(byte: number | undefined): boolean {
  return byte === undefined || byte <= 0x20
}

function isText(byte: number): boolean {
  return (byte >= 0x20 && byte <= 0x7e) || (byte >= 0x09 && byte <= 0x0d)
}
