/** The grid of a table: where each cell stands once spans are counted (HTML, "forming a table"). */
import type { Report } from '../../diagnostics/report.ts'
import type { NodeOf } from '../draft.ts'
import { baseOf } from './content.ts'

type Cell = NodeOf<'tableCell'>
type Row = NodeOf<'tableRow'>

/** Wider tables fit no page and no ear; it also bounds what a hostile span can cost. */
const widest = 100

/**
 * Gives each cell its row and column, ends row spans with their part of the table, and fills short rows with
 * empty cells, since a table whose rows differ in length has no headers to rely on (ISO 14289-1, 7.5).
 */
export function layGrid(table: NodeOf<'table'>, report: Report): void {
  const slots: (Cell | undefined)[][] = table.children.map(() => [])
  const ends = endsOfParts(table.children)
  let tooWide: Cell | undefined
  for (const [index, row] of table.children.entries()) {
    const left = (ends[index] ?? 0) - index
    row.children = row.children.filter((cell) => {
      const fits = firstFree(slots[index] ?? []) + cell.columnSpan <= widest
      if (fits) place(cell, index, left, slots, report)
      else tooWide ??= cell
      return fits
    })
  }
  if (tooWide) report('table-is-of-bounded-width', tooWide, { limit: String(widest) })
  table.columns = slots.reduce((most, row) => Math.max(most, row.length), 0)
  fillShortRows(table, slots, report)
}

/** The cell in each slot, by row and column. */
export function slotsOf(table: NodeOf<'table'>): readonly (readonly Cell[])[] {
  const slots: Cell[][] = table.children.map(() => [])
  for (const cell of table.children.flatMap((row) => row.children)) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const line = slots[row]
        if (line) line[column] = cell
      }
    }
  }
  return slots
}

/** `left` counts the rows from `row` to the end of its part of the table. */
function place(cell: Cell, row: number, left: number, slots: (Cell | undefined)[][], report: Report): void {
  const column = firstFree(slots[row] ?? [])
  cell.rowSpan = cell.rowSpan === 0 ? left : Math.min(cell.rowSpan, left)
  cell.row = row
  cell.column = column
  for (const line of slots.slice(row, row + cell.rowSpan)) {
    for (let at = column; at < column + cell.columnSpan; at++) {
      if (line[at])
        report('table-cells-do-not-overlap', cell, { row: String(row + 1), column: String(at + 1) })
      line[at] = cell
    }
  }
}

function firstFree(taken: readonly (Cell | undefined)[]): number {
  let column = 0
  while (taken[column]) column++
  return column
}

/** For each row, the index of the first row behind its part of the table. */
function endsOfParts(rows: readonly Row[]): readonly number[] {
  const ends: number[] = []
  for (let index = rows.length - 1; index >= 0; index--) {
    const goesOn = rows[index]?.part === rows[index + 1]?.part
    ends[index] = goesOn ? (ends[index + 1] ?? 0) : index + 1
  }
  return ends
}

function fillShortRows(
  table: NodeOf<'table'>,
  slots: readonly (readonly (Cell | undefined)[])[],
  report: Report,
): void {
  for (const [index, row] of table.children.entries()) {
    const taken = slots[index] ?? []
    const free = Array.from({ length: table.columns }, (_, column) => column).filter(
      (column) => !taken[column],
    )
    if (free.length === 0) continue
    report('table-rows-are-full', row, {
      row: String(index + 1),
      count: String(table.columns - free.length),
      columns: String(table.columns),
    })
    row.children.push(...free.map((column) => emptyCell(row, index, column)))
    row.children.sort((one, other) => one.column - other.column)
  }
}

function emptyCell(near: Row, row: number, column: number): Cell {
  return {
    ...baseOf(near),
    type: 'tableCell',
    headers: [],
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    align: 'start',
    children: [],
  }
}
