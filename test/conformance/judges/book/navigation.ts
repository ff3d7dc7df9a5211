/** Contents, pages and landmarks of a book are those of its documents. */
import type { Element } from '@xmldom/xmldom'
import { elements, having, isElement, type Markup, Places, said, upwards, wordsIn } from '../markup/read.ts'
import { type Book, chapters, documents, navigationList } from './read.ts'

/** A heading, or an entry that leads to it: "2 Aims (chapter-2.xhtml#aims)", set in by its depth. */
const line = (depth: number, words: string, place: string) => `${'  '.repeat(depth)}${words} (${place})`

/** Both lists of contents name every heading, in its order, depth and words. */
export function contentsAreTheHeadings(book: Book): readonly string[] {
  const headings = chapters(book).flatMap(headingsOf)
  if (headings.length === 0) return []
  return [
    ...difference('the contents', tocLines(book), headings),
    ...difference('the contents for old reading systems', ncxLines(book), headings),
  ]
}

/** Every heading but the title, which is the h1 of the book. */
function headingsOf({ file, document }: Markup): readonly string[] {
  return elements(document).flatMap((element) => {
    const level = levelOf(element)
    if (level < 2) return []
    const words = said(element, (inner) => wordsIn(inner, 'epub:type').includes('noteref'))
    return [line(level - 2, words, `${file}#${element.getAttribute('id')}`)]
  })
}

function levelOf(element: Element): number {
  if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level'))
  return Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0)
}

function tocLines(book: Book): readonly string[] {
  const toc = navigationList(book, 'toc')
  return toc === undefined ? [] : elements(toc, 'a').map((anchor) => entryLine(anchor))
}

function entryLine(anchor: Element): string {
  const depth = upwards(anchor).filter(({ tagName }) => tagName === 'ol').length - 1
  return line(depth, said(anchor), anchor.getAttribute('href') ?? '')
}

function ncxLines({ ncx: { document } }: Book): readonly string[] {
  return elements(document, 'navPoint').map((point) => {
    const depth = upwards(point).filter(({ tagName }) => tagName === 'navPoint').length - 1
    const own = [...point.childNodes].filter(isElement)
    const words = own.find(({ tagName }) => tagName === 'navLabel')
    const content = own.find(({ tagName }) => tagName === 'content')
    return line(depth, words ? said(words) : '', content?.getAttribute('src') ?? '')
  })
}

/** Every address of the navigation document leads to something. */
export function navigationLeadsSomewhere(book: Book): readonly string[] {
  const places = new Places(documents(book))
  return elements(book.navigation.document, 'a')
    .filter((anchor) => places.at(anchor.getAttribute('href'), book.navigation.file) === undefined)
    .map((anchor) => `“${said(anchor)}” leads nowhere`)
}

/** A reading system knows where the text begins, and where the contents stand if they are a page. */
export function landmarksAreNamed(book: Book): readonly string[] {
  const list = navigationList(book, 'landmarks')
  const types = list ? elements(list, 'a').flatMap((anchor) => wordsIn(anchor, 'epub:type')) : []
  const wanted = ['bodymatter', ...(book.spine.includes(book.navigation) ? ['toc'] : [])]
  return wanted.filter((type) => !types.includes(type)).map((type) => `there is no landmark ${type}`)
}

/**
 * The page list names the pages of the PDF, in order; each mark stands in the documents once, in the same order.
 * `pages` are the PDF's labels, empty where there is no PDF.
 */
export function pagesAreThoseOfThePdf(book: Book, pages: readonly string[]): readonly string[] {
  const list = navigationList(book, 'page-list')
  const listed = list ? elements(list, 'a').map((anchor) => said(anchor)) : []
  const targets = list ? elements(list, 'a').map((anchor) => anchor.getAttribute('href') ?? '') : []
  const marks = chapters(book).flatMap(({ file, document }) =>
    having(document, 'epub:type', 'pagebreak').map((mark) => ({
      label: mark.getAttribute('aria-label') ?? '',
      place: `${file}#${mark.getAttribute('id')}`,
    })),
  )
  return [
    ...difference('the page list', listed, pages),
    ...difference(
      'the page marks',
      marks.map(({ label }) => label),
      pages,
    ),
    ...difference(
      'the places of pages',
      targets,
      marks.map(({ place }) => place),
    ),
  ]
}

function difference(name: string, found: readonly string[], expected: readonly string[]): readonly string[] {
  const length = Math.max(found.length, expected.length)
  const at = Array.from({ length }, (_, index) => index).find((index) => found[index] !== expected[index])
  return at === undefined ? [] : [`${name}: found ${found[at]?.trim()}, not ${expected[at]?.trim()}`]
}
