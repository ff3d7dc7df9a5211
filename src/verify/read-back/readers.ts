/** The reader of each format. */
import type { Format } from '../../model/format.ts'
import { readBackEpub } from './epub/epub.ts'
import { readBackHtml, readBackPages } from './html/html.ts'
import { readBackPdf } from './pdf/pdf.ts'
import type { ReadBack } from './read-back.ts'
import { readBackText } from './text/text.ts'

/** A file of an edition, its path relative to that of its fellows. The first of several is the edition itself. */
export interface ReadableFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** @throws {Unreadable} when the files are not of the format, or hold no structure to read. */
export function readBack(format: Format, [edition, ...others]: readonly ReadableFile[]): Promise<ReadBack> {
  return readers[format](edition ?? { path: '', bytes: new Uint8Array() }, others)
}

type Reader = (edition: ReadableFile, others: readonly ReadableFile[]) => Promise<ReadBack>

const readers: { readonly [Of in Format]: Reader } = {
  html: ({ path, bytes }, others) => {
    const pages = new Map([[path, bytes], ...others.map((page) => [page.path, page.bytes] as const)])
    return others.length === 0 ? readBackHtml(bytes) : readBackPages(path, async (name) => pages.get(name))
  },
  pdf: ({ bytes }) => readBackPdf(bytes),
  epub: ({ bytes }) => readBackEpub(bytes),
  text: ({ bytes }) => readBackText(bytes),
}
