/** Tables: their size, and each cell with its place and the words of its headers (ISO 32000-1, 14.8.4.3.4, 14.8.5.7). */
import type { Utterance } from '../../../model/utterance.ts'
import type { PdfElement } from '../../pdf/structure.ts'
import { labelIn, withoutLeadIn } from '../additions.ts'
import { cellSaid, holding } from '../blocks.ts'
import { headersByScope, type MetCell, type PlacedCell, placed } from '../table.ts'
import { wordsFrom } from '../words.ts'
import { labelled, line, saidBy } from './blocks.ts'
import { named } from './lines.ts'
import type { PdfReader } from './reader.ts'
import { roleOf } from './roles.ts'

interface Cell extends MetCell {
  readonly element: PdfElement
  readonly id: string | undefined
  /** Ids of its headers; undefined where the cell names none. */
  readonly headers: readonly string[] | undefined
  readonly says: readonly Utterance[]
}

/** A table without rows is what it holds: some tools put one table around another. */
export function tablesOf(element: PdfElement, reader: PdfReader): readonly Utterance[] {
  const rows = rowsOf(element, 'body')
  return rows.length === 0 ? saidBy(element, element.kids, reader) : [tableOf(element, rows, reader)]
}

function tableOf(element: PdfElement, met: readonly Row[], reader: PdfReader): Utterance {
  const rows = met.map((row) => cellsOf(row, reader))
  const { cells, columns } = placed(rows)
  const headers = headersOf(cells)
  return holding(
    { ...titleOf(element, reader), ...named(element, reader), size: { columns, rows: rows.length } },
    cells.map((cell) => cellSaid(cell, headers(cell), reader.origins)),
  )
}

/** The caption behind its label, which is marked or opens its words. */
function titleOf(element: PdfElement, reader: PdfReader): Utterance {
  const caption = element.kids.find((kid) => kid.kind === 'element' && roleOf(kid) === 'Caption')
  if (caption?.kind !== 'element') return line('table', element, [], reader)
  const { label, rest } = labelled(caption, reader)
  const words = line('table', caption, rest, reader)
  if (label !== undefined) return { ...words, label: withoutLeadIn(label, reader.labels) }
  const opening = labelIn(words.text, 'table', reader.labels)
  return opening === undefined ? words : { ...wordsFrom(words, opening.length), label: opening.words }
}

interface Row {
  readonly element: PdfElement
  readonly part: MetCell['part']
}

function rowsOf({ kids }: PdfElement, part: Row['part']): readonly Row[] {
  return kids.flatMap((kid) => {
    if (kid.kind !== 'element') return []
    const role = roleOf(kid)
    if (role === 'TR') return [{ element: kid, part }]
    if (role === 'Group') return rowsOf(kid, part)
    const own = parts[role]
    return own === undefined ? [] : rowsOf(kid, own)
  })
}

const parts: Readonly<Record<string, Row['part'] | undefined>> = {
  THead: 'head',
  TBody: 'body',
  TFoot: 'foot',
}

function cellsOf({ element, part }: Row, reader: PdfReader): readonly Cell[] {
  return element.kids.flatMap((kid) => {
    if (kid.kind !== 'element') return []
    const role = roleOf(kid)
    if (role === 'Group') return cellsOf({ element: kid, part }, reader)
    return role === 'TH' || role === 'TD' ? [cellOf(kid, { header: role === 'TH', part }, reader)] : []
  })
}

function cellOf(element: PdfElement, met: Pick<Cell, 'header' | 'part'>, reader: PdfReader): Cell {
  const { objects } = reader.structure
  const headers = objects.array(reader.structure.attribute(element, 'Headers'))
  return {
    element,
    ...met,
    id: reader.idOf(element),
    headers: headers?.flatMap((id) => objects.text(id) ?? []),
    scope: scopes[reader.attributeName(element, 'Scope') ?? ''],
    rowSpan: spanOf(reader.attributeNumber(element, 'RowSpan')),
    columnSpan: spanOf(reader.attributeNumber(element, 'ColSpan')),
    says: saidBy(element, element.kids, reader),
  }
}

const scopes: Readonly<Record<string, MetCell['scope']>> = { Row: 'row', Column: 'column', Both: 'both' }

function spanOf(value: number | undefined): number {
  return value === undefined || !(value >= 1) ? 1 : Math.floor(value)
}

/** A table that names the headers of its cells is believed; in others the scopes decide. */
function headersOf(cells: readonly PlacedCell<Cell>[]) {
  const byId = new Map(
    cells.flatMap((one) => (one.cell.id === undefined ? [] : [[one.cell.id, one] as const])),
  )
  const isNamed = cells.some(({ cell }) => cell.headers !== undefined)
  const byScope = headersByScope(cells)
  return (of: PlacedCell<Cell>): readonly PlacedCell<Cell>[] =>
    isNamed ? (of.cell.headers ?? []).flatMap((id) => byId.get(id) ?? []) : byScope(of)
}
