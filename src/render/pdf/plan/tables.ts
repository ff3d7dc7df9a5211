/** Tables (ISO 32000-1, 14.8.4.3.4; header cells as ISO 14289-1, 7.5 asks). */
import type { CellScope, Direction, NodeOf } from '../../../model/nodes.ts'
import { planBlocks } from './blocks.ts'
import { addElement, type BlockContext, nameRun, runsOf, textBlock, within } from './context.ts'
import type { FlowBlock, TableBlock, TableCellPlan, TableRowPlan } from './flow.ts'
import type { AttributeObject } from './structure.ts'
import { blockStyle } from './styles.ts'

const parts = { head: 'THead', body: 'TBody', foot: 'TFoot' } as const

const scopes: Readonly<Record<CellScope, 'Column' | 'Row'>> = {
  column: 'Column',
  columnGroup: 'Column',
  row: 'Row',
  rowGroup: 'Row',
}

export function planTable(node: NodeOf<'table'>, context: BlockContext): readonly FlowBlock[] {
  const { theme, measures } = context.edition
  const table = within(addElement('Table', node, context, { id: node.id }), node, context)
  const caption = planCaption(node, table)
  const block: TableBlock = {
    kind: 'table',
    columns: node.columns,
    caption,
    rows: planRows(node, table),
    leastScale: Math.min(1, theme.smallest / theme.type.small.size),
    colours: { rule: theme.light.rule, head: theme.light.accent },
    lines: theme.line,
    padding: measures.cell,
    inset: context.inset,
    before: measures.figure,
    after: measures.figure,
    direction: node.direction,
    keepWithNext: false,
    panels: context.panels,
    anchors: [node.id],
    node,
  }
  return [block]
}

function planCaption(node: NodeOf<'table'>, table: BlockContext): readonly FlowBlock[] {
  if (node.caption === undefined) return []
  const { labels, theme, measures } = table.edition
  const caption = within(addElement('Caption', node.caption, table), node.caption, table)
  const style = blockStyle(theme, 'small', caption.language)
  const bold = { ...style.run, font: { ...style.run.font, bold: true } }
  const label =
    node.label === undefined ? [] : [nameRun(labels.say('leadIn', { label: node.label }), caption, bold)]
  return [
    textBlock([...label, ...runsOf(node.caption.children, caption, style.run)], style, caption, {
      keepWithNext: true,
      after: measures.caption,
      node: node.caption,
    }),
  ]
}

/** Neighbouring rows of one part share its element. */
function planRows(node: NodeOf<'table'>, table: BlockContext): readonly TableRowPlan[] {
  let part: NodeOf<'tableRow'>['part'] | undefined
  let element = table.element
  return node.children.map((row) => {
    if (row.part !== part) {
      part = row.part
      element = table.element.add(parts[part])
    }
    const own = within(addElement('TR', row, { ...table, element }), row, table)
    return { part: row.part, cells: row.children.map((cell) => planCell(cell, own)) }
  })
}

function planCell(node: NodeOf<'tableCell'>, row: BlockContext): TableCellPlan {
  const element = addElement(node.scope === undefined ? 'TD' : 'TH', node, row, {
    id: node.id,
    attributes: [attributesOf(node)],
  })
  const own: BlockContext = {
    ...within(element, node, row),
    inset: { start: 0, end: 0 },
    panels: [],
    style: 'small',
    bold: node.scope !== undefined,
    align: node.align,
    listDepth: 0,
  }
  return {
    row: node.row,
    column: node.column,
    rowSpan: node.rowSpan,
    columnSpan: node.columnSpan,
    headsRows: node.scope === 'row' || node.scope === 'rowGroup',
    blocks: parted(planBlocks(node.children, own), row.direction),
    node,
  }
}

/** Some readers find spaces by looking for gaps to the right: from right to left a space must part two cells. */
function parted(blocks: readonly FlowBlock[], direction: Direction): readonly FlowBlock[] {
  const last = blocks.at(-1)
  const run = last?.kind === 'text' ? last.runs.at(-1) : undefined
  if (direction === 'ltr' || last?.kind !== 'text' || run?.content === undefined) return blocks
  const { font, size, rise, colour, language, content } = run
  const space = { text: ' ', font, size, rise, colour, language, content }
  return [...blocks.slice(0, -1), { ...last, runs: [...last.runs, space] }]
}

function attributesOf(node: NodeOf<'tableCell'>): AttributeObject {
  return {
    owner: 'Table',
    scope: node.scope && scopes[node.scope],
    headers: node.headers.length > 0 ? node.headers : undefined,
    rowSpan: node.rowSpan > 1 ? node.rowSpan : undefined,
    columnSpan: node.columnSpan > 1 ? node.columnSpan : undefined,
  }
}
