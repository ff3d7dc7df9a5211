/** Tables: widths of columns, heights of rows, and strips that repeat the header rows on every page. */
import type { BlockOfKind, FlowBlock, TableCellPlan, TableRowPlan, TextBlock } from '../plan/flow.ts'
import type { Piece, Strip } from './page.ts'
import { measureParagraph } from './paragraph.ts'
import { place, stackHeight } from './stack.ts'
import { boxOf, emptyStrip, type LayoutContext, stripsOf } from './strips.ts'

type TableBlock = BlockOfKind<'table'>

/** A table no taller than this part of the page is not divided. */
const wholeUpTo = 0.4
/** Body rows of a longer table that at least stand together on either side of a page break. */
const leastRows = 2

interface LaidCell {
  readonly cell: TableCellPlan
  readonly x: number
  readonly strips: readonly Strip[]
  readonly height: number
}

export function tableStrips(block: TableBlock, context: LayoutContext): readonly Strip[] {
  const box = boxOf(block, context)
  const widths = columnWidths(block, box.width, context)
  const rows = block.rows.map((row) => row.cells.map((cell) => layCell(cell, block, box.x, widths, context)))
  const heights = rowHeights(rows)
  const headCount = block.rows.findIndex((row) => row.part !== 'head')
  const tableWidth = widths.reduce((sum, width) => sum + width, 0)
  const left = block.direction === 'rtl' ? box.x + box.width - tableWidth : box.x
  const edge = { x: left, width: tableWidth }
  const spansOn = spanningRows(block.rows)
  const strips = rows.map((cells, index) =>
    rowStrip(block, index, cells, { height: heights[index] ?? 0, spansOn: spansOn[index] ?? false }, edge),
  )
  const head = strips.slice(0, Math.max(0, headCount))
  const whole = stackHeight(strips) <= context.height * wholeUpTo
  return strips.flatMap((strip, index) => {
    const last = index === strips.length - 1
    const first = index === 0
    const fromHead = index - head.length + 1
    const fromEnd = strips.length - index - 1
    const nearEdge = fromHead < leastRows || (fromEnd > 0 && fromEnd < leastRows)
    const row: Strip = {
      ...strip,
      keepWithNext: !last && (strip.keepWithNext || whole || nearEdge),
      before: first ? block.before : 0,
      after: last ? block.after : 0,
      anchors: first ? [...block.anchors, ...strip.anchors] : strip.anchors,
      repeats: index < headCount ? [] : head,
    }
    return divideTallRow(row, context.height - stackHeight(head))
  })
}

/** As CSS's automatic table layout: what is left beyond the widest words goes where long lines want it. */
function columnWidths(block: TableBlock, available: number, context: LayoutContext): readonly number[] {
  const least = new Array<number>(block.columns).fill(0)
  const full = new Array<number>(block.columns).fill(0)
  const cells = block.rows.flatMap((row) => row.cells)
  for (const cell of [...cells].sort((a, b) => a.columnSpan - b.columnSpan)) {
    const size = measureBlocks(cell.blocks, context)
    spread(least, cell, size.least + 2 * block.padding.x)
    spread(full, cell, size.full + 2 * block.padding.x)
  }
  return distribute(least, full, available)
}

/** Widens the columns that a cell covers, evenly, until they hold it. */
function spread(widths: number[], cell: TableCellPlan, needed: number): void {
  const covered = widths.slice(cell.column, cell.column + cell.columnSpan)
  const missing = needed - covered.reduce((sum, width) => sum + width, 0)
  if (missing <= 0) return
  for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
    widths[column] = (widths[column] ?? 0) + missing / cell.columnSpan
}

function distribute(least: readonly number[], full: readonly number[], available: number): readonly number[] {
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)
  if (sum(full) <= available) {
    // A table of few short words keeps its natural width unless it nearly fills the measure anyway.
    const scale = sum(full) > available * 0.6 ? available / sum(full) : 1
    return full.map((width) => width * scale)
  }
  if (sum(least) >= available) return least.map((width) => (width * available) / sum(least))
  const wish = full.map((width, column) => width - (least[column] ?? 0))
  const share = (available - sum(least)) / sum(wish)
  return least.map((width, column) => width + (wish[column] ?? 0) * share)
}

function measureBlocks(
  blocks: readonly FlowBlock[],
  context: LayoutContext,
): { readonly least: number; readonly full: number } {
  let least = 0
  let full = 0
  for (const block of blocks) {
    const inset = block.inset.start + block.inset.end
    const size = block.kind === 'text' ? measureText(block, context) : naturalSize(block)
    least = Math.max(least, size.least + inset)
    full = Math.max(full, size.full + inset)
  }
  return { least, full }
}

function measureText(block: TextBlock, context: LayoutContext) {
  return measureParagraph(block.runs, block, context.fonts, context.reportMissing)
}

