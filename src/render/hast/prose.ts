/** Paragraphs and the rules between them. */
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block, DocNode, Paragraph, ThematicBreak } from '../../model/nodes.ts'
import { lines } from './lines.ts'
import type { Handler, Writer } from './writer.ts'

export const paragraph: Handler<Paragraph> = (node, write) =>
  h('p', node.number ? [h('span.number', node.number), ' ', ...write.inside(node)] : write.inside(node))

export const thematicBreak: Handler<ThematicBreak> = () => h('hr')

/**
 * The blocks of an item or cell. Its one paragraph, where it comes first and needs no attribute, stands
 * without `p`.
 */
export function compact(
  node: DocNode & { readonly children: readonly Block[] },
  write: Writer,
): ElementContent[] {
  const [first, ...others] = node.children
  const isPlain =
    first?.type === 'paragraph' &&
    first.number === undefined &&
    first.language === node.language &&
    first.direction === node.direction &&
    others.every((block) => block.type !== 'paragraph')
  if (!isPlain) return lines(write.each(node.children, node))
  const words = write.inside(first)
  return others.length > 0 ? [...words, ...lines(write.each(others, node))] : words
}
