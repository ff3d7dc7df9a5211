/** Runs of text → shaped segments: embedding levels, break opportunities, faces. */
import bidiFactory from 'bidi-js'
import LineBreaker from 'linebreak'
import type { Direction } from '../../../model/nodes.ts'
import { segmentsOf } from '../../../model/segments.ts'
import type { FontCatalogue } from '../fonts/catalogue.ts'
import type { Face, ShapedText } from '../fonts/face.ts'
import type { Segment, TextRun } from './text.ts'

/** Segments between which no line may end, with the white space that follows them. */
export interface Word {
  readonly segments: readonly Segment[]
  /** With and without the white space at its end. */
  readonly width: number
  readonly inkWidth: number
  /** Whether the line must end after it. */
  readonly endsLine: boolean
}

/** Told of every character that no font can draw, and of the run it stands in. */
export type ReportMissing = (character: string, run: TextRun) => void

const bidi = bidiFactory()
// Hebrew to Arabic Extended-A, their presentation forms, right-to-left controls, and the scripts of plane 1.
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff]|[\ud802\ud803\ud83a\ud83b]/
const thai = /[\u0e00-\u0e7f]/

/** Splits the text of `runs` into words. */
export function itemize(
  runs: readonly TextRun[],
  direction: Direction,
  fonts: FontCatalogue,
  reportMissing: ReportMissing,
): Word[] {
  const text = runs.map((run) => run.text).join('')
  const levels = embeddingLevels(text, direction)
  const words: Word[] = []
  const cursor = new RunCursor(runs)
  let start = 0
  for (const { position, required } of breakOpportunities(text)) {
    const segments = cursor.segmentsUntil(position, levels, fonts, reportMissing)
    words.push(wordOf(segments, required && position < text.length))
    start = position
  }
  if (start < text.length)
    words.push(wordOf(cursor.segmentsUntil(text.length, levels, fonts, reportMissing), false))
  return words
}

function wordOf(segments: readonly Segment[], endsLine: boolean): Word {
  const width = sumWidths(segments)
  let ink = segments.length
  while (ink > 0 && segments[ink - 1]?.space) ink--
  return { segments, width, inkWidth: sumWidths(segments.slice(0, ink)), endsLine }
}

export function sumWidths(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.width, 0)
}

/** Levels per UTF-16 unit; undefined where everything runs from left to right, which most paragraphs do. */
function embeddingLevels(text: string, direction: Direction): Uint8Array | undefined {
  if (direction === 'ltr' && !rightToLeft.test(text)) return undefined
  return bidi.getEmbeddingLevels(text, direction).levels
}

/** Where a line may end: UAX #14, and word boundaries in Thai, which writes no spaces. */
function* breakOpportunities(text: string): Generator<{ position: number; required: boolean }> {
  const breaker = new LineBreaker(text)
  let start = 0
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const piece = text.slice(start, next.position)
    if (thai.test(piece)) {
      for (const { index } of segmentsOf(piece, 'th', 'word'))
        if (index > 0) yield { position: start + index, required: false }
    }
    yield next
    start = next.position
  }
}

/** Walks through the runs once, cutting segments wherever run, level, face or space changes. */
class RunCursor {
  readonly #runs: readonly TextRun[]
  #run = 0
  /** Offset in the current run, and of the current run in the paragraph. */
  #offset = 0
  #base = 0

  constructor(runs: readonly TextRun[]) {
    this.#runs = runs
  }

  segmentsUntil(
    end: number,
    levels: Uint8Array | undefined,
    fonts: FontCatalogue,
    reportMissing: ReportMissing,
  ): Segment[] {
    const segments: Segment[] = []
    while (this.#base + this.#offset < end) {
      const run = this.#runs[this.#run]
      if (run === undefined) break
      const limit = Math.min(run.text.length, end - this.#base)
      while (this.#offset < limit && !run.control) {
        const segment = run.picture
          ? pictureSegment(run, run.picture.width, this.#base, levels)
          : cut(run, this.#offset, limit, this.#base, levels, fonts, reportMissing)
        segments.push(segment)
        this.#offset += segment.text.length
      }
      this.#offset = limit
      if (limit === run.text.length) {
        this.#base += run.text.length
        this.#run++
        this.#offset = 0
      }
    }
    return segments
  }
}

/** The longest segment of `run` from `start` that stays in one level, one face, and either space or ink. */
function cut(
  run: TextRun,
  start: number,
  limit: number,
  base: number,
  levels: Uint8Array | undefined,
  fonts: FontCatalogue,
  reportMissing: ReportMissing,
): Segment {
  const level = levels?.[base + start] ?? 0
  const space = isSpace(run.text.charCodeAt(start))
  let face: Face | undefined
  let end = start
  while (end < limit) {
    const codePoint = run.text.codePointAt(end) ?? 0
    if (isSpace(codePoint) !== space || (levels?.[base + end] ?? 0) !== level) break
    if (!(face && joinsAnyFace(codePoint))) {
      const next = fonts.faceFor(space ? 0x20 : codePoint, run.font)
      if (next === undefined) reportMissing(String.fromCodePoint(codePoint), run)
      if (face !== undefined && next !== undefined && next !== face) break
      face ??= next
    }
    end += codePoint > 0xffff ? 2 : 1
  }
  const segment = shapeSegment(run, start, end, base, level, space, face)
  // Marks that stay with the face of their base may be unknown to it.
  for (const character of segment.shaped.undrawn) reportMissing(character, run)
  return segment
}

function shapeSegment(
  run: TextRun,
  start: number,
  end: number,
  base: number,
  level: number,
  space: boolean,
  face: Face | undefined,
): Segment {
  const text = run.text.slice(start, end)
  const shaped = face?.shape(text, level % 2 === 1, run.language) ?? withoutGlyphs(text)
  const size = run.size * (face?.scale ?? 1)
  return {
    run,
    face,
    text,
    start: base + start,
    shaped,
    size,
    width: (shaped.advance * size) / 1000,
    level,
    space,
  }
}

function pictureSegment(run: TextRun, width: number, base: number, levels: Uint8Array | undefined): Segment {
  return {
    run,
    face: undefined,
    text: run.text,
    start: base,
    shaped: withoutGlyphs(run.text),
    size: run.size,
    width,
    level: levels?.[base] ?? 0,
    space: false,
  }
}

function withoutGlyphs(text: string): ShapedText {
  return { text, glyphs: [], advance: 0, undrawn: [] }
}

function isSpace(codePoint: number): boolean {
  return codePoint === 0x20 || codePoint === 0x09 || isLineEnd(codePoint)
}

function isLineEnd(codePoint: number): boolean {
  return codePoint === 0x0a || codePoint === 0x2028
}

/** Combining marks, joiners and variation selectors stay with the face of their base. */
function joinsAnyFace(codePoint: number): boolean {
  return (
    (codePoint >= 0x300 && codePoint <= 0x36f) ||
    codePoint === 0x200c ||
    codePoint === 0x200d ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
  )
}
