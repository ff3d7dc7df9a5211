/** A row of a table as a strip, and its two parts where no page holds it. */
import type { Panel, TableCellPlan } from '../plan/flow.ts'
import { groundsOf } from './grounds.ts'
import type { Piece, RulePiece, Strip } from './page.ts'
import { movedPiece } from './pieces.ts'
import { fittingStrips, place, stackHeight } from './stack.ts'

/** A cell at its place in a row: `x` and `top` are where its text begins. */
export interface LaidCell {
  readonly cell: TableCellPlan
  readonly x: number
  readonly top: number
  readonly width: number
  readonly strips: readonly Strip[]
  /** What is drawn again at the head of a page on which the cell goes on without words of its own. */
  readonly label: readonly Strip[]
}

export interface LaidRow {
  readonly cells: readonly LaidCell[]
  readonly height: number
  /** Lines at its lower edge; their `y` is from there. */
  readonly rules: readonly RulePiece[]
  /** Whether a cell goes on below. */
  readonly spansOn: boolean
}

export interface RowStyle {
  /** A row taller than this is divided, in points. */
  readonly limit: number
  readonly panels: readonly Panel[]
  /** Space above and below the text of a cell, in points. */
  readonly padding: number
}

/** What a row's place in its table decides. */
export type RowPlace = Pick<Strip, 'keepWithNext' | 'after' | 'anchors' | 'repeats'>

/** `labels` stand beside this part of the row alone: its next part has its own. */
export function rowStrip(row: LaidRow, style: RowStyle, at: RowPlace, labels: readonly Strip[] = []): Strip {
  const { cells, height } = row
  const begun = cells.find(({ strips }) => strips.length > 0)?.strips[0]
  const strips = cells.flatMap(({ strips }) => strips)
  return {
    height,
    before: 0,
    after: at.after,
    keepWithNext: at.keepWithNext,
    pieces: [
      ...row.rules.map((piece) => movedPiece(piece, 0, height)),
      ...cells.flatMap((cell) => piecesOf(cell)),
    ],
    panels: style.panels,
    anchors: [...at.anchors, ...strips.flatMap(({ anchors }) => anchors)],
    notes: strips.flatMap(({ notes }) => notes),
    repeats: [...at.repeats, ...labels],
    node: begun?.offset ? begun.node : cells[0]?.cell.node,
    offset: begun?.offset ?? 0,
    turned: false,
    divide: height > style.limit ? (room) => divideRow(row, style, at, room) : undefined,
  }
}

/**
 * The labels of cells that go on from the page before, as a strip that takes no room above the row: their lines
 * stand in the row and in those below, `room` points together.
 */
export function labelsAbove(
  cells: readonly LaidCell[],
  room: number,
  { panels, padding }: RowStyle,
): readonly Strip[] {
  const pieces = cells.flatMap((cell) => {
    if (cell.strips.length > 0) return []
    const strips = cell.label.slice(0, fittingStrips(cell.label, room - 2 * padding))
    return piecesOf({ ...cell, strips, top: padding })
  })
  if (pieces.length === 0) return []
  const still = { height: 0, before: 0, after: 0, keepWithNext: false, offset: 0, turned: false }
  return [{ ...still, pieces, panels, anchors: [], notes: [], repeats: [] }]
}

/** The strips of a cell with what lies behind them. */
function piecesOf({ strips, x, top, width }: Omit<LaidCell, 'label'>): readonly Piece[] {
  const placed = place(strips, top)
  return [
    ...groundsOf(placed, width).map((piece) => movedPiece(piece, x, 0)),
    ...placed.flatMap(({ strip, y }) => strip.pieces.map((piece) => movedPiece(piece, x, y))),
  ]
}

/** Each cell is divided between its own lines; notes and link targets go with the lines that have them. */
function divideRow(
  row: LaidRow,
  style: RowStyle,
  at: RowPlace,
  room: number,
): readonly [Strip, Strip] | undefined {
  const inner = room - 2 * style.padding
  const parts = row.cells.map((cell) => divideCell(cell, inner, room >= style.limit))
  if (parts.every(([first]) => first.strips.length === 0)) return undefined
  const part = (index: 0 | 1): LaidRow => {
    const cells = parts.map((pair) => ({ ...pair[index], top: style.padding }))
    const height = Math.max(...cells.map(({ strips }) => stackHeight(strips))) + 2 * style.padding
    return { ...row, cells, height, rules: index === 0 ? [] : row.rules }
  }
  const rest = part(1)
  return [
    rowStrip(part(0), style, { ...at, keepWithNext: false, after: 0 }),
    rowStrip(rest, style, { ...at, anchors: [] }, labelsAbove(rest.cells, rest.height, style)),
  ]
}

/** `alone` where a whole page has no more room: then a part of it that nothing may divide is divided all the same. */
function divideCell(cell: LaidCell, room: number, alone: boolean): readonly [LaidCell, LaidCell] {
  const { strips } = cell
  const parts = (first: readonly Strip[], rest: readonly Strip[]) =>
    [
      { ...cell, strips: first },
      { ...cell, strips: rest },
    ] as const
  const count = breakWithin(strips, room)
  if (count > 0 || strips.length === 0) return parts(strips.slice(0, count), strips.slice(count))
  const inner = strips[0]?.divide?.(room)
  if (inner !== undefined) return parts([inner[0]], [inner[1], ...strips.slice(1)])
  const forced = alone ? Math.max(1, fittingStrips(strips, room)) : 0
  return parts(strips.slice(0, forced), strips.slice(forced))
}

/** How many strips stand in `room` points and may be parted from those after them. */
export function breakWithin(strips: readonly Strip[], room: number): number {
  let count = fittingStrips(strips, room)
  while (count > 0 && count < strips.length && strips[count - 1]?.keepWithNext) count--
  return count
}
