/** Header cells: what they head, and for each cell the headers that a reader should hear. */
import type { CellScope } from '../model/nodes.ts'
import { slotsOf } from './build/grid.ts'
import { type Block, each, type NodeOf } from './draft.ts'

type Cell = NodeOf<'tableCell'>

/**
 * Gives each cell the ids of its headers: row headers first, then column headers, outermost first
 * (HTML, 4.9.12.2 "Forming relationships between data cells and header cells"). Needs the cells' own ids.
 */
export function assignHeaders(children: readonly Block[]): void {
  for (const table of each('table', children)) assignIn(table)
}

function assignIn(table: NodeOf<'table'>): void {
  const slots = slotsOf(table)
  const above: Cell[][] = Array.from({ length: table.columns }, () => [])
  const headers = new Map<Cell, { rows: Set<Cell>; columns: Set<Cell> }>()

  for (const [index, row] of slots.entries()) {
    const left: Cell[] = []
    for (const [column, cell] of row.entries()) {
      const own = headers.get(cell) ?? { rows: new Set(), columns: new Set() }
      headers.set(cell, own)
      for (const header of left) if (header !== cell) own.rows.add(header)
      for (const header of above[column] ?? []) if (header !== cell) own.columns.add(header)
      if (headsRows(cell.scope) && left.at(-1) !== cell) left.push(cell)
    }
    for (const [column, cell] of row.entries()) {
      const endsHere = cell.row + cell.rowSpan === index + 1
      if (endsHere && headsColumns(cell)) above[column] = [...stillHeading(above[column] ?? [], cell), cell]
    }
  }
  for (const [cell, { rows, columns }] of headers) {
    cell.headers = [...rows, ...columns].flatMap((header) => header.id ?? [])
  }
}

function headsRows(scope: CellScope | undefined): boolean {
  return scope === 'row' || scope === 'rowGroup'
}

/** A row group's header that fills its own row heads what stands below it, like a column's. */
function headsColumns(cell: Cell): boolean {
  return (
    cell.scope === 'column' || cell.scope === 'columnGroup' || (cell.scope === 'rowGroup' && isWide(cell))
  )
}

function isWide(cell: Cell): boolean {
  return cell.columnSpan > 1
}

/** A new header takes over from one of the same extent, unless that stands directly above it as its outer level. */
function stillHeading(headers: readonly Cell[], next: Cell): Cell[] {
  return headers.filter((header) => {
    const sameExtent = header.column === next.column && header.columnSpan === next.columnSpan
    const adjacent = header.row + header.rowSpan === next.row
    return !sameExtent || (adjacent && header.scope !== 'rowGroup')
  })
}
