/** The pages of the PDF edition, found again in the publication, for the editions that name them. */
import type { DocNode } from '../model/nodes.ts'
import { childrenOf } from '../model/visit.ts'
import type { PageMark } from './renderer.ts'

/** Where a page begins. */
export interface PagePlace {
  /** The page's label as the PDF prints it. */
  readonly label: string
  /** The node without children that the page begins in; undefined where it begins before the body. */
  readonly leaf: DocNode | undefined
  /** UTF-16 offset in the value of a text or of code; 0 on every other node. */
  readonly offset: number
}

/**
 * Where each of `marks` stands. The first page begins with the edition, unless it says where. Any other page without
 * a node that the edition holds shows nothing of it (the contents): it ends where the next one begins.
 *
 * @param holds whether the edition holds a node
 */
export function placePages(
  marks: readonly PageMark[],
  holds: (node: DocNode) => boolean,
): readonly PagePlace[] {
  return marks.map(({ label }, index) => {
    const { node, offset } = standIn(marks, index, holds)
    return { label, ...(node && holds(node) ? leafAt(node, offset) : { leaf: undefined, offset: 0 }) }
  })
}

/** The mark whose place the mark at `index` takes: its own wherever it has one. */
function standIn(marks: readonly PageMark[], index: number, holds: (node: DocNode) => boolean): PageMark {
  const isHeld = ({ node }: PageMark) => node !== undefined && holds(node)
  const own = marks[index] as PageMark
  if (index === 0 || isHeld(own)) return own
  return marks.slice(index).find(isHeld) ?? marks.slice(0, index).findLast(isHeld) ?? own
}

/** The leaf that holds `offset` of the node's words, as `plainText` counts them. */
function leafAt(node: DocNode, offset: number): Omit<PagePlace, 'label'> {
  let start = 0
  let place = { leaf: node, offset: 0 }
  for (const leaf of leavesOf(node)) {
    place = { leaf, offset: wordStart(leaf, offset - start) }
    start += wordsOf(leaf)
    if (offset < start) break
  }
  return place
}

/** Where in `leaf` the word at `offset` begins: signs that the PDF adds (quotation marks) shift its count. */
function wordStart(leaf: DocNode, offset: number): number {
  if (leaf.type === 'code') return Math.min(offset, leaf.value.length)
  if (leaf.type !== 'text') return 0
  const words = new Intl.Segmenter(leaf.language, { granularity: 'word' }).segment(leaf.value)
  return words.containing(offset)?.index ?? leaf.value.length
}

/** The first node in `node` that holds nothing; `node` itself where it holds nothing. */
export function firstLeaf(node: DocNode): DocNode {
  const [first] = childrenOf(node)
  return first === undefined ? node : firstLeaf(first)
}

function leavesOf(node: DocNode): readonly DocNode[] {
  const children = childrenOf(node)
  return children.length === 0 ? [node] : children.flatMap(leavesOf)
}

/** How many UTF-16 units of its node's words a leaf gives. */
function wordsOf(leaf: DocNode): number {
  if ('value' in leaf) return leaf.value.length
  if ('alternative' in leaf) return leaf.alternative.length
  if ('speech' in leaf) return leaf.speech.length
  return leaf.type === 'break' ? 1 : 0
}
