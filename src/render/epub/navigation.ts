/** The navigation document: contents, pages of the PDF edition, landmarks (EPUB 3.3, 7). */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ContentsEntry, Publication } from '../../model/publication.ts'
import { contentsList } from '../hast/contents.ts'
import { lines } from '../hast/lines.ts'
import { createTransform } from '../hast/transform.ts'
import type { Book } from './book.ts'
import { type BookDocument, bookFlavour, fillDocument } from './documents.ts'

export const navigationFile = 'contents.xhtml'

/** The navigation document. Pages and landmarks are for the reading system, not for the page. */
export function writeNavigation(book: Book): BookDocument {
  const { publication, context, pages } = book
  const title = context.labels.say('contents')
  const navs = [
    tableOfContents(book, title),
    ...(pages ? [pageList(book, pages.entries)] : []),
    landmarks(book),
  ]
  return {
    id: 'contents',
    file: navigationFile,
    content: fillDocument(book, { ...publication, title, matter: 'frontmatter' }, lines(navs)),
    properties: ['nav'],
  }
}

/**
 * The headings' own tree, whole: a reading system's menu shows what is `hidden` on the page (EPUB 3.3, 7.4). A publication without sections lists its title, since a list may not be empty. The
 * headings' words stand here a second time, where no page begins.
 */
function tableOfContents(book: Book, title: string): Element {
  const { publication, parts } = book
  const [titlePage] = parts.all
  const flavour = { ...bookFlavour(book), pageBreaks: new Map() }
  const transform = createTransform(publication, flavour)
  const list =
    publication.outline.length > 0
      ? contentsList(publication.outline, publication, {
          href: flavour.href,
          transform,
          hides: deeperThan(publication),
        })
      : linkList([{ href: titlePage.file, label: titlePage.title }])
  return navigation('toc', 'doc-toc', title, list)
}

/** Whether a list holds headings below those that the author wants on the page. */
function deeperThan({ contents }: Publication): (entries: readonly ContentsEntry[]) => boolean {
  const listed = new Set<string>()
  const note = (entries: readonly ContentsEntry[]) => {
    for (const { id, entries: nested } of entries) {
      listed.add(id)
      note(nested)
    }
  }
  note(contents)
  return (entries) => !entries.some(({ id }) => listed.has(id))
}

function pageList({ context }: Book, entries: readonly Target[]): Element {
  const nav = navigation('page-list', 'doc-pagelist', context.labels.say('pages'), linkList(entries))
  nav.properties['hidden'] = true
  return nav
}

function landmarks(book: Book): Element {
  const { labels } = book.context
  const [titlePage, firstChapter] = book.parts.all
  const start = titlePage.blocks.length > 0 ? titlePage : (firstChapter ?? titlePage)
  const list = linkList([
    ...(book.cover ? [{ type: 'cover', href: 'cover.xhtml', label: labels.say('cover') }] : []),
    ...(book.publication.listsContents
      ? [{ type: 'toc', href: `${navigationFile}#toc`, label: labels.say('contents') }]
      : []),
    { type: 'bodymatter', href: start.file, label: labels.say('startOfContent') },
  ])
  const nav = navigation('landmarks', undefined, labels.say('landmarks'), list)
  nav.properties['hidden'] = true
  return nav
}

function navigation(type: string, role: string | undefined, title: string, list: Element): Element {
  const heading = h(type === 'toc' ? 'h1' : 'h2', { id: `${type}.title` }, title)
  return h(
    'nav',
    { id: type, 'epub:type': type, role, ariaLabelledBy: `${type}.title` },
    lines([heading, list]),
  )
}

interface Target {
  readonly href: string
  readonly label: string
  readonly type?: string
}

function linkList(targets: readonly Target[]): Element {
  return h(
    'ol',
    lines(targets.map(({ href, label, type }) => h('li', [h('a', { href, 'epub:type': type }, label)]))),
  )
}
