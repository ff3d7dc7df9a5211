/** The list of contents, as HTML's `nav` and EPUB's navigation document show it. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ContentsEntry } from '../../model/publication.ts'
import { languageOf } from './language.ts'
import { lines } from './lines.ts'
import type { Transform } from './transform.ts'
import type { Setting } from './writer.ts'

/** An ordered list of links, nested like the headings; a nested list that `hides` names is there, but not shown. */
export function contentsList(
  entries: readonly ContentsEntry[],
  setting: Setting,
  href: (id: string) => string,
  transform: Transform,
  hides: (entries: readonly ContentsEntry[]) => boolean = () => false,
): Element {
  const item = (entry: ContentsEntry): Element => {
    const number = entry.number ? [h('span.number', entry.number), ' '] : []
    const words = transform(entry.children, entry)
    const anchor = h('a', { href: href(entry.id), ...languageOf(entry, setting) }, [...number, ...words])
    return h('li', [anchor, ...(entry.entries.length > 0 ? [nested(entry.entries)] : [])])
  }
  const nested = (inner: readonly ContentsEntry[]): Element => {
    const list = contentsList(inner, setting, href, transform, hides)
    return { ...list, properties: { ...list.properties, hidden: hides(inner) || undefined } }
  }
  return h('ol', lines(entries.map(item)))
}
