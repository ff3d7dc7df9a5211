/** Where streams end whose length is wrong: looked for once in the whole file. */
export class StreamEnds {
  readonly #bytes: Uint8Array
  #ends: readonly number[] | undefined

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The first `endstream` from `start` on; the end of the file where there is none. */
  after(start: number): number {
    this.#ends ??= endsIn(this.#bytes)
    let [low, high] = [0, this.#ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#ends[middle] ?? 0) < start) low = middle + 1
      else high = middle
    }
    return this.#ends[low] ?? this.#bytes.length
  }
}

function endsIn(bytes: Uint8Array): readonly number[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const ends: number[] = []
  for (let at = buffer.indexOf('endstream'); at >= 0; at = buffer.indexOf('endstream', at + 1)) ends.push(at)
  return ends
}
