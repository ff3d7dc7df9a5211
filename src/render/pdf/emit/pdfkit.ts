/**
 * The parts of pdfkit that Lectern reaches into: objects, pages, fonts and the writer. Several are
 * private to pdfkit, which is why its version is pinned; its text, structure, list and table methods are not used.
 */
import PDFKitDocument from 'pdfkit'
import { ObjectStreams } from './object-streams.ts'

/** An indirect object. */
export interface Reference {
  readonly id: number
  data: Dictionary
  compress: boolean
  write(chunk: string | Uint8Array): void
  end(chunk?: string | Uint8Array): void
}

export type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | InstanceType<typeof String>
  | Date
  | Uint8Array
  | Reference
  | readonly Value[]
  | { readonly [key: string]: Value }

export type Dictionary = Record<string, Value>

export interface PdfPage {
  readonly height: number
  readonly dictionary: Reference
  readonly resources: Reference
  readonly fonts: Record<string, Reference>
  readonly xobjects: Record<string, Reference>
  readonly annotations: Reference[]
  readonly userUnit: number
  /** Writes the page to the file. */
  end(): void
}

/** A font being subset: CIDs are indices into `glyphs`. */
export interface PdfFont {
  readonly id: string
  readonly name: string
  readonly unicode: (readonly number[] | undefined)[]
  /** Thousandths of the type size. */
  readonly widths: (number | undefined)[]
  readonly font: OpenedFont
  readonly subset: TrueTypeSubset
  ref(): Reference
}

/** A font as fontkit has opened it. */
export interface OpenedFont {
  getGlyph(id: number): { readonly bbox: BoundingBox }
}

/** In font units. */
interface BoundingBox {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** fontkit's writer of a subset; all but `glyphs` exists only while it encodes. */
interface TrueTypeSubset {
  readonly glyphs: number[]
  includeGlyph(id: number): number
  _addGlyph: (id: number) => number
  readonly glyf: Uint8Array[]
  readonly loca: { readonly offsets: number[] }
  readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] }
  offset: number
}

interface PdfKit {
  readonly options: PdfKitOptions
  page: PdfPage
  readonly _root: Reference
  /** The transformation that pdfkit believes the page to have. */
  _ctm: readonly number[]
  _font: PdfFont
  /** The entries of the information dictionary, which is made when the document ends. */
  info: PdfKitOptions['info']
  _info: Reference | undefined
  /** Identifier of the file. */
  _id: Uint8Array
  /** Bytes written so far. */
  readonly _offset: number
  /** Where each object begins, by its number less one. */
  readonly _offsets: (number | null)[]
  /** Whether only objects that are not written yet keep the file from its end. */
  _ended: boolean
  _write(data: string | Uint8Array): void
  _finalize(): void
  push(chunk: null): void
  ref(data?: Dictionary): Reference
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this
  addContent(operators: string): this
  font(source: Uint8Array | string | OpenedFont): this
  end(): void
  on(event: 'data', listener: (chunk: Uint8Array) => void): this
  on(event: 'end', listener: () => void): this
  on(event: 'error', listener: (error: Error) => void): this
}

interface PdfKitOptions {
  readonly pdfVersion: '1.7'
  readonly lang: string
  readonly displayTitle: boolean
  readonly autoFirstPage: boolean
  readonly font: null
  readonly info: Readonly<Record<string, string | Date>>
  /** The version in the file's first line: pdfkit itself knows none after 1.7. */
  readonly version: '1.7' | '2.0'
  /** Whether `info` is written; the file's identifier is made of it all the same. */
  readonly hasInformation: boolean
}

const Base = PDFKitDocument as unknown as new (options: PdfKitOptions) => PdfKit

/** A text string object: pdfkit writes plain strings as names. */
export function textString(text: string): InstanceType<typeof String> {
  return new String(text)
}

/** A number as PDF should hold it: hundredths of a point are finer than any printer. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** What pdfkit writes before an object. */
const objectHead = /^(\d+) 0 obj$/

/** pdfkit with its own marking, metadata and cross-reference table switched off; Lectern writes them. */
export class PdfDocument extends Base {
  /** An object of which it is not known yet whether it is a stream: its number, and its text when that has come. */
  #begun: { readonly id: number; text?: string } | undefined
  readonly #streams = new ObjectStreams(
    () => this.ref(),
    (reference, { dictionary, bytes }) => this.#end(reference, dictionary, bytes),
  )

  /** Pages are ended one by one: their numbers are known when all are laid out. */
  flushPages(): void {}

  /** Makes an earlier page the current one. */
  turnTo(page: PdfPage): void {
    this.page = page
    this._ctm = [1, 0, 0, -1, 0, page.height]
  }

  endMarkings(): void {}
  endMetadata(): void {}

  override end(): void {
    if (!this.options.hasInformation) this.info = {}
    super.end()
  }

  override _write(data: string | Uint8Array): void {
    const { version } = this.options
    // The base class writes the file's first lines while it is constructed, when no field of this one exists.
    if (#begun in this) this.#writePart(data)
    else super._write(isVersion(data) ? `%PDF-${version}` : data)
  }

  /** pdfkit writes an object in parts: its number, its text, `stream` and what follows or `endobj`. */
  #writePart(data: string | Uint8Array): void {
    const begun = this.#begun
    const head = typeof data === 'string' ? objectHead.exec(data) : null
    if (head !== null) this.#begun = { id: Number(head[1]) }
    else if (begun === undefined) super._write(data)
    else if (begun.text === undefined) begun.text = String(data)
    else {
      this.#begun = undefined
      if (data === 'endobj') this.#streams.add(begun.id, begun.text)
      else for (const part of [`${begun.id} 0 obj`, begun.text, data]) super._write(part)
    }
  }

  /** The end of the file (ISO 32000-1, 7.5.5 and 7.5.8). */
  override _finalize(): void {
    this._ended = false
    this.#streams.end()
    const start = this._offset
    const reference = this.ref()
    this._offsets[reference.id - 1] = start
    const { dictionary, bytes } = this.#streams.crossReferences(this._offsets)
    const Info = this.options.hasInformation ? this._info : undefined
    this.#end(reference, { ...dictionary, Root: this._root, Info, ID: [this._id, this._id] }, bytes)
    for (const line of ['startxref', String(start), '%%EOF']) this._write(line)
    this.push(null)
  }

  #end(reference: Reference, dictionary: Dictionary, bytes: Uint8Array): void {
    reference.data = dictionary
    reference.compress = true
    reference.end(bytes)
  }
}

function isVersion(data: string | Uint8Array): boolean {
  return typeof data === 'string' && data.startsWith('%PDF-')
}
