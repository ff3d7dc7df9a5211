/** What the structure types of a tagged PDF are to its reader (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4). */
import type { PdfElement } from '../../pdf/structure.ts'
import type { PdfReader } from './reader.ts'

/** Types that a line is made of; as kids of a group they make a line of their own. */
const lineTypes = [
  'Span',
  'Em',
  'Strong',
  'Sub',
  'Quote',
  'Code',
  'Link',
  'Reference',
  'BibEntry',
  'Annot',
  'Form',
  'Ruby',
  'RB',
  'RT',
  'RP',
  'Warichu',
  'WT',
  'WP',
  'Lbl',
] as const

/** Types that stand by themselves. Subtitle, Attribution and Description are Lectern's own, role-mapped. */
const blockTypes = [
  'Title',
  'Subtitle',
  'H',
  'P',
  'L',
  'BlockQuote',
  'Attribution',
  'Aside',
  'Figure',
  'Description',
  'Formula',
  'Table',
  'Note',
  'FENote',
  'TOC',
  'Artifact',
] as const

/** Types that only hold others. What nobody knows is one of them. */
const groupTypes = ['Group', 'Caption', 'LI', 'LBody', 'THead', 'TBody', 'TFoot', 'TR', 'TH', 'TD'] as const

export type LineType = (typeof lineTypes)[number]
export type BlockType = (typeof blockTypes)[number] | `H${number}`
export type PdfRole = LineType | BlockType | (typeof groupTypes)[number]

const known: ReadonlySet<string> = new Set<string>([...lineTypes, ...blockTypes, ...groupTypes])
const lines: ReadonlySet<string> = new Set<string>(lineTypes)

/** The first type on the way from the element's own to a standard one that means something here. */
export function roleOf({ types }: PdfElement): PdfRole {
  return (types.find((type) => known.has(type) || headingLevel(type) !== undefined) ?? 'Group') as PdfRole
}

/** 3 for "H3". */
export function headingLevel(type: string): number | undefined {
  const digits = /^H([1-9]\d{0,2})$/.exec(type)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Pictures and formulas stand in a line or by themselves, code in a line unless it says otherwise. */
export function standsInLine(element: PdfElement, reader: PdfReader): boolean {
  const role = roleOf(element)
  if (role === 'Figure' || role === 'Formula') return reader.attributeName(element, 'Placement') === 'Inline'
  return lines.has(role) && !isCodeBlock(element, reader)
}

export function isCodeBlock(element: PdfElement, reader: PdfReader): boolean {
  return roleOf(element) === 'Code' && reader.attributeName(element, 'Placement') === 'Block'
}
