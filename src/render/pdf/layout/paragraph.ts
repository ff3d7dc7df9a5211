/** A paragraph → lines: where they end, and where each segment stands on them. */
import { segmentsOf } from '../../../model/segments.ts'
import type { FontCatalogue } from '../fonts/catalogue.ts'
import { itemize, type ReportMissing, sumWidths, type Word } from './itemize.ts'
import type { Line, ParagraphShape, PlacedSegment, Segment, TextRun } from './text.ts'

/**
 * Sets `runs` in lines of `shape.width` points, ragged, with the least sum of squared shortfalls
 * (Knuth and Plass's measure without stretch). A word wider than a line is broken between characters.
 */
export function layoutParagraph(
  runs: readonly TextRun[],
  shape: ParagraphShape,
  fonts: FontCatalogue,
  reportMissing: ReportMissing,
): Line[] {
  const words = itemize(runs, shape.direction, fonts, reportMissing).flatMap((word) =>
    piecesOf(word, shape.width),
  )
  return chooseBreaks(words, shape.width).map(([from, to]) => placeLine(words.slice(from, to), shape))
}

/** Widths of the widest word and of the whole text on one line; a table distributes its columns by them. */
export function measureParagraph(
  runs: readonly TextRun[],
  shape: Pick<ParagraphShape, 'direction'>,
  fonts: FontCatalogue,
  reportMissing: ReportMissing,
): { readonly least: number; readonly full: number } {
  let least = 0
  let full = 0
  let line = 0
  for (const word of itemize(runs, shape.direction, fonts, reportMissing)) {
    least = Math.max(least, word.inkWidth)
    full = Math.max(full, line + word.inkWidth)
    line = word.endsLine ? 0 : line + word.width
  }
  return { least, full }
}

/** Widths are sums of many small numbers: what is too wide by less than this fits. */
const tolerance = 0.01

/** A word that no line can hold, in pieces that lines can. */
function piecesOf(word: Word, width: number): readonly Word[] {
  if (word.inkWidth <= width + tolerance) return [word]
  const pieces: Word[] = []
  let current: Segment[] = []
  let used = 0
  const flush = (endsLine: boolean) => {
    if (current.length > 0) pieces.push({ segments: current, width: used, inkWidth: used, endsLine })
    current = []
    used = 0
  }
  for (const character of word.segments.flatMap(charactersOf)) {
    if (used + character.width > width + tolerance && !character.space) flush(false)
    current.push(character)
    used += character.width
  }
  flush(word.endsLine)
  return pieces
}

function charactersOf(segment: Segment): Segment[] {
  const { face } = segment
  if (face === undefined) return [segment]
  const graphemes = segmentsOf(segment.text, segment.run.language, 'grapheme')
  return [...graphemes].map(({ segment: text, index }) => {
    const shaped = face.shape(text, segment.level % 2 === 1, segment.run.language)
    return {
      ...segment,
      text,
      start: segment.start + index,
      shaped,
      width: (shaped.advance * segment.size) / 1000,
    }
  })
}

/** Ranges of words, one a line. */
function chooseBreaks(words: readonly Word[], width: number): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = []
  let start = 0
  for (let end = 1; end <= words.length; end++) {
    if (end === words.length || words[end - 1]?.endsLine) {
      ranges.push(...bestBreaks(words, start, end, width))
      start = end
    }
  }
  return ranges
}

/** The cheapest division of the words from `start` to `end` into lines. */
function bestBreaks(
  words: readonly Word[],
  start: number,
  end: number,
  width: number,
): readonly (readonly [number, number])[] {
  const cost = new Float64Array(end - start + 1).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(end - start + 1)
  cost[0] = 0
  for (let from = start; from < end; from++) {
    let used = 0
    for (let to = from; to < end; to++) {
      const word = words[to] as Word
      const length = used + word.inkWidth
      if (length > width + tolerance && to > from) break
      const total = (cost[from - start] ?? 0) + lineCost(length / width, to + 1 - from, to + 1 === end)
      if (total < (cost[to + 1 - start] ?? 0)) {
        cost[to + 1 - start] = total
        previous[to + 1 - start] = from - start
      }
      used += word.width
    }
  }
  const ranges: (readonly [number, number])[] = []
  for (let at = end - start; at > 0; at = previous[at] ?? 0)
    ranges.unshift([start + (previous[at] ?? 0), start + at])
  return ranges
}

/** Every line costs a little, so that none is spent without need; a last line of one word costs like a gap. */
function lineCost(fill: number, words: number, last: boolean): number {
  if (!last) return 0.05 + (1 - fill) ** 2
  return words === 1 && fill < 0.33 ? 0.15 : 0
}

/** Puts the segments of a line from left to right (UAX #9, rules L1 and L2) and keeps them in logical order. */
function placeLine(words: readonly Word[], shape: ParagraphShape): Line {
  const base = shape.direction === 'rtl' ? 1 : 0
  const segments = words.flatMap((word) => word.segments)
  let end = segments.length
  while (end > 0 && segments[end - 1]?.space) end--
  const ink = segments.slice(0, end)
  const trailing = segments.slice(end).map((segment) => ({ ...segment, level: base }))
  const width = sumWidths(ink)
  const placed = joinNeighbours([...ink, ...trailing])
  let pen = startOf(width, shape) - (base === 1 ? sumWidths(trailing) : 0)
  for (const segment of visualOrder(placed)) {
    segment.x = pen
    pen += segment.width
  }
  return { segments: placed, width, start: segments[0]?.start ?? 0 }
}

/** Still to be placed. */
type Joined = Omit<PlacedSegment, 'x'> & { x: number }

/** Neighbours of one run, face and level as one. */
function joinNeighbours(segments: readonly Segment[]): readonly Joined[] {
  const joined: Joined[] = []
  let start = 0
  for (const [index, { run, face, level, size }] of segments.entries()) {
    const next = segments[index + 1]
    if (next?.run === run && next.face === face && next.level === level) continue
    const group = segments.slice(start, index + 1)
    const words = group.map(({ shaped }) => shaped)
    joined.push({ run, face, words, size, width: sumWidths(group), level, x: 0 })
    start = index + 1
  }
  return joined
}

function startOf(width: number, { width: available, direction, align }: ParagraphShape): number {
  if (align === 'center') return (available - width) / 2
  const flushRight = (align === 'end') !== (direction === 'rtl')
  return flushRight ? available - width : 0
}

/** The segments in the order in which they stand from left to right. */
function visualOrder(segments: readonly Joined[]): readonly Joined[] {
  const order = [...segments]
  for (let level = Math.max(0, ...order.map((segment) => segment.level)); level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from
      while ((order[to]?.level ?? -1) >= level) to++
      if (to > from + 1) order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = Math.max(from, to - 1)
    }
  }
  return order
}
