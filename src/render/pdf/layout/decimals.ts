/** Columns of figures, aligned on the decimal. */
import type { TableCellPlan, TextBlock } from '../plan/flow.ts'
import { measureParagraph } from './paragraph.ts'
import type { LayoutContext } from './strips.ts'
import type { TableBlock } from './table-measure.ts'
import type { TextRun } from './text.ts'

/** A figure as tables print it, with what stands around its digits: a sign, a currency, a unit, a note's number. */
const digits = /\p{Nd}[\p{Nd}\s.,'’٫٬]*/u

/**
 * The table with its figures moved so that their decimal marks stand below each other. Figures run from left to right
 * in every script: in a table from right to left they too stand flush on the right.
 */
export function alignDecimals(block: TableBlock, context: LayoutContext): TableBlock {
  const tails = tailsOf(block, context)
  if (tails.size === 0) return block
  const widest = new Map<number, number>()
  for (const [cell, tail] of tails) widest.set(cell.column, Math.max(tail, widest.get(cell.column) ?? 0))
  const leftward = block.direction === 'rtl'
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const most = widest.get(cell.column)
      if (most === undefined || cell.columnSpan > 1) return cell
      return moved(cell, most - (tails.get(cell) ?? most), leftward)
    }),
  }))
  return { ...block, rows }
}

/** Width of what follows the whole part of each figure. */
function tailsOf(
  block: TableBlock,
  { fonts, reportMissing }: LayoutContext,
): ReadonlyMap<TableCellPlan, number> {
  const tails = new Map<TableCellPlan, number>()
  for (const { part, cells } of block.rows) {
    if (part === 'head') continue
    for (const cell of cells) {
      const text = figureIn(cell)
      if (text === undefined || cell.columnSpan > 1) continue
      const tail = runsFrom(text.runs, wholePartEnd(text.runs))
      tails.set(cell, measureParagraph(tail, block, fonts, reportMissing).full)
    }
  }
  return tails
}

/** The paragraph of a cell that holds a figure and nothing else; `resolve` has settled how its column is set. */
function figureIn({ blocks }: TableCellPlan): TextBlock | undefined {
  const [only, ...others] = blocks
  if (only?.kind !== 'text' || only.align !== 'end' || others.length > 0) return undefined
  return digits.test(wordsOf(only.runs)) ? only : undefined
}

/** Notes are called behind the figure: their numbers are no part of it. */
function wordsOf(runs: readonly TextRun[]): string {
  return runs.map(({ text, note }) => (note === undefined ? text : '\u0000'.repeat(text.length))).join('')
}

function wholePartEnd(runs: readonly TextRun[]): number {
  const words = wordsOf(runs)
  const found = digits.exec(words)
  if (found === null) return words.length
  const figure = found[0].trimEnd()
  const mark = figure.lastIndexOf(decimalMark(runs[0]?.language ?? 'en'))
  const arabic = figure.lastIndexOf('٫')
  const end = Math.max(mark, arabic)
  return found.index + (end > 0 ? end : figure.length)
}

const marks = new Map<string, string>()

function decimalMark(language: string): string {
  let mark = marks.get(language)
  if (mark === undefined) {
    const parts = new Intl.NumberFormat(language).formatToParts(0.5)
    mark = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
    marks.set(language, mark)
  }
  return mark
}

function runsFrom(runs: readonly TextRun[], offset: number): readonly TextRun[] {
  let start = 0
  return runs.flatMap((run) => {
    const cut = Math.max(0, offset - start)
    start += run.text.length
    return cut >= run.text.length ? [] : [{ ...run, text: run.text.slice(cut) }]
  })
}

function moved(cell: TableCellPlan, space: number, leftward: boolean): TableCellPlan {
  const blocks = cell.blocks.map((block) => {
    if (block.kind !== 'text' || block.align !== 'end') return block
    const { start, end } = block.inset
    return leftward
      ? { ...block, align: 'start' as const, inset: { start: start + space, end } }
      : { ...block, inset: { start, end: end + space } }
  })
  return { ...cell, blocks }
}
