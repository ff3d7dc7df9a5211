/** A paragraph → lines: where they end, and where each segment stands on them. */
import { segmentsOf } from '../../../model/segments.ts'
import type { FontCatalogue } from '../fonts/catalogue.ts'
import { authorLines, balancedBreaks, chooseBreaks, tolerance } from './breaks.ts'
import { itemize, type ReportMissing, sumWidths, type Word } from './itemize.ts'
import type { Line, ParagraphShape, PlacedSegment, Segment, TextRun } from './text.ts'

/**
 * Sets `runs` in lines of `shape.width` points, ragged and as even as can be. A word wider than a line is broken
 * between characters.
 */
export function layoutParagraph(
  runs: readonly TextRun[],
  shape: ParagraphShape,
  fonts: FontCatalogue,
  reportMissing: ReportMissing,
): Line[] {
  const words = itemize(runs, shape.direction, fonts, reportMissing)
  if (shape.hang !== undefined) return wrappedLines(words, shape, shape.hang)
  const pieces = words.flatMap((word) => piecesOf(word, shape.width))
  const ranges = (shape.balanced ? balancedBreaks : chooseBreaks)(pieces, shape.width)
  return ranges.map(({ from, to }) => placeLine(pieces.slice(from, to), shape))
}

/** The author's lines, each as full as can be; what goes on below is set in further than the line began. */
function wrappedLines(words: readonly Word[], shape: ParagraphShape, hang: number): Line[] {
  return authorLines(words).flatMap(({ from, to }) => {
    const [first] = words.slice(from, to)
    const begin = first?.inkWidth === 0 && to > from + 1 ? Math.min(first.width, shape.width / 2) : 0
    const lines = fullLines(words.slice(from, to), shape.width, begin + hang)
    return lines.map((line, index) =>
      placeLine(line, shape, { indent: index === 0 ? 0 : begin + hang, goesOn: index < lines.length - 1 }),
    )
  })
}

function fullLines(words: readonly Word[], width: number, indent: number): readonly (readonly Word[])[] {
  const lines: Word[][] = [[]]
  let used = 0
  for (const word of words.flatMap((word) => piecesOf(word, width - indent))) {
    const line = lines.at(-1) ?? []
    const isBegun = line.some(({ inkWidth }) => inkWidth > 0)
    if (isBegun && used + word.inkWidth > width + tolerance) {
      lines.push([])
      used = indent
    }
    lines.at(-1)?.push(word)
    used += word.width
  }
  return lines
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

/** Puts the segments of a line from left to right (UAX #9, rules L1 and L2) and keeps them in logical order. */
function placeLine(
  words: readonly Word[],
  shape: ParagraphShape,
  { indent, goesOn }: { readonly indent: number; readonly goesOn: boolean } = { indent: 0, goesOn: false },
): Line {
  const base = shape.direction === 'rtl' ? 1 : 0
  const segments = words.flatMap((word) => word.segments)
  let end = segments.length
  while (end > 0 && segments[end - 1]?.space) end--
  const ink = segments.slice(0, end)
  const trailing = segments.slice(end).map((segment) => ({ ...segment, level: base }))
  const width = sumWidths(ink)
  const placed = joinNeighbours([...ink, ...trailing])
  let pen = startOf(width, shape, indent) - (base === 1 ? sumWidths(trailing) : 0)
  for (const segment of visualOrder(placed)) {
    segment.x = pen
    pen += segment.width
  }
  return { segments: placed, width, start: segments[0]?.start ?? 0, goesOn }
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

/** Distance of the line's left edge from that of its box; `indent` is from the start edge. */
function startOf(
  width: number,
  { width: available, direction, align }: ParagraphShape,
  indent: number,
): number {
  if (align === 'center') return (available - width) / 2
  const flushRight = (align === 'end') !== (direction === 'rtl')
  return flushRight ? available - width - indent : indent
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
