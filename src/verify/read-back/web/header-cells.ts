/** Which header cells are heard with a cell that names none (HTML, 4.9.12.2). */
import type { MetCell, PlacedCell } from '../table.ts'

export interface WebCell extends MetCell {
  readonly scope: 'row' | 'column' | undefined
  /** Whether the scope is a group of rows or columns. */
  readonly headsGroup: boolean
  /** The number of its `thead`, `tbody` or `tfoot`. */
  readonly rowGroup: number
}

type Axis = 'row' | 'column'
type Placed = PlacedCell<WebCell>

/** Row headers first, then column headers, outermost first. */
export function headersByPlace<Cell extends WebCell>(
  cells: readonly PlacedCell<Cell>[],
  columnGroups: readonly number[],
): (of: PlacedCell<Cell>) => readonly PlacedCell<Cell>[] {
  const grid = new Grid(cells)
  const isGroupHeader = (one: PlacedCell<Cell>) => one.cell.header && one.cell.headsGroup
  const groupHeaders = cells.filter(isGroupHeader)
  return (of) => {
    const ofGroup = groupHeaders.filter((one) => one !== of && headsGroupOf(one, of, columnGroups))
    const beside = [...ofGroup.filter(({ cell }) => cell.scope === 'row'), ...grid.towards('row', of)]
    const above = [...ofGroup.filter(({ cell }) => cell.scope === 'column'), ...grid.towards('column', of)]
    const inOrder = (axis: Axis) => (one: Placed, other: Placed) => one[axis] - other[axis]
    return [
      ...beside.sort((one, other) => inOrder('column')(one, other) || inOrder('row')(one, other)),
      ...above.sort((one, other) => inOrder('row')(one, other) || inOrder('column')(one, other)),
    ]
  }
}

function headsGroupOf(header: Placed, of: Placed, columnGroups: readonly number[]): boolean {
  if (header.row > of.row + of.cell.rowSpan - 1 || header.column > of.column + of.cell.columnSpan - 1)
    return false
  if (header.cell.scope === 'row') return header.cell.rowGroup === of.cell.rowGroup
  const group = columnGroups[of.column]
  return group !== undefined && columnGroups[header.column] === group
}

/** A few spans may claim more slots than any memory holds: what lies beyond has no headers by its place. */
const mostSlots = 4_000_000

/** The slots of a table, and the way that the standard takes through them. */
class Grid<Cell extends WebCell> {
  readonly #rows: (PlacedCell<Cell> | undefined)[][] = []
  readonly #dataRows = new Set<number>()
  readonly #dataColumns = new Set<number>()
  /** What was found for the data cell before, which finds the same. */
  readonly #known: Record<Axis, Map<PlacedCell<Cell>, readonly PlacedCell<Cell>[]>> = {
    row: new Map(),
    column: new Map(),
  }

  constructor(cells: readonly PlacedCell<Cell>[]) {
    let slotsLeft = mostSlots
    for (const one of cells) {
      slotsLeft -= one.cell.rowSpan * one.cell.columnSpan
      if (slotsLeft < 0) return
      for (let row = one.row; row < one.row + one.cell.rowSpan; row++) {
        const slots = this.#rows[row] ?? []
        this.#rows[row] = slots
        for (let column = one.column; column < one.column + one.cell.columnSpan; column++)
          slots[column] ??= one
        if (!one.cell.header) this.#dataRows.add(row)
      }
      if (one.cell.header) continue
      for (let column = one.column; column < one.column + one.cell.columnSpan; column++)
        this.#dataColumns.add(column)
    }
  }

  /** The headers on the way from `of` to the edge of the table: to the left, or upwards. */
  towards(axis: Axis, of: PlacedCell<Cell>): readonly PlacedCell<Cell>[] {
    const found = this.#sameAsBefore(axis, of) ?? this.#search(axis, of)
    this.#known[axis].set(of, found)
    return found
  }

  #sameAsBefore(axis: Axis, of: PlacedCell<Cell>): readonly PlacedCell<Cell>[] | undefined {
    const before = axis === 'row' ? this.#at(of.row, of.column - 1) : this.#at(of.row - 1, of.column)
    if (of.cell.header || before === undefined || before.cell.header || !hasSameExtent(axis, before, of))
      return undefined
    return this.#known[axis].get(before)
  }

  #search(axis: Axis, of: PlacedCell<Cell>): readonly PlacedCell<Cell>[] {
    const found = new Set<PlacedCell<Cell>>()
    const lines = axis === 'row' ? of.cell.rowSpan : of.cell.columnSpan
    for (let line = 0; line < lines; line++) this.#searchLine(axis, of, line, found)
    return [...found]
  }

  /** Behind cells of data, a header is hidden by a nearer one of its own extent. */
  #searchLine(axis: Axis, of: PlacedCell<Cell>, line: number, found: Set<PlacedCell<Cell>>): void {
    const opaque = new Set<string>()
    let block: PlacedCell<Cell>[] = of.cell.header ? [of] : []
    let last: PlacedCell<Cell> | undefined
    for (let step = 1; ; step++) {
      const [row, column] =
        axis === 'row' ? [of.row + line, of.column - step] : [of.row - step, of.column + line]
      if (row < 0 || column < 0) return
      const met = this.#at(row, column)
      if (met === undefined || met === last) continue
      last = met
      if (met.cell.header) {
        block.push(met)
        if (!opaque.has(extent(axis, met)) && this.#heads(met, axis)) found.add(met)
      } else {
        for (const one of block) opaque.add(extent(axis, one))
        block = []
      }
    }
  }

  #heads({ cell, row, column }: PlacedCell<Cell>, axis: Axis): boolean {
    if (cell.headsGroup) return false
    if (cell.scope !== undefined) return cell.scope === axis
    const span = (start: number, count: number) => Array.from({ length: count }, (_, index) => start + index)
    const isColumnHeader = !span(row, cell.rowSpan).some((at) => this.#dataRows.has(at))
    if (axis === 'column') return isColumnHeader
    return !isColumnHeader && !span(column, cell.columnSpan).some((at) => this.#dataColumns.has(at))
  }

  #at(row: number, column: number): PlacedCell<Cell> | undefined {
    return this.#rows[row]?.[column]
  }
}

function hasSameExtent(axis: Axis, one: Placed, other: Placed): boolean {
  const span = axis === 'row' ? 'rowSpan' : 'columnSpan'
  return one[axis] === other[axis] && one.cell[span] === other.cell[span]
}

/** Where a cell begins across the way, and how far it reaches. */
function extent(axis: Axis, { cell, row, column }: Placed): string {
  return axis === 'row' ? `${row}+${cell.rowSpan}` : `${column}+${cell.columnSpan}`
}
