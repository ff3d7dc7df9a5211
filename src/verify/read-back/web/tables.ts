/** Tables: their size, and each cell with its place and the words of its headers (HTML, 4.9). */
import type { Utterance, Words } from '../../../model/utterance.ts'
import { tokensOf, type WebElement, wholeNumber } from '../../web/tree.ts'
import { labelIn } from '../additions.ts'
import { cellSaid, holding } from '../blocks.ts'
import { type MetCell, type PlacedCell, placed } from '../table.ts'
import { saidBy } from './blocks.ts'
import { lineOf } from './captions.ts'
import { headersByPlace, type WebCell } from './header-cells.ts'
import { named } from './lines.ts'
import type { WebReader } from './reader.ts'

interface Cell extends WebCell {
  readonly element: WebElement
  readonly says: readonly Utterance[]
}

/** @param caption that stands around the table, where it has none of its own */
export function tableOf(element: WebElement, reader: WebReader, caption?: WebElement): Utterance {
  const groups = rowGroupsOf(element, 'body')
  const rows = groups.flatMap(({ part, rows }, index) =>
    rows.map((row, place) => cellsOf(row, { group: index, part, rowsLeft: rows.length - place }, reader)),
  )
  const { cells, columns } = placed(rows)
  const headers = headersOf(cells, columnGroupsOf(element))
  const size = { columns, rows: rows.length }
  return holding(
    { role: 'table', ...titleOf(element, caption, reader), ...named(element), size },
    cells.map((cell) => cellSaid(cell, headers(cell), reader.origins)),
  )
}

/** The caption behind its label. */
function titleOf(
  table: WebElement,
  around: WebElement | undefined,
  reader: WebReader,
): Words & { readonly label?: string } {
  const isCaption = (node: WebElement['children'][number]) =>
    node.kind === 'element' && node.role === 'caption'
  const caption = (table.children.find(isCaption) as WebElement | undefined) ?? around
  if (caption === undefined) return { text: '', language: table.language, direction: table.direction }
  const { text, from } = lineOf(caption, reader)
  const label = labelIn(text, 'table', reader.labels)
  return { ...from(label?.length ?? 0), ...(label !== undefined && { label: label.words }) }
}

interface RowGroup {
  readonly part: MetCell['part']
  readonly rows: WebElement[]
}

const parts: Readonly<Record<string, MetCell['part'] | undefined>> = { thead: 'head', tfoot: 'foot' }

/** A cell may reach over several rows of its group, and no further (HTML, 4.9.12.1). Rows outside one make one. */
function rowGroupsOf({ children }: WebElement, part: MetCell['part']): readonly RowGroup[] {
  const groups: RowGroup[] = []
  let isOpen = false
  for (const node of children) {
    if (node.kind === 'text') continue
    const { role } = node
    if (role === 'row') {
      if (isOpen) groups.at(-1)?.rows.push(node)
      else groups.push({ part, rows: [node] })
      isOpen = true
    } else if (role === 'rowGroup' || role === 'group') {
      groups.push(...rowGroupsOf(node, parts[node.name] ?? part))
      isOpen = false
    }
  }
  return groups
}

/** For each column, the number of its group; none where no group is made. */
function columnGroupsOf({ children }: WebElement): readonly number[] {
  return children.flatMap((node, index) => {
    if (node.kind === 'text' || node.name !== 'colgroup') return []
    const columns = node.children.filter((one) => one.kind === 'element' && one.name === 'col')
    const spans = columns.length > 0 ? columns : [node]
    const width = spans.reduce((sum, one) => sum + (one.kind === 'element' ? spanOf(one, 'span') : 0), 0)
    return new Array<number>(Math.min(width, 1_000)).fill(index)
  })
}

interface Place {
  readonly group: number
  readonly part: MetCell['part']
  readonly rowsLeft: number
}

function cellsOf({ children }: WebElement, place: Place, reader: WebReader): readonly Cell[] {
  return children.flatMap((node) => {
    if (node.kind === 'text') return []
    const { role } = node
    return role === 'headerCell' || role === 'cell'
      ? [cellOf(node, role === 'headerCell', place, reader)]
      : []
  })
}

function cellOf(element: WebElement, header: boolean, place: Place, reader: WebReader): Cell {
  const { group, part, rowsLeft } = place
  const { attributes } = element
  const rowSpan = wholeNumber(attributes.get('rowspan') ?? attributes.get('aria-rowspan')) ?? 1
  return {
    element,
    header,
    part,
    rowGroup: group,
    rowSpan: rowSpan === 0 ? rowsLeft : Math.min(Math.max(1, rowSpan), rowsLeft),
    columnSpan: spanOf(element, 'colspan'),
    ...scopeOf(element),
    says: saidBy(element, element.children, reader),
  }
}

function scopeOf({ attributes }: WebElement): Pick<Cell, 'scope' | 'headsGroup'> {
  const scope = attributes.get('scope')?.toLowerCase() ?? ''
  const role = attributes.get('role')
  const axis =
    scopes[scope] ?? (role === 'rowheader' ? 'row' : role === 'columnheader' ? 'column' : undefined)
  return { scope: axis, headsGroup: scope.endsWith('group') }
}

const scopes: Readonly<Record<string, 'row' | 'column' | undefined>> = {
  row: 'row',
  rowgroup: 'row',
  col: 'column',
  colgroup: 'column',
}

/** HTML bounds it likewise (4.9.11). */
function spanOf({ attributes }: WebElement, name: 'span' | 'colspan'): number {
  const span = wholeNumber(attributes.get(name) ?? attributes.get(`aria-${name}`)) ?? 1
  return Math.min(Math.max(1, span), 1_000)
}

/** A cell that names its headers is believed; in others their places and scopes decide. */
function headersOf(cells: readonly PlacedCell<Cell>[], columnGroups: readonly number[]) {
  const byId = new Map(
    cells.flatMap((one) => {
      const id = one.cell.element.attributes.get('id')
      return id === undefined ? [] : [[id, one] as const]
    }),
  )
  const byPlace = headersByPlace(cells, columnGroups)
  return (of: PlacedCell<Cell>): readonly PlacedCell<Cell>[] =>
    of.cell.element.attributes.has('headers')
      ? tokensOf(of.cell.element, 'headers').flatMap((id) => byId.get(id) ?? [])
      : byPlace(of)
}
