/** What an HTML page says: its elements in the order of the document, without what helps to find one's way. */
import { openHtml } from '../../web/html.ts'
import type { ReadBackOf } from '../read-back.ts'
import { webSays } from '../web/web.ts'

export const readBackHtml: ReadBackOf = async (bytes) => {
  const root = openHtml(bytes)
  return { utterances: webSays([{ path: '', root }], root.language) }
}
