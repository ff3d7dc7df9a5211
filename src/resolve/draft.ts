/**
 * The model while it is being resolved: the same nodes, still open to change.
 *
 * What a later step settles stands empty until then: ids, labels, numbers, the sizes of pictures.
 */
import type * as model from '../model/nodes.ts'
import { childrenOf, walk } from '../model/visit.ts'

/** `Type` without `readonly`, all the way down. */
export type Draft<Type> = Type extends readonly (infer Item)[]
  ? Draft<Item>[]
  : Type extends object
    ? { -readonly [Key in keyof Type]: Draft<Type[Key]> }
    : Type

export type DocNode = Draft<model.DocNode>
export type Block = Draft<model.Block>
export type Inline = Draft<model.Inline>
export type NodeOf<Type extends model.NodeType> = Draft<model.NodeOf<Type>>

/** A heading before its section is made: `level` is still the depth that the author wrote. */
export interface FlowHeading extends NodeOf<'heading'> {
  /** The author's own id. */
  id?: string
}

/** A picture with the author's title, which becomes a figure's caption. */
export interface TitledImage extends NodeOf<'image'> {
  title?: string
}

/** A cell with the alignment that the author chose; without one its column decides. */
export interface AuthoredCell extends NodeOf<'tableCell'> {
  authorAlign?: NodeOf<'tableCell'>['align']
}

/** Blocks with the headings still between them. */
export type Flow = (Block | FlowHeading)[]

/** Nodes whose words form one line of text: what is trimmed, collapsed and searched as a whole. */
export type Line = NodeOf<'heading' | 'paragraph' | 'term' | 'attribution' | 'caption' | 'credit' | 'fact'>

const lines: ReadonlySet<string> = new Set<Line['type']>([
  'heading',
  'paragraph',
  'term',
  'attribution',
  'caption',
  'credit',
  'fact',
])

/** Every node of `nodes` and below, in reading order. */
export function walkDraft(nodes: readonly DocNode[]): Generator<DocNode> {
  return walk(nodes) as Generator<DocNode>
}

/** The nodes of one type, in reading order. */
export function* each<Type extends model.NodeType>(
  type: Type,
  nodes: readonly DocNode[],
): Generator<NodeOf<Type>> {
  for (const node of walkDraft(nodes)) if (node.type === type) yield node as NodeOf<Type>
}

/** The nodes of several types, found in one walk; each type in reading order. */
export function gather<Type extends model.NodeType>(
  types: readonly Type[],
  nodes: readonly DocNode[],
): { readonly [Each in Type]: readonly NodeOf<Each>[] } {
  const found = Object.fromEntries(types.map((type) => [type, [] as DocNode[]]))
  for (const node of walkDraft(nodes)) found[node.type]?.push(node)
  return found as { [Each in Type]: NodeOf<Each>[] }
}

/** The lines of text, in reading order. */
export function* linesOf(nodes: readonly DocNode[]): Generator<Line> {
  for (const node of walkDraft(nodes)) if (lines.has(node.type)) yield node as Line
}

/** The inline nodes that `node` holds. */
export function inlinesOf(node: Line | Inline): readonly Inline[] {
  return childrenOf(node) as readonly Inline[]
}
