/** The PDF edition's pages, found again in the book. */
import type { DocNode } from '../../model/nodes.ts'
import { childrenOf } from '../../model/visit.ts'
import type { PageBreak } from '../hast/flavour.ts'
import type { PageMark } from '../renderer.ts'
import type { Parts } from './parts.ts'

export interface PageList {
  readonly entries: readonly { readonly label: string; readonly href: string }[]
  /** Breaks that begin before the body: at the head of the title page. */
  readonly opening: readonly PageBreak[]
  readonly breaks: ReadonlyMap<DocNode, readonly PageBreak[]>
}

/**
 * Where each of `marks` stands in the book. The first page begins with the book, unless it says where. Any other
 * page without a node that a document holds shows nothing of the book (the contents): it ends where the next
 * one begins.
 */
export function listPages(marks: readonly PageMark[], parts: Parts): PageList {
  const breaks = new Map<DocNode, PageBreak[]>()
  const opening: PageBreak[] = []
  const entries = marks.map(({ label }, index) => {
    const id = `page.${index + 1}`
    const { node, offset } = standIn(marks, index, parts)
    const part = node && parts.holding(node)
    if (node === undefined || part === undefined) {
      opening.push({ id, label, offset: 0 })
      return { label, href: `${parts.all[0].file}#${id}` }
    }
    const place = leafAt(node, offset)
    breaks.set(place.leaf, [...(breaks.get(place.leaf) ?? []), { id, label, offset: place.offset }])
    return { label, href: `${part.file}#${id}` }
  })
  return { entries, opening, breaks }
}

/** The mark whose place the mark at `index` takes: its own wherever it has one. */
function standIn(marks: readonly PageMark[], index: number, parts: Parts): PageMark {
  const isHeld = ({ node }: PageMark) => node !== undefined && parts.holding(node) !== undefined
  const own = marks[index] as PageMark
  if (index === 0 || isHeld(own)) return own
  return marks.slice(index).find(isHeld) ?? marks.slice(0, index).findLast(isHeld) ?? own
}

interface Place {
  readonly leaf: DocNode
  readonly offset: number
}

/** The leaf that holds `offset` of the node's words, as `plainText` counts them. */
function leafAt(node: DocNode, offset: number): Place {
  let start = 0
  let place: Place = { leaf: node, offset: 0 }
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
