/** The text of marked-content sequences: what pages and forms draw, by its ids (ISO 32000-1, 14.7.4.2). */
import { Unreadable } from '../unreadable.ts'
import { Allowance } from './file/allowance.ts'
import { unlessDamaged } from './file/damage.ts'
import { mostUnpacked } from './file/filters.ts'
import type { PdfDict, PdfObject, PdfObjects } from './objects.ts'
import { Fonts } from './text/fonts.ts'
import { Painter } from './text/painter.ts'
import type { SequenceText } from './text/sequence.ts'

export type { SequenceText }

/** Texts by id. The glyphs of a sequence stand in the order of painting. */
export type ContentTexts = ReadonlyMap<number, SequenceText>

interface Drawn {
  readonly texts: ContentTexts
  readonly unheld: string
}

const nothing: Drawn = { texts: new Map(), unheld: '' }

/** What the pages of a file draw. Each is read when it is asked for, and says the same in whatever order that is. */
export class PdfContents {
  readonly #objects: PdfObjects
  readonly #fonts: Fonts
  readonly #allowance = Allowance.ofContents()
  readonly #known = new Map<PdfDict, Drawn>()

  constructor(objects: PdfObjects) {
    this.#objects = objects
    this.#fonts = new Fonts(objects)
  }

  /**
   * The sequences of a page, or those of a form that are parts of the structure by themselves (14.7.4.3). Content that
   * is damaged says nothing; other content does.
   * @throws {Unreadable} when the content is larger than that of any document.
   */
  of(content: PdfObject): ContentTexts {
    return this.#drawn(content).texts
  }

  /**
   * The beginning of what a page shows outside all sequences with an id and all artifacts: nobody is told it.
   * @throws {Unreadable} when the content is larger than that of any document.
   */
  unheldOf(content: PdfObject): string {
    return this.#drawn(content).unheld
  }

  #drawn(content: PdfObject): Drawn {
    const dict = this.#objects.dict(content)
    if (dict === undefined) return nothing
    const known = this.#known.get(dict)
    if (known !== undefined) return known
    const drawn = this.#read(content, dict)
    this.#known.set(dict, drawn)
    return drawn
  }

  #read(content: PdfObject, dict: PdfDict): Drawn {
    const objects = this.#objects
    const painter = new Painter(objects, this.#fonts, this.#allowance.ofPage())
    const drawn = unlessDamaged(() => {
      if (objects.pageIndex(content) === undefined)
        painter.paint(objects.bytesOf(content), objects.dict(objects.entry(dict, 'Resources')))
      else painter.paint(pageBytes(objects, dict), objects.dict(objects.inherited(dict, 'Resources')))
      return { texts: painter.sequences.finish(), unheld: painter.sequences.unheld }
    })
    return drawn ?? nothing
  }
}

/**
 * The streams of a page are one, as if white space stood between them (7.8.2).
 * @throws {Unreadable} when together they are larger than any page.
 */
function pageBytes(objects: PdfObjects, page: PdfDict): Uint8Array {
  const streams: Uint8Array[] = []
  let length = 0
  for (const stream of objects.list(page.get('Contents'))) {
    const bytes = objects.bytesOf(stream)
    length += bytes.length
    if (length > mostUnpacked) throw new Unreadable(`A page unpacks to more than ${mostUnpacked} bytes.`)
    streams.push(bytes)
  }
  const [only] = streams
  if (only !== undefined && streams.length === 1) return only
  return Buffer.concat(streams.flatMap((stream) => [stream, Buffer.from('\n')]))
}
