/**
 * Object streams and the cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8): small objects are compressed
 * together, and so is the table of where each object lies. A tagged document is mostly small objects.
 */
import type { Dictionary, Reference } from './pdfkit.ts'

/** Readers decompress a whole stream to get at one of its objects. */
const objectsPerStream = 100

/** Where an object lies: in the file itself, or in an object stream. */
type Place =
  | { readonly kind: 'file'; readonly offset: number }
  | { readonly kind: 'stream'; readonly stream: number; readonly index: number }

/** Bytes of the three fields of an entry: the kind, an offset or a stream's number, an index. */
const widths = [1, 5, 1] as const
const entryLength = widths[0] + widths[1] + widths[2]

/** A stream to be written. */
export interface StreamParts {
  readonly dictionary: Dictionary
  readonly bytes: Uint8Array
}

export class ObjectStreams {
  readonly #places = new Map<number, Place>()
  readonly #reserve: () => Reference
  readonly #write: (reference: Reference, stream: StreamParts) => void
  #waiting: { readonly id: number; readonly text: string }[] = []

  /**
   * @param reserve gives a new object.
   * @param write writes a stream as that object.
   */
  constructor(reserve: () => Reference, write: (reference: Reference, stream: StreamParts) => void) {
    this.#reserve = reserve
    this.#write = write
  }

  /** Takes an object that is no stream; it is written with others. */
  add(id: number, text: string): void {
    this.#waiting.push({ id, text })
    if (this.#waiting.length === objectsPerStream) this.#flush()
  }

  /** Writes what waits. */
  end(): void {
    if (this.#waiting.length > 0) this.#flush()
  }

  /** The cross-reference stream of a file whose other objects lie at `offsets`, by their numbers from 1. */
  crossReferences(offsets: readonly (number | null)[]): StreamParts {
    const bytes = new Uint8Array((offsets.length + 1) * entryLength)
    const view = new DataView(bytes.buffer)
    for (const [index, offset] of offsets.entries()) {
      const place = this.#places.get(index + 1) ?? { kind: 'file', offset: offset ?? 0 }
      writeEntry(view, (index + 1) * entryLength, place)
    }
    const dictionary = {
      Type: 'XRef',
      W: [...widths],
      Size: offsets.length + 1,
      DecodeParms: { Predictor: 12, Columns: entryLength },
    }
    return { dictionary, bytes: predictedUp(bytes) }
  }

  #flush(): void {
    const stream = this.#reserve()
    const numbers: number[] = []
    let length = 0
    for (const [index, { id, text }] of this.#waiting.entries()) {
      this.#places.set(id, { kind: 'stream', stream: stream.id, index })
      numbers.push(id, length)
      length += text.length + 1
    }
    const head = `${numbers.join(' ')}\n`
    const body = this.#waiting.map(({ text }) => `${text}\n`).join('')
    const dictionary = { Type: 'ObjStm', N: numbers.length / 2, First: head.length }
    // pdfkit writes objects in bytes, one for each character.
    this.#waiting = []
    this.#write(stream, { dictionary, bytes: Buffer.from(head + body, 'latin1') })
  }
}

function writeEntry(view: DataView, at: number, place: Place): void {
  const [kind, middle, last] = place.kind === 'file' ? [1, place.offset, 0] : [2, place.stream, place.index]
  view.setUint8(at, kind)
  // Five bytes hold a file of a terabyte; four end at 4 GiB.
  view.setUint8(at + 1, Math.floor(middle / 2 ** 32))
  view.setUint32(at + 2, middle % 2 ** 32)
  view.setUint8(at + 6, last)
}

/** Each entry as its difference from the one above, which compresses to a third (PNG, 9.2: filter type Up). */
function predictedUp(bytes: Uint8Array): Uint8Array {
  const rows = bytes.length / entryLength
  const predicted = new Uint8Array(rows * (entryLength + 1))
  for (let row = 0; row < rows; row++) {
    const to = row * (entryLength + 1)
    predicted[to] = 2
    for (let column = 0; column < entryLength; column++) {
      const from = row * entryLength + column
      predicted[to + 1 + column] = (bytes[from] ?? 0) - (bytes[from - entryLength] ?? 0)
    }
  }
  return predicted
}
