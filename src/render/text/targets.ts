/**
 * What internal links lead to, in words that a search finds in the edition: an id says nothing to a listener.
 */
import type { DocNode, NodeOf } from '../../model/nodes.ts'
import { walk } from '../../model/visit.ts'
import { numbered } from './headings.ts'
import { unmarkedLine } from './inline.ts'
import type { Writer } from './writer.ts'

type Namer<Node> = (node: Node, writer: Writer) => string
type Named = 'section' | 'figure' | 'table' | 'note'
type Names = { readonly [Type in Named]: Namer<NodeOf<Type>> }

/** How each place that can be linked to begins in the edition. */
const names: Names = {
  section: (node, writer) => numbered(node.number, unmarkedLine(node.heading, writer)),
  figure: (node) => node.label,
  table: (node, { labels }) => node.label ?? labels.say('tableWithoutCaption'),
  note: (node, { labels }) => labels.say('footnote', { number: node.label }),
}

/**
 * The names of everything below `nodes` that can be linked to, by id. Where several have one name, those after
 * the first say which they are. What stands in a table is named after the table, since its cells announce nothing.
 */
export function targetNames(nodes: readonly DocNode[], writer: Writer): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const times = new Map<string, number>()
  for (const node of walk(nodes)) {
    if (!isNamed(node) || found.has(node.id)) continue
    const name = (names[node.type] as Namer<DocNode>)(node, writer)
    const number = (times.get(name) ?? 0) + 1
    times.set(name, number)
    const own = number === 1 ? name : writer.labels.say('sameName', { text: name, number })
    found.set(node.id, own)
    if (node.type !== 'table') continue
    for (const inner of walk(node.children)) if (isNamed(inner)) found.set(inner.id, own)
  }
  return found
}

function isNamed(node: DocNode): node is NodeOf<Named> {
  return node.type in names
}
