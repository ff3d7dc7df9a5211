/** The lines under the title and at the end: "Date: 12 October 2020". */
import { h } from 'hastscript'
import type { Fact, FactName } from '../../model/nodes.ts'
import { labelled } from './label.ts'
import type { Handler } from './writer.ts'

/** Left-to-right by nature: in right-to-left text their parts would change places. */
const isolated: ReadonlySet<FactName> = new Set(['symbol', 'jobNumber', 'email', 'telephone', 'website'])

export const fact: Handler<Fact> = (node, write) => {
  const words = write.inside(node)
  const content = node.direction === 'rtl' && isolated.has(node.name) ? [h('bdi', words)] : words
  return h('p', { className: ['fact', node.name] }, [
    ...(node.label ? labelled(node.label, write.flavour, node) : []),
    ...content,
  ])
}
