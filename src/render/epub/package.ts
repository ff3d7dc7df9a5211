/** The package document: metadata, manifest and spine (EPUB 3.3, 5). */
import type { Element } from 'xast'
import { x } from 'xastscript'
import { fillTemplate } from '../../theme/template.ts'
import { pictureAddress } from '../hast/picture-path.ts'
import type { Book } from './book.ts'
import type { BookDocument } from './documents.ts'
import { packageMetadata } from './metadata.ts'
import { xmlDocument, xmlElements } from './xml.ts'

/** Says where the package document stands (EPUB 3.3, OCF container file). */
export function writeContainer(packagePath: string): string {
  return xmlDocument(
    x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
      x('rootfiles', [
        x('rootfile', { 'full-path': packagePath, 'media-type': 'application/oebps-package+xml' }),
      ]),
    ]),
  )
}

/** The package document of a book whose content documents are `documents`, in the order of the spine, from the designer's template. */
export function writePackage(
  book: Book,
  documents: readonly BookDocument[],
  navigation: BookDocument,
): string {
  const { language, direction } = book.publication
  return fillTemplate(book.context.theme, 'package.opf', {
    language,
    direction,
    metadata: xmlElements(packageMetadata(book)),
    manifest: xmlElements(manifest(book, [...documents, navigation])),
    spine: xmlElements(spine(book, documents, navigation)),
  })
}

function manifest(book: Book, documents: readonly BookDocument[]): Element[] {
  const item = (id: string, href: string, mediaType: string, properties: readonly string[] = []) =>
    x('item', { id, href, 'media-type': mediaType, properties: properties.join(' ') || undefined })
  return [
    ...documents.map(({ id, file, properties }) => item(id, file, 'application/xhtml+xml', properties)),
    item('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
    item('style', 'style.css', 'text/css'),
    ...book.pictures.map((picture) => {
      const properties = picture === book.cover?.picture ? ['cover-image'] : []
      return item(picture.id, pictureAddress(picture.asset.id), picture.asset.mediaType, properties)
    }),
  ]
}

/** Long books show their contents after the title page; in short ones the reader's own menu is enough. */
function spine(book: Book, documents: readonly BookDocument[], navigation: BookDocument): Element[] {
  const [titlePage] = book.parts.all
  const shown = documents.flatMap((document) =>
    document.id === titlePage.id && book.publication.listsContents ? [document, navigation] : [document],
  )
  return shown.map(({ id }) => x('itemref', { idref: id }))
}
