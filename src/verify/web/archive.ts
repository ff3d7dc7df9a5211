/** The files of a ZIP archive (APPNOTE 6.3, as EPUB 3.3, OCF ZIP container, allows it): stored or deflated, unencrypted. */
import { crc32, inflateRawSync } from 'node:zlib'
import { Unreadable } from '../unreadable.ts'
import { type Entry, entriesOf, packedBytes } from './archive-directory.ts'

/** Archives that claim more are refused: a small one can unfold into more than any memory. */
const mostBytes = 512 * 1024 * 1024

const methods = { stored: 0, deflated: 8 }

export class Archive {
  readonly #bytes: Uint8Array
  readonly #entries: ReadonlyMap<string, Entry>

  /** @throws {Unreadable} when `bytes` are no archive, or one that claims too much. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#entries = entriesOf(bytes)
  }

  /**
   * The texts of the files `names`, in their order.
   *
   * @throws {Unreadable} when one of them is missing, or damaged, or when they are too large together.
   */
  texts(names: readonly string[]): readonly string[] {
    const entries = names.map((name) => this.#entry(name))
    const size = [...new Set(entries)].reduce((sum, entry) => sum + entry.size, 0)
    if (size > mostBytes) throw new Unreadable('The archive unfolds into more than 512 MB.')
    const decoder = new TextDecoder()
    return entries.map((entry) => decoder.decode(this.#unpacked(entry)))
  }

  #entry(name: string): Entry {
    const entry = this.#entries.get(name)
    if (entry === undefined) throw new Unreadable(`The archive lacks ${name}.`)
    return entry
  }

  #unpacked(entry: Entry): Uint8Array {
    const { name, method, isEncrypted, checksum } = entry
    if (isEncrypted || (method !== methods.stored && method !== methods.deflated))
      throw new Unreadable(`${name} is packed in a way that no reader of books knows.`)
    const packed = packedBytes(this.#bytes, entry)
    const bytes = method === methods.stored ? packed : inflated(packed, entry)
    if (crc32(bytes) !== checksum) throw new Unreadable(`${name} is damaged: its checksum is wrong.`)
    return bytes
  }
}

/** What an entry claims to hold bounds what it may hold. */
function inflated(packed: Uint8Array, { name, size }: Entry): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    throw new Unreadable(`${name} is damaged: it cannot be unpacked.`)
  }
}
