/** Notes: in the tree at the end of the section that calls them, on paper at the foot of the page. */
import type { NodeOf } from '../../../model/nodes.ts'
import { planBlocks } from './blocks.ts'
import {
  addElement,
  anchored,
  type BlockContext,
  inlineContext,
  respaced,
  styleOf,
  within,
} from './context.ts'
import type { FlowBlock, Marker } from './flow.ts'
import { textRun } from './inlines.ts'
import { markFirst } from './lists.ts'
import { markerSpace } from './measures.ts'
import { Content } from './structure.ts'

export function planNotes(node: NodeOf<'notes'>, context: BlockContext): readonly FlowBlock[] {
  const { type } = context.edition.theme
  const longest = Math.max(...node.children.map(({ label }) => label.length))
  const hang = markerSpace(type.small.size, longest)
  for (const note of node.children) context.edition.notes.set(note.id, planNote(note, hang, context))
  return []
}

function planNote(
  node: NodeOf<'note'>,
  hang: Omit<Marker, 'runs'>,
  context: BlockContext,
): readonly FlowBlock[] {
  const element = addElement('Note', node, context, {
    id: node.id,
    refersTo: node.calls,
    attributes: [{ owner: 'Note', noteType: 'Footnote' }],
  })
  const { space } = context.edition.theme
  const own: BlockContext = {
    ...within(element, node, context),
    inset: { start: hang.width, end: 0 },
    panels: [],
    style: 'small',
    bold: false,
    align: 'start',
    listDepth: 0,
  }
  const marker = { runs: [returnLink(node, own)], ...hang }
  const blocks = markFirst(planBlocks(node.children, own), marker, own)
  return anchored(respaced(blocks, { after: space.item }), [node.id])
}

/** The note's number leads back to its first call. */
function returnLink(node: NodeOf<'note'>, context: BlockContext) {
  const { labels, theme } = context.edition
  const label = context.element.add('Lbl')
  const [call] = node.calls
  const element = call === undefined ? label : label.add('Link')
  const style = styleOf(context).run
  const inline = inlineContext({ ...context, element }, { ...style, colour: theme.light.link })
  if (call === undefined) return textRun(node.label, inline)
  const annotation = new Content(element)
  const run = textRun(node.label, inline, {
    link: {
      target: { kind: 'internal', id: call },
      description: `${node.label} (${labels.say('backToCall')})`,
      content: annotation,
    },
  })
  element.kids.push(annotation)
  return run
}
