/** A file without a table, or with a wrong one: its objects are looked for where they stand. */
import type { CrossReferences, Place, Source } from './cross-references.ts'
import { unlessDamaged } from './damage.ts'
import { ObjectStream } from './object-stream.ts'
import { PdfDict, type PdfObject, PdfStream } from './values.ts'

const landmark =
  /(?<![0-9])([0-9]{1,10})[\0\t\n\f\r ]{1,8}[0-9]{1,5}[\0\t\n\f\r ]{1,8}obj|\btrailer\b|\/(ObjStm|XRef)\b/g

/**
 * What stands later in the file counts.
 * @throws {Unreadable} when the file holds more than any document.
 */
export function salvage(source: Source): CrossReferences {
  const { bytes } = source
  const places = new Map<number, Place>()
  const trailer = new Map<string, PdfObject>()
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const merge = (object: PdfObject) => {
    if (object instanceof PdfDict) for (const [key, value] of object.entries()) trailer.set(key, value)
  }
  const read = new Set<number>()
  let last = { number: 0, offset: 0 }
  for (const { index, 0: found, 1: number, 2: kind } of text.matchAll(landmark)) {
    if (number !== undefined) {
      last = { number: Number(number), offset: index }
      places.set(last.number, { kind: 'file', offset: index })
    } else if (kind === undefined)
      merge(unlessDamaged(() => source.reading(index + found.length, (lexer) => lexer.object())))
    else if (!read.has(last.offset)) {
      read.add(last.offset)
      const stream = source.indirectAt(last.offset)?.object
      if (!(stream instanceof PdfStream)) continue
      if (kind === 'XRef') merge(stream.dict)
      else
        for (const packed of numbersIn(source, stream))
          places.set(packed, { kind: 'stream', stream: last.number })
    }
  }
  return { places, trailer }
}

function numbersIn(source: Source, stream: PdfStream): Iterable<number> {
  const bytes = source.unpack(stream)
  return bytes === undefined ? [] : new ObjectStream(stream.dict, bytes, source).numbers
}
