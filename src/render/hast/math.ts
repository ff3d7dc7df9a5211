/** Formulas: MathML for readers whose software speaks it, `alttext` for the others. */
import type { Element, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { h } from 'hastscript'
import type { InlineMath, MathBlock } from '../../model/nodes.ts'
import type { Handler } from './writer.ts'

export const math: Handler<MathBlock> = (node, write) =>
  h('div.math', { tabIndex: write.flavour.scrolls ? 0 : undefined }, mathml(node.mathml))

export const inlineMath: Handler<InlineMath> = (node) => mathml(node.mathml)

/** The formula's own markup, parsed: nothing in it is taken on trust as text. */
function mathml(source: string): Element[] {
  const { children } = raw({ type: 'root', children: [{ type: 'raw', value: source }] }) as Root
  return children.filter((child) => child.type === 'element')
}
