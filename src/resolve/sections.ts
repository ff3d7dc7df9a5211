/** Sections: headings and what stands below them, nested without a gap. */
import type { Report } from '../diagnostics/report.ts'
import { plainText } from '../model/text.ts'
import type { Block, Flow, FlowHeading, NodeOf } from './draft.ts'

type Section = NodeOf<'section'>

interface Open {
  /** The depth that the author wrote. */
  readonly depth: number
  readonly section: Section
}

/**
 * Nests `flow` by its headings. The shallowest heading is level 1; a level that the author skipped is
 * reported and closed up. A heading that opens the body with the title's words is the title, already said.
 */
export function nestSections(flow: Flow, title: string, report: Report): Block[] {
  const body = repeatsTitle(flow[0], title) ? flow.slice(1) : flow
  const shallowest = shallowestOf(body)
  const children: Block[] = []
  const open: Open[] = []

  for (const node of body) {
    if (node.type !== 'heading') {
      const inside = open.at(-1)?.section.children ?? children
      inside.push(node)
      continue
    }
    const depth = node.level
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const above = open.at(-1)?.depth ?? shallowest - 1
    if (depth > above + 1) reportSkip(node, above, report)
    const section = sectionOf(node, open.length + 1)
    const parent = open.at(-1)?.section.children ?? children
    parent.push(section)
    open.push({ depth, section })
  }
  return children
}

/** The smallest depth of a heading; without headings no depth is as small. */
function shallowestOf(body: Flow): number {
  return body.reduce(
    (least, node) => (node.type === 'heading' ? Math.min(least, node.level) : least),
    Infinity,
  )
}

function sectionOf({ id = '', ...heading }: FlowHeading, level: number): Section {
  const { language, direction, position } = heading
  return {
    type: 'section',
    language,
    direction,
    position,
    id,
    level,
    heading: { ...heading, level },
    children: [],
  }
}

function repeatsTitle(first: Flow[number] | undefined, title: string): boolean {
  return first?.type === 'heading' && plainText(first.children) === plainText([titleText(title)])
}

function titleText(value: string): NodeOf<'text'> {
  return { type: 'text', language: '', direction: 'ltr', value }
}

function reportSkip(heading: FlowHeading, above: number, report: Report): void {
  report('heading-levels-do-not-skip', heading, {
    heading: plainText(heading.children),
    depth: String(heading.level),
    above: String(above),
    next: String(above + 1),
    marks: '#'.repeat(above + 1),
  })
}
