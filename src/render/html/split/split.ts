/** The edition on several pages, for large books. */
import type { Publication } from '../../../model/publication.ts'
import { pageStyle } from '../../../theme/page-style.ts'
import type { InOrder } from '../../hast/parts.ts'
import type { OutputFile, RenderContext } from '../../renderer.ts'
import type { PictureSource } from '../flavour.ts'
import { writePage } from '../page.ts'
import { bookOf } from './book.ts'
import { entryPage } from './entry.ts'
import { sectionPage } from './section.ts'

/**
 * The entry page, a page for each section among `parts`, and the style sheet that they share. Each page is written and
 * let go of before the next one is made.
 */
export function splitPages(
  parts: InOrder,
  publication: Publication,
  pictures: PictureSource,
  context: RenderContext,
): OutputFile[] {
  const book = bookOf(parts, publication, pictures, context)
  const pages = book.places.map((place) => {
    context.signal.throwIfAborted()
    const page = place.section === undefined ? entryPage(book) : sectionPage(book, place)
    return writePage(page, publication, context)
  })
  const style = new TextEncoder().encode(`${pageStyle(context.theme, 'page.css')}\n`)
  return [...pages, { path: book.stylePath, mediaType: 'text/css', bytes: style }]
}
