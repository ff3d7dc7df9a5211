/** The grid of a table: which cell stands where, and which header cells a reader hears with it. */

export interface MetCell {
  readonly header: boolean
  readonly rowSpan: number
  readonly columnSpan: number
  /** What a header cell heads; where nothing says so, its place decides. */
  readonly scope: 'row' | 'column' | 'both' | undefined
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
      cells.push({ cell, row, column })
      const end = Math.min(column + Math.max(1, cell.columnSpan), mostColumns)
      for (; column < end; column++) begun.push([column, Math.min(cell.rowSpan, rows.length - row)])
      columns = Math.max(columns, column)
    }
    for (const [at, count] of begun) taken[at] = Math.max(taken[at] ?? 0, count)
    for (let at = 0; at < taken.length; at++) taken[at] = Math.max(0, (taken[at] ?? 0) - 1)
  }
  return { cells, columns: Math.max(columns, taken.length) }
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

function heads({ cell, row, column }: PlacedCell<MetCell>, axis: 'row' | 'column'): boolean {
  if (cell.scope !== undefined) return cell.scope === axis || cell.scope === 'both'
  return axis === 'column' ? row === 0 : column === 0 && row > 0
}

function overlaps(one: PlacedCell<MetCell>, other: PlacedCell<MetCell>, axis: 'row' | 'column'): boolean {
  const span = axis === 'row' ? 'rowSpan' : 'columnSpan'
  return one[axis] < other[axis] + other.cell[span] && other[axis] < one[axis] + one.cell[span]
}
