/** What a handler is given, and what it gives back. */
import type { ElementContent } from 'hast'
import type { Direction, DocNode } from '../../model/nodes.ts'
import type { Flavour } from './flavour.ts'

/** The language and direction that a node is set in. */
export interface Setting {
  readonly language: string
  readonly direction: Direction
}

export interface Writer {
  readonly flavour: Flavour
  /** Headings that several sections share: no landmark can be told apart by them. */
  readonly repeatedHeadings: ReadonlySet<string>
  /** What `node.children` become. */
  inside(node: DocNode & { readonly children: readonly DocNode[] }): ElementContent[]
  /** What `nodes` become in `parent`, whose language they need not repeat. */
  each(nodes: readonly DocNode[], parent: DocNode): ElementContent[]
}

export type Handler<Node extends DocNode> = (
  node: Node,
  write: Writer,
  parent: Setting | DocNode,
) => ElementContent | ElementContent[]
