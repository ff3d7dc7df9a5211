/** The content stream of a page: marked content, artifacts, glyphs, rectangles. Points from the lower left corner. */

import type { PlacedSegment } from '../layout/text.ts'
import type { Box, Content } from '../plan/structure.ts'
import type { EmbeddedFonts } from './fonts.ts'
import { type PdfDocument, type PdfPage, rounded } from './pdfkit.ts'
import type { StructureWriter } from './structure.ts'

/** Type and subtype of an artifact (ISO 32000-1, 14.8.2.2). */
export type ArtifactKind = 'header' | 'footer' | 'pagination' | 'layout' | 'background'

const artifactProperties: Readonly<Record<ArtifactKind, string>> = {
  header: '/Type /Pagination /Subtype /Header',
  footer: '/Type /Pagination /Subtype /Footer',
  pagination: '/Type /Pagination',
  layout: '/Type /Layout',
  background: '/Type /Background',
}

/** Glyphs closer to the pen than this need no adjustment, in thousandths of the type size. */
const tolerance = 0.5

export class Canvas {
  readonly #document: PdfDocument
  readonly #structure: StructureWriter
  readonly #fonts: EmbeddedFonts
  #operators: string[] = []
  /** The place that the open marked-content sequence belongs to; null inside an artifact. */
  #open: Content | null | undefined
  #inText = false
  #state = { font: '', colour: '', rise: 0 }
  /** The glyphs being collected for one TJ. */
  #array = ''
  #codes = ''
  #pen = { x: 0, y: 0, size: 0 }

  constructor(document: PdfDocument, structure: StructureWriter, fonts: EmbeddedFonts) {
    this.#document = document
    this.#structure = structure
    this.#fonts = fonts
  }

  get height(): number {
    return this.#document.page.height
  }

  beginPage(width: number, height: number): PdfPage {
    this.#document.addPage({ size: [width, height], margin: 0 })
    const { resources, dictionary, userUnit } = this.#document.page
    delete resources.data['ProcSet']
    if (userUnit === 1) delete dictionary.data['UserUnit']
    this.#structure.beginPage()
    // pdfkit turns the page upside down; its pictures need that, text does not.
    this.#operators.push(this.#flip())
    this.#state = { font: '', colour: '', rise: 0 }
    return this.#document.page
  }

  /** Goes on with a page that was left. */
  resumePage(page: PdfPage): void {
    this.#document.turnTo(page)
    this.#state = { font: '', colour: '', rise: 0 }
  }

  /** Leaves the current page. */
  leavePage(): void {
    this.#close()
    this.#flush()
  }

