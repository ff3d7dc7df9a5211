/** What block handlers need to know of their surroundings, and the few ways to make a block. */
import type { Asset } from '../../../assets/asset.ts'
import type { Labels } from '../../../labels/labels.ts'
import type { Direction, DocNode, Inline, NodeBase } from '../../../model/nodes.ts'
import type { Theme } from '../../../theme/tokens.ts'
import type { TextRun } from '../layout/text.ts'
import type { FlowBlock, Panel, TextBlock } from './flow.ts'
import { type InlineContext, planInlines, textRun } from './inlines.ts'
import type { Measures } from './measures.ts'
import type { StructureElement, StructureType, WritingMode } from './structure.ts'
import { type BlockStyle, blockStyle, type RunStyle, type StyleName } from './styles.ts'

/** What is the same for the whole edition. */
export interface Edition {
  readonly theme: Theme
  readonly measures: Measures
  readonly labels: Labels
  readonly assets: ReadonlyMap<string, Asset>
  /** Width of the text block in points. */
  readonly width: number
  readonly height: number
  /** Filled while planning: the blocks of each note by its id. */
  readonly notes: Map<string, readonly FlowBlock[]>
}

export interface BlockContext {
  readonly edition: Edition
  readonly element: StructureElement
  /** Language and direction of the element, from which a block may depart. */
  readonly language: string
  readonly direction: Direction
  readonly inset: { readonly start: number; readonly end: number }
  readonly panels: readonly Panel[]
  readonly style: StyleName
  readonly bold: boolean
  readonly align: TextBlock['align']
  readonly listDepth: number
}

/** Adds an element for `node`, with language and direction where they depart from the context's. */
export function addElement(
  type: StructureType,
  node: NodeBase,
  context: BlockContext,
  properties: Parameters<StructureElement['add']>[1] = {},
): StructureElement {
  const language = node.language === context.language ? undefined : node.language
  const writingMode = node.direction === context.direction ? undefined : writingModes[node.direction]
  return context.element.add(type, { ...properties, language, writingMode, position: node.position })
}

export const writingModes = { ltr: 'LrTb', rtl: 'RlTb' } as const satisfies Record<Direction, WritingMode>

/** The context inside `element`, which stands for `node`. */
export function within(element: StructureElement, node: NodeBase, context: BlockContext): BlockContext {
  return { ...context, element, language: node.language, direction: node.direction }
}

export function insetBy(context: BlockContext, start: number, end = 0): BlockContext {
  const { inset } = context
  return { ...context, inset: { start: inset.start + start, end: inset.end + end } }
}

export function styleOf(context: BlockContext): BlockStyle {
  return blockStyle(context.edition.theme, context.style, context.language, { bold: context.bold })
}

/** The runs of `nodes` inside `context.element`. */
export function runsOf(nodes: readonly Inline[], context: BlockContext, style: RunStyle): readonly TextRun[] {
  return planInlines(nodes, inlineContext(context, style))
}

export function inlineContext(context: BlockContext, style: RunStyle): InlineContext {
  const { theme, labels, assets } = context.edition
  return {
    element: context.element,
    style,
    language: context.language,
    direction: context.direction,
    theme,
    labels,
    assets,
  }
}

/** A number that stands before the words of `context.element`. */
export function labelRun(text: string, context: BlockContext, style: RunStyle): TextRun {
  return textRun(text, inlineContext({ ...context, element: context.element.add('Lbl') }, style))
}

/** "Figure 1: " before the words of `context.element`. */
export function nameRun(name: string, context: BlockContext, style: RunStyle): TextRun {
  return addedRun(name, { ...context, element: context.element.add('Lbl') }, style)
}

/** Words that Lectern adds; they say their own language where it has none in that of the text. */
export function addedRun(text: string, context: BlockContext, style: RunStyle): TextRun {
  const { language } = context.edition.labels
  const element = language === context.language ? context.element : context.element.add('Span', { language })
  return textRun(text, inlineContext({ ...context, element, language }, style))
}

/** A block of text with the spacing of a paragraph; `own` says what departs from it. */
export function textBlock(
  runs: readonly TextRun[],
  style: BlockStyle,
  context: BlockContext,
  own: Partial<TextBlock> & { readonly node?: DocNode } = {},
): TextBlock {
  const { space } = context.edition.theme
  return {
    kind: 'text',
    runs,
    leading: style.leading,
    align: context.align,
    inset: context.inset,
    before: 0,
    after: space.paragraph,
    direction: context.direction,
    keepWithNext: false,
    panels: context.panels,
    anchors: [],
    ...own,
  }
}

/** The blocks with other space above the first or below the last. */
export function respaced(
  blocks: readonly FlowBlock[],
  { before, after }: { readonly before?: number; readonly after?: number },
): readonly FlowBlock[] {
  return blocks.map((block, index) => ({
    ...block,
    ...(index === 0 && before !== undefined ? { before } : {}),
    ...(index === blocks.length - 1 && after !== undefined ? { after } : {}),
  }))
}

/** The blocks with `anchors` on the first of them. */
export function anchored(blocks: readonly FlowBlock[], anchors: readonly string[]): readonly FlowBlock[] {
  return blocks.map((block, index) =>
    index === 0 ? { ...block, anchors: [...anchors, ...block.anchors] } : block,
  )
}
