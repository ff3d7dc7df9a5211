/** Where each object of a file lies (ISO 32000-1, 7.5.4, 7.5.5 and 7.5.8). */
import { Keyword, type Lexer, type Objects } from './lexer.ts'
import { PdfDict, type PdfObject, type PdfRef, PdfStream } from './values.ts'

/** In the file itself, or in an object stream. */
export type Place =
  | { readonly kind: 'file'; readonly offset: number }
  | { readonly kind: 'stream'; readonly stream: number }

export interface CrossReferences {
  /** By object number; a number that is free has no place. */
  readonly places: ReadonlyMap<number, Place | undefined>
  /** What the revisions say of the file; the latest counts. */
  readonly trailer: ReadonlyMap<string, PdfObject>
}

/** What finding the objects needs of the file. */
export interface Source extends Objects {
  readonly refOf: (number: number) => PdfRef
  readonly bytes: Uint8Array
  /** Reads at `offset`, and counts what was read. */
  readonly reading: <Result>(offset: number, read: (lexer: Lexer) => Result) => Result
  /** The object that begins at `offset` with its number; undefined where none does. */
  readonly indirectAt: (offset: number) => { readonly number: number; readonly object: PdfObject } | undefined
  /** What a stream holds; undefined when it is damaged. */
  readonly unpack: (stream: PdfStream) => Uint8Array | undefined
}

/** Revisions that are followed. */
const mostSections = 1024

/** @throws when no table can be read where the file says that there is one. */
export function readCrossReferences(source: Source): CrossReferences {
  const places = new Map<number, Place | undefined>()
  const trailer = new Map<string, PdfObject>()
  // A table that promises more objects than there are bytes is not believed.
  const mostPlaces = source.bytes.length * 2
  const waiting = [startOf(source)]
  const seen = new Set<number>()
  for (let offset = waiting.pop(); offset !== undefined; offset = waiting.pop()) {
    if (seen.has(offset) || seen.size === mostSections) continue
    seen.add(offset)
    const section = sectionAt(source, offset)
    for (const [number, place] of section.entries) {
      if (!places.has(number)) places.set(number, place)
      if (places.size > mostPlaces) throw new Error('The table is too long.')
    }
    for (const [key, value] of section.trailer.entries()) if (!trailer.has(key)) trailer.set(key, value)
    // The stream of a hybrid file comes before the earlier revision (7.5.8.4).
    for (const key of ['Prev', 'XRefStm']) {
      const next = section.trailer.get(key)
      if (typeof next === 'number') waiting.push(next)
    }
  }
  return { places, trailer }
}

/** How far before its end a file says where its table is. */
const tail = 2048

function startOf({ bytes, reading }: Source): number {
  const from = Math.max(0, bytes.length - tail)
  const at = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.length - from).lastIndexOf('startxref')
  const offset = at < 0 ? undefined : reading(from + at + 'startxref'.length, (lexer) => lexer.next())
  if (typeof offset !== 'number') throw new Error('The file does not say where its table is.')
  return offset
}

type Entry = readonly [number: number, place: Place | undefined]

interface Section {
  readonly entries: Iterable<Entry>
  readonly trailer: PdfDict
}

/** @throws when there is no table, or a damaged one. */
function sectionAt(source: Source, offset: number): Section {
  const table = source.reading(offset, (lexer) => {
    const word = lexer.next()
    return word instanceof Keyword && word.text === 'xref' ? tableAt(lexer) : undefined
  })
  if (table !== undefined) return table
  const stream = source.indirectAt(offset)?.object
  const bytes = stream instanceof PdfStream ? source.unpack(stream) : undefined
  if (!(stream instanceof PdfStream) || bytes === undefined)
    throw new Error('There is no table where the file says that it is.')
  return { entries: entriesOf(stream.dict, bytes), trailer: stream.dict }
}

function tableAt(lexer: Lexer): Section {
  const entries: Entry[] = []
  for (let first = lexer.next(); typeof first === 'number'; first = lexer.next()) {
    const count = lexer.next()
    for (let index = 0; index < Number(count); index++) {
      const [offset, , use] = [lexer.next(), lexer.next(), lexer.next()]
      if (typeof offset !== 'number' || !(use instanceof Keyword)) throw new Error('The table is damaged.')
      entries.push([first + index, use.text === 'n' ? { kind: 'file', offset } : undefined])
    }
  }
  const trailer = lexer.next()
  if (!(trailer instanceof PdfDict)) throw new Error('The table has no trailer.')
  return { entries, trailer }
}

/** The entries of a cross-reference stream: as many as there are, whatever it promises. */
function* entriesOf(dict: PdfDict, bytes: Uint8Array): Generator<Entry> {
  const widths = numbersOf(dict.get('W'))
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths
  const length = kindWidth + secondWidth + thirdWidth
  if (!(length > 0) || !widths.every((width) => Number.isSafeInteger(width) && width >= 0))
    throw new Error('The table is damaged.')
  const subsections = numbersOf(dict.get('Index') ?? [0, dict.get('Size')])
  let at = 0
  for (let index = 0; index + 1 < subsections.length; index += 2) {
    const [first = 0, count = 0] = subsections.slice(index, index + 2)
    for (let place = 0; place < count && at + length <= bytes.length; place++, at += length) {
      const kind = kindWidth === 0 ? 1 : numberAt(bytes, at, kindWidth)
      yield [first + place, placeOf(kind, numberAt(bytes, at + kindWidth, secondWidth))]
    }
  }
}

function placeOf(kind: number, value: number): Place | undefined {
  if (kind === 1) return { kind: 'file', offset: value }
  return kind === 2 ? { kind: 'stream', stream: value } : undefined
}

function numberAt(bytes: Uint8Array, at: number, width: number): number {
  let value = 0
  for (let index = at; index < at + width; index++) value = value * 256 + (bytes[index] ?? 0)
  return value
}

function numbersOf(object: PdfObject): readonly number[] {
  return Array.isArray(object) ? object.map((one) => (typeof one === 'number' ? one : 0)) : []
}
