/** The list of contents, as HTML's `nav` and EPUB's navigation document show it. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ContentsEntry } from '../../model/publication.ts'
import { languageOf } from './language.ts'
import { lines } from './lines.ts'
import type { Transform } from './transform.ts'
import type { Setting } from './writer.ts'

interface ContentsSetting {
  /** Address of the node with this id. */
  href(id: string): string
  readonly transform: Transform
  /** Whether a nested list is there, but not shown. */
  hides?(entries: readonly ContentsEntry[]): boolean
  /** Whether each item takes the id of what it lists, which then stands elsewhere. */
  readonly takesIds?: boolean
}

/** An ordered list of links, nested like the headings, where the language and direction of `setting` hold. */
export function contentsList(
  entries: readonly ContentsEntry[],
  setting: Setting,
  how: ContentsSetting,
): Element {
  const item = (entry: ContentsEntry): Element => {
    const number = entry.number ? [h('span.number', entry.number), ' '] : []
    const words = how.transform(entry.children, entry)
    const anchor = h('a', { href: how.href(entry.id), ...languageOf(entry, setting) }, [...number, ...words])
    return h('li', { id: how.takesIds ? entry.id : undefined }, [anchor, ...nested(entry.entries)])
  }
  const nested = (inner: readonly ContentsEntry[]): Element[] => {
    if (inner.length === 0) return []
    const list = contentsList(inner, setting, how)
    return [{ ...list, properties: { ...list.properties, hidden: how.hides?.(inner) || undefined } }]
  }
  return h('ol', lines(entries.map(item)))
}
