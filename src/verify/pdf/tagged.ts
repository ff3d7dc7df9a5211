/** A tagged PDF that was opened: for all who look at the same file. */
import { PdfContents } from './contents.ts'
import { openPdf, type PdfObjects } from './objects.ts'
import { PdfStructure } from './structure.ts'

export interface TaggedPdf {
  readonly objects: PdfObjects
  readonly structure: PdfStructure
  readonly contents: PdfContents
}

/** @throws {Unreadable} when `bytes` are no tagged PDF. */
export async function openTaggedPdf(bytes: Uint8Array): Promise<TaggedPdf> {
  const objects = await openPdf(bytes)
  return { objects, structure: new PdfStructure(objects), contents: new PdfContents(objects) }
}
