/** EPUB's container. epub-gen-memory packs it; its templates, HTML parser and downloads are never reached. */
import { EPub } from 'epub-gen-memory'
import { compressNatively } from './deflate.ts'

export interface ContainedFile {
  /** Path in the container, with `/` between its parts. */
  readonly path: string
  readonly content: string | Uint8Array
}

/**
 * Packs `files` (EPUB 3.3, OCF ZIP container): `mimetype` first and stored, the others sorted by path,
 * every entry dated `now`, so that the same files give the same bytes.
 */
export async function packEpub(files: readonly ContainedFile[], now: Date): Promise<Uint8Array> {
  compressNatively()
  return new Uint8Array(await new Container(files, now).genEpub())
}

class Container extends EPub {
  readonly #files: readonly ContainedFile[]
  readonly #date: Date

  constructor(files: readonly ContainedFile[], date: Date) {
    super({ title: 'unused: our own package document is packed instead' }, [])
    this.#files = files
    this.#date = date
  }

  protected override async generateTemplateFiles(): Promise<void> {
    const sorted = this.#files.toSorted((one, other) => (one.path < other.path ? -1 : 1))
    for (const { path, content } of sorted) this.zip.file(path, content, { createFolders: false })
    for (const entry of Object.values(this.zip.files)) entry.date = this.#date
  }

  protected override async downloadAllFonts(): Promise<void> {}

  protected override async downloadAllImages(): Promise<void> {}

  protected override async makeCover(): Promise<void> {}
}
