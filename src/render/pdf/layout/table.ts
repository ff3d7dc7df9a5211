/** Tables: rows as strips that repeat the header rows on every page, upright or on a page on its side. */
import type { TableRowPlan } from '../plan/flow.ts'
import { alignDecimals } from './decimals.ts'
import type { Strip } from './page.ts'
import { type LaidCell, type LaidRow, type RowStyle, rowStrip } from './row.ts'
import { dealSpans, labelsAtBreaks } from './row-spans.ts'
import { rowRules } from './rules.ts'
import { stackHeight } from './stack.ts'
import { type LayoutContext, stripsOf } from './strips.ts'
import { fitTable, type TableFit } from './table-fit.ts'
import type { TableBlock } from './table-measure.ts'

/** A table no taller than this part of the page is not divided, nor are rows that a cell spans. */
const wholeUpTo = 0.4
/** Header rows taller than this part of the page are not repeated: they would leave no room for the rows. */
const repeatedUpTo = 0.4
/** Body rows of a longer table that at least stand together on either side of a page break. */
const leastRows = 2

export function tableStrips(block: TableBlock, context: LayoutContext): readonly Strip[] {
  const fit = fitTable(alignDecimals(block, context), context)
  if (fit.narrow.length > 0) context.reportNarrow(block.node, fit.narrow)
  const frame: LayoutContext = {
    ...context,
    ...(fit.turned ? context.turned : undefined),
    turned: undefined,
  }
  const caption = stripsOf(block.caption, frame)
  const strips = [...caption, ...rowStrips(fit, frame, caption.length === 0 ? block.anchors : [])]
  const [first, ...others] = strips
  if (first === undefined) return []
  const anchors = caption.length === 0 ? first.anchors : [...block.anchors, ...first.anchors]
  return [{ ...first, before: block.before, anchors }, ...others].map((strip) =>
    fit.turned ? turned(strip) : strip,
  )
}

function turned(strip: Strip): Strip {
  const { divide } = strip
  return {
    ...strip,
    turned: true,
    divide:
      divide &&
      ((room) => {
        const parts = divide(room)
        return parts && [turned(parts[0]), turned(parts[1])]
      }),
  }
}

function rowStrips(fit: TableFit, frame: LayoutContext, anchors: readonly string[]): readonly Strip[] {
  const { block } = fit
  const { rows, divisible } = layRows(fit, frame)
  const headCount = block.rows.filter(({ part }) => part === 'head').length
  const style: RowStyle = {
    limit: frame.height - heightOf(rows.slice(0, headCount)),
    panels: block.panels,
    padding: fit.padding,
  }
  const whole = heightOf(rows) <= frame.height * wholeUpTo
  const labels = labelsAtBreaks(rows, divisible, style)
  const strips: Strip[] = []
  for (const [index, row] of rows.entries()) {
    const head = strips.slice(0, headCount)
    const inHead = index < headCount
    const first = index === 0
    const last = index === rows.length - 1
    const fromHead = index - headCount + 1
    const fromEnd = rows.length - index - 1
    const nearEdge = !inHead && (fromHead < leastRows || (fromEnd > 0 && fromEnd < leastRows))
    const stays = inHead || whole || nearEdge || (row.spansOn && !divisible.has(index))
    strips.push(
      rowStrip(row, style, {
        keepWithNext: !last && stays,
        after: last ? block.after : 0,
        anchors: first ? anchors : [],
        repeats: inHead ? [] : [...repeatedHead(head, frame), ...(labels[index] ?? [])],
      }),
    )
  }
  return strips
}

function repeatedHead(head: readonly Strip[], frame: LayoutContext): readonly Strip[] {
  return stackHeight(head) > frame.height * repeatedUpTo ? [] : head
}

function heightOf(rows: readonly LaidRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0)
}

interface LaidRows {
  readonly rows: readonly LaidRow[]
  /** Rows after which a page may end though a cell goes on below. */
  readonly divisible: ReadonlySet<number>
}

function layRows(fit: TableFit, frame: LayoutContext): LaidRows {
  const { block } = fit
  const cells = block.rows.map((row) => row.cells.map((cell) => layCell(cell, fit, frame)))
  const heights = rowHeights(cells, fit.padding)
  const spansOn = spanningRows(block.rows)
  const dealt = dealSpans(cells, heights, spansOn, frame.height * wholeUpTo, fit.padding)
  const rules = rowRules(fit)
  const rows = dealt.cells.map(
    (row, index): LaidRow => ({
      cells: block.rows[index]?.part === 'head' ? lowered(row, dealt.heights, fit.padding) : row,
      height: dealt.heights[index] ?? 0,
      rules: rules[index] ?? [],
      spansOn: spansOn[index] ?? false,
    }),
  )
  return { rows, divisible: dealt.divisible }
}

function layCell(cell: LaidCell['cell'], fit: TableFit, frame: LayoutContext): LaidCell {
  const { left, width } = fit.textOf(cell.column, cell.columnSpan)
  const strips = stripsOf(cell.blocks, { ...frame, width })
  return { cell, x: left, top: fit.padding, width, strips, label: cell.headsRows ? strips : [] }
}

/** A cell over several rows makes the last of them taller, where it needs to. */
function rowHeights(rows: readonly (readonly LaidCell[])[], space: number): readonly number[] {
  const needed = ({ strips }: LaidCell) => stackHeight(strips) + 2 * space
  const heights = rows.map((cells) =>
    Math.max(0, ...cells.filter(({ cell }) => cell.rowSpan === 1).map(needed)),
  )
  for (const laid of rows.flat()) {
    const { row, rowSpan } = laid.cell
    const last = Math.min(row + rowSpan, heights.length) - 1
    const covered = heights.slice(row, last + 1).reduce((sum, height) => sum + height, 0)
    const missing = needed(laid) - covered
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing
  }
  return heights
}

/** For each row, whether a cell of it or of those above goes on below it. */
function spanningRows(rows: readonly TableRowPlan[]): readonly boolean[] {
  let end = 0
  return rows.map(({ cells }, index) => {
    end = Math.max(end, ...cells.map((cell) => cell.row + cell.rowSpan))
    return end > index + 1 && index + 1 < rows.length
  })
}

/** Header cells stand on the line below them, close to what they head. */
function lowered(cells: readonly LaidCell[], heights: readonly number[], space: number): readonly LaidCell[] {
  return cells.map((laid) => {
    const { row, rowSpan } = laid.cell
    const height = heights.slice(row, row + rowSpan).reduce((sum, one) => sum + one, 0)
    return { ...laid, top: height - space - stackHeight(laid.strips) }
  })
}
