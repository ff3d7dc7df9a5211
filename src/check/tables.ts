import type { Report } from '../diagnostics/report.ts'
import type { Table } from '../model/nodes.ts'

export function tableHasHeaderCells(table: Table, report: Report): void {
  const isHeaded = table.children.some((row) => row.children.some((cell) => cell.scope !== undefined))
  if (!isHeaded) report('table-has-header-cells', table)
}

export function tableHasCaption(table: Table, report: Report): void {
  if (!table.caption) report('table-has-caption', table)
}
