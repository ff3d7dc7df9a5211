/** Reading the objects of a PDF that any tool may have written: what is not what it should be is absent. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { Unreadable } from '../unreadable.ts'

export type PdfObject = PDFObject | undefined
export { PDFArray, PDFDict, PDFRef }

/** Indirect references that lead to one another are followed this far. */
const mostHops = 8

export class PdfObjects {
  readonly file: PDFDocument
  /** References of the pages, in order. */
  readonly pages: readonly PDFRef[]
  readonly #pageIndexes: ReadonlyMap<PdfObject, number>

  constructor(file: PDFDocument) {
    this.file = file
    this.pages = file.getPages().map(({ ref }) => ref)
    this.#pageIndexes = new Map(this.pages.map((ref, index) => [ref, index]))
  }

  get catalog(): PDFDict {
    return this.file.catalog
  }

  /** The place of a page among the pages, from 0. */
  pageIndex(page: PdfObject): number | undefined {
    return this.#pageIndexes.get(page)
  }

  /** The object itself, where `object` may be a reference to it. */
  look(object: PdfObject): PdfObject {
    let found = object
    for (let hop = 0; found instanceof PDFRef && hop < mostHops; hop++)
      found = this.file.context.lookup(found)
    return found instanceof PDFRef ? undefined : found
  }

  /** The entry `key` of `dictionary`, followed to the object itself. */
  entry(dictionary: PDFDict | undefined, key: string): PdfObject {
    return this.look(dictionary?.get(PDFName.of(key)))
  }

  /** The entry as it is written, a reference perhaps. */
  raw(dictionary: PDFDict, key: string): PdfObject {
    return dictionary.get(PDFName.of(key))
  }

  /** The dictionary, or that of a stream. */
  dict(object: PdfObject): PDFDict | undefined {
    const found = this.look(object)
    if (found instanceof PDFStream) return found.dict
    return found instanceof PDFDict ? found : undefined
  }

  /** The members of an array; an object that is none counts as its one member. */
  list(object: PdfObject): readonly PDFObject[] {
    const found = this.look(object)
    if (found instanceof PDFArray) return found.asArray()
    return found === undefined || object === undefined ? [] : [object]
  }

  array(object: PdfObject): readonly PDFObject[] | undefined {
    const found = this.look(object)
    return found instanceof PDFArray ? found.asArray() : undefined
  }

  name(object: PdfObject): string | undefined {
    const found = this.look(object)
    return found instanceof PDFName ? found.decodeText() : undefined
  }

  number(object: PdfObject): number | undefined {
    const found = this.look(object)
    return found instanceof PDFNumber ? found.asNumber() : undefined
  }

  text(object: PdfObject): string | undefined {
    const found = this.look(object)
    if (!(found instanceof PDFString || found instanceof PDFHexString)) return undefined
    return found.decodeText()
  }

  /** A name or a string: ids and destinations are written both ways. */
  word(object: PdfObject): string | undefined {
    return this.name(object) ?? this.text(object)
  }
}

/** @throws {Unreadable} when `bytes` are no PDF that can be opened. */
export async function openPdf(bytes: Uint8Array): Promise<PdfObjects> {
  try {
    return new PdfObjects(await PDFDocument.load(bytes, { updateMetadata: false }))
  } catch (error) {
    throw new Unreadable('The file cannot be opened as a PDF.', { cause: error })
  }
}

/** The entries of a name tree or number tree (ISO 32000-1, 7.9.6 and 7.9.7), each leaf once. */
export function* treeEntries(
  objects: PdfObjects,
  root: PdfObject,
  kind: 'Names' | 'Nums',
): Generator<readonly [key: PDFObject, value: PDFObject]> {
  const waiting: PdfObject[] = [root]
  const seen = new Set<PDFDict>()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = objects.dict(next)
    if (node === undefined || seen.has(node)) continue
    seen.add(node)
    waiting.push(...[...objects.list(objects.entry(node, 'Kids'))].reverse())
    const leaves = objects.array(objects.entry(node, kind)) ?? []
    for (let index = 0; index + 1 < leaves.length; index += 2)
      yield [leaves[index] as PDFObject, leaves[index + 1] as PDFObject]
  }
}
