/** Formulas: MathML for readers whose software speaks it, `alttext` for the others. */
import type { Element, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { h } from 'hastscript'
import type { InlineMath, MathBlock } from '../../model/nodes.ts'
import type { Handler } from './writer.ts'

/** A line that nothing can divide scrolls, in a book too, so the keyboard must reach it. */
export const math: Handler<MathBlock> = (node) => h('div.math', { tabIndex: 0 }, mathml(node.mathml))

export const inlineMath: Handler<InlineMath> = (node) => mathml(node.mathml)

/** The formula's own markup, parsed: nothing in it is taken on trust as text. */
function mathml(source: string): Element[] {
  const { children } = raw({ type: 'root', children: [{ type: 'raw', value: source }] }) as Root
  return children.filter((child) => child.type === 'element')
}
