/** How wide the columns of a table must be, and how wide they would like to be. */
import type { BlockOfKind, FlowBlock, TableCellPlan } from '../plan/flow.ts'
import { measureParagraph } from './paragraph.ts'
import type { LayoutContext } from './strips.ts'

export type TableBlock = BlockOfKind<'table'>

export interface ColumnSizes {
  /** For the widest word. */
  readonly least: readonly number[]
  /** For the longest text on one line. */
  readonly full: readonly number[]
}

interface Size {
  readonly least: number
  readonly full: number
}

/** Pictures in cells are made smaller, but no smaller than this, in points. */
const leastPicture = 48

/** Space between the text of a cell and its neighbours: none at the table's edges, where text lines up with the page's. */
export function sidesOf(
  { columns }: Pick<TableBlock, 'columns'>,
  { column, columnSpan }: Pick<TableCellPlan, 'column' | 'columnSpan'>,
  padding: number,
): { readonly start: number; readonly end: number } {
  return { start: column === 0 ? 0 : padding, end: column + columnSpan >= columns ? 0 : padding }
}

/** `padding` stands between a cell's text and its neighbours. */
export function measureColumns(block: TableBlock, padding: number, context: LayoutContext): ColumnSizes {
  const least = new Array<number>(block.columns).fill(0)
  const full = new Array<number>(block.columns).fill(0)
  const cells = block.rows.flatMap((row) => row.cells)
  for (const cell of [...cells].sort((a, b) => a.columnSpan - b.columnSpan)) {
    const size = measureBlocks(cell.blocks, context)
    const { start, end } = sidesOf(block, cell, padding)
    spread(least, cell, size.least + start + end)
    spread(full, cell, size.full + start + end)
  }
  return { least, full }
}

export function totalOf(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}

/** Widens the columns that a cell covers, evenly, until they hold it. */
function spread(widths: number[], cell: TableCellPlan, needed: number): void {
  const missing = needed - totalOf(widths.slice(cell.column, cell.column + cell.columnSpan))
  if (missing <= 0) return
  for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
    widths[column] = (widths[column] ?? 0) + missing / cell.columnSpan
}

function measureBlocks(blocks: readonly FlowBlock[], context: LayoutContext): Size {
  let least = 0
  let full = 0
  for (const block of blocks) {
    const inset = block.inset.start + block.inset.end
    const size = sizeOf(block, context)
    least = Math.max(least, size.least + inset)
    full = Math.max(full, size.full + inset)
  }
  return { least, full }
}

type Measures = {
  readonly [Kind in FlowBlock['kind']]: (block: BlockOfKind<Kind>, context: LayoutContext) => Size
}

const measures: Measures = {
  text: (block, { fonts, reportMissing }) => measureParagraph(block.runs, block, fonts, reportMissing),
  picture: ({ width }) => ({ least: Math.min(width, leastPicture), full: width }),
  rule: () => ({ least: 0, full: 0 }),
  table: (block, context) => {
    const { least, full } = measureColumns(block, block.padding.x, context)
    return { least: totalOf(least), full: totalOf(full) }
  },
}

function sizeOf(block: FlowBlock, context: LayoutContext): Size {
  const measure = measures[block.kind] as (block: FlowBlock, context: LayoutContext) => Size
  return measure(block, context)
}
