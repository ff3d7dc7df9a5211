/** A table that says what it holds and what its cells are headed by, and scrolls where it is wider than the screen. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { lines } from '../render/hast/lines.ts'

export type Cell = string | readonly ElementContent[]

export interface Rows {
  /** Heads the rows below it. */
  readonly title?: string
  /** The first cell of each row heads it. */
  readonly rows: readonly (readonly Cell[])[]
}

export interface Table {
  readonly id: string
  readonly caption: string
  readonly columns: readonly string[]
  readonly groups: readonly Rows[]
  /** Whether the first cell of a row heads it. */
  readonly isHeaded?: boolean
}

/** A named group that the keyboard reaches, since on a narrow screen it may scroll (WCAG 2.2, 2.1.1). */
export function tableOf({ id, caption, columns, groups, isHeaded = true }: Table): Element {
  const name = `${id}.name`
  const head = h('tr', lines(columns.map((column) => h('th', { scope: 'col' }, column))))
  const table = h(
    'table',
    lines([
      h('caption', { id: name }, caption),
      h('thead', lines([head])),
      ...groups.map((group) => bodyOf(group, columns.length, isHeaded)),
    ]),
  )
  return h('div.scroll', { role: 'group', ariaLabelledBy: name, tabIndex: 0 }, lines([table]))
}

function bodyOf({ title, rows }: Rows, width: number, isHeaded: boolean): Element {
  const heading =
    title === undefined ? [] : [h('tr', [h('th.part', { scope: 'rowgroup', colSpan: width }, title)])]
  return h('tbody', lines([...heading, ...rows.map((row) => rowOf(row, isHeaded))]))
}

function rowOf(cells: readonly Cell[], isHeaded: boolean): Element {
  const written = cells.map((cell, index) => {
    const content = typeof cell === 'string' ? cell : [...cell]
    return isHeaded && index === 0 ? h('th', { scope: 'row' }, content) : h('td', content)
  })
  return h('tr', lines(written))
}
