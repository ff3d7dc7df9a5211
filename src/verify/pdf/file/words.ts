/** Names and keywords: files write the same few again and again, which are made once. */

/** Places for what was met last; a power of two. */
const places = 1024
/** Longer words are made anew each time. */
const longest = 32

export class Words<Value> {
  readonly #make: (text: string) => Value
  readonly #texts: (string | undefined)[] = new Array(places).fill(undefined)
  readonly #values: Value[] = []

  /** @param make the value of a word in Latin-1; equal words may have the same one. */
  constructor(make: (text: string) => Value) {
    this.#make = make
  }

  /** @param hash of the bytes from `start` to `end`. */
  valueOf(bytes: Uint8Array, start: number, end: number, hash: number): Value {
    const place = hash & (places - 1)
    if (isText(this.#texts[place], bytes, start, end)) return this.#values[place] as Value
    const text = latin1(bytes, start, end)
    const value = this.#make(text)
    if (text.length <= longest) {
      this.#texts[place] = text
      this.#values[place] = value
    }
    return value
  }
}

function isText(text: string | undefined, bytes: Uint8Array, start: number, end: number): boolean {
  if (text?.length !== end - start) return false
  for (let at = start; at < end; at++) if (text.charCodeAt(at - start) !== bytes[at]) return false
  return true
}

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}
