/** The parts of JSZip that compression passes through. */
declare module 'jszip/lib/stream/GenericWorker.js' {
  export interface Chunk {
    readonly data: Uint8Array
    readonly meta: Readonly<Record<string, unknown>>
  }

  export default class GenericWorker {
    constructor(name: string)
    processChunk(chunk: Chunk): void
    push(chunk: Chunk): void
    flush(): void
  }
}

declare module 'jszip/lib/flate.js' {
  import type GenericWorker from 'jszip/lib/stream/GenericWorker.js'

  const flate: { compressWorker: (options: { readonly level: number }) => GenericWorker }
  export default flate
}
