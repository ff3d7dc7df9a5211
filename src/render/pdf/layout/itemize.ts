/** Runs of text → shaped segments: embedding levels, break opportunities, faces. */
import bidiFactory from 'bidi-js'
import LineBreaker from 'linebreak'
import type { Direction } from '../../../model/nodes.ts'
import { segmentsOf } from '../../../model/segments.ts'
import type { FontCatalogue } from '../fonts/catalogue.ts'
import type { Face, ShapedText } from '../fonts/face.ts'
import type { ShapedWord, ShapedWords } from '../fonts/words.ts'
import type { Segment, TextRun } from './text.ts'
import { tiedPlaces } from './ties.ts'

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
  const cursor = new RunCursor(runs, levels, fonts, reportMissing)
  let start = 0
  const tied = tiedPlaces(text, runs[0]?.language ?? '')
  for (const { position, required } of breakOpportunities(text)) {
    if (tied.has(position) && !required) continue
    const segments = cursor.segmentsUntil(position)
    words.push(wordOf(segments, required && position < text.length))
    start = position
  }
  if (start < text.length) words.push(wordOf(cursor.segmentsUntil(text.length), false))
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
  readonly #levels: Uint8Array | undefined
  readonly #fonts: FontCatalogue
  readonly #reportMissing: ReportMissing
  #run = 0
  /** Offset in the current run, and of the current run in the paragraph. */
  #offset = 0
  #base = 0
  /** What is known of words in the style of the current run, from left to right and from right to left. */
  #known: readonly [ShapedWords, ShapedWords] | undefined

  constructor(
    runs: readonly TextRun[],
    levels: Uint8Array | undefined,
    fonts: FontCatalogue,
    reportMissing: ReportMissing,
  ) {
    this.#runs = runs
    this.#levels = levels
    this.#fonts = fonts
    this.#reportMissing = reportMissing
  }

  segmentsUntil(end: number): Segment[] {
    const segments: Segment[] = []
    while (this.#base + this.#offset < end) {
      const run = this.#runs[this.#run]
      if (run === undefined) break
      const limit = Math.min(run.text.length, end - this.#base)
      while (this.#offset < limit && !run.control) {
        const segment = run.picture
          ? pictureSegment(run, run.picture.width, this.#base, this.#levels)
          : this.#cut(run, limit)
        segments.push(segment)
        this.#offset += segment.text.length
      }
      this.#offset = limit
      if (limit === run.text.length) {
        this.#base += run.text.length
        this.#run++
        this.#offset = 0
        this.#known = undefined
      }
    }
    return segments
  }

  /** The longest segment of `run` that stays in one level, one face, and either space or ink. */
  #cut(run: TextRun, limit: number): Segment {
    const start = this.#base + this.#offset
    const level = this.#levels?.[start] ?? 0
    const space = isSpace(run.text.charCodeAt(this.#offset))
    const text = run.text.slice(this.#offset, this.#endOfLevel(run.text, limit, level, space))
    const { face, shaped } = this.#shape(run, text, level % 2 === 1, space)
    const size = run.size * (face?.scale ?? 1)
    const width = (shaped.advance * size) / 1000
    return { run, face, text: text.slice(0, shaped.text.length), start, shaped, size, width, level, space }
  }

  #endOfLevel(text: string, limit: number, level: number, space: boolean): number {
    let end = this.#offset
    while (end < limit && isSpace(text.charCodeAt(end)) === space) {
      if ((this.#levels?.[this.#base + end] ?? 0) !== level) break
      end++
    }
    return end
  }

  /** The text in the face of its first character, up to the first that this face does not have. */
  #shape(run: TextRun, text: string, leftward: boolean, space: boolean): ShapedWord {
    this.#known ??= this.#fonts.wordsIn(run.font, run.language)
    const known = this.#known[leftward ? 1 : 0]
    let word = known.get(text)
    if (word === undefined) {
      const { face, length, isWhole } = this.#faceOf(run, text, space)
      const part = text.slice(0, length)
      const shaped = face?.shape(part, leftward, run.language) ?? withoutGlyphs(part)
      // Marks that stay with the face of their base may be unknown to it.
      for (const character of shaped.undrawn) this.#reportMissing(character, run)
      word = { face, shaped }
      const isKnown = isWhole && shaped.undrawn.length === 0
      if (isKnown && length === text.length) known.add(text, word)
    }
    return word
  }

  /** `isWhole` where some font has each of the characters: what is missing must be told of each time. */
  #faceOf(
    run: TextRun,
    text: string,
    space: boolean,
  ): { readonly face: Face | undefined; readonly length: number; readonly isWhole: boolean } {
    let face: Face | undefined
    let isWhole = true
    let length = 0
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      if (!(face && joinsAnyFace(codePoint))) {
        const next = this.#fonts.faceFor(space ? 0x20 : codePoint, run.font)
        if (next === undefined) {
          this.#reportMissing(character, run)
          isWhole = false
        }
        if (face !== undefined && next !== undefined && next !== face) break
        face ??= next
      }
      length += character.length
    }
    return { face, length, isWhole }
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
