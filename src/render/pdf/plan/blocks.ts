/** Block nodes → blocks of the flow, each with its structure elements (semantics.md, column PDF). */
import type { Block, NodeOf } from '../../../model/nodes.ts'
import { codeLines, plainText } from '../../../model/text.ts'
import type { Palette, Theme } from '../../../theme/tokens.ts'
import {
  addElement,
  addedRun,
  type BlockContext,
  inlineContext,
  insetBy,
  labelRun,
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
import { headingSpace, markerSpace } from './measures.ts'
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

function heading({ heading: node, id, number }: NodeOf<'section'>, context: BlockContext): FlowBlock {
  const own = within(addElement(`H${node.level}`, node, context, { id }), node, context)
  const style = blockStyle(own.edition.theme, headingStyleName(node.level), node.language, {
    colour: 'accent',
  })
  const runs = [
    ...(number === undefined ? [] : [labelRun(`${number}\u2002`, own, style.run)]),
    ...runsOf(node.children, own, style.run),
  ]
  return textBlock(runs, style, own, {
    ...headingSpace(own.edition.theme, style.leading),
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
      : {
          runs: [labelRun(`${node.number}.`, own, style.run)],
          ...markerSpace(style.run.size, 5),
        }
  const runs = runsOf(node.children, own, style.run)
  return [textBlock(runs, style, own, { node, marker, keepWithNext: introduces(node) })]
}

/** A paragraph that ends with a colon stays with what it introduces: a list, a table, lines of code. */
function introduces({ children }: NodeOf<'paragraph'>): boolean {
  return /[:：]$/.test(plainText(children))
}

function quote(node: NodeOf<'quote'>, context: BlockContext): readonly FlowBlock[] {
  const { theme, measures } = context.edition
  const indent = theme.space.indent
  const panel = panelFor(context, { bar: barOf(theme, 'rule'), padding: 0, node })
  const own = within(addElement('BlockQuote', node, context), node, {
    ...insetBy(context, indent, indent),
    panels: [...context.panels, panel],
  })
  const blocks = [...planBlocks(node.children, own)]
  if (node.attribution !== undefined) {
    const line = within(addElement('Attribution', node.attribution, own), node.attribution, own)
    const style = blockStyle(theme, 'small', line.language, { colour: 'muted' })
    blocks.push(textBlock(runsOf(node.attribution.children, line, style.run), style, line))
  }
  return respaced(blocks, { before: theme.space.paragraph, after: measures.display })
}

function aside(node: NodeOf<'aside'>, context: BlockContext): readonly FlowBlock[] {
  const { theme, measures } = context.edition
  const padding = measures.panel.end
  const colour = node.kind === 'warning' ? 'warning' : 'accent'
  const panel = panelFor(context, { bar: barOf(theme, colour), ground: theme.light.panel, padding, node })
  const own = within(addElement('Aside', node, context), node, {
    ...insetBy(context, measures.panel.start, measures.panel.end),
    panels: [...context.panels, panel],
  })
  const label = within(own.element.add('P'), node, own)
  const style = blockStyle(theme, context.style, node.language, { colour, bold: true })
  const blocks = [
    textBlock([addedRun(node.label, label, style.run)], style, label, {
      keepWithNext: true,
      after: measures.close,
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

function barOf({ light, line }: Theme, colour: keyof Palette): Panel['bar'] {
  return { colour: light[colour], width: line.bar }
}

/** Lines are kept, each an element of its own; one that is too long goes on below, set in, with a sign that it does. */
function code(node: NodeOf<'code'>, context: BlockContext): readonly FlowBlock[] {
  const { theme, measures } = context.edition
  const padding = measures.codePanel.end
  const panel: Panel = {
    bar: barOf(theme, 'rule'),
    ground: theme.light.panel,
    padding,
    inset: context.inset,
    direction: 'ltr',
  }
  const paragraphElement = addElement('P', node, context)
  const codeElement = paragraphElement.add('Code', {
    title: node.codeLanguage,
    attributes: [{ owner: 'Layout', placement: 'Block' }],
  })
  const own = {
    ...insetBy(within(codeElement, node, context), measures.codePanel.start, padding),
    direction: 'ltr' as const,
    panels: [...context.panels, panel],
  }
  const style = blockStyle(theme, 'code', 'en')
  const runs = codeLines(node.value).map((words, index, { length }) => {
    const element = length === 1 ? own.element : own.element.add('Span')
    const line = index < length - 1 ? `${words}\n` : words
    return textRun(line, inlineContext({ ...own, element }, style.run), { position: node.position })
  })
  return [
    textBlock(runs, style, own, {
      before: theme.space.paragraph,
      after: theme.space.paragraph,
      wraps: { hang: style.run.size * 1.2, room: style.run.size, colour: theme.light.muted },
      node,
    }),
  ]
}

function thematicBreak(_: NodeOf<'thematicBreak'>, context: BlockContext): readonly FlowBlock[] {
  const { theme, measures, width } = context.edition
  return [
    {
      kind: 'rule',
      width: width / 4,
      thickness: theme.line.thick,
      colour: theme.light.rule,
      inset: context.inset,
      before: measures.passage,
      after: measures.passage,
      direction: context.direction,
      // It opens what follows: at the foot of a page it would end something.
      keepWithNext: true,
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
        mathml: node.mathml,
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
