/** Which cells head the others, where the author has not marked them one by one. */
import type { Report } from '../../diagnostics/report.ts'
import type { CellScope } from '../../model/nodes.ts'
import { type Block, each, type NodeOf } from '../draft.ts'
import { layGrid } from './grid.ts'

type Table = NodeOf<'table'>
type Cell = NodeOf<'tableCell'>

/** Which cells head the others: the first column, the first row, or both. */
export type TableHeaders = 'row' | 'column' | 'both'

/**
 * Makes header cells of the first column, the first row, or both, beside those that the author marked.
 * With `row`, Markdown's obligatory first row is data like the others, or goes where it is empty.
 */
export function headTable(table: Table, headers: TableHeaders, report: Report): void {
  if (headers === 'row') {
    table.children = table.children.filter((row) => row.part !== 'head' || !row.children.every(isEmpty))
    for (const row of table.children) if (row.part === 'head') row.part = 'body'
  } else if (table.children.every((row) => row.part !== 'head')) {
    const first = table.children[0]
    if (first) first.part = 'head'
  }
  layGrid(table, report)
  for (const row of table.children) {
    for (const cell of row.children) {
      const isHeader = row.part === 'head' || (cell.column === 0 && headers !== 'column')
      if (isHeader && !isEmpty(cell))
        cell.scope ??= defaultScope(cell, row.part === 'head' ? 'column' : 'row')
    }
  }
}

/** A table with a head row and no header cell yet is headed by that row, as Markdown means it. */
export function headRemainingTables(children: readonly Block[], report: Report): void {
  for (const table of each('table', children)) {
    const hasHead = table.children.some((row) => row.part === 'head')
    const isHeaded = table.children.some((row) => row.children.some((cell) => cell.scope))
    if (hasHead && !isHeaded) headTable(table, 'column', report)
  }
}

/** What a header cell of `axis` heads, by its span. */
export function defaultScope(cell: Cell, axis: 'column' | 'row'): CellScope {
  if (axis === 'column') return cell.columnSpan > 1 ? 'columnGroup' : 'column'
  return cell.rowSpan > 1 ? 'rowGroup' : 'row'
}

export function isEmpty(cell: Cell): boolean {
  return cell.children.length === 0
}
