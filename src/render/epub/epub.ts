/** The EPUB edition: the publication as a book of chapters. */
import { z } from 'zod'
import { defineRenderer } from '../renderer.ts'
import { type Book, makeBook } from './book.ts'
import { writeDocuments } from './documents.ts'
import { writeNavigation } from './navigation.ts'
import { writeNcx } from './ncx.ts'
import { writeContainer, writePackage } from './package.ts'
import { type ContainedFile, packEpub } from './packager.ts'

const options = z.strictObject({})

/** EPUB 3.3, with the PDF edition's pages where this run makes a PDF. */
export const epub = defineRenderer<z.output<typeof options>>({
  name: 'epub',
  readBack: 'epub',
  extension: '.epub',
  mediaType: 'application/epub+zip',
  after: ['pdf'],
  options,
  async render(publication, _options, context) {
    const book = await makeBook(publication, context)
    const bytes = await packEpub(writeFiles(book), context.now)
    return [{ path: `${context.basename}.epub`, mediaType: 'application/epub+zip', bytes }]
  },
})

function writeFiles(book: Book): readonly ContainedFile[] {
  const documents = writeDocuments(book)
  const navigation = writeNavigation(book)
  const inPackage = (path: string, content: string | Uint8Array) => ({ path: `EPUB/${path}`, content })
  return [
    { path: 'META-INF/container.xml', content: writeContainer('EPUB/package.opf') },
    inPackage('package.opf', writePackage(book, documents, navigation)),
    inPackage('toc.ncx', writeNcx(book)),
    inPackage('style.css', book.context.theme.files['chapter.css']),
    ...[...documents, navigation].map(({ file, content }) => inPackage(file, content)),
    ...book.pictures.map(({ path, asset }) => inPackage(path, asset.bytes)),
  ]
}
