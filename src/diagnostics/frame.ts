/** The line that a message is about, with the words marked that it means. */
import type { Message } from './message.ts'
import type { Paint } from './print.ts'

/** One character as a reader sees it. */
interface Cell {
  readonly shown: string
  /** Columns that it takes on a terminal. */
  readonly width: number
  readonly marked: boolean
}

/** Far enough to both sides for any terminal, and little enough for lines of a million characters. */
const reach = 400
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const wide = /[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303F\uFF01-\uFF60]/u
const weightless = /^[\p{M}\p{Cf}]+$/u

/**
 * The line before, unless it is blank, and the line itself, cut to `columns`. Where `paint` shows colours the
 * words are underlined in their place; elsewhere carets stand below them, on a line that says nothing else.
 *
 * Without lines for a message about the whole source.
 */
export function frameOf(lines: readonly string[], message: Message, columns: number, paint: Paint): string[] {
  if (message.endLine === undefined && message.line === 1 && message.column === 1) return []
  const line = lines[message.line - 1]
  if (line === undefined) return []
  const before = lines[message.line - 2]?.trim()
    ? fitted(cellsOf(lines[message.line - 2] ?? ''), columns)
    : []
  const cells = fitted(markedCells(line, message), columns)
  const canPaint = paint('underline', 'x') !== 'x'
  return [
    ...(before.length > 0 ? [paint('dim', textOf(before))] : []),
    canPaint ? underlined(cells, paint) : textOf(cells),
    ...(canPaint ? [] : [carets(cells)]),
  ]
}

function markedCells(line: string, { line: first, column, endLine, endColumn }: Message): Cell[] {
  const start = column - 1
  const end = endLine === first && endColumn !== undefined ? endColumn - 1 : line.length
  const stop = endLine === undefined ? start + 1 : Math.max(end, start + 1)
  const from = Math.max(0, start - reach)
  const cells = cellsOf(line.slice(from, start + reach), start - from, stop - from)
  const isPastEnd = cells.every(({ marked }) => !marked)
  return isPastEnd ? [...cells, { shown: ' ', width: 1, marked: true }] : cells
}

function cellsOf(text: string, start = 0, stop = 0): Cell[] {
  return [...segmenter.segment(text.slice(0, 2 * reach))].map(({ segment, index }) => ({
    shown: segment === '\t' ? '  ' : segment.replace(/\p{Cc}/gu, '\uFFFD'),
    width: widthOf(segment),
    marked: index < stop && index + segment.length > start,
  }))
}

function widthOf(segment: string): number {
  if (segment === '\t' || wide.test(segment)) return 2
  return weightless.test(segment) ? 0 : 1
}

const ellipsis: Cell = { shown: '…', width: 1, marked: false }

/** The part of a long line that holds the beginning of what is marked. */
function fitted(cells: readonly Cell[], columns: number): Cell[] {
  const mark = Math.max(
    0,
    cells.findIndex(({ marked }) => marked),
  )
  let first = 0
  while (totalOf(cells.slice(first, mark)) > columns / 2) first += 1
  const shown: Cell[] = first > 0 ? [ellipsis] : []
  let used = totalOf(shown)
  for (const [index, cell] of cells.slice(first).entries()) {
    const isLast = first + index === cells.length - 1
    if (used + cell.width > columns - (isLast ? 0 : 1)) return [...shown, ellipsis]
    used += cell.width
    shown.push(cell)
  }
  return shown
}

function totalOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}

function textOf(cells: readonly Cell[]): string {
  return cells
    .map(({ shown }) => shown)
    .join('')
    .trimEnd()
}

function underlined(cells: readonly Cell[], paint: Paint): string {
  const part = (marked: readonly Cell[]) => marked.map(({ shown }) => shown).join('')
  const first = cells.findIndex(({ marked }) => marked)
  const last = cells.findLastIndex(({ marked }) => marked)
  const marked = paint('underline', part(cells.slice(first, last + 1)))
  return part(cells.slice(0, first)) + marked + part(cells.slice(last + 1)).trimEnd()
}

function carets(cells: readonly Cell[]): string {
  return cells
    .map(({ width, marked }) => (marked ? '^' : ' ').repeat(width))
    .join('')
    .trimEnd()
}
