/** The central directory of a ZIP archive (APPNOTE 6.3, 4.3.12 to 4.3.16): which files it holds, and where. */
import { Unreadable } from '../unreadable.ts'

export interface Entry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  /** CRC-32 of what it holds unpacked. */
  readonly checksum: number
  /** Bytes, packed and unpacked. */
  readonly packedSize: number
  readonly size: number
  /** Where its local header begins. */
  readonly offset: number
}

const signatures = {
  end: 0x06054b50,
  end64: 0x06064b50,
  end64Locator: 0x07064b50,
  entry: 0x02014b50,
  local: 0x04034b50,
}

/** Bytes of the records without what varies in length. */
const lengths = { end: 22, end64Locator: 20, entry: 46, local: 30 }
/** Behind the end record stands a comment of at most so many bytes. */
const longestComment = 0xffff
/** Archives that claim more are refused. */
const mostEntries = 100_000
/** What stands where ZIP64 says the number elsewhere. */
const elsewhere = 0xffffffff

/**
 * The files by their names; of two with one name, the last.
 *
 * @throws {Unreadable} when `bytes` are no archive, a damaged one, or one of too many files.
 */
export function entriesOf(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return whole(() => {
    const { count, start } = directoryOf(view)
    if (count > mostEntries) throw new Unreadable('The archive holds too many files.')
    const entries = new Map<string, Entry>()
    const decoder = new TextDecoder()
    let place = start
    for (let index = 0; index < count; index++) {
      expect(view, place, signatures.entry)
      const nameLength = view.getUint16(place + 28, true)
      const extraLength = view.getUint16(place + 30, true)
      const nameStart = place + lengths.entry
      const name = decoder.decode(bytes.subarray(nameStart, nameStart + nameLength))
      const sizes = sizesOf(view, place, nameStart + nameLength, extraLength)
      const flags = view.getUint16(place + 8, true)
      const method = view.getUint16(place + 10, true)
      const checksum = view.getUint32(place + 16, true)
      entries.set(name, { name, method, isEncrypted: (flags & 1) === 1, checksum, ...sizes })
      place = nameStart + nameLength + extraLength + view.getUint16(place + 32, true)
    }
    return entries
  })
}

/** What `entry` holds as it is packed. */
export function packedBytes(bytes: Uint8Array, { offset, packedSize }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return whole(() => {
    expect(view, offset, signatures.local)
    const start =
      offset + lengths.local + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    if (start + packedSize > bytes.length) throw new RangeError()
    return bytes.subarray(start, start + packedSize)
  })
}

/** How many entries the directory holds, and where it begins. */
function directoryOf(view: DataView): { readonly count: number; readonly start: number } {
  const end = endRecord(view)
  const locator = end - lengths.end64Locator
  if (locator >= 0 && view.getUint32(locator, true) === signatures.end64Locator) {
    const end64 = long(view, locator + 8)
    expect(view, end64, signatures.end64)
    return { count: long(view, end64 + 32), start: long(view, end64 + 48) }
  }
  return { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) }
}

/** Its comment ends the file. */
function endRecord(view: DataView): number {
  const last = view.byteLength - lengths.end
  for (let place = last; place >= Math.max(0, last - longestComment); place--) {
    const isEnd = view.getUint32(place, true) === signatures.end
    if (isEnd && view.getUint16(place + 20, true) === last - place) return place
  }
  throw new RangeError()
}

/** In the order of the fields that say "elsewhere", the extended information has the numbers (4.5.3). */
function sizesOf(view: DataView, place: number, extraStart: number, extraLength: number) {
  let next = extendedInformation(view, extraStart, extraStart + extraLength)
  const number = (at: number) => {
    const short = view.getUint32(at, true)
    if (short !== elsewhere || next === undefined) return short
    next += 8
    return long(view, next - 8)
  }
  const size = number(place + 24)
  const packedSize = number(place + 20)
  return { size, packedSize, offset: number(place + 42) }
}

/** Where the numbers of ZIP64 stand among the extra fields; undefined where they do not. */
function extendedInformation(view: DataView, start: number, end: number): number | undefined {
  for (let place = start; place + 4 <= end; place += 4 + view.getUint16(place + 2, true))
    if (view.getUint16(place, true) === 1) return place + 4
  return undefined
}

function long(view: DataView, place: number): number {
  return Number(view.getBigUint64(place, true))
}

function expect(view: DataView, place: number, signature: number): void {
  if (view.getUint32(place, true) !== signature) throw new RangeError()
}

/** Reading beyond the end, or something else than what should stand there, is damage. */
function whole<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('The file is no ZIP archive, or a damaged one.')
    throw error
  }
}
