/** Figures: the picture with its alternative, caption and credit, then the long description. */
import type { NodeOf } from '../../../model/nodes.ts'
import { planBlocks } from './blocks.ts'
import {
  addElement,
  addedRun,
  anchored,
  type BlockContext,
  insetBy,
  nameRun,
  respaced,
  runsOf,
  textBlock,
  within,
} from './context.ts'
import type { FlowBlock, PictureBlock, TextBlock } from './flow.ts'
import { pointsPerPixel } from './inlines.ts'
import { blockStyle } from './styles.ts'

/** Part of the page that a picture may take. */
const tallest = 0.6
const tallestCover = 0.4

/** A figure that becomes smaller than this, to stand on a page, stands on the next one instead. */
const leastScale = 0.7

export function planFigure(node: NodeOf<'figure'>, context: BlockContext): readonly FlowBlock[] {
  const { measures } = context.edition
  const element = addElement('Figure', node.image, context, {
    id: node.id,
    alternative: node.image.alternative,
    attributes: [{ owner: 'Layout', placement: 'Block' }],
  })
  const picture = planPicture(node.image, { ...context, element }, tallest)
  const captions = planCaption(node, within(element, node.image, context))
  const parts = [
    ...anchored(picture, [node.id]),
    ...respaced(captions, { after: node.description.length > 0 ? measures.display : measures.figure }),
    ...planDescription(node, context),
  ]
  return parts.map((part) => ({ ...part, figure: node }))
}

/** The cover opens the first page, above the title. */
export function planCover(node: NodeOf<'image'>, context: BlockContext): readonly FlowBlock[] {
  const element = addElement('Figure', node, context, {
    alternative: node.alternative,
    attributes: [{ owner: 'Layout', placement: 'Block' }],
  })
  const { part } = context.edition.measures
  return respaced(planPicture(node, { ...context, element }, tallestCover), { after: part })
}

/**
 * A picture is never enlarged beyond its own pixels; `part` is the part of the page that it may take. A drawing has
 * none, and is enlarged where its words would be smaller than the theme's smallest; it becomes smaller only as far
 * as they allow. The measure is the limit: a drawing that is wider, with small words, has them smaller still.
 */
function planPicture(node: NodeOf<'image'>, context: BlockContext, part: number): readonly PictureBlock[] {
  const asset = context.edition.assets.get(node.asset)
  if (asset === undefined) return []
  const { width: full, height, measures, theme } = context.edition
  const available = full - context.inset.start - context.inset.end
  const natural = { width: node.width * pointsPerPixel, height: node.height * pointsPerPixel }
  const most = Math.min(available / natural.width, (height * part) / natural.height)
  const legible = theme.smallest / ((asset.smallestWords ?? Number.POSITIVE_INFINITY) * pointsPerPixel)
  const scale = Math.min(most, Math.max(1, legible))
  return [
    {
      kind: 'picture',
      asset,
      width: natural.width * scale,
      height: natural.height * scale,
      leastScale: Math.min(1, Math.max(leastScale, legible / scale)),
      content: context.element.content(),
      inset: context.inset,
      before: measures.figure,
      after: measures.caption,
      direction: node.direction,
      keepWithNext: true,
      panels: context.panels,
      anchors: [],
      node,
    },
  ]
}

function planCaption(node: NodeOf<'figure'>, context: BlockContext): readonly TextBlock[] {
  const caption = context.element.add('Caption')
  const { labels, theme, measures } = context.edition
  const title = within(addElement('P', node, { ...context, element: caption }), node, context)
  const style = blockStyle(theme, 'small', node.language)
  const label = nameRun(
    node.caption === undefined ? node.label : labels.say('leadIn', { label: node.label }),
    title,
    { ...style.run, font: { ...style.run.font, bold: true } },
  )
  const lines = [
    textBlock([label, ...runsOf(node.caption?.children ?? [], title, style.run)], style, title, {
      after: measures.close,
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
  const label = addedRun(labels.say('leadIn', { label: labels.say('credit') }), own, style.run)
  return textBlock([label, ...runsOf(node.children, own, style.run)], style, own)
}

/** The long description is visible text, under a line that says what it describes. */
function planDescription(node: NodeOf<'figure'>, context: BlockContext): readonly FlowBlock[] {
  if (node.description.length === 0) return []
  const { labels, theme, measures } = context.edition
  const element = addElement('Description', node, context)
  const inner = insetBy({ ...within(element, node, context), style: 'small' }, theme.space.indent)
  const own = { ...inner, element: element.add('P') }
  const style = blockStyle(theme, 'small', node.language, { bold: true })
  const label = addedRun(labels.say('figureDescription', { label: node.label }), own, style.run)
  return [
    textBlock([label], style, own, { after: measures.close, keepWithNext: true }),
    ...respaced(planBlocks(node.description, inner), { after: measures.figure }),
  ]
}
