/** The files of a ZIP archive (EPUB 3.3, OCF ZIP container). What a file claims to hold bounds what it may hold. */
import { strFromU8, unzipSync } from 'fflate'
import { Unreadable } from '../unreadable.ts'

/** Archives that claim more are refused: a small one can unfold into more than any memory. */
const most = { entries: 100_000, bytes: 512 * 1024 * 1024 }

export class Archive {
  readonly #bytes: Uint8Array
  /** What each file claims to hold unpacked. */
  readonly #sizes: ReadonlyMap<string, number>

  /** @throws {Unreadable} when `bytes` are no archive, or one that claims too much. */
  constructor(bytes: Uint8Array) {
    const sizes = new Map<string, number>()
    this.#bytes = bytes
    this.#sizes = sizes
    let entries = 0
    this.#unzip(({ name, originalSize }) => {
      if (++entries > most.entries) throw new Unreadable('The archive holds too many files.')
      sizes.set(name, originalSize)
      return false
    })
  }

  /**
   * The texts of the files `names`, in their order.
   *
   * @throws {Unreadable} when one of them is missing, or damaged, or when they are too large together.
   */
  texts(names: readonly string[]): readonly string[] {
    const wanted = new Set(names)
    const size = [...wanted].reduce((sum, name) => sum + this.#sizeOf(name), 0)
    if (size > most.bytes) throw new Unreadable('The archive unfolds into more than 512 MB.')
    const files = this.#unzip(({ name }) => wanted.has(name))
    return names.map((name) => strFromU8(files[name] ?? new Uint8Array()).replace(/^\ufeff/, ''))
  }

  #sizeOf(name: string): number {
    const size = this.#sizes.get(name)
    if (size === undefined) throw new Unreadable(`The archive lacks ${name}.`)
    return size
  }

  #unzip(filter: (file: { readonly name: string; readonly originalSize: number }) => boolean) {
    try {
      return unzipSync(this.#bytes, { filter })
    } catch (error) {
      if (error instanceof Unreadable) throw error
      throw new Unreadable('The file is no ZIP archive, or a damaged one.')
    }
  }
}
