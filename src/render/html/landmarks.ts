/** What stands around the text of a page: title, contents, and the ways to other pages. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ContentsEntry, Publication, Translation } from '../../model/publication.ts'
import { contentsList } from '../hast/contents.ts'
import { lines } from '../hast/lines.ts'
import { titleLines } from '../hast/title.ts'
import type { Transform } from '../hast/transform.ts'
import type { PlannedEdition, RenderContext } from '../renderer.ts'
import { editionName } from './edition-name.ts'

/** The title of the publication and the facts below it. */
export function titleHeader(publication: Publication, transform: Transform): Element {
  const title = titleLines(publication)
  const opening = title.length > 1 ? [h('hgroup', lines(title))] : title
  return h('header', lines([...opening, ...transform(publication.facts, publication)]))
}

/**
 * The headings of this page. Folded before the text on small screens, without a script; the style sheet opens them
 * where they stand beside the text and, when they are long, scroll by themselves: the keyboard must reach them.
 */
export function foldedContents(
  name: string,
  entries: readonly ContentsEntry[],
  publication: Publication,
  transform: Transform,
): Element[] {
  if (entries.length === 0) return []
  const list = contentsList(entries, publication, { href: (id) => `#${id}`, transform })
  return [
    h('nav', { role: 'doc-toc', ariaLabel: name, tabIndex: 0 }, [
      h('details', lines([h('summary', name), list])),
    ]),
  ]
}

/** No footer where there is nothing to say in it. */
export function footer(content: readonly Element[]): Element[] {
  return content.length > 0 ? [h('footer', lines(content))] : []
}

/** The publication in other languages and in other formats. */
export function otherVersions(publication: Publication, context: RenderContext): Element[] {
  return [...translations(publication, context), ...otherEditions(context)]
}

/** Each translation by its own title, in its own language. */
function translations({ translations }: Publication, { labels }: RenderContext): Element[] {
  const item = ({ language, direction, title, basename }: Translation) =>
    h('a', { href: `${basename}.html`, hrefLang: language, lang: language, dir: direction }, title)
  return linkList(labels.say('alsoIn'), translations.map(item))
}

/** Format only: a size here would make two editions depend on each other's bytes. */
function otherEditions({ editions, labels }: RenderContext): Element[] {
  const link = ({ name, fileName, mediaType }: PlannedEdition) =>
    h('a', { href: fileName, type: mediaType }, editionName(name, labels))
  return linkList(labels.say('otherEditions'), editions.filter(({ name }) => name !== 'html').map(link))
}

function linkList(name: string, links: readonly Element[]): Element[] {
  if (links.length === 0) return []
  const items = links.map((link) => h('li', [link]))
  return [h('nav', { ariaLabel: name }, lines([h('p.label', name), h('ul', lines(items))]))]
}
