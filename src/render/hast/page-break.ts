/** Where pages of the PDF edition begin, so that "page 3" means one place in every edition. */
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { PageBreak } from './flavour.ts'

/** A page break is spoken and listed, never seen (EPUB 3.3, page list; DPUB-ARIA doc-pagebreak). */
export function pageBreak({ id, label }: PageBreak): ElementContent {
  return h('span', { id, role: 'doc-pagebreak', ariaLabel: label, 'epub:type': 'pagebreak' })
}

/** `value` with the page breaks that fall inside it; those at its very beginning are set before the node. */
export function brokenText(value: string, breaks: readonly PageBreak[] = []): ElementContent[] {
  const inner = breaks.filter(({ offset }) => offset > 0)
  const bounds = [0, ...inner.map(({ offset }) => offset), value.length]
  return bounds.slice(1).flatMap((end, index) => {
    const before = inner[index - 1]
    const words: ElementContent = { type: 'text', value: value.slice(bounds[index], end) }
    return before ? [pageBreak(before), words] : [words]
  })
}
