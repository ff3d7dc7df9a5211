/** The filters of old files: LZW, run lengths, and bytes in letters (ISO 32000-1, 7.4.2 to 7.4.5). */
import { PdfString } from './values.ts'

/** Bytes that are written one after the other; what goes beyond `most` is left out. */
class Bytes {
  #bytes = new Uint8Array(1024)
  #length = 0
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get isFull(): boolean {
    return this.#length > this.#most
  }

  push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const wider = new Uint8Array(this.#length * 2)
      wider.set(this.#bytes)
      this.#bytes = wider
    }
    this.#bytes[this.#length++] = byte
  }

  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }
}

const [tilde, z] = [0x7e, 0x7a]

export function ascii85(packed: Uint8Array): Uint8Array {
  const into = new Bytes(Number.POSITIVE_INFINITY)
  let [value, digits] = [0, 0]
  const write = (count: number) => {
    for (let byte = 0; byte < count; byte++) into.push(Math.floor(value / 256 ** (3 - byte)) & 0xff)
    value = 0
    digits = 0
  }
  for (const byte of packed) {
    if (byte === tilde) break
    if (byte === z && digits === 0) write(4)
    if (byte < 0x21 || byte > 0x75) continue
    value = value * 85 + byte - 0x21
    if (++digits === 5) write(4)
  }
  if (digits > 1) {
    const present = digits
    for (; digits < 5; digits++) value = value * 85 + 84
    write(present - 1)
  }
  return into.finish()
}

export function asciiHexadecimal(packed: Uint8Array): Uint8Array {
  const close = packed.indexOf(0x3e)
  return new PdfString(packed, 0, close < 0 ? packed.length : close, 'hexadecimal').bytes
}

export function runLengths(packed: Uint8Array, most: number): Uint8Array {
  const into = new Bytes(most)
  for (let at = 0; at < packed.length && !into.isFull; ) {
    const length = packed[at++] ?? 128
    if (length === 128) break
    if (length < 128)
      for (let count = 0; count <= length && at < packed.length; count++) into.push(packed[at++] ?? 0)
    else {
      for (let count = 0; count < 257 - length; count++) into.push(packed[at] ?? 0)
      at++
    }
  }
  return into.finish()
}

const [clear, end, firstEntry, mostEntries] = [256, 257, 258, 4096]

/** An entry is an earlier entry and one more byte: `prefixes` and `suffixes`, and its length. */
export function lzw(packed: Uint8Array, earlyChange: number, most: number): Uint8Array {
  const into = new Bytes(most)
  const prefixes = new Uint16Array(mostEntries)
  const suffixes = Uint8Array.from({ length: mostEntries }, (_, code) => code)
  const reversed: number[] = []
  let [next, width, before, bits, buffer] = [firstEntry, 9, -1, 0, 0]

  /** Writes an entry and says its first byte. */
  const write = (entry: number): number => {
    reversed.length = 0
    let code = entry
    for (; code >= firstEntry; code = prefixes[code] ?? 0) reversed.push(suffixes[code] ?? 0)
    into.push(code)
    for (let index = reversed.length - 1; index >= 0; index--) into.push(reversed[index] ?? 0)
    return code
  }

  for (const byte of packed) {
    buffer = ((buffer << 8) | byte) & 0xff_ff_ff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (buffer >> bits) & ((1 << width) - 1)
    // An entry that is not yet made is damage.
    if (code === end || code > next || into.isFull) break
    if (code === clear) {
      next = firstEntry
      width = 9
      before = -1
      continue
    }
    if (before < 0) into.push(code)
    else if (code < next) suffixes[next] = write(code)
    else {
      // The entry that is being made: its last byte is its first one.
      suffixes[next] = firstByte(before, prefixes)
      prefixes[next] = before
      write(next)
    }
    if (before >= 0 && next < mostEntries) prefixes[next++] = before
    before = code
    if (next + earlyChange >= 1 << width && width < 12) width++
  }
  return into.finish()
}

function firstByte(entry: number, prefixes: Uint16Array): number {
  let code = entry
  while (code >= firstEntry) code = prefixes[code] ?? 0
  return code
}
