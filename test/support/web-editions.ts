/** HTML and EPUB editions to be read back. */
import JSZip from 'jszip'
import type { Publication } from '../../src/model/publication.ts'
import { epub } from '../../src/render/epub/epub.ts'
import { html } from '../../src/render/html/html.ts'
import type { OutputFile, RenderContext } from '../../src/render/renderer.ts'
import { readBackEpub } from '../../src/verify/read-back/epub/epub.ts'
import { readBackHtml, readBackPages } from '../../src/verify/read-back/html/html.ts'
import type { ReadBack } from '../../src/verify/read-back/read-back.ts'
import { contextFor, everything } from '../render/everything.ts'
import { renderFiles } from './context.ts'

/** A file of an edition. */
type EditionFile = Pick<OutputFile, 'path' | 'bytes'>

export interface WebEdition {
  readonly name: string
  make(publication: Publication, given?: Partial<RenderContext>): Promise<readonly EditionFile[]>
  read(files: readonly EditionFile[]): Promise<ReadBack>
}

export const webEditions: readonly WebEdition[] = [
  {
    name: 'HTML',
    make: (publication, given) => renderFiles(html, publication, {}, given),
    read: (files) => readBackHtml(first(files).bytes),
  },
  {
    name: 'EPUB',
    make: (publication, given) => renderFiles(epub, publication, {}, given),
    read: (files) => readBackEpub(first(files).bytes),
  },
  {
    name: 'divided HTML',
    make: (publication, given) => renderFiles(html, publication, { split: 'sections' }, given),
    read: (files) =>
      readBackPages(first(files).path, async (path) => files.find((file) => file.path === path)?.bytes),
  },
]

function first(files: readonly EditionFile[]): EditionFile {
  const [file] = files
  if (file === undefined) throw new Error('No file was made')
  return file
}

/** The edition of the publication that holds every node. */
export async function everythingIn({ make }: WebEdition): Promise<readonly EditionFile[]> {
  return make(everything, await contextFor(everything))
}

/** `files` with a change in the markup of each page, or of each document of the book, that has what is changed. */
export async function changedWeb(
  files: readonly EditionFile[],
  change: (markup: string, path: string) => string,
): Promise<readonly EditionFile[]> {
  const changed = files.map(async ({ path, bytes }) => {
    if (path.endsWith('.html'))
      return { path, bytes: Buffer.from(change(Buffer.from(bytes).toString(), path)) }
    return path.endsWith('.epub') ? { path, bytes: await changedBook(bytes, change) } : { path, bytes }
  })
  return Promise.all(changed)
}

async function changedBook(
  bytes: Uint8Array,
  change: (markup: string, path: string) => string,
): Promise<Uint8Array> {
  const book = await JSZip.loadAsync(bytes)
  for (const { name } of Object.values(book.files).filter(({ name }) => /\.(?:xhtml|opf|xml)$/.test(name))) {
    const markup = (await book.file(name)?.async('string')) ?? ''
    book.file(name, change(markup, name))
  }
  return book.generateAsync({ type: 'uint8array' })
}
