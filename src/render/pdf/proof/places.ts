/** Which element may hold which (ISO 32000-1, 14.8.4.3; ISO 14289-1, 7.2, 7.5 and 7.6). */
import type { StructureElement, StructureType } from '../plan/structure.ts'

type Types = ReadonlySet<StructureType>

const types = (...names: readonly StructureType[]): Types => new Set(names)

/** Elements that hold nothing but these. */
const kidsOf: Readonly<Partial<Record<StructureType, Types>>> = {
  L: types('Caption', 'LI'),
  LI: types('Lbl', 'LBody'),
  Table: types('Caption', 'THead', 'TBody', 'TFoot', 'TR'),
  THead: types('TR'),
  TBody: types('TR'),
  TFoot: types('TR'),
  TR: types('TH', 'TD'),
  TOC: types('Caption', 'TOC', 'TOCI'),
  TOCI: types('Lbl', 'Reference', 'P', 'TOC'),
  Ruby: types('RB', 'RT'),
}

/** Elements that stand nowhere but in these. */
const parentsOf: Readonly<Partial<Record<StructureType, Types>>> = {
  LI: types('L'),
  LBody: types('LI'),
  THead: types('Table'),
  TBody: types('Table'),
  TFoot: types('Table'),
  TR: types('Table', 'THead', 'TBody', 'TFoot'),
  TH: types('TR'),
  TD: types('TR'),
  TOCI: types('TOC'),
  RB: types('Ruby'),
  RT: types('Ruby'),
}

/** Lines: they hold words, and nothing that stands by itself. */
const lines: Types = types(
  'Title',
  'Subtitle',
  'P',
  'Attribution',
  'Lbl',
  'Code',
  'Quote',
  'Reference',
  'Link',
  'Span',
  'RB',
  'RT',
)
const standing: Types = types(
  'Document',
  'Sect',
  'Title',
  'Subtitle',
  'P',
  'L',
  'BlockQuote',
  'Attribution',
  'Aside',
  'Description',
  'Table',
  'Caption',
  'Note',
  'TOC',
)

/** Of these a table has one, and the caption comes first. */
const single: Types = types('Caption', 'THead', 'TFoot')

/** Whether `element` stands where the standards allow it. */
export function isInPlace(element: StructureElement): boolean {
  const { type, parent } = element
  if (parent === undefined) return type === 'Document'
  if (kidsOf[parent.type]?.has(type) === false) return false
  if (parentsOf[type]?.has(parent.type) === false) return false
  if (isLine(parent.type) && (standing.has(type) || isHeading(type))) return false
  return !(type === 'Caption' && parent.type === 'Table' && parent.kids[0] !== element)
}

/** Whether a table has one of each of its single parts at most. */
export function hasSingleParts({ kids }: StructureElement): boolean {
  const seen = new Set<StructureType>()
  for (const kid of kids) {
    if (!('type' in kid) || !single.has(kid.type)) continue
    if (seen.has(kid.type)) return false
    seen.add(kid.type)
  }
  return true
}

function isLine(type: StructureType): boolean {
  return lines.has(type) || isHeading(type)
}

export function isHeading(type: StructureType): boolean {
  return /^H\d/.test(type)
}
