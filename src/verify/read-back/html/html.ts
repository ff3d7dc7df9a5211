/** What an HTML edition says: its elements in the order of the document, without what helps to find one's way. */
import { openHtml } from '../../web/html.ts'
import { type OpenFile, openPages } from '../../web/pages.ts'
import type { ReadBack, ReadBackOf } from '../read-back.ts'
import { readBackWeb } from '../web/web.ts'

export const readBackHtml: ReadBackOf = async (bytes) => {
  const root = openHtml(bytes)
  return readBackWeb([{ path: '', root }], root.language, 'pages')
}

/**
 * What the pages of an edition say, one after the other, beginning with the one at `entry`.
 *
 * @throws {Unreadable} when a page that another one leads on to is missing, or is no HTML.
 */
export async function readBackPages(entry: string, open: OpenFile): Promise<ReadBack> {
  const pages = await openPages(entry, open)
  return readBackWeb(pages, pages[0]?.root.language ?? '', 'pages')
}
