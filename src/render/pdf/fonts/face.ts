/** One font face: what it covers, and how it shapes text (HarfBuzz). */
import { Blob, Buffer, ClusterLevel, Direction, Font, Face as HarfBuzzFace, shape } from 'harfbuzzjs'

/** Lengths are in thousandths of the type size. */
export interface Glyph {
  readonly id: number
  /** UTF-16 offset in the shaped text of the first character that the glyph stands for. */
  readonly cluster: number
  readonly advance: number
  readonly xOffset: number
  readonly yOffset: number
}

export interface ShapedText {
  /** As it is drawn: a line end is a space, or extraction would glue the words on both sides of it. */
  readonly text: string
  /** In visual order, from left to right. */
  readonly glyphs: readonly Glyph[]
  readonly advance: number
  /** Characters that the font cannot draw here: the glyph of one is .notdef (ISO 14289-1, 7.21.8). */
  readonly undrawn: readonly string[]
}

/** A step of a glyph's outline: an operator of PDF paths and its points, the y axis running upwards. */
export interface PathStep {
  readonly operator: 'm' | 'l' | 'c' | 'h'
  readonly points: readonly Point[]
}

interface Point {
  readonly x: number
  readonly y: number
}

export class Face {
  readonly name: string
  readonly bytes: Uint8Array
  /** Factor on the type size: scripts that look small beside Latin are set larger. */
  readonly scale: number
  readonly unitsPerEm: number
  readonly #font: Font
  readonly #unit: number
  readonly #covered: ReadonlySet<number>

  constructor(name: string, bytes: Uint8Array, scale: number) {
    this.name = name
    this.bytes = bytes
    this.scale = scale
    const face = new HarfBuzzFace(new Blob(bytes))
    this.#font = new Font(face)
    this.unitsPerEm = face.upem
    this.#unit = 1000 / face.upem
    this.#covered = new Set(face.collectUnicodes())
  }

  covers(codePoint: number): boolean {
    return this.#covered.has(codePoint)
  }

  /** Advance of a glyph as the font file gives it, without kerning. */
  advanceOf(glyph: number): number {
    return this.#font.glyphHAdvance(glyph) * this.#unit
  }

  /** How far the face reaches above the baseline, and below it as a negative number. */
  get extents(): { readonly ascender: number; readonly descender: number } {
    const { ascender, descender } = this.#font.hExtents()
    return { ascender: ascender * this.#unit, descender: descender * this.#unit }
  }

  /** The outline of a glyph, for words that are drawn instead of set. */
  outlineOf(glyph: number): readonly PathStep[] {
    const steps: PathStep[] = []
    let pen: Point = { x: 0, y: 0 }
    for (const { type, values } of this.#font.glyphToJson(glyph)) {
      const points = pairs(values.map((value) => value * this.#unit))
      steps.push(stepOf(type, pen, points))
      pen = points.at(-1) ?? pen
    }
    return steps
  }

  shape(text: string, rightToLeft: boolean, language: string): ShapedText {
    const drawn = text.replace(/[\t\n\u2028]/g, ' ')
    const buffer = new Buffer()
    buffer.addText(drawn)
    buffer.guessSegmentProperties()
    buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR)
    buffer.setLanguage(language)
    // Every character keeps a cluster of its own where the font allows it, so that each can be copied and searched.
    buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS)
    shape(this.#font, buffer)
    const glyphs = buffer.getGlyphInfosAndPositions().map((glyph) => ({
      id: glyph.codepoint,
      cluster: glyph.cluster,
      advance: (glyph.xAdvance ?? 0) * this.#unit,
      xOffset: (glyph.xOffset ?? 0) * this.#unit,
      yOffset: (glyph.yOffset ?? 0) * this.#unit,
    }))
    const undrawn = glyphs
      .filter(({ id }) => id === 0)
      .map(({ cluster }) => String.fromCodePoint(text.codePointAt(cluster) ?? 0))
    const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)
    return { text: drawn, glyphs, advance, undrawn }
  }
}

function pairs(values: readonly number[]): Point[] {
  return values.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: values[index + 1] ?? 0 }] : []))
}

/** PDF knows no quadratic curves: a cubic one has its handles at two thirds of the way to the single handle. */
function stepOf(type: string, pen: Point, points: readonly Point[]): PathStep {
  const [handle, end] = points
  if (type === 'Q' && handle && end) {
    const towards = (from: Point) => ({
      x: from.x + ((handle.x - from.x) * 2) / 3,
      y: from.y + ((handle.y - from.y) * 2) / 3,
    })
    return { operator: 'c', points: [towards(pen), towards(end), end] }
  }
  const operators: Readonly<Record<string, PathStep['operator']>> = { M: 'm', L: 'l', C: 'c', Z: 'h' }
  return { operator: operators[type] ?? 'h', points }
}
