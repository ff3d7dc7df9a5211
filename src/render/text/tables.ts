/**
 * Tables: "Table 2: caption. 3 columns, 4 rows." Then the column headings, then a row a paragraph.
 *
 * A row begins with its row header ("Austria. Parties: 190."), or with its number where it has none
 * ("Row 1. Country: Austria; Parties: 190."). Rows of column headings are not counted as rows. A cell
 * that spans several rows is said in each of them, since each row must make sense by itself.
 */
import type { Labels } from '../../labels/labels.ts'
import type { Table, TableCell, TableRow } from '../../model/nodes.ts'
import { flattened } from '../../model/project.ts'
import { cellPhrase } from './cells.ts'
import { closed } from './enclosed.ts'
import { lineOf } from './inline.ts'
import { type Passage, paragraph } from './passage.ts'
import { enumeration, inSentences, isEmpty, labelledPhrase, type Phrase, separated } from './phrases.ts'
import { lineFrom, sign, words } from './pieces.ts'
import { labelled, sentences } from './sentences.ts'
import type { Writer } from './writer.ts'

export function tablePassages(table: Table, writer: Writer): readonly Passage[] {
  const { pages } = writer
  const grid = slotsByRow(table)
  const headers = columnHeadersOf(table)
  const head = table.children.filter((row) => row.part === 'head')
  const body = grid.filter(({ row }) => row.part !== 'head')
  const passages = [
    paragraph(announcement(table, body.length, writer)),
    ...head.flatMap((row) => [...pages.before(row), paragraph(columnHeadings(row.children, writer))]),
    ...body.flatMap(({ row, slots }, index) => [
      ...pages.before(row),
      paragraph(rowLine(slots, index + 1, headers, writer)),
    ]),
  ]
  return closed(nameOf(table, writer), passages, writer, false)
}

function nameOf(table: Table, { labels }: Writer): string {
  return table.label ?? labels.say('tableWithoutCaption')
}

function announcement(table: Table, rows: number, writer: Writer): string {
  const { labels } = writer
  const caption = table.caption === undefined ? '' : lineOf(table.caption, writer)
  const name = nameOf(table, writer)
  const size = [labels.say('columns', { count: table.columns }), labels.say('rows', { count: rows })]
  return sentences(
    [caption === '' ? name : labelled(name, caption, labels), size.join(labels.say('comma'))],
    labels,
  )
}

function columnHeadings(cells: readonly TableCell[], writer: Writer): string {
  const { labels, language } = writer
  const headings = cells.map((cell) => cellPhrase(cell, writer)).filter((phrase) => !isEmpty(phrase))
  if (headings.length === 0) return ''
  const label = [sign(labels.say('columnHeadings'))]
  return lineFrom(labelledPhrase(label, enumeration(headings, labels), labels), language, writer)
}

function rowLine(slots: readonly Slot[], number: number, headers: ColumnHeaders, writer: Writer): string {
  const { labels, language } = writer
  const said = slots.map((slot) => ({ ...slot, phrase: slotPhrase(slot, writer) }))
  const heads = said.filter(({ cell }) => headsRow(cell)).map(({ phrase }) => phrase)
  const opening = separated(heads, labels.say('comma'))
  const cells = said
    .filter(({ cell }) => !headsRow(cell))
    .map(({ cell, phrase }) => withHeaders(cell, isEmpty(phrase) ? blank(labels) : phrase, headers, labels))
  const start = isEmpty(opening) ? [sign(labels.say('row', { number }))] : opening
  return lineFrom(inSentences([start, enumeration(cells, labels)], labels), language, writer)
}

function blank(labels: Labels): Phrase {
  return [sign(labels.say('emptyCell'))]
}

/** "Parties: 190": a cell behind the column headers that apply to it. */
function withHeaders(cell: TableCell, phrase: Phrase, headers: ColumnHeaders, labels: Labels): Phrase {
  const names = separated(
    cell.headers.map((id) => headers.get(id) ?? []),
    labels.say('comma'),
  )
  return isEmpty(names) ? phrase : labelledPhrase(names, phrase, labels)
}

function headsRow({ scope }: TableCell): boolean {
  return scope === 'row' || scope === 'rowGroup'
}

/** A place in a row, taken by a cell of this row or by one that spans into it from above. */
interface Slot {
  readonly cell: TableCell
  readonly isRepeated: boolean
}

/** Said again, a cell says its words without the marks of links and notes. */
function slotPhrase({ cell, isRepeated }: Slot, writer: Writer): Phrase {
  return isRepeated ? plainPhrase(cell) : cellPhrase(cell, writer)
}

/** The words of a cell without marks, as the cells under a header say it. */
function plainPhrase({ children, language }: TableCell): Phrase {
  return [words(flattened(children), children[0]?.language ?? language)]
}

function slotsByRow(table: Table): readonly { readonly row: TableRow; readonly slots: readonly Slot[] }[] {
  const rows = table.children.map((row): { row: TableRow; slots: Slot[] } => ({ row, slots: [] }))
  for (const cell of table.children.flatMap((row) => row.children)) {
    const end = Math.min(cell.row + cell.rowSpan, rows.length)
    for (let row = cell.row; row < end; row += 1) rows[row]?.slots.push({ cell, isRepeated: row > cell.row })
  }
  for (const { slots } of rows) slots.sort((one, other) => one.cell.column - other.cell.column)
  return rows
}

/** The words of each column header, by its id. */
type ColumnHeaders = ReadonlyMap<string, Phrase>

function columnHeadersOf(table: Table): ColumnHeaders {
  const cells = table.children.flatMap((row) => row.children).filter((cell) => !headsRow(cell))
  return new Map(cells.flatMap((cell) => (cell.id === undefined ? [] : [[cell.id, plainPhrase(cell)]])))
}
