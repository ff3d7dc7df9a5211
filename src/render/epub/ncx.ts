/** The contents once more, for reading systems of EPUB 2 (NCX, DAISY Z39.86-2005). */
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { ContentsEntry } from '../../model/publication.ts'
import { plainText } from '../../model/text.ts'
import type { Book } from './book.ts'
import { publicationIdentifier } from './identity.ts'
import { xmlDocument } from './xml.ts'

/** The NCX, equal to the navigation document's contents. */
export function writeNcx(book: Book): string {
  const { publication, parts } = book
  const [titlePage] = parts.all
  let order = 0
  const navPoint = (label: string, source: string, nested: () => readonly Element[]): Element => {
    order += 1
    const place = String(order)
    return x('navPoint', { id: `point-${place}`, playOrder: place }, [
      x('navLabel', [x('text', label)]),
      x('content', { src: source }),
      ...nested(),
    ])
  }
  const points = (entries: readonly ContentsEntry[]): Element[] =>
    entries.map(({ id, number, children, entries: nested }) => {
      const words = plainText(children)
      const source = `${parts.withId(id)?.file ?? titlePage.file}#${id}`
      return navPoint(number ? `${number} ${words}` : words, source, () => points(nested))
    })
  const { outline, metadata, language } = publication
  return xmlDocument(
    x('ncx', { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': language }, [
      x('head', [
        meta('dtb:uid', publicationIdentifier(publication)),
        meta('dtb:depth', String(Math.max(1, depthOf(outline)))),
        meta('dtb:totalPageCount', '0'),
        meta('dtb:maxPageNumber', '0'),
      ]),
      x('docTitle', [x('text', metadata.title)]),
      x(
        'navMap',
        outline.length > 0 ? points(outline) : [navPoint(titlePage.title, titlePage.file, () => [])],
      ),
    ]),
  )
}

function meta(name: string, content: string): Element {
  return x('meta', { name, content })
}

function depthOf(entries: readonly ContentsEntry[]): number {
  return Math.max(0, ...entries.map(({ entries: nested }) => 1 + depthOf(nested)))
}
