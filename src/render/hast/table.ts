/** Tables: every data cell must be heard with its headers. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CellScope, Table, TableCell, TableRow } from '../../model/nodes.ts'
import { labelled } from './label.ts'
import { lines } from './lines.ts'
import { compact } from './prose.ts'
import { widthOf } from './table-width.ts'
import type { Handler, Writer } from './writer.ts'

export const table: Handler<Table> = (node, write) => {
  const content = [...caption(node, write), ...columnGroups(node), ...rowGroups(node, write)]
  const element = h('table', { id: node.id, className: widthOf(node) }, lines(content))
  return write.flavour.scrolls ? scrollFrame(node, element, write) : h('div.table', lines([element]))
}

/** Rows are written by their group, which knows whether the table is complex. */
export const tableRow: Handler<TableRow> = (node, write) => h('tr', lines(write.inside(node)))

export const tableCell: Handler<TableCell> = (node, write) => {
  const span = (count: number) => (count > 1 ? count : undefined)
  return h(
    node.scope ? 'th' : 'td',
    {
      id: node.id,
      scope: node.scope && scopes[node.scope],
      headers: node.headers.length > 0 ? [...node.headers] : undefined,
      colSpan: span(node.columnSpan),
      rowSpan: span(node.rowSpan),
      className: node.align === 'start' ? undefined : [node.align],
    },
    compact(node, write),
  )
}

const scopes: Readonly<Record<CellScope, string>> = {
  column: 'col',
  row: 'row',
  columnGroup: 'colgroup',
  rowGroup: 'rowgroup',
}

function caption(node: Table, write: Writer): ElementContent[] {
  if (node.caption === undefined) return []
  const label = node.label ? labelled(node.label, write.flavour, node) : []
  return [h('caption', { id: captionId(node) }, [...label, ...write.each([node.caption], node)])]
}

/** A dot keeps it apart from every id that is made from words. */
const captionId = (node: Table) => `${node.id}.caption`

/**
 * A frame in which a wide table scrolls by itself, reachable by keyboard (WCAG 2.2, 1.4.10 and 2.1.1). With a
 * caption it is a landmark of that name; without one it has a name but is none, since two would sound alike.
 */
function scrollFrame(node: Table, element: Element, { flavour }: Writer): Element {
  const name = node.caption
    ? { role: 'region', ariaLabelledBy: captionId(node) }
    : { role: 'group', ariaLabel: flavour.labels.say('tableWithoutCaption') }
  return h('div.scroll', { ...name, tabIndex: 0 }, lines([element]))
}

/** HTML lets a header speak for a group of columns only where `colgroup` makes that group. */
function columnGroups(node: Table): ElementContent[] {
  const heads = node.children
    .flatMap((row) => row.children)
    .filter((cell) => cell.scope === 'columnGroup')
    .sort((one, other) => one.column - other.column)
  if (heads.length === 0) return []
  const starts = new Set([0, ...heads.flatMap((cell) => [cell.column, cell.column + cell.columnSpan])])
  const bounds = [...starts].filter((column) => column < node.columns).sort((one, other) => one - other)
  return bounds.map((start, index) => h('colgroup', { span: (bounds[index + 1] ?? node.columns) - start }))
}

/** `thead`, `tbody` and `tfoot`; a header of a group of rows opens a `tbody` of its own. */
function rowGroups(node: Table, write: Writer): ElementContent[] {
  const groups: TableRow[][] = []
  for (const row of node.children) {
    const group = groups.at(-1)
    const opens = row.children.some((cell) => cell.scope === 'rowGroup')
    if (group === undefined || group[0]?.part !== row.part || opens) groups.push([row])
    else group.push(row)
  }
  const isComplex = hasComplexHeaders(node)
  return groups.map((rows) => {
    const part = rows[0]?.part ?? 'body'
    return h(`t${part}`, lines(write.each(isComplex ? rows : rows.map(withoutIds), node)))
  })
}

/**
 * Whether `scope` alone cannot say which headers apply: cells span, or hang on more than one header of a kind
 * (H43 beside H63 of the WCAG techniques).
 */
function hasComplexHeaders(node: Table): boolean {
  return node.children
    .flatMap((row) => row.children)
    .some((cell) => cell.columnSpan > 1 || cell.rowSpan > 1 || cell.headers.length > 2)
}

/** A row of a simple table, where `scope` says everything and ids would be noise. */
function withoutIds(row: TableRow): TableRow {
  return { ...row, children: row.children.map(({ id: _, ...cell }) => ({ ...cell, headers: [] })) }
}
