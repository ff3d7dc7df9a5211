/** Walking the closed model: which nodes a node holds, in reading order. */
import type { DocNode, NodeOf, NodeType } from './nodes.ts'

type ChildrenTable = { readonly [Type in NodeType]: (node: NodeOf<Type>) => readonly DocNode[] }

const none = (): readonly DocNode[] => []
const children = (node: { readonly children: readonly DocNode[] }) => node.children
const present = (...nodes: readonly (DocNode | undefined)[]): DocNode[] =>
  nodes.filter((node) => node !== undefined)

const table: ChildrenTable = {
  section: (node) => [node.heading, ...node.children],
  heading: children,
  paragraph: children,
  list: children,
  listItem: children,
  definitionList: children,
  definitionGroup: (node) => [...node.terms, ...node.definitions],
  term: children,
  definition: children,
  quote: (node) => [...node.children, ...present(node.attribution)],
  attribution: children,
  aside: children,
  figure: (node) => [node.image, ...present(node.caption, node.credit), ...node.description],
  caption: children,
  credit: children,
  table: (node) => [...present(node.caption), ...node.children],
  tableRow: children,
  tableCell: children,
  code: none,
  thematicBreak: none,
  math: none,
  notes: children,
  note: children,
  fact: children,
  text: none,
  emphasis: children,
  strong: children,
  deletion: children,
  subscript: children,
  superscript: children,
  inlineQuotation: children,
  inlineCode: none,
  break: none,
  link: children,
  noteCall: none,
  abbreviation: children,
  span: children,
  image: none,
  inlineMath: none,
  time: children,
  ruby: children,
}

/** The nodes that `node` holds, in reading order. */
export function childrenOf(node: DocNode): readonly DocNode[] {
  return (table[node.type] as (node: DocNode) => readonly DocNode[])(node)
}

/** `node` and everything below it, in reading order. */
export function* walk(nodes: readonly DocNode[]): Generator<DocNode> {
  // Generators within generators would hand each node up through all levels of the tree.
  const open = [{ nodes, place: 0 }]
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const node = level.nodes[level.place++]
    if (node === undefined) {
      open.pop()
    } else {
      yield node
      const inner = childrenOf(node)
      if (inner.length > 0) open.push({ nodes: inner, place: 0 })
    }
  }
}
