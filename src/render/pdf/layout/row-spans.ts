/** Cells over several rows whose rows no page holds together: their lines are dealt out to the rows. */
import type { Strip } from './page.ts'
import { breakWithin, type LaidCell, type LaidRow, labelsAbove, type RowStyle } from './row.ts'
import { stackHeight } from './stack.ts'

type Rows = readonly (readonly LaidCell[])[]

interface Dealt {
  readonly cells: Rows
  readonly heights: readonly number[]
  /** Rows after which a page may end though a cell goes on below. */
  readonly divisible: ReadonlySet<number>
}

/** Rows that a cell joins stay together up to `limit`; in taller groups each row takes the lines that it has room for. */
export function dealSpans(
  cells: Rows,
  heights: readonly number[],
  spansOn: readonly boolean[],
  limit: number,
  space: number,
): Dealt {
  const dealt = cells.map((row) => [...row])
  const grown = [...heights]
  const divisible = new Set<number>()
  for (const { first, last } of groupsOf(spansOn)) {
    const height = heights.slice(first, last + 1).reduce((sum, one) => sum + one, 0)
    if (height <= limit) continue
    for (let row = first; row <= last; row++) {
      divisible.add(row)
      for (const laid of cells[row] ?? []) dealCell(laid, dealt, grown, space)
    }
  }
  for (const row of dealt) row.sort((a, b) => a.cell.column - b.cell.column)
  return { cells: dealt, heights: grown, divisible }
}

/** Rows that cells join, as the spans say: the last of a group spans on no more. */
function* groupsOf(
  spansOn: readonly boolean[],
): Generator<{ readonly first: number; readonly last: number }> {
  let first = 0
  for (const [row, on] of spansOn.entries()) {
    if (on) continue
    if (row > first) yield { first, last: row }
    first = row + 1
  }
}

function dealCell(laid: LaidCell, dealt: LaidCell[][], heights: number[], space: number): void {
  const { row, rowSpan } = laid.cell
  const last = Math.min(row + rowSpan, heights.length) - 1
  if (last === row) return
  let rest = laid.strips
  for (let index = row; index <= last; index++) {
    const fitting = index === last ? rest.length : breakWithin(rest, (heights[index] ?? 0) - 2 * space)
    // The cell begins in its first row, which grows where it has no room: nobody looks for a label further down.
    const count = index === row ? Math.max(fitting, leastOf(rest)) : fitting
    const part = { ...laid, strips: rest.slice(0, count) }
    if (index === row) dealt[row] = (dealt[row] ?? []).map((one) => (one === laid ? part : one))
    else if (part.strips.length > 0) dealt[index]?.push(part)
    rest = rest.slice(count)
    if (index === last || index === row)
      heights[index] = Math.max(heights[index] ?? 0, stackHeight(part.strips) + 2 * space)
  }
}

/** How many strips stay together at the beginning. */
function leastOf(strips: readonly Strip[]): number {
  return strips.findIndex(({ keepWithNext }) => !keepWithNext) + 1
}

/** For each row, the labels that stand beside it again where a page begins with it. */
export function labelsAtBreaks(
  rows: readonly LaidRow[],
  divisible: ReadonlySet<number>,
  style: RowStyle,
): readonly (readonly Strip[])[] {
  const bottoms: number[] = []
  for (const { height } of rows) bottoms.push((bottoms.at(-1) ?? 0) + height)
  let open: readonly LaidCell[] = []
  return rows.map(({ cells, height }, index) => {
    open = open.filter(({ cell }) => cell.row + cell.rowSpan > index)
    const goingOn = divisible.has(index - 1) ? open : []
    const labels = goingOn
      .filter(({ cell }) => cells.every((own) => own.cell !== cell))
      .flatMap((laid) => {
        const last = Math.min(laid.cell.row + laid.cell.rowSpan, rows.length) - 1
        const room = (bottoms[last] ?? 0) - (bottoms[index] ?? 0) + height
        return labelsAbove([{ ...laid, strips: [] }], room, style)
      })
    open = [...open, ...cells.filter(({ cell, label }) => label.length > 0 && cell.row === index)]
    return labels
  })
}
