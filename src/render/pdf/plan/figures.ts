/** Figures: the picture with its alternative, caption and credit, then the long description. */
import type { NodeOf } from '../../../model/nodes.ts'
import { planBlocks } from './blocks.ts'
import {
  addElement,
  type BlockContext,
  inlineContext,
  insetBy,
  respaced,
  runsOf,
  textBlock,
  within,
} from './context.ts'
import type { FlowBlock, PictureBlock, TextBlock } from './flow.ts'
import { pointsPerPixel, textRun } from './inlines.ts'
import { blockStyle } from './styles.ts'

/** Part of the page that one picture may take. */
const tallest = 0.6

export function planFigure(node: NodeOf<'figure'>, context: BlockContext): readonly FlowBlock[] {
  const { theme } = context.edition
  const element = addElement('Figure', node.image, context, {
    alternative: node.image.alternative,
    attributes: [{ owner: 'Layout', placement: 'Block' }],
  })
  const picture = planPicture(node, { ...context, element })
  const captions = planCaption(node, within(element, node.image, context))
  return [
    ...picture,
    ...respaced(captions, { after: theme.space.paragraph * 1.5 }),
    ...planDescription(node, context),
  ]
}

/** A picture is never enlarged beyond its own pixels. */
function planPicture(node: NodeOf<'figure'>, context: BlockContext): readonly PictureBlock[] {
  const asset = context.edition.assets.get(node.image.asset)
  if (asset === undefined) return []
  const { width: full, height, theme } = context.edition
  const available = full - context.inset.start - context.inset.end
  const natural = { width: node.image.width * pointsPerPixel, height: node.image.height * pointsPerPixel }
  const scale = Math.min(1, available / natural.width, (height * tallest) / natural.height)
  return [
    {
      kind: 'picture',
      asset,
      width: natural.width * scale,
      height: natural.height * scale,
      content: context.element.content(),
      inset: context.inset,
      before: theme.space.paragraph * 1.5,
      after: theme.space.paragraph * 0.75,
      direction: node.direction,
      keepWithNext: true,
      panels: context.panels,
      anchors: [node.id],
      node,
    },
  ]
}

function planCaption(node: NodeOf<'figure'>, context: BlockContext): readonly TextBlock[] {
  const caption = context.element.add('Caption')
  const { labels, theme } = context.edition
  const title = within(caption.add('P'), node, context)
  const style = blockStyle(theme, 'small', node.language)
  const label = textRun(
    node.caption === undefined ? node.label : labels.say('leadIn', { label: node.label }),
    inlineContext(title, { ...style.run, font: { ...style.run.font, bold: true } }),
  )
  const lines = [
    textBlock([label, ...runsOf(node.caption?.children ?? [], title, style.run)], style, title, {
      after: 2,
      keepWithNext: node.credit !== undefined,
    }),
  ]
  if (node.credit !== undefined) lines.push(planCredit(node.credit, { ...context, element: caption }))
  return lines
}

function planCredit(node: NodeOf<'credit'>, context: BlockContext): TextBlock {
  const { labels, theme } = context.edition
  const own = within(addElement('P', node, context), node, context)
  const style = blockStyle(theme, 'small', node.language, { colour: 'muted' })
  const label = textRun(labels.say('leadIn', { label: labels.say('credit') }), inlineContext(own, style.run))
  return textBlock([label, ...runsOf(node.children, own, style.run)], style, own)
}

/** The long description is visible text, under a line that says what it describes. */
function planDescription(node: NodeOf<'figure'>, context: BlockContext): readonly FlowBlock[] {
  if (node.description.length === 0) return []
  const { labels, theme } = context.edition
  const inner = insetBy({ ...context, style: 'small' }, theme.space.indent)
  const own = within(addElement('P', node, inner), node, inner)
  const style = blockStyle(theme, 'small', node.language, { bold: true })
  const label = textRun(labels.say('figureDescription', { label: node.label }), inlineContext(own, style.run))
  return [
    textBlock([label], style, own, { after: 2, keepWithNext: true }),
    ...respaced(planBlocks(node.description, inner), { after: theme.space.paragraph * 1.5 }),
  ]
}
