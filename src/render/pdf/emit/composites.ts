/**
 * Clusters of several glyphs (an Arabic letter and its dots) as one glyph of the embedded font.
 *
 * A glyph without characters of its own is read as a box by one extractor and tears words apart in another.
 * Composed, a cluster has one CID and one text. Follows the OpenType specification, table `glyf`,
 * composite glyph description; reaches into fontkit's TrueType subset, which pdfkit uses.
 */
import type { PdfFont } from './pdfkit.ts'

/** Place of a glyph in a cluster, in font units. */
export interface Component {
  readonly glyph: number
  readonly x: number
  readonly y: number
}

interface Composite {
  readonly components: readonly Component[]
  readonly advance: number
}

/** Ids beyond those of any font. */
const firstComposite = 0x10000

const flags = { argumentsAreWords: 0x1, argumentsAreOffsets: 0x2, moreComponents: 0x20 } as const

export class Composites {
  readonly #subset: PdfFont['subset']
  readonly #composites: Composite[] = []

  constructor(font: PdfFont) {
    const { subset } = font
    this.#subset = subset
    const addGlyph = subset._addGlyph.bind(subset)
    subset._addGlyph = (id) => {
      const composite = this.#composites[id - firstComposite]
      return composite === undefined ? addGlyph(id) : this.#write(composite, font)
    }
  }

  /** The CID of a new glyph that draws `components`; `advance` in font units. */
  add(components: readonly Component[], advance: number): number {
    const code = this.#subset.glyphs.length
    this.#subset.glyphs.push(firstComposite + this.#composites.length)
    this.#composites.push({ components, advance })
    return code
  }

  #write({ components, advance }: Composite, { font }: PdfFont): number {
    const subset = this.#subset
    const boxes = components.map(({ glyph, x, y }) => {
      const { minX, minY, maxX, maxY } = font.getGlyph(glyph).bbox
      return [minX + x, minY + y, maxX + x, maxY + y] as const
    })
    const minX = Math.min(...boxes.map(([left]) => left))
    const minY = Math.min(...boxes.map(([, bottom]) => bottom))
    const maxX = Math.max(...boxes.map(([, , right]) => right))
    const maxY = Math.max(...boxes.map(([, , , top]) => top))
    const outline = describe([minX, minY, maxX, maxY], components, (glyph) => subset.includeGlyph(glyph))
    subset.glyf.push(outline)
    subset.loca.offsets.push(subset.offset)
    subset.hmtx.metrics.push({ advance, bearing: minX })
    subset.offset += outline.length
    return subset.glyf.length - 1
  }
}

function describe(
  box: readonly number[],
  components: readonly Component[],
  indexOf: (glyph: number) => number,
): Uint8Array {
  const view = new DataView(new ArrayBuffer(10 + 8 * components.length))
  view.setInt16(0, -1)
  for (const [index, edge] of box.entries()) view.setInt16(2 + 2 * index, Math.round(edge))
  for (const [index, { glyph, x, y }] of components.entries()) {
    const at = 10 + 8 * index
    const more = index < components.length - 1 ? flags.moreComponents : 0
    view.setUint16(at, flags.argumentsAreWords | flags.argumentsAreOffsets | more)
    view.setUint16(at + 2, indexOf(glyph))
    view.setInt16(at + 4, Math.round(x))
    view.setInt16(at + 6, Math.round(y))
  }
  return new Uint8Array(view.buffer)
}
