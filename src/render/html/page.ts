/** The page: its landmarks, in reading order, put into the designer's template. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Publication, Translation } from '../../model/publication.ts'
import { customProperties, styleSheet } from '../../theme/page-style.ts'
import { fillTemplate } from '../../theme/template.ts'
import { contentsList } from '../hast/contents.ts'
import { lines } from '../hast/lines.ts'
import { closingFacts, titleLines } from '../hast/title.ts'
import type { Transform } from '../hast/transform.ts'
import type { PlannedEdition, RenderContext } from '../renderer.ts'
import { editionName } from './edition-name.ts'
import { headMetadata } from './metadata.ts'

const stringifier = unified().use(rehypeStringify).freeze()

/** The whole page as text. */
export function writePage(publication: Publication, transform: Transform, context: RenderContext): string {
  const { theme, labels } = context
  return fillTemplate(theme, 'page.html', {
    language: publication.language,
    direction: publication.direction,
    title: publication.metadata.title,
    metadata: write(headMetadata(publication, context)),
    tokens: customProperties(theme),
    style: styleSheet(theme),
    skipToContent: labels.say('skipToContent'),
    header: write([header(publication, transform)]),
    contents: write(contents(publication, transform, context)),
    main: write(transform(publication.children, publication)),
    footer: write([footer(publication, transform, context)]),
  })
}

function write(content: readonly ElementContent[]): string {
  return stringifier.stringify({ type: 'root', children: lines(content) }).trim()
}

function header(publication: Publication, transform: Transform): Element {
  const title = titleLines(publication)
  const opening = title.length > 1 ? [h('hgroup', lines(title))] : title
  return h('header', lines([...opening, ...transform(publication.facts, publication)]))
}

/**
 * Folded before the text on small screens, without a script; the style sheet opens it where it stands beside the text
 * and, when it is long, scrolls by itself: the keyboard must reach it.
 */
function contents(publication: Publication, transform: Transform, { labels }: RenderContext): Element[] {
  if (publication.contents.length === 0) return []
  const name = labels.say('contents')
  const list = contentsList(publication.contents, publication, (id) => `#${id}`, transform)
  return [
    h('nav', { role: 'doc-toc', ariaLabel: name, tabIndex: 0 }, [
      h('details', lines([h('summary', name), list])),
    ]),
  ]
}

function footer(publication: Publication, transform: Transform, context: RenderContext): Element {
  return h(
    'footer',
    lines([
      ...closingFacts(publication, transform, publication),
      ...translations(publication, context),
      ...otherEditions(context),
    ]),
  )
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
