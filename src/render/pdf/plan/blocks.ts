/** Block nodes → blocks of the flow, each with its structure elements (semantics.md, column PDF). */
import type { Block, NodeOf } from '../../../model/nodes.ts'
import { plainText } from '../../../model/text.ts'
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
import { planFigure } from './figures.ts'
import type { FlowBlock, Panel } from './flow.ts'
import { textRun } from './inlines.ts'
import { planDefinitionList, planList } from './lists.ts'
import { planNotes } from './notes.ts'
import { blockStyle, headingStyleName } from './styles.ts'
import { planTable } from './tables.ts'

type Table = {
  readonly [Type in Block['type']]: (node: NodeOf<Type>, context: BlockContext) => readonly FlowBlock[]
}

const handlers: Table = {
  section,
  paragraph,
  list: planList,
  definitionList: planDefinitionList,
  quote,
  aside,
  figure: planFigure,
  table: planTable,
  code,
  thematicBreak,
  math,
  notes: planNotes,
}

/** The blocks of `nodes` in reading order; their structure elements are added to `context.element`. */
export function planBlocks(nodes: readonly Block[], context: BlockContext): readonly FlowBlock[] {
  return nodes.flatMap((node) => {
    const handler = handlers[node.type] as (node: Block, context: BlockContext) => readonly FlowBlock[]
    return handler(node, context)
  })
}

function section(node: NodeOf<'section'>, context: BlockContext): readonly FlowBlock[] {
  const inner = within(addElement('Sect', node, context), node, context)
  return [heading(node, inner), ...planBlocks(node.children, inner)]
}

/** Space above a heading is twice that below, so that it belongs to what follows. */
function heading({ heading: node, id, number }: NodeOf<'section'>, context: BlockContext): FlowBlock {
  const own = within(addElement(`H${node.level}`, node, context), node, context)
  const style = blockStyle(own.edition.theme, headingStyleName(node.level), node.language, {
    colour: 'accent',
  })
  const runs = [
    ...(number === undefined ? [] : [textRun(`${number}\u2002`, inlineContext(own, style.run))]),
    ...runsOf(node.children, own, style.run),
  ]
  return textBlock(runs, style, own, {
    before: style.leading * 0.9,
    after: style.leading * 0.45,
    keepWithNext: true,
    balanced: true,
    anchors: [id],
    running: runs.map((run) => (run.note ? '' : run.text)).join(''),
    node,
  })
}

function paragraph(node: NodeOf<'paragraph'>, context: BlockContext): readonly FlowBlock[] {
  const own = within(addElement('P', node, context), node, context)
  const style = styleOf(own)
  const marker =
    node.number === undefined
      ? undefined
      : { runs: [textRun(`${node.number}.`, inlineContext(own, style.run))], width: 40, gap: 12 }
  const runs = runsOf(node.children, own, style.run)
  return [textBlock(runs, style, own, { node, marker, keepWithNext: introduces(node) })]
}

/** A paragraph that ends with a colon stays with what it introduces: a list, a table, lines of code. */
function introduces({ children }: NodeOf<'paragraph'>): boolean {
  return /[:：]$/.test(plainText(children))
}

function quote(node: NodeOf<'quote'>, context: BlockContext): readonly FlowBlock[] {
  const { theme } = context.edition
  const indent = theme.space.indent
  const panel = panelFor(context, { bar: theme.light.rule, padding: 0, node })
  const own = within(addElement('BlockQuote', node, context), node, {
    ...insetBy(context, indent, indent),
    panels: [...context.panels, panel],
  })
  const blocks = [...planBlocks(node.children, own)]
  if (node.attribution !== undefined) {
    const line = within(addElement('P', node.attribution, own), node.attribution, own)
    const style = blockStyle(theme, 'small', line.language, { colour: 'muted' })
    blocks.push(textBlock(runsOf(node.attribution.children, line, style.run), style, line))
  }
  return respaced(blocks, { before: theme.space.paragraph, after: theme.space.paragraph * 1.5 })
}

function aside(node: NodeOf<'aside'>, context: BlockContext): readonly FlowBlock[] {
  const { theme } = context.edition
  const padding = 12
  const colour = node.kind === 'warning' ? 'warning' : 'accent'
  const panel = panelFor(context, { bar: theme.light[colour], ground: theme.light.panel, padding, node })
  const own = within(addElement('Aside', node, context), node, {
    ...insetBy(context, padding + 6, padding),
    panels: [...context.panels, panel],
  })
  const label = within(own.element.add('P'), node, own)
  const style = blockStyle(theme, context.style, node.language, { colour, bold: true })
  const blocks = [
    textBlock([textRun(node.label, inlineContext(label, style.run))], style, label, {
      keepWithNext: true,
      after: 2,
      node,
    }),
    ...planBlocks(node.children, own),
  ]
  return respaced(blocks, { before: theme.space.paragraph, after: theme.space.paragraph })
}

function panelFor(
  context: BlockContext,
  {
    bar,
    ground,
    padding,
    node,
  }: Pick<Panel, 'bar' | 'ground' | 'padding'> & { node: NodeOf<'aside' | 'quote'> },
): Panel {
  return { bar, ground, padding, inset: context.inset, direction: node.direction }
}

/** Lines are kept; a line that is too long goes on below, set in, with a sign that it does. */
function code(node: NodeOf<'code'>, context: BlockContext): readonly FlowBlock[] {
  const { theme } = context.edition
  const padding = 8
  const panel: Panel = {
    bar: theme.light.rule,
    ground: theme.light.panel,
    padding,
    inset: context.inset,
    direction: 'ltr',
  }
  const paragraphElement = addElement('P', node, context)
  const own = {
    ...insetBy(within(paragraphElement.add('Code'), node, context), padding + 6, padding),
    direction: 'ltr' as const,
    panels: [...context.panels, panel],
  }
  const style = blockStyle(theme, 'code', 'en')
  const lines = node.value.replaceAll('\t', '    ').replaceAll('\r\n', '\n')
  return [
    textBlock([textRun(lines, inlineContext(own, style.run), { position: node.position })], style, own, {
      before: theme.space.paragraph,
      after: theme.space.paragraph,
      wraps: { hang: style.run.size * 1.2, room: style.run.size, colour: theme.light.muted },
      node,
    }),
  ]
}

function thematicBreak(_: NodeOf<'thematicBreak'>, context: BlockContext): readonly FlowBlock[] {
  const { theme } = context.edition
  return [
    {
      kind: 'rule',
      width: 96,
      thickness: 1,
      colour: theme.light.rule,
      inset: context.inset,
      before: theme.space.paragraph * 2,
      after: theme.space.paragraph * 2,
      direction: context.direction,
      keepWithNext: false,
      panels: context.panels,
      anchors: [],
    },
  ]
}

/** The formula in words is the alternative; until formulas are drawn, the eye gets the TeX. */
function math(node: NodeOf<'math'>, context: BlockContext): readonly FlowBlock[] {
  const own = insetBy(
    within(
      addElement('Formula', node, context, {
        alternative: node.speech,
        attributes: [{ owner: 'Layout', placement: 'Block' }],
      }),
      node,
      context,
    ),
    context.edition.theme.space.indent,
  )
  const style = blockStyle(own.edition.theme, 'code', 'en')
  return [
    textBlock(
      [textRun(node.tex, inlineContext(own, style.run))],
      style,
      { ...own, direction: 'ltr' },
      { node },
    ),
  ]
}
