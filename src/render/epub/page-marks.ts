/** The PDF edition's pages, found again in the book. */
import type { DocNode } from '../../model/nodes.ts'
import type { PageBreak } from '../hast/flavour.ts'
import { placePages } from '../page-places.ts'
import type { PageMark } from '../renderer.ts'
import type { Parts } from './parts.ts'

export interface PageList {
  readonly entries: readonly { readonly label: string; readonly href: string }[]
  /** Breaks that begin before the body: at the head of the title page. */
  readonly opening: readonly PageBreak[]
  readonly breaks: ReadonlyMap<DocNode, readonly PageBreak[]>
}

/** Where each of `marks` stands in the book. */
export function listPages(marks: readonly PageMark[], parts: Parts): PageList {
  const breaks = new Map<DocNode, PageBreak[]>()
  const opening: PageBreak[] = []
  const places = placePages(marks, (node) => parts.holding(node) !== undefined)
  const entries = places.map(({ label, leaf, offset }, index) => {
    const id = `page.${index + 1}`
    const part = leaf && parts.holding(leaf)
    if (leaf === undefined || part === undefined) {
      opening.push({ id, label, offset: 0 })
      return { label, href: `${parts.all[0].file}#${id}` }
    }
    breaks.set(leaf, [...(breaks.get(leaf) ?? []), { id, label, offset }])
    return { label, href: `${part.file}#${id}` }
  })
  return { entries, opening, breaks }
}
