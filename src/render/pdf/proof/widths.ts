/** Whether the rows of a table are all as wide as the table (ISO 14289-1, 7.5). */
import { StructureElement } from '../plan/structure.ts'

/** Counts cells with their spans; a cell that spans rows takes its columns in each of them. */
export function hasEqualRows(table: StructureElement): boolean {
  const rows = rowsOf(table)
  /** Columns that cells from above take in the rows below, the next one first. */
  const taken: number[] = []
  let width: number | undefined
  for (const [index, row] of rows.entries()) {
    let columns = taken.shift() ?? 0
    for (const { columnSpan, rowSpan } of row.kids.map(spansOf)) {
      columns += columnSpan
      // A cell may not reach below the table.
      if (index + rowSpan > rows.length) return false
      for (let below = 0; below < rowSpan - 1; below++) taken[below] = (taken[below] ?? 0) + columnSpan
    }
    width ??= columns
    if (columns !== width) return false
  }
  return width !== undefined
}

function rowsOf({ kids }: StructureElement): readonly StructureElement[] {
  return kids.flatMap((kid) => {
    if (!(kid instanceof StructureElement)) return []
    return kid.type === 'TR' ? [kid] : kid.type === 'Caption' ? [] : rowsOf(kid)
  })
}

function spansOf(cell: StructureElement['kids'][number]): { columnSpan: number; rowSpan: number } {
  const attributes = cell instanceof StructureElement ? cell.properties.attributes : undefined
  const own = attributes?.find(({ owner }) => owner === 'Table')
  return own?.owner === 'Table'
    ? { columnSpan: own.columnSpan ?? 1, rowSpan: own.rowSpan ?? 1 }
    : { columnSpan: 1, rowSpan: 1 }
}
