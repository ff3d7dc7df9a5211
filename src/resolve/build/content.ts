/** What handlers give, and how it is fitted into a place that takes blocks or inlines alone. */
import type { Position } from 'unist'
import type { Report } from '../../diagnostics/report.ts'
import type { Inline as ModelInline } from '../../model/nodes.ts'
import type { Block, Flow, FlowHeading, Inline, NodeOf, TitledImage } from '../draft.ts'
import type { Scope } from './scope.ts'

export type Content = Block | Inline | FlowHeading

/** What every node carries. */
export type Base = Scope & { position?: Position | undefined }

const inlineTypes: { readonly [Type in ModelInline['type']]: true } = {
  text: true,
  emphasis: true,
  strong: true,
  deletion: true,
  subscript: true,
  superscript: true,
  inlineQuotation: true,
  inlineCode: true,
  break: true,
  link: true,
  noteCall: true,
  abbreviation: true,
  span: true,
  image: true,
  inlineMath: true,
  time: true,
  ruby: true,
}

export function isInline(node: Content): node is Inline {
  return node.type in inlineTypes
}

/** Whether `node` is white space alone, as between the tags of raw HTML. */
export function isSpace(node: Content): boolean {
  return node.type === 'text' && /^[ \t\r\n\f]*$/.test(node.value)
}

/** Runs of inlines become paragraphs; white space between blocks goes. */
export function toFlow(content: readonly Content[], scope: Scope): Flow {
  const flow: Flow = []
  let run: Inline[] = []
  const finish = () => {
    if (!run.every(isSpace)) flow.push(paragraphOrFigure(run, base(scope, { position: rangeOf(run) })))
    run = []
  }
  for (const node of content) {
    if (isInline(node)) {
      run.push(node)
    } else {
      finish()
      flow.push(node)
    }
  }
  finish()
  return flow
}

/** {@link toFlow} for places that hold no sections: a heading there is reported and kept as a paragraph. */
export function toBlocks(content: readonly Content[], scope: Scope, report: Report): Block[] {
  return toFlow(content, scope).map((node) => {
    if (node.type !== 'heading') return node
    report('heading-stands-in-the-flow', node)
    return { ...baseOf(node), type: 'paragraph', children: node.children }
  })
}

/** A cell's blocks: {@link toBlocks}, but a picture alone stays a picture in a line. */
export function toCellBlocks(content: readonly Content[], scope: Scope, report: Report): Block[] {
  const inlines = content.filter(isInline)
  if (inlines.length < content.length) return toBlocks(content, scope, report)
  return inlines.every(isSpace)
    ? []
    : [{ ...base(scope, { position: rangeOf(inlines) }), type: 'paragraph', children: inlines }]
}

/** Paragraphs give up their words; any other block has no place in a line and is reported. */
export function toInlines(content: readonly Content[], report: Report): Inline[] {
  return content.flatMap((node): Inline[] => {
    if (isInline(node)) return [node]
    if (node.type === 'paragraph' || node.type === 'heading') {
      const space = text(' ', { language: node.language, direction: node.direction })
      return [space, ...node.children, { ...space }]
    }
    report('block-stands-between-paragraphs', node, { block: node.type })
    return []
  })
}

/** An image alone in a paragraph is a figure; a decorative one shows nothing and stays in its paragraph. */
export function paragraphOrFigure(children: readonly Inline[], base: Base): Block {
  const [only, ...others] = children.filter((child) => !isSpace(child))
  const isFigure = only?.type === 'image' && others.length === 0 && only.alternative !== ''
  return isFigure ? figure(only, base) : { ...base, type: 'paragraph', children: [...children] }
}

/** A figure of `image`, whose title is its caption. */
export function figure({ title, ...image }: TitledImage, base: Base): NodeOf<'figure'> {
  return {
    ...base,
    type: 'figure',
    id: '',
    kind: 'picture',
    label: '',
    image,
    caption: title ? { ...base, type: 'caption', children: [text(title, base)] } : undefined,
    description: [],
  }
}

export function text(value: string, base: Base): NodeOf<'text'> {
  return { ...base, type: 'text', value }
}

/** The common parts of a node that stands where `node` stands. */
export function baseOf({ language, direction, position }: Base): Base {
  return { language, direction, position }
}

/** The common parts of a node that the source's `node` becomes. */
export function base(
  { language, direction }: Scope,
  node: { readonly position?: Position | undefined },
): Base {
  return { language, direction, position: node.position }
}

function rangeOf(run: readonly Inline[]): Position | undefined {
  const [first, last] = [run[0]?.position, run.at(-1)?.position]
  return first && last && { start: first.start, end: last.end }
}
