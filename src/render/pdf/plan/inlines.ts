/** Inline nodes → runs of text, each with its place in the structure tree. */
import type { Asset } from '../../../assets/asset.ts'
import type { Labels } from '../../../labels/labels.ts'
import type { Direction, Inline, NodeOf } from '../../../model/nodes.ts'
import { plainText } from '../../../model/text.ts'
import type { Theme } from '../../../theme/tokens.ts'
import type { TextRun } from '../layout/text.ts'
import type { LinkPlan } from './flow.ts'
import { Content, type StructureElement } from './structure.ts'
import { type RunStyle, reduced, subscript, superscript } from './styles.ts'

/** What inline handlers need to know of their surroundings. */
export interface InlineContext {
  readonly element: StructureElement
  readonly style: RunStyle
  readonly language: string
  readonly direction: Direction
  readonly link?: LinkPlan | undefined
  readonly decoration?: TextRun['decoration']
  readonly theme: Theme
  readonly labels: Labels
  /** Pictures are read before planning begins. */
  readonly assets: ReadonlyMap<string, Asset>
}

type Table = {
  readonly [Type in Inline['type']]: (node: NodeOf<Type>, context: InlineContext) => readonly TextRun[]
}

/** CSS px are 1/96 inch, points 1/72. */
export const pointsPerPixel = 0.75

const handlers: Table = {
  text: (node, context) => [textRun(node.value, context, { position: node.position })],
  emphasis: (node, context) => styled(node, context, 'Em', { font: { ...context.style.font, italic: true } }),
  strong: (node, context) => styled(node, context, 'Strong', { font: { ...context.style.font, bold: true } }),
  deletion: (node, context) =>
    planInlines(node.children, {
      ...context,
      element: context.element.add('Span', {
        attributes: [{ owner: 'Decoration', decoration: 'LineThrough' }],
      }),
      decoration: 'lineThrough',
    }),
  subscript: (node, context) => shifted(node, context, 'Sub', subscript(context.style, context.theme)),
  superscript: (node, context) => shifted(node, context, 'Sup', superscript(context.style, context.theme)),
  inlineQuotation: quotation,
  inlineCode: code,
  break: (_, context) => [textRun('\u2028', context)],
  link,
  noteCall,
  abbreviation: (node, context) =>
    planInlines(node.children, {
      ...context,
      element: context.element.add('Span', { expansion: node.expansion }),
    }),
  span: (node, context) => planInlines(node.children, context),
  image: picture,
  inlineMath: formula,
  time: (node, context) => planInlines(node.children, context),
  ruby,
}

/** The runs of `nodes` in reading order; their structure elements are added to `context.element`. */
export function planInlines(nodes: readonly Inline[], context: InlineContext): readonly TextRun[] {
  return nodes.flatMap((node) => inOwnLanguage(node, context))
}

/**
 * A change of language opens a Span with `Lang`. A change of direction is isolated, so that it cannot
 * reorder its neighbours (UAX #9, 2.4).
 */
function inOwnLanguage(node: Inline, context: InlineContext): readonly TextRun[] {
  const handler = handlers[node.type] as (node: Inline, context: InlineContext) => readonly TextRun[]
  const { language, direction } = node
  const element = language === context.language ? context.element : context.element.add('Span', { language })
  const runs = handler(node, { ...context, element, language, direction })
  if (direction === context.direction) return runs
  return [
    controlRun(direction === 'rtl' ? '\u2067' : '\u2066', context),
    ...runs,
    controlRun('\u2069', context),
  ]
}

/** A run of the words that stand directly in the context's element. */
export function textRun(text: string, context: InlineContext, own: Partial<TextRun> = {}): TextRun {
  // Soft hyphens only matter where words are divided, which no shipped theme does.
  const words = text.replaceAll('\u00ad', '')
  return {
    text: words,
    ...context.style,
    language: context.language,
    // Nothing needs no place in the tree.
    content: words === '' ? undefined : contentOf(context.element),
    link: context.link,
    decoration: context.decoration,
    ...own,
  }
}

/** Neighbouring texts of one element share a place in the tree. */
function contentOf(element: StructureElement): Content {
  const last = element.kids.at(-1)
  return last instanceof Content ? last : element.content()
}

