/** Faces in the file: which CID draws a glyph and which characters it gives back. */
import type { Face, Glyph, ShapedText } from '../fonts/face.ts'
import { Composites } from './composites.ts'
import type { OpenedFont, PdfDocument, PdfFont } from './pdfkit.ts'

/** A glyph ready to be drawn, in the order of the text. Lengths in thousandths of the type size. */
export interface EncodedGlyph {
  /** Four hexadecimal digits. */
  readonly code: string
  /** Where the glyph is drawn, from the left edge of its word. */
  readonly x: number
  readonly y: number
  /** How far drawing it moves the pen. */
  readonly width: number
}

/** Shared by all files of a run: to decode a font's tables takes longer than to set a page. */
const opened = new WeakMap<Face, OpenedFont>()

export class EmbeddedFonts {
  readonly #document: PdfDocument
  readonly #fonts = new Map<Face, EmbeddedFont>()

  constructor(document: PdfDocument) {
    this.#document = document
  }

  /** The face in this file; opened at its first use. */
  of(face: Face): EmbeddedFont {
    let font = this.#fonts.get(face)
    if (font === undefined) {
      this.#document.font(opened.get(face) ?? face.bytes)
      opened.set(face, this.#document._font.font)
      font = new EmbeddedFont(face, this.#document._font)
      this.#fonts.set(face, font)
    }
    return font
  }
}

export class EmbeddedFont {
  readonly pdf: PdfFont
  readonly #face: Face
  readonly #composites: Composites
  readonly #codes = new Map<string, number>()
  readonly #encoded = new WeakMap<ShapedText, readonly EncodedGlyph[]>()

  constructor(face: Face, pdf: PdfFont) {
    this.#face = face
    this.pdf = pdf
    this.#composites = new Composites(pdf)
  }

  /** The glyphs of a word in the order of its text: extractors then read every script in order. */
  encode(word: ShapedText): readonly EncodedGlyph[] {
    let encoded = this.#encoded.get(word)
    if (encoded === undefined) {
      encoded = this.#encode(word)
      this.#encoded.set(word, encoded)
    }
    return encoded
  }

  #encode({ glyphs, text }: ShapedText): readonly EncodedGlyph[] {
    let pen = 0
    const placed = glyphs.map((glyph): PlacedGlyph => {
      const at = pen
      pen += glyph.advance
      return { glyph, pen: at }
    })
    const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b)
    return starts.map((start, index) => {
      const cluster = placed.filter(({ glyph }) => glyph.cluster === start)
      return this.#encodeCluster(cluster, text.slice(start, starts[index + 1] ?? text.length))
    })
  }

  #encodeCluster(cluster: readonly PlacedGlyph[], characters: string): EncodedGlyph {
    const [first, ...others] = cluster
    if (first === undefined) throw new RangeError('A cluster without glyphs cannot be drawn.')
    if (others.length > 0) {
      return this.#drawn(this.#codeForCluster(cluster, first.pen, characters), first.pen, 0)
    }
    const { glyph, pen } = first
    return this.#drawn(this.#codeForGlyph(glyph.id, characters), pen + glyph.xOffset, glyph.yOffset)
  }

  #drawn(code: number, x: number, y: number): EncodedGlyph {
    return { code: code.toString(16).padStart(4, '0'), x, y, width: this.pdf.widths[code] ?? 0 }
  }

  /** One CID per glyph and text: a glyph that stands for different characters gets several. */
  #codeForGlyph(glyph: number, characters: string): number {
    return this.#code(`${glyph} ${characters}`, characters, this.#face.advanceOf(glyph), () => {
      const { subset, unicode } = this.pdf
      const code = subset.includeGlyph(glyph)
      return unicode[code] === undefined ? code : subset.glyphs.push(glyph) - 1
    })
  }

  #codeForCluster(cluster: readonly PlacedGlyph[], origin: number, characters: string): number {
    const { unitsPerEm } = this.#face
    const units = (thousandths: number) => Math.round((thousandths * unitsPerEm) / 1000)
    const components = cluster.map(({ glyph, pen }) => ({
      glyph: glyph.id,
      x: units(pen - origin + glyph.xOffset),
      y: units(glyph.yOffset),
    }))
    const advance = cluster.reduce((sum, { glyph }) => sum + glyph.advance, 0)
    const key = `${components.map(({ glyph, x, y }) => `${glyph}@${x},${y}`).join('+')} ${characters}`
    return this.#code(key, characters, advance, () => this.#composites.add(components, units(advance)))
  }

  /** The CID known under `key`, or a new one that gives back `characters` (ToUnicode). */
  #code(key: string, characters: string, width: number, add: () => number): number {
    let code = this.#codes.get(key)
    if (code === undefined) {
      code = add()
      this.pdf.unicode[code] = [...characters].map((character) => character.codePointAt(0) ?? 0)
      this.pdf.widths[code] = width
      this.#codes.set(key, code)
    }
    return code
  }
}

interface PlacedGlyph {
  readonly glyph: Glyph
  /** Where the pen stands before the glyph, from the left edge of the word. */
  readonly pen: number
}