function naturalSize(block: FlowBlock): { readonly least: number; readonly full: number } {
  return block.kind === 'picture' ? { least: block.width / 2, full: block.width } : { least: 0, full: 0 }
}

function layCell(
  cell: TableCellPlan,
  block: TableBlock,
  boxX: number,
  widths: readonly number[],
  context: LayoutContext,
): LaidCell {
  const sum = (from: number, to: number) => widths.slice(from, to).reduce((total, width) => total + width, 0)
  const width = sum(cell.column, cell.column + cell.columnSpan)
  const before = sum(0, cell.column)
  const { x: left, width: full } = { x: boxX, width: boxOf(block, context).width }
  const x = block.direction === 'rtl' ? left + full - before - width : left + before
  const { padding } = block
  const strips = stripsOf(cell.blocks, { ...context, width: width - 2 * padding.x })
  return { cell, x: x + padding.x, strips, height: stackHeight(strips) + 2 * padding.y }
}

/** A cell over several rows makes the last of them taller, where it needs to. */
function rowHeights(rows: readonly (readonly LaidCell[])[]): readonly number[] {
  const heights = rows.map((cells) =>
    Math.max(0, ...cells.filter(({ cell }) => cell.rowSpan === 1).map(({ height }) => height)),
  )
  for (const { cell, height } of rows.flat()) {
    const last = Math.min(cell.row + cell.rowSpan, heights.length) - 1
    const covered = heights.slice(cell.row, last + 1).reduce((sum, row) => sum + row, 0)
    if (height > covered) heights[last] = (heights[last] ?? 0) + height - covered
  }
  return heights
}

/** For each row, whether a cell of it or of those above goes on below it. */
function spanningRows(rows: readonly TableRowPlan[]): readonly boolean[] {
  let end = 0
  return rows.map(({ cells }, index) => {
    end = Math.max(end, ...cells.map((cell) => cell.row + cell.rowSpan))
    return end > index + 1
  })
}

function rowStrip(
  block: TableBlock,
  index: number,
  cells: readonly LaidCell[],
  { height, spansOn }: { readonly height: number; readonly spansOn: boolean },
  edge: { readonly x: number; readonly width: number },
): Strip {
  const row = block.rows[index] as TableRowPlan
  const next = block.rows[index + 1]
  const endsHead = row.part === 'head' && next?.part !== 'head'
  const line = endsHead ? block.lines.thick : block.lines.thin
  const rule: Piece = {
    kind: 'rule',
    ...edge,
    y: height - line,
    height: line,
    colour: endsHead ? block.colours.head : block.colours.rule,
  }
  const inner = cells.map(({ x, strips }) => shifted(strips, x, block.padding.y))
  return {
    ...emptyStrip(block),
    height,
    keepWithNext: row.part === 'head' || (spansOn && next !== undefined),
    pieces: [...(spansOn ? [] : [rule]), ...inner.flatMap(({ pieces }) => pieces)],
    anchors: inner.flatMap(({ anchors }) => anchors),
    notes: inner.flatMap(({ notes }) => notes),
    node: cells[0]?.cell.node,
  }
}

/** The strips of a cell as one, moved to its place in the row. */
function shifted(
  strips: readonly Strip[],
  x: number,
  top: number,
): Pick<Strip, 'pieces' | 'anchors' | 'notes'> {
  const pieces = place(strips, top).flatMap(({ strip, y }) =>
    strip.pieces.map((piece) => movePiece(piece, x, y)),
  )
  return {
    pieces,
    anchors: strips.flatMap(({ anchors }) => anchors),
    notes: strips.flatMap(({ notes }) => notes),
  }
}

function movePiece(piece: Piece, x: number, y: number): Piece {
  switch (piece.kind) {
    case 'line':
      return { ...piece, x: piece.x + x, baseline: piece.baseline + y }
    case 'pageNumber':
      return { ...piece, from: piece.from + x, to: piece.to + x, baseline: piece.baseline + y }
    case 'picture':
    case 'rule':
      return { ...piece, x: piece.x + x, y: piece.y + y }
  }
}

/** A row taller than a page goes on below: its pieces are dealt out by where they stand. */
function divideTallRow(strip: Strip, limit: number): readonly Strip[] {
  if (strip.height <= limit) return [strip]
  const parts: Strip[] = []
  for (let top = 0; top < strip.height; top += limit) {
    const inside = strip.pieces.filter((piece) => {
      const y = piece.kind === 'line' || piece.kind === 'pageNumber' ? piece.baseline : piece.y
      return y >= top && y < top + limit
    })
    const first = top === 0
    const last = top + limit >= strip.height
    parts.push({
      ...strip,
      height: Math.min(limit, strip.height - top),
      before: first ? strip.before : 0,
      after: last ? strip.after : 0,
      keepWithNext: last && strip.keepWithNext,
      pieces: inside.map((piece) => movePiece(piece, 0, -top)),
      anchors: first ? strip.anchors : [],
      notes: first ? strip.notes : [],
    })
  }
  return parts
}
