/** What a book says: the documents of its spine, one after the other. */
import { openBook } from '../../web/book.ts'
import type { ReadBackOf } from '../read-back.ts'
import { readBackWeb } from '../web/web.ts'

export const readBackEpub: ReadBackOf = async (bytes) => {
  const { documents, language } = openBook(bytes)
  return readBackWeb(documents, language, 'book')
}
