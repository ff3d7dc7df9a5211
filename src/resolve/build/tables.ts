/** Tables, from Markdown and HTML alike. */
import type { Element } from 'hast'
import type { Table as MarkdownTable } from 'mdast'
import type { CellScope } from '../../model/nodes.ts'
import { plainText } from '../../model/text.ts'
import type { AuthoredCell, Inline, NodeOf } from '../draft.ts'
import type { Build } from './build.ts'
import { base, toCellBlocks, toInlines } from './content.ts'
import { layGrid } from './grid.ts'
import { enter, numberOf, wordsOf } from './html-attributes.ts'
import { partsOf } from './html-parts.ts'
import type { Scope } from './scope.ts'
import { defaultScope, isEmpty } from './table-heads.ts'

type Table = NodeOf<'table'>
type Row = NodeOf<'tableRow'>
type Align = NodeOf<'tableCell'>['align']

const markdownAlign = { left: 'start', center: 'center', right: 'end' } as const

/** A GFM table; its cells are headed by `headTable`, from the directive or by default. */
export function markdownTable(node: MarkdownTable, scope: Scope, build: Build): Table {
  const rows = node.children.map((row, index): Row => {
    const cells = row.children.map((cell, column): AuthoredCell => {
      const content = build.markdown(cell.children, scope)
      const align = node.align?.[column]
      return {
        ...base(scope, cell),
        ...plainCell,
        headers: [],
        ...(align ? { authorAlign: markdownAlign[align] } : {}),
        children: toCellBlocks(content, scope, build.report),
      }
    })
    return { ...base(scope, row), type: 'tableRow', part: index === 0 ? 'head' : 'body', children: cells }
  })
  return assemble({ ...base(scope, node), type: 'table', id: '', columns: 0, children: rows }, build)
}

/** An HTML table. Its caption, parts, rows and cells are read here; the parser has put them in their order. */
export function htmlTable(element: Element, scope: Scope, build: Build): Table {
  const rows: Row[] = []
  const table: Table = {
    ...base(scope, element),
    type: 'table',
    id: wordsOf(element, 'id'),
    columns: 0,
    children: rows,
  }
  for (const child of partsOf(element, ['caption', 'colgroup', 'thead', 'tbody', 'tfoot'], build)) {
    const inner = enter(child, scope, build)
    if (child.tagName === 'caption') {
      const children = toInlines(build.html(child.children, inner), build.report)
      if (table.caption) reportSecondCaption(child, children, build)
      else table.caption = { ...base(inner, child), type: 'caption', children }
    }
    const part = partNames[child.tagName]
    if (part) {
      for (const row of partsOf(child, ['tr'], build))
        rows.push(htmlRow(row, part, enter(row, inner, build), build))
    }
  }
  promoteHeadRows(rows)
  rows.sort((one, other) => partOrder[one.part] - partOrder[other.part])
  return assemble(table, build)
}

function reportSecondCaption(caption: Element, children: readonly Inline[], build: Build): void {
  build.report('source-words-are-carried', caption, {
    what: 'The table’s second caption',
    words: plainText(children),
  })
}

const plainCell = { type: 'tableCell', row: 0, column: 0, rowSpan: 1, columnSpan: 1, align: 'start' } as const

const partNames: Readonly<Record<string, Row['part']>> = { thead: 'head', tbody: 'body', tfoot: 'foot' }
const partOrder: Readonly<Record<Row['part'], number>> = { head: 0, body: 1, foot: 2 }

function assemble(table: Table, build: Build): Table {
  layGrid(table, build.report)
  return table
}

function htmlRow(element: Element, part: Row['part'], scope: Scope, build: Build): Row {
  const cells = partsOf(element, ['th', 'td'], build)
  const headsColumns = part === 'head' || cells.every((cell) => cell.tagName === 'th')
  const children = cells.map((cell) => htmlCell(cell, headsColumns, enter(cell, scope, build), build))
  return { ...base(scope, element), type: 'tableRow', part, children }
}

function htmlCell(element: Element, headsColumns: boolean, scope: Scope, build: Build): AuthoredCell {
  const cell: AuthoredCell = {
    ...base(scope, element),
    ...plainCell,
    headers: [],
    rowSpan: numberOf(element, 'rowSpan', 1),
    columnSpan: Math.max(1, numberOf(element, 'colSpan', 1)),
    children: toCellBlocks(build.html(element.children, scope), scope, build.report),
  }
  const align = htmlAlign.get(wordsOf(element, 'align').toLowerCase())
  if (align) cell.authorAlign = align
  // An empty header cell would be announced as a heading without words.
  if (element.tagName === 'th' && !isEmpty(cell)) cell.scope = scopeOfCell(element, cell, headsColumns, build)
  return cell
}

const htmlAlign: ReadonlyMap<string, Align> = new Map([
  ['left', 'start'],
  ['center', 'center'],
  ['right', 'end'],
])

const htmlScopes: ReadonlyMap<string, CellScope> = new Map([
  ['col', 'column'],
  ['row', 'row'],
  ['colgroup', 'columnGroup'],
  ['rowgroup', 'rowGroup'],
])

function scopeOfCell(element: Element, cell: AuthoredCell, headsColumns: boolean, build: Build): CellScope {
  const value = wordsOf(element, 'scope').toLowerCase()
  const scope = htmlScopes.get(value)
  if (value && !scope) {
    const known = [...htmlScopes.keys()].join(', ')
    build.report('attribute-has-known-value', element, { attribute: 'scope', value, known })
  }
  return scope ?? defaultScope(cell, headsColumns ? 'column' : 'row')
}

/** Rows of header cells alone at the top are the head, also where the author wrote no `thead`. */
function promoteHeadRows(rows: readonly Row[]): void {
  if (rows.some((row) => row.part === 'head')) return
  const firstOther = rows.findIndex((row) => !isHeadRow(row))
  const head = rows.slice(0, Math.max(0, firstOther))
  const reachesOut = head.some((row, index) =>
    row.children.some((cell) => cell.rowSpan === 0 || index + cell.rowSpan > head.length),
  )
  if (!reachesOut) for (const row of head) row.part = 'head'
}

function isHeadRow(row: Row): boolean {
  return row.children.some((cell) => cell.scope) && row.children.every((cell) => cell.scope || isEmpty(cell))
}
