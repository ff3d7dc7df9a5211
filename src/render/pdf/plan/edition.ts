/** A publication → the plan of its PDF edition: title, facts, contents, body and closing lines. */
import type { Asset } from '../../../assets/asset.ts'
import type { Labels } from '../../../labels/labels.ts'
import type { Block, Fact } from '../../../model/nodes.ts'
import type { Publication } from '../../../model/publication.ts'
import { plainText } from '../../../model/text.ts'
import type { Theme } from '../../../theme/tokens.ts'
import { planBlocks } from './blocks.ts'
import { planContents } from './contents.ts'
import {
  addElement,
  addedRun,
  type BlockContext,
  type Edition,
  inlineContext,
  respaced,
  runsOf,
  textBlock,
  within,
  writingModes,
} from './context.ts'
import { planCover } from './figures.ts'
import type { EditionPlan, FlowBlock, OutlineEntry, RuleBlock } from './flow.ts'
import { textRun } from './inlines.ts'
import { measuresOf } from './measures.ts'
import { identified, StructureElement } from './structure.ts'
import { blockStyle, type StyleName } from './styles.ts'

/** Plans the whole structure tree, and the blocks in the order in which pages take them. */
export function planEdition(
  publication: Publication,
  theme: Theme,
  labels: Labels,
  assets: ReadonlyMap<string, Asset>,
): EditionPlan {
  const { page } = theme
  const edition: Edition = {
    theme,
    measures: measuresOf(theme),
    labels,
    assets,
    width: page.width - page.margin.left - page.margin.right,
    height: page.height - page.margin.top - page.margin.bottom,
    notes: new Map(),
  }
  const root = new StructureElement('Document', {
    writingMode: publication.direction === 'rtl' ? writingModes.rtl : undefined,
  })
  const context: BlockContext = {
    edition,
    element: root,
    language: publication.language,
    direction: publication.direction,
    inset: { start: 0, end: 0 },
    panels: [],
    style: 'body',
    bold: false,
    align: 'start',
    listDepth: 0,
  }
  const flow = [
    ...planOpening(publication, context),
    ...planContents(publication, context),
    ...planBlocks(publication.children, context),
    ...planClosing(publication.closing, context),
  ]
  return {
    root,
    identified: identified(root),
    flow,
    notes: edition.notes,
    outline: outlineOf(publication.children),
  }
}

function planOpening(publication: Publication, context: BlockContext): readonly FlowBlock[] {
  const { title, subtitle } = publication.metadata
  const { theme, measures } = context.edition
  return [
    ...(publication.cover === undefined ? [] : planCover(publication.cover, context)),
    rule(context, {
      width: measures.titleBar.width,
      thickness: measures.titleBar.height,
      colour: theme.light.accent,
      after: measures.display,
    }),
    line('Title', title, 'title', context, {
      after: subtitle === undefined ? measures.display : measures.caption,
      colour: 'text',
    }),
    ...(subtitle === undefined
      ? []
      : [line('Subtitle', subtitle, 'subtitle', context, { after: measures.display, colour: 'muted' })]),
    ...respaced(
      publication.facts.map((fact) => planFact(fact, context)),
      { after: measures.display },
    ),
    rule(context, {
      width: 'full',
      thickness: theme.line.thin,
      colour: theme.light.rule,
      after: measures.passage,
    }),
  ]
}

function line(
  type: 'Title' | 'Subtitle',
  words: string,
  styleName: StyleName,
  context: BlockContext,
  { after, colour }: { readonly after: number; readonly colour: 'text' | 'muted' },
): FlowBlock {
  const own = { ...context, element: context.element.add(type) }
  const style = blockStyle(context.edition.theme, styleName, context.language, { colour })
  return textBlock([textRun(words, inlineContext(own, style.run))], style, own, {
    after,
    keepWithNext: true,
    balanced: true,
  })
}

/** A line of the opening or closing. The summary is read as text, the others as a list of facts. */
function planFact(node: Fact, context: BlockContext): FlowBlock {
  const { theme, measures, labels } = context.edition
  const own = within(addElement('P', node, context), node, context)
  const lead = node.name === 'summary'
  const style = blockStyle(theme, lead ? 'body' : 'small', node.language, {
    colour: lead ? 'text' : 'muted',
  })
  const bold = { ...style.run, font: { ...style.run.font, bold: true } }
  const label =
    node.label === undefined
      ? []
      : [
          addedRun(node.label, own, bold),
          textRun(labels.say('leadIn', { label: '' }), inlineContext(own, bold)),
        ]
  return textBlock([...label, ...runsOf(node.children, own, style.run)], style, own, {
    before: lead ? theme.space.paragraph : 0,
    after: measures.close,
    node,
  })
}

function planClosing(facts: readonly Fact[], context: BlockContext): readonly FlowBlock[] {
  if (facts.length === 0) return []
  const { theme, measures } = context.edition
  const own = { ...context, element: context.element.add('Sect') }
  const blocks = facts.map((fact) => ({ ...planFact(fact, own), keepWithNext: true }))
  return [
    rule(context, {
      width: 'full',
      thickness: theme.line.thin,
      colour: theme.light.rule,
      before: measures.part,
      after: measures.display,
      keepWithNext: true,
    }),
    ...blocks,
  ]
}

function rule(
  context: BlockContext,
  own: Pick<RuleBlock, 'width' | 'thickness' | 'colour' | 'after'> & Partial<RuleBlock>,
): RuleBlock {
  return {
    kind: 'rule',
    inset: context.inset,
    before: 0,
    direction: context.direction,
    keepWithNext: false,
    panels: context.panels,
    anchors: [],
    ...own,
  }
}

function outlineOf(blocks: readonly Block[]): readonly OutlineEntry[] {
  return blocks.flatMap((block) =>
    block.type === 'section'
      ? [
          {
            title: [block.number, plainText(block.heading.children)].filter(Boolean).join(' '),
            target: block.id,
            entries: outlineOf(block.children),
          },
        ]
      : [],
  )
}
