/** Reading the objects of a PDF that any tool may have written: what is not what it should be is absent. */
import { Unreadable } from '../unreadable.ts'
import { unlessDamaged } from './file/damage.ts'
import { PdfFile } from './file/file.ts'
import { Lexer } from './file/lexer.ts'
import { inherited, pagesIn } from './file/page-tree.ts'
import {
  type PdfArray,
  PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from './file/values.ts'

export { type PdfArray, type PdfDict, type PdfObject, PdfRef }

export class PdfObjects {
  readonly catalog: PdfDict
  /** References of the pages, in order. */
  readonly pages: readonly PdfRef[]
  readonly #file: PdfFile
  readonly #pageIndexes: ReadonlyMap<PdfObject, number>

  /** @throws {Unreadable} when the file has no pages that can be found, or is encrypted. */
  constructor(file: PdfFile) {
    this.#file = file
    if (this.look(file.trailer.get('Encrypt')) !== undefined)
      throw new Unreadable('The file is encrypted: it can be read when it is saved without a password.')
    const { catalog } = file
    if (catalog === undefined)
      throw new Unreadable('The file is no PDF, or a damaged one: it has no catalog.')
    this.catalog = catalog
    this.pages = pagesIn(file, catalog.get('Pages'))
    if (this.pages.length === 0) throw new Unreadable('The file has no pages.')
    this.#pageIndexes = new Map(this.pages.map((ref, index) => [ref, index]))
  }

  /** What a stream holds, unpacked; nothing where it cannot be. */
  bytesOf(object: PdfObject): Uint8Array {
    const found = this.look(object)
    return (found instanceof PdfStream ? this.#file.unpack(found) : undefined) ?? new Uint8Array()
  }

  /** Reads what a stream of the file holds; its objects count as those of the file. */
  lexerOf(bytes: Uint8Array): Lexer {
    return new Lexer(bytes, 0, this.#file)
  }

  /** The place of a page among the pages, from 0. */
  pageIndex(page: PdfObject): number | undefined {
    return this.#pageIndexes.get(page)
  }

  /** An entry of the page, or of the nodes above it (ISO 32000-1, 7.7.3.4). */
  inherited(page: PdfDict, key: string): PdfObject {
    return inherited(this.#file, page, key)
  }

  /** The object itself, where `object` may be a reference to it. */
  look(object: PdfObject): PdfObject {
    return this.#file.look(object)
  }

  /** The entry `key` of `dictionary`, followed to the object itself. */
  entry(dictionary: PdfDict | undefined, key: string): PdfObject {
    return this.look(dictionary?.get(key))
  }

  /** The entry as it is written, a reference perhaps. */
  raw(dictionary: PdfDict, key: string): PdfObject {
    return dictionary.get(key)
  }

  /** The dictionary, or that of a stream. */
  dict(object: PdfObject): PdfDict | undefined {
    const found = this.look(object)
    if (found instanceof PdfStream) return found.dict
    return found instanceof PdfDict ? found : undefined
  }

  /** The members of an array; an object that is none counts as its one member. */
  list(object: PdfObject): PdfArray {
    const found = this.look(object)
    if (Array.isArray(found)) return found
    return found === undefined ? [] : [object]
  }

  array(object: PdfObject): PdfArray | undefined {
    const found = this.look(object)
    return Array.isArray(found) ? found : undefined
  }

  name(object: PdfObject): string | undefined {
    const found = this.look(object)
    return found instanceof PdfName ? found.text : undefined
  }

  number(object: PdfObject): number | undefined {
    const found = this.look(object)
    return typeof found === 'number' ? found : undefined
  }

  text(object: PdfObject): string | undefined {
    const found = this.look(object)
    return found instanceof PdfString ? found.text : undefined
  }

  /** A name or a string: ids and destinations are written both ways. */
  word(object: PdfObject): string | undefined {
    return this.name(object) ?? this.text(object)
  }
}

/** @throws {Unreadable} when `bytes` are no PDF that can be opened. */
export async function openPdf(bytes: Uint8Array): Promise<PdfObjects> {
  const objects = unlessDamaged(() => new PdfObjects(new PdfFile(bytes)))
  if (objects === undefined) throw new Unreadable('The file cannot be opened as a PDF.')
  return objects
}

/** The entries of a name tree or number tree (ISO 32000-1, 7.9.6 and 7.9.7), each leaf once. */
export function* treeEntries(
  objects: PdfObjects,
  root: PdfObject,
  kind: 'Names' | 'Nums',
): Generator<readonly [key: PdfObject, value: PdfObject]> {
  const waiting: PdfObject[] = [root]
  const seen = new Set<PdfDict>()
  while (waiting.length > 0) {
    const next = waiting.pop()
    const node = objects.dict(next)
    if (node === undefined || seen.has(node)) continue
    seen.add(node)
    const kids = objects.list(objects.entry(node, 'Kids'))
    for (let index = kids.length; index > 0; index--) waiting.push(kids[index - 1])
    const leaves = objects.array(objects.entry(node, kind)) ?? []
    for (let index = 0; index + 1 < leaves.length; index += 2) yield [leaves[index], leaves[index + 1]]
  }
}
