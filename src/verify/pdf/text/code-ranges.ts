/** What is said of ranges of codes: looked up by a code, whatever the order in which it was said. */

export interface CodeRange<Value> {
  readonly first: number
  readonly last: number
  readonly value: Value
}

/** Ranges should not lie inside one another; so many that do are looked through. */
const mostOverlaps = 8

export class CodeRanges<Value> {
  #ranges: CodeRange<Value>[] = []
  #isSorted = true

  add(first: number, last: number, value: Value): void {
    this.#ranges.push({ first, last, value })
    this.#isSorted = false
  }

  addAll(others: CodeRanges<Value>): void {
    for (const { first, last, value } of others.#ranges) this.add(first, last, value)
  }

  /** The range that holds `code`: of several, the one that begins last, and was added last. */
  find(code: number): CodeRange<Value> | undefined {
    if (!this.#isSorted) this.#ranges = this.#ranges.toSorted((one, other) => one.first - other.first)
    this.#isSorted = true
    let [low, high] = [0, this.#ranges.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#ranges[middle]?.first ?? 0) <= code) low = middle + 1
      else high = middle
    }
    for (let at = low - 1; at >= Math.max(0, low - mostOverlaps); at--) {
      const range = this.#ranges[at]
      if (range !== undefined && code <= range.last) return range
    }
    return undefined
  }
}
