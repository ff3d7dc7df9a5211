/** PDF editions to be read back: of the corpus, and of the publication that holds every node. */
import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { Publication } from '../../src/model/publication.ts'
import { pdf } from '../../src/render/pdf/pdf.ts'
import { contextFor, everything } from '../render/everything.ts'
import { renderFiles } from './context.ts'
import { resolvedSource } from './resolved.ts'

export interface PdfEdition {
  readonly publication: Publication
  readonly bytes: Uint8Array
}

/** The edition of the source at `path`, from the root of the project. */
export async function pdfOf(path: string): Promise<PdfEdition> {
  const { publication, assets } = await resolvedSource(path)
  const [file] = await renderFiles(pdf, publication, {}, { asset: (id) => assets.get(id) })
  return { publication, bytes: file?.bytes ?? Buffer.of() }
}

/** The publication with every node, in letters that our fonts have. */
export const everythingDrawn: Publication = JSON.parse(
  JSON.stringify(everything).replaceAll('東', 'Wien').replaceAll('とう', 'veen'),
)

export async function pdfOfEverything(): Promise<PdfEdition> {
  const [file] = await pdf.render(everythingDrawn, pdf.options.parse({}), await contextFor(everythingDrawn))
  return { publication: everythingDrawn, bytes: file?.bytes ?? Buffer.of() }
}

/** A file as it is damaged in tests. */
export interface OpenFile {
  readonly file: PDFDocument
  /** The elements of a structure type, in the order of the tree. */
  elements(type: string): readonly PDFDict[]
  look(object: PDFObject | undefined): PDFObject | undefined
}

export const name = (text: string) => PDFName.of(text)

/** `bytes` with a change. */
export async function changed(bytes: Uint8Array, change: (open: OpenFile) => void): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const look = (object: PDFObject | undefined) =>
    object instanceof PDFRef ? file.context.lookup(object) : object
  const all = inTreeOrder(look(file.catalog.get(name('StructTreeRoot'))), look)
  change({ file, look, elements: (type) => all.filter((element) => element.get(name('S')) === name(type)) })
  return file.save({ useObjectStreams: false })
}

function inTreeOrder(object: PDFObject | undefined, look: OpenFile['look']): readonly PDFDict[] {
  if (!(object instanceof PDFDict)) return []
  const kids = look(object.get(name('K')))
  const list =
    kids !== undefined && 'asArray' in kids ? (kids as { asArray(): PDFObject[] }).asArray() : [kids]
  const below = list.flatMap((kid) => inTreeOrder(look(kid), look))
  return object.get(name('S')) === undefined ? below : [object, ...below]
}
