/** HTML and EPUB editions to be read back. */
import JSZip from 'jszip'
import type { Publication } from '../../src/model/publication.ts'
import { epub } from '../../src/render/epub/epub.ts'
import { html } from '../../src/render/html/html.ts'
import type { RenderContext } from '../../src/render/renderer.ts'
import { readBackEpub } from '../../src/verify/read-back/epub/epub.ts'
import { readBackHtml } from '../../src/verify/read-back/html/html.ts'
import type { ReadBackOf } from '../../src/verify/read-back/read-back.ts'
import { contextFor, everything } from '../render/everything.ts'
import { renderFiles } from './context.ts'

export interface WebEdition {
  readonly name: string
  make(publication: Publication, given?: Partial<RenderContext>): Promise<Uint8Array>
  readonly read: ReadBackOf
}

export const webEditions: readonly WebEdition[] = [
  {
    name: 'HTML',
    make: async (publication, given) => first(await renderFiles(html, publication, {}, given)),
    read: readBackHtml,
  },
  {
    name: 'EPUB',
    make: async (publication, given) => first(await renderFiles(epub, publication, {}, given)),
    read: readBackEpub,
  },
]

function first(files: readonly { readonly bytes: Uint8Array }[]): Uint8Array {
  return files[0]?.bytes ?? Buffer.of()
}

/** The edition of the publication that holds every node. */
export async function everythingIn({ make }: WebEdition): Promise<Uint8Array> {
  return make(everything, await contextFor(everything))
}

/** `bytes` with a change in the markup of the page, or of each document of the book that has what is changed. */
export async function changedWeb(
  bytes: Uint8Array,
  change: (markup: string, path: string) => string,
): Promise<Uint8Array> {
  if (bytes[0] !== 'P'.charCodeAt(0)) return Buffer.from(change(Buffer.from(bytes).toString(), ''))
  const book = await JSZip.loadAsync(bytes)
  for (const { name } of Object.values(book.files).filter(({ name }) => /\.(?:xhtml|opf|xml)$/.test(name))) {
    const markup = (await book.file(name)?.async('string')) ?? ''
    book.file(name, change(markup, name))
  }
  return book.generateAsync({ type: 'uint8array' })
}
