/** The grid of a table: which cell stands where, and which header cells a reader hears with it. */
import type { CellPlace, HeadedAxis } from '../../model/utterance.ts'

export interface MetCell {
  readonly header: boolean
  readonly part: 'head' | 'body' | 'foot'
  readonly rowSpan: number
  readonly columnSpan: number
  /** What a header cell heads; where nothing says so, its place decides. */
  readonly scope: HeadedAxis | 'both' | undefined
}

export interface PlacedCell<Cell extends MetCell> {
  readonly cell: Cell
  /** From 0. */
  readonly row: number
  readonly column: number
}

/** Wider tables are not laid out: a span may claim anything. */
const mostColumns = 1_000

/** The cells of `rows` in their places (HTML, 4.9.12.1, "Forming a table", without overlaps). */
export function placed<Cell extends MetCell>(
  rows: readonly (readonly Cell[])[],
): { readonly cells: readonly PlacedCell<Cell>[]; readonly columns: number } {
  const cells: PlacedCell<Cell>[] = []
  /** For each column, how many rows it is still taken. */
  const taken: number[] = []
  let columns = 0
  for (const [row, members] of rows.entries()) {
    let column = 0
    const begun: (readonly [column: number, rows: number])[] = []
    for (const cell of members) {
      while ((taken[column] ?? 0) > 0) column++
      if (column >= mostColumns) break
      const within = clipped(cell, { rowSpan: rows.length - row, columnSpan: mostColumns - column })
      cells.push({ cell: within, row, column })
      const end = column + within.columnSpan
      for (; column < end; column++) begun.push([column, within.rowSpan])
      columns = Math.max(columns, column)
    }
    for (const [at, count] of begun) taken[at] = Math.max(taken[at] ?? 0, count)
    for (let at = 0; at < taken.length; at++) taken[at] = Math.max(0, (taken[at] ?? 0) - 1)
  }
  return { cells, columns: Math.max(columns, taken.length) }
}

/** `cell` with spans that end where the table does. */
function clipped<Cell extends MetCell>(cell: Cell, most: Pick<MetCell, 'rowSpan' | 'columnSpan'>): Cell {
  const { rowSpan, columnSpan } = cell
  if (rowSpan <= most.rowSpan && columnSpan <= most.columnSpan) return cell
  return {
    ...cell,
    rowSpan: Math.min(rowSpan, most.rowSpan),
    columnSpan: Math.min(columnSpan, most.columnSpan),
  }
}

/**
 * The header cells of a cell where the file does not name them: row headers first, then column headers, outermost
 * first (ISO 32000-2, 14.8.5.7; HTML, 4.9.12.2).
 */
export function headersByScope<Cell extends MetCell>(
  cells: readonly PlacedCell<Cell>[],
): (of: PlacedCell<Cell>) => readonly PlacedCell<Cell>[] {
  const headers = cells.filter(({ cell }) => cell.header)
  const besides = headers.filter((one) => heads(one, 'row')).sort((a, b) => a.column - b.column)
  const above = headers.filter((one) => heads(one, 'column')).sort((a, b) => a.row - b.row)
  return (of) => [
    ...besides.filter((one) => one.column < of.column && overlaps(one, of, 'row')),
    ...above.filter((one) => one.row < of.row && overlaps(one, of, 'column')),
  ]
}

/** What is heard of a cell's place, between the header cells that apply to it. */
export function placeOf<Cell extends MetCell>(
  of: PlacedCell<Cell>,
  headers: readonly PlacedCell<Cell>[],
  wordsOf: (cell: Cell) => string,
): CellPlace {
  const { cell, row, column } = of
  const along = (axis: HeadedAxis) =>
    headers.filter((one) => axisTowards(of, one) === axis).map((one) => wordsOf(one.cell))
  return {
    row: row + 1,
    column: column + 1,
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.part !== 'body' && { part: cell.part }),
    ...(cell.header && { heads: cell.scope ?? (row > 0 && column === 0 ? 'row' : 'column') }),
    rowHeaders: along('row'),
    columnHeaders: along('column'),
  }
}

/** A header that does not say what it heads, or heads both, heads the row where it stands beside the cell. */
function axisTowards(of: PlacedCell<MetCell>, header: PlacedCell<MetCell>): HeadedAxis {
  const { scope } = header.cell
  if (scope === 'row' || scope === 'column') return scope
  return overlaps(header, of, 'row') ? 'row' : 'column'
}

function heads({ cell, row, column }: PlacedCell<MetCell>, axis: HeadedAxis): boolean {
  if (cell.scope !== undefined) return cell.scope === axis || cell.scope === 'both'
  return axis === 'column' ? row === 0 : column === 0 && row > 0
}

function overlaps(one: PlacedCell<MetCell>, other: PlacedCell<MetCell>, axis: HeadedAxis): boolean {
  const span = axis === 'row' ? 'rowSpan' : 'columnSpan'
  return one[axis] < other[axis] + other.cell[span] && other[axis] < one[axis] + one.cell[span]
}
