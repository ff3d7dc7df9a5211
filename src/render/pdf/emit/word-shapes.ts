/**
 * Words in drawings as the outlines of their letters. They are part of the picture, which its alternative tells:
 * as text they would be read out of place by whoever reads the page's words one after the other, while the other
 * editions say nothing of them.
 */
import type { Position } from 'unist'
import type { FontStyle } from '../fonts/catalogue.ts'
import type { Face } from '../fonts/face.ts'
import type { LayoutContext } from '../layout/strips.ts'
import type { TextRun } from '../layout/text.ts'
import { rounded } from './pdfkit.ts'
import { layoutLine } from './setting.ts'

/** Everything is measured in thousandths of the type size. */
const em = 1000

/** A glyph where the text has put it. */
interface Shape {
  readonly face: Face
  readonly glyph: number
  /** The face's own factor on the type size. */
  readonly scale: number
}

/** What svg-to-pdfkit asks of a glyph's place; its y axis runs downwards. */
interface GlyphPosition {
  readonly advanceWidth: number
  readonly xAdvance: number
  readonly yAdvance: number
  readonly xOffset: number
  readonly yOffset: number
}

/** A font as svg-to-pdfkit sees it: codes are indices into the shapes that the texts have needed. */
export class WordShapes {
  /** The name that svg-to-pdfkit selects it by. */
  readonly id: string
  readonly ascender: number
  readonly descender: number
  readonly bbox: { readonly minY: number; readonly maxY: number }
  /** The characters of each shape: lists of coordinates in an SVG go by characters. */
  readonly unicode: (readonly number[])[] = []
  readonly #shapes: Shape[] = []
  readonly #style: FontStyle
  readonly #layout: LayoutContext
  readonly #place: Position | undefined

  constructor(id: string, style: FontStyle, layout: LayoutContext, place: Position | undefined) {
    this.id = id
    this.#style = style
    this.#layout = layout
    this.#place = place
    const extents = layout.fonts.faceFor(0x61, style)?.extents ?? { ascender: em, descender: 0 }
    this.ascender = extents.ascender
    this.descender = extents.descender
    this.bbox = { minY: extents.descender, maxY: extents.ascender }
  }

  /** The shapes of `text` from left to right, in each script's own order and joining. */
  encode(text: string): readonly [readonly string[], readonly GlyphPosition[]] {
    const run: TextRun = {
      text,
      font: this.#style,
      size: em,
      rise: 0,
      colour: '#000000',
      language: 'und',
      position: this.#place,
    }
    const line = layoutLine(run, firstStrong(text), this.#layout)
    const codes: string[] = []
    const positions: GlyphPosition[] = []
    for (const { face, words, size, level } of line?.segments.toSorted((a, b) => a.x - b.x) ?? []) {
      if (face === undefined) continue
      const scale = size / em
      const ordered = level % 2 === 1 ? words.toReversed() : words
      for (const { text: word, glyphs } of ordered) {
        let told: number | undefined
        for (const { id, cluster, advance, xOffset, yOffset } of glyphs) {
          const characters = cluster === told ? '' : clusterAt(word, cluster, glyphs)
          told = cluster
          codes.push(this.#code({ face, glyph: id, scale }, characters))
          positions.push({
            // What has no width is not drawn: marks and the dots of Arabic letters take up none.
            advanceWidth: advance * scale || 1,
            xAdvance: advance * scale,
            yAdvance: 0,
            xOffset: xOffset * scale,
            yOffset: -yOffset * scale,
          })
        }
      }
    }
    return [codes, positions]
  }

  /** Path operators of the shape with this code, through a text matrix `[a b c d e f]` and a type size. */
  path(code: string, size: number, matrix: readonly number[]): string {
    const shape = this.#shapes[Number.parseInt(code, 16)]
    if (shape === undefined) throw new RangeError(`No shape has the code ${code}.`)
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
    const unit = (size * shape.scale) / em
    return shape.face
      .outlineOf(shape.glyph)
      .map(({ operator, points }) => {
        const moved = points.map(({ x, y }) => [x * unit, y * unit] as const)
        const numbers = moved.flatMap(([x, y]) => [a * x + c * y + e, b * x + d * y + f])
        return [...numbers.map(rounded), operator].join(' ')
      })
      .join('\n')
  }

  #code(shape: Shape, characters: string): string {
    this.unicode.push([...characters].map((character) => character.codePointAt(0) ?? 0))
    return (this.#shapes.push(shape) - 1).toString(16).padStart(4, '0')
  }
}

function clusterAt(text: string, start: number, glyphs: readonly { readonly cluster: number }[]): string {
  const next = Math.min(text.length, ...glyphs.map(({ cluster }) => cluster).filter((at) => at > start))
  return text.slice(start, next)
}

/** The direction of a text that does not name one (UAX #9, P2 and P3). */
function firstStrong(text: string): 'ltr' | 'rtl' {
  const [letter] = /\p{L}/u.exec(text) ?? []
  return letter !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? 'rtl' : 'ltr'
}