function styled(
  node: { readonly children: readonly Inline[] },
  context: InlineContext,
  type: 'Em' | 'Strong',
  change: Partial<RunStyle>,
): readonly TextRun[] {
  return planInlines(node.children, {
    ...context,
    element: context.element.add(type),
    style: { ...context.style, ...change },
  })
}

function shifted(
  node: { readonly children: readonly Inline[] },
  context: InlineContext,
  position: 'Sup' | 'Sub',
  style: RunStyle,
): readonly TextRun[] {
  const rise = style.rise - context.style.rise
  const element = context.element.add('Span', { attributes: [{ owner: 'Shift', position, rise }] })
  return planInlines(node.children, { ...context, element, style })
}

function quotation(node: NodeOf<'inlineQuotation'>, context: InlineContext): readonly TextRun[] {
  const own = { ...context, element: context.element.add('Quote') }
  const { labels } = context
  return [
    textRun(labels.say('quotationOpens'), own),
    ...planInlines(node.children, own),
    textRun(labels.say('quotationCloses'), own),
  ]
}

function code(node: NodeOf<'inlineCode'>, context: InlineContext): readonly TextRun[] {
  const { font, size } = context.style
  const style = {
    ...context.style,
    font: { ...font, family: 'code' as const },
    size: reduced(size, 0.94, context.theme),
  }
  return [
    textRun(
      node.value,
      { ...context, element: context.element.add('Code'), style },
      { position: node.position },
    ),
  ]
}

function link(node: NodeOf<'link'>, context: InlineContext): readonly TextRun[] {
  const element = context.element.add('Link')
  const text = plainText(node.children)
  const { target } = node
  const description = target.kind === 'external' && target.url !== text ? `${text} (${target.url})` : text
  const annotation = new Content(element)
  const runs = planInlines(node.children, {
    ...context,
    element,
    style: { ...context.style, colour: context.theme.light.link },
    decoration: 'underline',
    link: { target, description, content: annotation },
  })
  element.kids.push(annotation)
  return runs
}

/** ISO 32000-1, 14.8.4.4: a Reference that holds the Link to the note. */
function noteCall(node: NodeOf<'noteCall'>, context: InlineContext): readonly TextRun[] {
  const call = context.element.add('Reference', { id: node.id, refersTo: [node.note] })
  const element = call.add('Link')
  const annotation = new Content(element)
  const style = { ...superscript(context.style, context.theme), colour: context.theme.light.link }
  const run = textRun(
    node.label,
    { ...context, element, style },
    {
      note: node.note,
      anchor: node.id,
      link: {
        target: { kind: 'internal', id: node.note },
        description: context.labels.say('footnote', { number: node.label }),
        content: annotation,
      },
    },
  )
  element.kids.push(annotation)
  return [run]
}

function controlRun(text: string, context: InlineContext): TextRun {
  return { text, ...context.style, language: context.language, control: true }
}

function picture(node: NodeOf<'image'>, context: InlineContext): readonly TextRun[] {
  const asset = context.assets.get(node.asset)
  if (asset === undefined) return []
  const content =
    node.alternative === ''
      ? undefined
      : context.element
          .add('Figure', {
            alternative: node.alternative,
            attributes: [{ owner: 'Layout', placement: 'Inline' }],
          })
          .content()
  // A picture in a line is never higher than the line.
  const height = Math.min(node.height * pointsPerPixel, context.style.size * 1.2)
  const width = (height * node.width) / node.height
  return [
    {
      text: '\ufffc',
      ...context.style,
      language: context.language,
      content,
      link: context.link,
      picture: { asset, width, height },
    },
  ]
}

function formula(node: NodeOf<'inlineMath'>, context: InlineContext): readonly TextRun[] {
  const { font } = context.style
  const element = context.element.add('Formula', {
    alternative: node.speech,
    mathml: node.mathml,
    attributes: [{ owner: 'Layout', placement: 'Inline' }],
  })
  const style = { ...context.style, font: { ...font, family: 'code' as const } }
  return [textRun(node.tex, { ...context, element, style })]
}

/** ISO 32000-1, 14.8.4.4.3. The reading follows in brackets: no reader depends on seeing it above the line. */
function ruby(node: NodeOf<'ruby'>, context: InlineContext): readonly TextRun[] {
  const element = context.element.add('Ruby')
  return [
    ...planInlines(node.children, { ...context, element: element.add('RB') }),
    textRun(` (${node.reading})`, { ...context, element: element.add('RT') }),
  ]
}
