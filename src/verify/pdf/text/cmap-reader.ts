/** Character maps as files write them (Adobe Technical Notes 5014 and 5411). */
import { endOfBytes, Keyword } from '../file/lexer.ts'
import { PdfName, type PdfObject, PdfStream, PdfString } from '../file/values.ts'
import type { PdfObjects } from '../objects.ts'
import { CMap } from './cmap.ts'

/** Maps that use one another are followed this far. */
const deepest = 4
/** Characters of one code's text: enough for every ligature. */
const longestText = 256

export type NamedMap = (name: string) => CMap | undefined

/** The map that a stream holds. Damage ends it. */
export function readCMap(objects: PdfObjects, stream: PdfStream, named: NamedMap, depth = 0): CMap {
  const map = new CMap()
  const used = objects.look(stream.dict.get('UseCMap'))
  const base =
    used instanceof PdfStream && depth < deepest
      ? readCMap(objects, used, named, depth + 1)
      : named(objects.name(used) ?? '')
  if (base !== undefined) map.use(base)
  const lexer = objects.lexerOf(objects.bytesOf(stream))
  let operands: PdfObject[] = []
  for (let token = lexer.next(); token !== endOfBytes; token = lexer.next()) {
    if (!(token instanceof Keyword)) operands.push(token)
    else {
      operators[token.text]?.(map, operands, named)
      operands = []
    }
  }
  return map
}

type Operator = (map: CMap, operands: readonly PdfObject[], named: NamedMap) => void

const operators: Readonly<Record<string, Operator>> = {
  usecmap(map, operands, named) {
    const name = operands.at(-1)
    const used = name instanceof PdfName ? named(name.text) : undefined
    if (used !== undefined) map.use(used)
  },
  def(map, operands) {
    const [name, value] = operands.slice(-2)
    if (name instanceof PdfName && name.text === 'WMode') map.isVertical = value === 1
  },
  endcodespacerange(map, operands) {
    for (const [low, high] of groups(operands, 2))
      if (low instanceof PdfString && high instanceof PdfString)
        map.addSpace(low.bytes.length, codeOf(low), codeOf(high))
  },
  endbfchar(map, operands) {
    for (const [code, text] of groups(operands, 2))
      if (code instanceof PdfString)
        map.addText(code.bytes.length, codeOf(code), codeOf(code), textIn(text) ?? '')
  },
  endbfrange(map, operands) {
    for (const [first, last, text] of groups(operands, 3))
      if (first instanceof PdfString && last instanceof PdfString)
        map.addText(
          first.bytes.length,
          codeOf(first),
          codeOf(last),
          Array.isArray(text) ? text.map(textIn) : (textIn(text) ?? ''),
        )
  },
  endcidchar(map, operands) {
    for (const [code, glyph] of groups(operands, 2))
      if (code instanceof PdfString && typeof glyph === 'number')
        map.addGlyph(code.bytes.length, codeOf(code), codeOf(code), glyph)
  },
  endcidrange(map, operands) {
    for (const [first, last, glyph] of groups(operands, 3))
      if (first instanceof PdfString && last instanceof PdfString && typeof glyph === 'number')
        map.addGlyph(first.bytes.length, codeOf(first), codeOf(last), glyph)
  },
}

function* groups(operands: readonly PdfObject[], size: number): Generator<readonly PdfObject[]> {
  for (let at = 0; at + size <= operands.length; at += size) yield operands.slice(at, at + size)
}

function codeOf({ bytes }: PdfString): number {
  return bytes.reduce((code, byte) => code * 256 + byte, 0)
}

const utf16 = new TextDecoder('utf-16be')

/** A text in UTF-16, or in one byte. The name of a glyph, which old maps have, is none. */
function textIn(object: PdfObject): string | undefined {
  if (!(object instanceof PdfString)) return undefined
  const { bytes } = object
  return bytes.length === 1
    ? String.fromCharCode(bytes[0] ?? 0)
    : utf16.decode(bytes.subarray(0, longestText * 2))
}