  /** What is drawn from now on belongs to `content`. */
  mark(content: Content): void {
    if (this.#open === content) return
    this.#close()
    const id = this.#structure.mark(content)
    this.#operators.push(`/${this.#structure.tagOf(content)} <</MCID ${id}>> BDC`)
    this.#open = content
  }

  /** What is drawn from now on must say anew what it belongs to. */
  unmark(): void {
    this.#close()
  }

  /** What `draw` draws is no part of the text. */
  artifact(kind: ArtifactKind, draw: () => void, box?: Box): void {
    this.#close()
    const bounds = box === undefined ? '' : ` /BBox [${box.map(rounded).join(' ')}]`
    this.#operators.push(`/Artifact <<${artifactProperties[kind]}${bounds}>> BDC`)
    this.#open = null
    draw()
    this.#close()
  }

  /** Draws a segment with its left edge at `x` and its baseline at `y`. */
  glyphs({ run, face, words, size, width, level }: PlacedSegment, x: number, y: number): void {
    if (face === undefined) return
    this.#requireMark()
    const font = this.#fonts.of(face)
    this.#document.page.fonts[font.pdf.id] ??= font.pdf.ref()
    this.#beginText(`/${font.pdf.id} ${rounded(size)} Tf`, colourOperator(run.colour))
    const unit = size / 1000
    const leftward = level % 2 === 1
    let edge = leftward ? x + width : x
    for (const word of words) {
      const advance = word.advance * unit
      const left = leftward ? edge - advance : edge
      for (const glyph of font.encode(word)) {
        this.#moveTo(left + glyph.x * unit, y + run.rise + glyph.y * unit, size)
        this.#codes += glyph.code
        this.#pen.x += glyph.width * unit
      }
      edge = leftward ? left : left + advance
    }
  }

  rectangle(x: number, y: number, width: number, height: number, colour: string): void {
    this.#fill(colour)
    this.#operators.push(`${[x, y, width, height].map(rounded).join(' ')} re f`)
  }

  /** Fills a shape with straight sides. */
  polygon(corners: readonly (readonly [x: number, y: number])[], colour: string): void {
    this.#fill(colour)
    const path = corners.map(([x, y], index) => `${rounded(x)} ${rounded(y)} ${index === 0 ? 'm' : 'l'}`)
    this.#operators.push(`${path.join(' ')} f`)
  }

  #fill(colour: string): void {
    this.#requireMark()
    this.#endText()
    const operator = colourOperator(colour)
    if (operator !== this.#state.colour) this.#operators.push(operator)
    this.#state.colour = operator
  }

  /** Hands the page to pdfkit's own drawing, whose y axis runs downwards. */
  upsideDown(draw: () => void): void {
    this.#requireMark()
    this.#endText()
    this.#operators.push('q', this.#flip())
    this.#flush()
    draw()
    this.#operators.push('Q')
  }

  /** Content that is neither tagged nor an artifact breaks every claim (ISO 14289-1, 7.1; Matterhorn 01-005). */
  #requireMark(): void {
    if (this.#open === undefined)
      throw new Error('Something was drawn that is neither tagged nor an artifact.')
  }

  #flip(): string {
    return `1 0 0 -1 0 ${rounded(this.height)} cm`
  }

  #beginText(font: string, colour: string): void {
    if (font !== this.#state.font || colour !== this.#state.colour) this.#endArray()
    if (!this.#inText) this.#operators.push('BT')
    // The graphics state outlives a text object, but for the position.
    if (colour !== this.#state.colour) this.#operators.push(colour)
    if (font !== this.#state.font) this.#operators.push(font)
    this.#state.font = font
    this.#state.colour = colour
    this.#inText = true
  }

  /** Moves the pen within the line by an adjustment, elsewhere by a new text matrix. */
  #moveTo(x: number, y: number, size: number): void {
    const pen = this.#pen
    const running = this.#codes !== '' || this.#array !== ''
    if (!running || y !== pen.y || size !== pen.size) {
      this.#endArray()
      this.#operators.push(`1 0 0 1 ${rounded(x)} ${rounded(y)} Tm`)
      this.#pen = { x, y, size }
      return
    }
    const adjustment = Math.round(((pen.x - x) * 1000) / size)
    if (Math.abs(adjustment) < tolerance) return
    this.#array += `<${this.#codes}>${adjustment}`
    this.#codes = ''
    pen.x -= (adjustment * size) / 1000
  }

  #endArray(): void {
    if (this.#codes !== '') this.#array += `<${this.#codes}>`
    if (this.#array !== '') this.#operators.push(`[${this.#array}] TJ`)
    this.#array = ''
    this.#codes = ''
  }

  #endText(): void {
    this.#endArray()
    if (this.#inText) this.#operators.push('ET')
    this.#inText = false
  }

  #close(): void {
    this.#endText()
    if (this.#open !== undefined) this.#operators.push('EMC')
    this.#open = undefined
  }

  #flush(): void {
    if (this.#operators.length > 0) this.#document.addContent(this.#operators.join('\n'))
    this.#operators = []
  }
}

/** `#rrggbb` as a fill colour in DeviceRGB, which the output intent defines as sRGB. */
function colourOperator(colour: string): string {
  const channel = (start: number) => rounded(Number.parseInt(colour.slice(start, start + 2), 16) / 255)
  return `${channel(1)} ${channel(3)} ${channel(5)} rg`
}
