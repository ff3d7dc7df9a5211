/** How a table fits the page: in its own type, in smaller type, on a page on its side, or with broken words. */
import { scaledTable } from './scale.ts'
import { boxOf, type LayoutContext } from './strips.ts'
import { type ColumnSizes, measureColumns, sidesOf, type TableBlock, totalOf } from './table-measure.ts'

export interface TableFit {
  /** The table in the type in which it is set. */
  readonly block: TableBlock
  readonly turned: boolean
  /** Space above and below the text of a cell, in points. */
  readonly padding: number
  /** Columns in which words must be broken. */
  readonly narrow: readonly number[]
  /** Where `span` columns from `column` on stand. */
  placeOf(column: number, span: number): Place
  /** Where their text stands: at the table's edges, as far out as the lines. */
  textOf(column: number, span: number): Place
}

export interface Place {
  readonly left: number
  readonly width: number
}

/** Narrower spaces in cells go with smaller type. */
const tight = { x: 0.65, y: 0.75 }

/** Ways of setting a table, from the best for its readers to the last resort. */
const ways = [
  { turned: false, small: false },
  { turned: false, small: true },
  { turned: true, small: false },
  { turned: true, small: true },
] as const

export function fitTable(block: TableBlock, context: LayoutContext): TableFit {
  let last: (() => TableFit) | undefined
  for (const { turned, small } of ways) {
    if (turned && context.turned === undefined) continue
    const set = small ? scaledTable(block, block.leastScale) : block
    const padding = small ? { x: block.padding.x * tight.x, y: block.padding.y * tight.y } : block.padding
    const box = boxOf(set, (turned ? context.turned : undefined) ?? context)
    const sizes = measureColumns(set, padding.x, context)
    const setIn = (widths: readonly number[]) => ({
      block: set,
      turned,
      padding: padding.y,
      narrow: widths.flatMap((width, column) => (width < (sizes.least[column] ?? 0) - 0.01 ? [column] : [])),
      ...placesOf(set, widths, box, padding.x),
    })
    if (totalOf(sizes.least) <= box.width) return setIn(distribute(sizes, box.width))
    last = () => setIn(narrowed(sizes.least, box.width))
  }
  if (last === undefined) throw new RangeError('There is no way to set a table.')
  return last()
}

/** Every column has room for its widest word; short ones do not wrap while long ones have room to give. */
function distribute({ least, full }: ColumnSizes, available: number): readonly number[] {
  const wished = totalOf(full)
  if (wished > available) return sharedOut(least, full, available)
  // A table of few short words keeps its natural width unless it nearly fills the measure anyway.
  const scale = wished > available * 0.6 ? available / wished : 1
  return full.map((width) => width * scale)
}

/**
 * Shares by the square root of the text's length, so that the longest text does not take all, within the bounds of
 * each column: those beyond their bounds are settled first, and the rest is shared again (CSS Flexbox, 9.7).
 */
function sharedOut(least: readonly number[], full: readonly number[], available: number): readonly number[] {
  const widths = new Array<number | undefined>(full.length).fill(undefined)
  for (;;) {
    const open = [...widths.keys()].filter((column) => widths[column] === undefined)
    const weight = totalOf(open.map((column) => Math.sqrt(full[column] ?? 0)))
    const rest = available - totalOf(widths.map((width) => width ?? 0))
    const share = (column: number) => (weight > 0 ? (rest * Math.sqrt(full[column] ?? 0)) / weight : 0)
    const short = open.map((column) => Math.max(0, (least[column] ?? 0) - share(column)))
    const over = open.map((column) => Math.max(0, share(column) - (full[column] ?? 0)))
    const [bound, beyond] = totalOf(short) >= totalOf(over) ? [least, short] : [full, over]
    const settled = open.filter((_, index) => (beyond[index] ?? 0) > 0)
    if (settled.length === 0) return full.map((_, column) => widths[column] ?? share(column))
    for (const column of settled) widths[column] = bound[column] ?? 0
  }
}

/** Only columns of long words give way: all that are wider than a common measure get that measure. */
function narrowed(least: readonly number[], available: number): readonly number[] {
  let rest = available
  const sorted = [...least].sort((a, b) => a - b)
  for (const [index, width] of sorted.entries()) {
    const share = rest / (sorted.length - index)
    if (width > share) return least.map((one) => Math.min(one, share))
    rest -= width
  }
  return least
}

function placesOf(
  block: TableBlock,
  widths: readonly number[],
  box: { readonly x: number; readonly width: number },
  padding: number,
): Pick<TableFit, 'placeOf' | 'textOf'> {
  const leftward = block.direction === 'rtl'
  const edges = [0]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  const placeOf = (column: number, span: number) => {
    const start = edges[column] ?? 0
    const end = edges[column + span] ?? edges.at(-1) ?? 0
    return { left: box.x + (leftward ? box.width - end : start), width: end - start }
  }
  const textOf = (column: number, columnSpan: number) => {
    const { left, width } = placeOf(column, columnSpan)
    const { start, end } = sidesOf(block, { column, columnSpan }, padding)
    return { left: left + (leftward ? end : start), width: width - start - end }
  }
  return { placeOf, textOf }
}
