/** Lists and definition lists (ISO 32000-1, 14.8.4.3.3). */
import type { NodeOf } from '../../../model/nodes.ts'
import { planBlocks } from './blocks.ts'
import {
  addElement,
  type BlockContext,
  inlineContext,
  insetBy,
  respaced,
  runsOf,
  styleOf,
  textBlock,
  within,
} from './context.ts'
import type { FlowBlock, Marker } from './flow.ts'
import { textRun } from './inlines.ts'
import { markerSpace } from './measures.ts'
import type { ListNumbering } from './structure.ts'

const bullets = [
  { numbering: 'Disc', sign: '•' },
  { numbering: 'Circle', sign: '◦' },
  { numbering: 'Square', sign: '▪' },
] as const satisfies readonly { numbering: ListNumbering; sign: string }[]

export function planList(node: NodeOf<'list'>, context: BlockContext): readonly FlowBlock[] {
  const { space } = context.edition.theme
  const bullet = bullets[context.listDepth % bullets.length] ?? bullets[0]
  const list = within(
    addElement('L', node, context, {
      attributes: [{ owner: 'List', listNumbering: node.ordered ? 'Decimal' : bullet.numbering }],
    }),
    node,
    { ...context, listDepth: context.listDepth + 1 },
  )
  const lastOrdinal = node.children.at(-1)?.ordinal ?? 0
  const marker = markerSpace(styleOf(list).run.size, `${lastOrdinal}.`.length)
  const indent = Math.max(space.indent, marker.width)
  const gap = node.loose ? space.paragraph : space.item
  const items = node.children.map((item) => {
    const label = item.ordinal === undefined ? bullet.sign : `${item.ordinal}.`
    return planItem(item, label, { ...marker, width: indent }, gap, list)
  })
  return items.flatMap((blocks, index) =>
    respaced(blocks, { after: index === items.length - 1 ? space.paragraph : gap }),
  )
}

function planItem(
  node: NodeOf<'listItem'>,
  label: string,
  { width, gap }: Omit<Marker, 'runs'>,
  listGap: number,
  list: BlockContext,
): readonly FlowBlock[] {
  const item = within(addElement('LI', node, list), node, list)
  const style = styleOf(item)
  const sign = textRun(label, inlineContext(within(item.element.add('Lbl'), node, item), style.run))
  const body = insetBy(within(item.element.add('LBody'), node, item), width)
  const marker: Marker = { runs: [sign], width, gap }
  const blocks = node.children.flatMap((child, index) => {
    const planned = planBlocks([child], body)
    // A list inside an item is no further from its words than from the next item.
    return node.children[index + 1]?.type === 'list' ? respaced(planned, { after: listGap }) : planned
  })
  return markFirst(blocks, marker, body)
}

/** Hangs the marker on the first block, or on an empty line above a first block that is no text. */
export function markFirst(
  blocks: readonly FlowBlock[],
  marker: Marker,
  context: BlockContext,
): readonly FlowBlock[] {
  const [first, ...rest] = blocks
  if (first?.kind === 'text' && first.marker === undefined) return [{ ...first, marker }, ...rest]
  const line = textBlock([], styleOf(context), context, { marker, after: 0, keepWithNext: true })
  return [line, ...blocks]
}

export function planDefinitionList(
  node: NodeOf<'definitionList'>,
  context: BlockContext,
): readonly FlowBlock[] {
  const list = within(
    addElement('L', node, context, { attributes: [{ owner: 'List', listNumbering: 'Description' }] }),
    node,
    context,
  )
  return node.children.flatMap((group) => planGroup(group, list))
}

function planGroup(node: NodeOf<'definitionGroup'>, list: BlockContext): readonly FlowBlock[] {
  const { space } = list.edition.theme
  const item = within(addElement('LI', node, list), node, list)
  const terms = node.terms.map((term) => {
    const label = { ...within(addElement('Lbl', term, item), term, item), bold: true }
    const style = styleOf(label)
    return textBlock(runsOf(term.children, label, style.run), style, label, {
      after: space.item,
      keepWithNext: true,
      node: term,
    })
  })
  const definitions = node.definitions.flatMap((definition) => {
    const body = insetBy(within(addElement('LBody', definition, item), definition, item), space.indent)
    return planBlocks(definition.children, body)
  })
  return [...terms, ...definitions]
}
