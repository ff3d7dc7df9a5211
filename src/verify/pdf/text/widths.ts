/** How far each glyph moves the pen, in thousandths of the type size (ISO 32000-1, 9.2.4, 9.6.2 and 9.7.4.3). */
import type { PdfDict, PdfObject, PdfObjects } from '../objects.ts'
import { CodeRanges } from './code-ranges.ts'

export type Widths = (code: number) => number

/** A glyph of a font that says nothing of its widths, as the standard 14 fonts may. */
const guessed = 500
const guessedOfTypewriter = 600

export function simpleWidths(objects: PdfObjects, font: PdfDict): Widths {
  const widths = objects.array(objects.entry(font, 'Widths'))
  if (widths === undefined) {
    const name = objects.name(objects.entry(font, 'BaseFont')) ?? ''
    return () => (name.includes('Courier') ? guessedOfTypewriter : guessed)
  }
  const first = objects.number(objects.entry(font, 'FirstChar')) ?? 0
  const missing = objects.number(
    objects.entry(objects.dict(objects.entry(font, 'FontDescriptor')), 'MissingWidth'),
  )
  const unit = unitOf(objects, font)
  return (code) => (objects.number(widths[code - first]) ?? missing ?? 0) * unit
}

/** Type 3 fonts have units of their own (9.6.5). */
function unitOf(objects: PdfObjects, font: PdfDict): number {
  const matrix = objects.array(objects.entry(font, 'FontMatrix'))
  return (objects.number(matrix?.[0]) ?? 0.001) * 1000
}

/** By the glyphs' numbers: `W` lists widths from a number on, or one width for all numbers up to another. */
export function compositeWidths(objects: PdfObjects, descendant: PdfDict | undefined): Widths {
  const otherwise = objects.number(objects.entry(descendant, 'DW')) ?? 1000
  const ranges = new CodeRanges<PdfObject>()
  const list = objects.array(objects.entry(descendant, 'W')) ?? []
  for (let at = 0; at + 1 < list.length; ) {
    const [first, second] = [objects.number(list[at]) ?? 0, objects.look(list[at + 1])]
    if (Array.isArray(second)) ranges.add(first, first + second.length - 1, second)
    else ranges.add(first, objects.number(second) ?? first, list[at + 2])
    at += Array.isArray(second) ? 2 : 3
  }
  return (glyph) => {
    const range = ranges.find(glyph)
    if (range === undefined) return otherwise
    const { first, value } = range
    return objects.number(Array.isArray(value) ? value[glyph - first] : value) ?? otherwise
  }
}
