/** Compression by Node: JSZip's own, which is JavaScript, takes a tenth of the time that a book takes to make. */
import { deflateRawSync } from 'node:zlib'
import flate from 'jszip/lib/flate.js'
import GenericWorker, { type Chunk } from 'jszip/lib/stream/GenericWorker.js'

/** From now on, JSZip compresses with zlib. The version whose parts these are is pinned. */
export function compressNatively(): void {
  flate.compressWorker = ({ level }) => new Deflate(level)
}

/** One file, compressed once all of it is there. */
class Deflate extends GenericWorker {
  readonly #level: number
  readonly #pieces: Uint8Array[] = []
  #meta: Chunk['meta'] = {}

  constructor(level: number) {
    super('Deflate')
    this.#level = level
  }

  override processChunk({ data, meta }: Chunk): void {
    this.#pieces.push(data)
    this.#meta = meta
  }

  override flush(): void {
    super.flush()
    const data = deflateRawSync(Buffer.concat(this.#pieces), { level: this.#level })
    this.push({ data, meta: this.#meta })
  }
}
