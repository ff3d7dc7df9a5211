/** The lines of a table: under the head, under header cells that span columns, and between rows. */
import type { TableCellPlan } from '../plan/flow.ts'
import type { RulePiece } from './page.ts'
import type { TableFit } from './table-fit.ts'

/** For each row, the lines at its lower edge. A cell that goes on below has none. */
export function rowRules(fit: TableFit): readonly (readonly RulePiece[])[] {
  const { block } = fit
  const grid = gridOf(fit)
  return block.rows.map((row, index) => {
    const next = block.rows[index + 1]
    const edge = row.part === 'head' ? next?.part !== 'head' : next?.part === 'foot'
    if (edge) return [ruleOf(fit, 0, block.columns, block.lines.thick, block.colours.head)]
    const ends = (column: number) => grid[index + 1]?.[column] !== grid[index]?.[column] || next === undefined
    if (row.part === 'head') return spanningHeads(fit, grid[index] ?? [], ends)
    return segmentsWhere(block.columns, ends).map(([from, to]) =>
      ruleOf(fit, from, to, block.lines.thin, block.colours.rule),
    )
  })
}

/** A line under a header cell of several columns shows which columns it heads. */
function spanningHeads(
  fit: TableFit,
  row: readonly (TableCellPlan | undefined)[],
  ends: (column: number) => boolean,
): readonly RulePiece[] {
  const cells = [...new Set(row)].filter((cell) => cell !== undefined)
  return cells
    .filter(({ column, columnSpan }) => columnSpan > 1 && ends(column))
    .map(({ column, columnSpan }) => {
      const rule = ruleOf(fit, column, column + columnSpan, fit.block.lines.thin, fit.block.colours.rule)
      const { left, width } = fit.textOf(column, columnSpan)
      return { ...rule, x: left, width }
    })
}

function ruleOf(fit: TableFit, from: number, to: number, height: number, colour: string): RulePiece {
  const { left, width } = fit.placeOf(from, to - from)
  return { kind: 'rule', x: left, y: -height, width, height, colour }
}

/** Which cell takes each place of the table. */
function gridOf({ block }: TableFit): readonly (readonly (TableCellPlan | undefined)[])[] {
  const grid = block.rows.map(() => new Array<TableCellPlan | undefined>(block.columns))
  for (const cell of block.rows.flatMap(({ cells }) => cells))
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      grid[row]?.fill(cell, cell.column, cell.column + cell.columnSpan)
  return grid
}

/** Neighbouring columns for which `holds` says so, as ranges. */
function segmentsWhere(
  columns: number,
  holds: (column: number) => boolean,
): readonly (readonly [number, number])[] {
  const segments: (readonly [number, number])[] = []
  let start = 0
  for (let column = 0; column <= columns; column++) {
    if (column < columns && holds(column)) continue
    if (column > start) segments.push([start, column])
    start = column + 1
  }
  return segments
}
