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
import type { FlowBlock } from './flow.ts'
import { textRun } from './inlines.ts'
import { markFirst } from './lists.ts'
import { Content } from './structure.ts'

/** Width of the note's number and the space behind it, in points. */
const hang = 18

export function planNotes(node: NodeOf<'notes'>, context: BlockContext): readonly FlowBlock[] {
  for (const note of node.children) context.edition.notes.set(note.id, planNote(note, context))
  return []
}

function planNote(node: NodeOf<'note'>, context: BlockContext): readonly FlowBlock[] {
  const element = addElement('Note', node, context, {
    id: node.id,
    refersTo: node.calls,
    attributes: [{ owner: 'Note', noteType: 'Footnote' }],
  })
  const own: BlockContext = {
    ...within(element, node, context),
    inset: { start: hang, end: 0 },
    panels: [],
    style: 'small',
    bold: false,
    align: 'start',
    listDepth: 0,
  }
  const marker = { runs: [returnLink(node, own)], width: hang, gap: 6 }
  const blocks = markFirst(planBlocks(node.children, own), marker, own)
  return anchored(respaced(blocks, { after: 3 }), [node.id])
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
