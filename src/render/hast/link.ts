/** Links, inside the publication and out of it. */
import { h } from 'hastscript'
import type { Link } from '../../model/nodes.ts'
import type { Handler } from './writer.ts'

export const link: Handler<Link> = (node, write) => {
  const { target } = node
  if (target.kind === 'internal') return h('a', { href: write.flavour.href(target.id) }, write.inside(node))
  const words = write.inside(node)
  const isolated = node.direction === 'rtl' && /^(?:mailto|tel):/.test(target.url)
  return h('a', { href: target.url }, isolated ? [h('bdi', words)] : words)
}
