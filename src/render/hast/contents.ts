/** The list of contents, as HTML's `nav` and EPUB's navigation document show it. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ContentsEntry } from '../../model/publication.ts'
import { languageOf } from './language.ts'
import { lines } from './lines.ts'
import type { Transform } from './transform.ts'
import type { Setting } from './writer.ts'

/** An ordered list of links, nested like the headings. */
export function contentsList(
  entries: readonly ContentsEntry[],
  setting: Setting,
  href: (id: string) => string,
  transform: Transform,
): Element {
  const item = (entry: ContentsEntry): Element => {
    const number = entry.number ? [h('span.number', entry.number), ' '] : []
    const words = transform(entry.children, entry)
    const anchor = h('a', { href: href(entry.id), ...languageOf(entry, setting) }, [...number, ...words])
    const nested = entry.entries.length > 0 ? [contentsList(entry.entries, setting, href, transform)] : []
    return h('li', [anchor, ...nested])
  }
  return h('ol', lines(entries.map(item)))
}
