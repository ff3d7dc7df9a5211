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

/** Words recur: shaping them once saves most of the work. The bound keeps memory flat in long books. */
const cacheLimit = 20_000

export class Face {
  readonly name: string
  readonly bytes: Uint8Array
  /** Factor on the type size: scripts that look small beside Latin are set larger. */
  readonly scale: number
  readonly unitsPerEm: number
  readonly #font: Font
  readonly #unit: number
  readonly #covered: ReadonlySet<number>
  readonly #shaped = new Map<string, ShapedText>()

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

  shape(text: string, rightToLeft: boolean, language: string): ShapedText {
    const key = `${rightToLeft ? '<' : '>'}${language} ${text}`
    let shaped = this.#shaped.get(key)
    if (shaped === undefined) {
      if (this.#shaped.size >= cacheLimit) this.#shaped.clear()
      shaped = this.#shape(text.replace(/[\t\n\u2028]/g, ' '), rightToLeft, language)
      this.#shaped.set(key, shaped)
    }
    return shaped
  }

  #shape(text: string, rightToLeft: boolean, language: string): ShapedText {
    const buffer = new Buffer()
    buffer.addText(text)
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
    return { text, glyphs, advance: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0), undrawn }
  }
}
