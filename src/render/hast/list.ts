/** Lists and definition lists. */
import { h } from 'hastscript'
import type {
  Definition,
  DefinitionGroup,
  DefinitionList,
  DocNode,
  List,
  ListItem,
  Term,
} from '../../model/nodes.ts'
import { lines } from './lines.ts'
import { compact } from './prose.ts'
import type { Handler, Setting } from './writer.ts'

export const list: Handler<List> = (node, write) => {
  const first = node.children[0]?.ordinal
  return node.ordered
    ? h('ol', { start: first === 1 ? undefined : first }, lines(write.inside(node)))
    : h('ul', lines(write.inside(node)))
}

/** A loose list keeps its paragraphs, as its author spaced them. */
export const listItem: Handler<ListItem> = (node, write, parent) => {
  const isLoose = 'loose' in parent && parent.loose
  const content = isLoose ? lines(write.each(node.children, node)) : compact(node, write)
  return h('li', { value: isOutOfTurn(node, parent) ? node.ordinal : undefined }, content)
}

/** Whether an item's number is not its predecessor's plus one, which is what `ol` would count. */
function isOutOfTurn(item: ListItem, parent: Setting | DocNode): boolean {
  if (!('type' in parent) || parent.type !== 'list') return false
  const before = parent.children[parent.children.indexOf(item) - 1]
  return before?.ordinal !== undefined && item.ordinal !== before.ordinal + 1
}

export const definitionList: Handler<DefinitionList> = (node, write) => h('dl', lines(write.inside(node)))

export const definitionGroup: Handler<DefinitionGroup> = (node, write) =>
  h('div', lines([...write.each(node.terms, node), ...write.each(node.definitions, node)]))

export const term: Handler<Term> = (node, write) => h('dt', write.inside(node))

export const definition: Handler<Definition> = (node, write) => h('dd', compact(node, write))
