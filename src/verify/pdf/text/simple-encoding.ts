/** What the codes of a simple font stand for when no map says it (ISO 32000-1, 9.6.6). */

import { PdfName } from '../file/values.ts'
import { latin1 } from '../file/words.ts'
import type { PdfDict, PdfObject, PdfObjects } from '../objects.ts'
import { type Encoding, encodings, ownEncodings } from './encodings.ts'
import { textOfGlyph } from './glyph-names.ts'

export function simpleEncoding(objects: PdfObjects, font: PdfDict): Encoding {
  const encoding = objects.look(font.get('Encoding'))
  const described = objects.dict(encoding)
  const base =
    encodings[objects.name(encoding) ?? objects.name(objects.entry(described, 'BaseEncoding')) ?? ''] ??
    builtIn(objects, font)
  const differences = differencesIn(objects, objects.entry(described, 'Differences'))
  return (code) => {
    const name = differences.get(code)
    return name === undefined ? base(code) : textOfGlyph(name)
  }
}

/** Codes and their names: a number says which code the names behind it begin with. */
function differencesIn(objects: PdfObjects, object: PdfObject): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  let code = 0
  for (const entry of objects.array(object) ?? []) {
    const found = objects.look(entry)
    if (typeof found === 'number') code = found
    else if (found instanceof PdfName) names.set(code++, found.text)
  }
  return names
}

/** A font that is not for letters, as its descriptor says (Table 123). */
const symbolic = 4

function builtIn(objects: PdfObjects, font: PdfDict): Encoding {
  const name = (objects.name(objects.entry(font, 'BaseFont')) ?? '').replace(/^[A-Z]{6}\+/, '')
  const known = ownEncodings[name]
  if (known !== undefined) return known
  const descriptor = objects.dict(objects.entry(font, 'FontDescriptor'))
  const program = objects.entry(descriptor, 'FontFile')
  if (program !== undefined) return encodingOfProgram(objects.bytesOf(program))
  const isEmbedded = descriptor?.has('FontFile2') || descriptor?.has('FontFile3')
  const isSymbolic = ((objects.number(objects.entry(descriptor, 'Flags')) ?? 0) & symbolic) !== 0
  // The codes of a font of signs are its own; nobody guesses them.
  if (isEmbedded && isSymbolic) return () => undefined
  const isTrueType = objects.name(objects.entry(font, 'Subtype')) === 'TrueType'
  return (isTrueType ? encodings['WinAnsiEncoding'] : encodings['StandardEncoding']) ?? (() => undefined)
}

/** The part of a Type 1 font that can be read without decrypting it. */
const longestHead = 2 ** 16

/** A Type 1 font lists its encoding, or says that it is the standard one. */
function encodingOfProgram(program: Uint8Array): Encoding {
  const head = latin1(program, 0, Math.min(program.length, longestHead))
  const names = new Map<number, string>()
  for (const [, code, name = ''] of head.matchAll(/\bdup\s{1,9}(\d{1,3})\s{0,9}\/(\S{1,99})\s{1,9}put\b/g))
    names.set(Number(code), name)
  if (names.size === 0) return encodings['StandardEncoding'] ?? (() => undefined)
  return (code) => textOfGlyph(names.get(code) ?? '')
}
