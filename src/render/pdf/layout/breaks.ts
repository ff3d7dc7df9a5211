/** Where the lines of a paragraph end: the least sum of squared shortfalls (Knuth and Plass's measure without stretch). */
import type { Word } from './itemize.ts'

/** The words of a line, from the first up to but without the last. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

/** Widths are sums of many small numbers: what is too wide by less than this fits. */
export const tolerance = 0.01

export function chooseBreaks(words: readonly Word[], width: number): readonly LineRange[] {
  return authorLines(words).flatMap(({ from, to }) => bestBreaks(words, from, to, width))
}

/** The words up to each line end that the author set. */
export function authorLines(words: readonly Word[]): readonly LineRange[] {
  const ranges: LineRange[] = []
  let from = 0
  for (let to = 1; to <= words.length; to++) {
    if (to < words.length && !words[to - 1]?.endsLine) continue
    ranges.push({ from, to })
    from = to
  }
  return ranges
}

/** The same number of lines, in the narrowest measure that allows it: lines of nearly equal length. */
export function balancedBreaks(words: readonly Word[], measure: number): readonly LineRange[] {
  let best = chooseBreaks(words, measure)
  let low = Math.max(0, ...words.map(({ inkWidth }) => inkWidth))
  let high = measure
  while (best.length > 1 && high - low > 1) {
    const width = (low + high) / 2
    const ranges = chooseBreaks(words, width)
    if (ranges.length > best.length) low = width
    else {
      high = width
      best = ranges
    }
  }
  return best
}

/** The cheapest division of the words from `start` to `end` into lines. */
function bestBreaks(words: readonly Word[], start: number, end: number, width: number): readonly LineRange[] {
  const cost = new Float64Array(end - start + 1).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(end - start + 1)
  cost[0] = 0
  for (let from = start; from < end; from++) {
    const before = cost[from - start] ?? 0
    let used = 0
    for (let to = from; to < end; to++) {
      const word = words[to] as Word
      const length = used + word.inkWidth
      if (length > width + tolerance && to > from) break
      const fill = length / width
      const total = before + (to + 1 === end ? lastLineCost(fill, from, to, start) : lineCost(fill))
      if (total < (cost[to + 1 - start] ?? 0)) {
        cost[to + 1 - start] = total
        previous[to + 1 - start] = from - start
      }
      used += word.width
    }
  }
  const ranges: LineRange[] = []
  for (let at = end - start; at > 0; at = previous[at] ?? 0) {
    const from = start + (previous[at] ?? 0)
    ranges.push({ from, to: start + at })
  }
  return ranges.reverse()
}

/** Every line costs a little, so that none is spent without need. */
function lineCost(fill: number): number {
  return 0.05 + (1 - fill) ** 2
}

/** A last line may be short, but not of a single word. */
function lastLineCost(fill: number, from: number, to: number, start: number): number {
  return to === from && from > start ? 0.3 + 0.3 * (1 - fill) : 0
}
