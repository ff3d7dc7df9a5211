/** Tables: "Table 2: caption. 3 columns, 4 rows.", the column headings, then a row a passage. */
import type { Words } from '../../../model/utterance.ts'
import { holding } from '../blocks.ts'
import type { Reading, Surroundings, TextReader } from './reader.ts'
import { headCells, parted, rowReader } from './rows.ts'

export function tableAt(place: number, reader: TextReader, around: Surroundings): Reading | undefined {
  const title = titleIn(reader.textAt(place) ?? '', reader)
  if (title === undefined) return undefined
  const { name, columns, rows, words, label } = title
  const headings = headingsFrom(place + 1, reader)
  const start = place + 1 + headings.length
  const next = Math.min(start + rows, reader.passages.length)
  const cellsOf = rowReader(headings, reader.profile)
  const { passages, lines } = reader
  const body = passages.slice(start, next).map(({ text }) => lines.words(text))
  const rowsOfCells = [...headings.map(headCells), ...body.map(cellsOf)]
  const cells = rowsOfCells.flatMap((row, index) =>
    row.map((cell) => reader.origins.saidBy(cell, passages[place + 1 + index])),
  )
  const size = { columns, rows: headings.length + rows }
  const table = { role: 'table', ...(label !== undefined && { label }), ...words, size } as const
  const end = reader.untilEndOf(name, next, around)
  const isSaid = end !== undefined && end.says.length === 0
  return {
    says: [holding(table, cells)],
    next: isSaid ? end.next : next,
  }
}

interface Title {
  /** "Table 2", or what a table without caption is called. */
  readonly name: string
  readonly label?: string
  readonly words: Words
  readonly columns: number
  readonly rows: number
}

function titleIn(text: string, { profile, lines }: TextReader): Title | undefined {
  const name = profile.say('tableWithoutCaption')
  const isNamed = text.startsWith(name) || profile.behindNumbered('table', text) !== undefined
  const size = isNamed ? profile.sizeIn(text) : undefined
  if (size === undefined) return undefined
  const opening = text.slice(0, size.start)
  const numbered = profile.behindNumbered('table', opening)
  if (numbered !== undefined) {
    const { label, words } = numbered
    return { name: label, label, words: lines.words(profile.withoutStop(words)), ...size }
  }
  return opening.startsWith(name) ? { name, words: lines.words(''), ...size } : undefined
}

/** Rows of column headings; one without words is not said. */
function headingsFrom(start: number, reader: TextReader): readonly (readonly Words[])[] {
  const { profile, lines } = reader
  const rows: (readonly Words[])[] = []
  for (let place = start; ; place++) {
    const text = profile.behind(profile.say('columnHeadings'), reader.textAt(place) ?? '')
    if (text === undefined) return rows
    rows.push(parted(lines.words(profile.withoutStop(text)), profile))
  }
}
