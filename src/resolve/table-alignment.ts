/** Columns of figures are set flush at their end, where the author has not chosen otherwise. */
import { plainText } from '../model/text.ts'
import { slotsOf } from './build/grid.ts'
import { type AuthoredCell, type Block, each, type NodeOf } from './draft.ts'

type Cell = NodeOf<'tableCell'>

/** A number as documents print it: a sign, a currency, grouped digits, a decimal part, a unit mark. */
const figure = /^[+\-−–±]?\s?\p{Sc}?\s?\p{Nd}[\p{Nd}\s.,'’٫٬]*\s?[%‰٪]?$/u
/** What stands in a column of figures where there is none. */
const noFigure = /^(?:[-–—…]|\.{2,3}|n\/a)?$/iu

export function alignCells(children: readonly Block[]): void {
  for (const table of each('table', children)) {
    const slots = slotsOf(table)
    for (let column = 0; column < table.columns; column++) {
      const cells = slots.flatMap((row) => row[column] ?? []).filter((cell) => cell.columnSpan === 1)
      const align = holdsFigures(cells) ? 'end' : 'start'
      for (const cell of cells) settle(cell, align)
    }
  }
}

function holdsFigures(cells: readonly Cell[]): boolean {
  const words = cells.filter((cell) => cell.scope === undefined).map(wordsOf)
  return (
    words.some((text) => figure.test(text)) && words.every((text) => figure.test(text) || noFigure.test(text))
  )
}

function settle(cell: AuthoredCell, align: Cell['align']): void {
  cell.align = cell.authorAlign ?? align
  delete cell.authorAlign
}

/** The words of a cell of one paragraph; longer cells are no figures. */
function wordsOf(cell: Cell): string {
  const [only, ...others] = cell.children
  if (!only) return ''
  return only.type === 'paragraph' && others.length === 0 ? plainText(only.children) : only.type
}
