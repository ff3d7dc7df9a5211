/**
 * The objects of a PDF file (ISO 32000-1, 7.5), each read when it is asked for. Nothing of the file is believed: what
 * is not where the file says is looked for, what unpacks without end ends the reading, and damage says nothing.
 */
import { Unreadable } from '../../unreadable.ts'
import { Allowance } from './allowance.ts'
import { type CrossReferences, type Place, readCrossReferences, type Source } from './cross-references.ts'
import { unlessDamaged } from './damage.ts'
import { parameterOf, unpacked } from './filters.ts'
import { Keyword, Lexer } from './lexer.ts'
import { ObjectStream } from './object-stream.ts'
import { salvage } from './salvage.ts'
import { StreamEnds } from './stream-ends.ts'
import { PdfDict, PdfName, type PdfObject, PdfRef, PdfStream } from './values.ts'

/** References that lead to one another are followed this far. */
const mostHops = 8
/** Bytes of object streams that are kept. */
const mostKept = 256 * 2 ** 20

export class PdfFile implements Source {
  readonly bytes: Uint8Array
  readonly allowance: Allowance
  readonly #ends: StreamEnds
  /** What the file holds (7.7.2); undefined where it cannot be found. */
  readonly catalog: PdfDict | undefined
  #table: CrossReferences
  readonly #objects = new Map<number, PdfObject>()
  readonly #refs = new Map<number, PdfRef>()
  readonly #streams = new Map<number, ObjectStream | undefined>()
  #kept = 0
  /** Where objects really stand; looked for when one is not in its place. */
  #salvaged: CrossReferences | undefined

  /** @throws {Unreadable} when the file holds more than any document. */
  constructor(bytes: Uint8Array) {
    // Offsets count from the header, wherever it stands.
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
    this.bytes = bytes.subarray(Math.max(0, head.indexOf('%PDF-')))
    this.allowance = Allowance.ofFile(bytes.length)
    this.#ends = new StreamEnds(this.bytes)
    this.#table = unlessDamaged(() => readCrossReferences(this)) ?? this.#salvage()
    this.catalog = this.#root() ?? this.#salvagedRoot()
  }

  get trailer(): ReadonlyMap<string, PdfObject> {
    return this.#table.trailer
  }

  /** The object itself, where `object` may be a reference to it. */
  look(object: PdfObject): PdfObject {
    let found = object
    for (let hop = 0; found instanceof PdfRef && hop < mostHops; hop++) found = this.#read(found.number)
    return found instanceof PdfRef ? undefined : found
  }

  /**
   * What a stream holds; undefined when it is damaged, or packed in a way that text is not.
   * @throws {Unreadable} when the file unpacks to more than any document.
   */
  readonly unpack = ({ dict, packed }: PdfStream): Uint8Array | undefined => {
    const filters = this.#list(dict.get('Filter')).map((filter) => {
      const name = this.look(filter)
      return name instanceof PdfName ? name.text : undefined
    })
    const parameters = this.#list(dict.get('DecodeParms'))
    const bytes = unlessDamaged(() =>
      unpacked(packed, filters, (filter) => {
        const own = this.look(parameters[filter])
        return parameterOf(own instanceof PdfDict ? own : undefined)
      }),
    )
    this.allowance.takeBytes(bytes?.length ?? packed.length)
    return bytes
  }

  #list(object: PdfObject): readonly PdfObject[] {
    const found = this.look(object)
    if (Array.isArray(found)) return found
    return found === undefined ? [] : [found]
  }

  readonly refOf = (number: number): PdfRef => {
    const known = this.#refs.get(number)
    if (known !== undefined) return known
    const ref = new PdfRef(number)
    this.#refs.set(number, ref)
    return ref
  }

  readonly reading = <Result>(offset: number, read: (lexer: Lexer) => Result): Result => {
    const lexer = new Lexer(this.bytes, offset, this)
    try {
      return read(lexer)
    } finally {
      this.allowance.takeBytes(Math.max(0, lexer.at - offset))
    }
  }

  readonly indirectAt = (offset: number) => this.reading(offset, (lexer) => this.#indirect(lexer))

  #indirect(lexer: Lexer) {
    const number = lexer.next()
    if (typeof number !== 'number' || typeof lexer.next() !== 'number' || !isWord(lexer.next(), 'obj'))
      return undefined
    const object = unlessDamaged(() => lexer.object())
    if (!(object instanceof PdfDict) || !isWord(lexer.next(), 'stream')) return { number, object }
    return { number, object: new PdfStream(object, this.#packedAt(lexer.at, object)) }
  }

  #root(): PdfDict | undefined {
    const root = this.look(this.trailer.get('Root'))
    return root instanceof PdfDict ? root : undefined
  }

  #salvagedRoot(): PdfDict | undefined {
    this.#table = this.#salvage()
    this.#objects.clear()
    const root = this.#root()
    if (root !== undefined) return root
    const objects = [...this.#table.places.keys()].map((number) => this.#read(number))
    return objects.findLast((object) => object instanceof PdfDict && isCatalog(object)) as PdfDict | undefined
  }

  #salvage(): CrossReferences {
    this.#salvaged ??= salvage(this)
    return this.#salvaged
  }

  #read(number: number): PdfObject {
    if (this.#objects.has(number)) return this.#objects.get(number)
    // Until it is read, an object that needs itself finds nothing.
    this.#objects.set(number, undefined)
    const object = unlessDamaged(() => this.#readFrom(this.#table.places.get(number), number))
    this.#objects.set(number, object)
    return object
  }

  #readFrom(place: Place | undefined, number: number): PdfObject {
    if (place === undefined) return undefined
    if (place.kind === 'stream') return this.#streamOf(place.stream)?.objectOf(number)
    const found = this.indirectAt(place.offset)
    if (found?.number === number) return found.object
    const salvaged = this.#salvage().places.get(number)
    return salvaged === place ? undefined : this.#readFrom(salvaged, number)
  }

  #streamOf(number: number): ObjectStream | undefined {
    if (this.#streams.has(number)) return this.#streams.get(number)
    this.#streams.set(number, undefined)
    const stream = this.#read(number)
    const bytes = stream instanceof PdfStream ? this.unpack(stream) : undefined
    if (!(stream instanceof PdfStream) || bytes === undefined) return undefined
    this.#kept += bytes.length
    if (this.#kept > mostKept)
      throw new Unreadable(`The objects of the file unpack to more than ${mostKept} bytes.`)
    const objects = new ObjectStream(stream.dict, bytes, this)
    this.#streams.set(number, objects)
    return objects
  }

  /** The bytes of a stream behind its keyword; a length that is wrong is not believed (7.3.8.2). */
  #packedAt(keywordEnd: number, dict: PdfDict): Uint8Array {
    const { bytes } = this
    let start = keywordEnd
    if (bytes[start] === 0x0d) start++
    if (bytes[start] === 0x0a) start++
    const length = this.look(dict.get('Length'))
    const end = typeof length === 'number' && length >= 0 ? start + length : bytes.length
    const isEnd = end < bytes.length && this.reading(end, (lexer) => isWord(lexer.next(), 'endstream'))
    return bytes.subarray(start, isEnd ? end : this.#ends.after(start))
  }
}

function isCatalog(dict: PdfDict): boolean {
  const type = dict.get('Type')
  return type instanceof PdfName && type.text === 'Catalog'
}

function isWord(token: PdfObject | Keyword, text: string): boolean {
  return token instanceof Keyword && token.text === text
}
