/** SVG drawings as form XObjects (ISO 32000-1, 8.10): vectors, in pdfkit's terms through svg-to-pdfkit. */
import svgToPdf from 'svg-to-pdfkit'
import type { Position } from 'unist'
import type { Asset } from '../../../assets/asset.ts'
import type { FontStyle } from '../fonts/catalogue.ts'
import type { LayoutContext } from '../layout/strips.ts'
import { type Dictionary, type PdfDocument, type Reference, rounded } from './pdfkit.ts'
import { type PlacedRaster, placing, type Rasters } from './rasters.ts'
import { WordShapes } from './word-shapes.ts'

export class Drawings {
  readonly #document: PdfDocument
  readonly #rasters: Rasters
  readonly #layout: LayoutContext

  constructor(document: PdfDocument, rasters: Rasters, layout: LayoutContext) {
    this.#document = document
    this.#rasters = rasters
    this.#layout = layout
  }

  /** Writes a drawing into the file, in its own CSS px. `place` is where messages find it in the source. */
  embed(asset: Asset, place: Position | undefined): Reference {
    const { width, height } = asset
    const resources = this.#document.ref()
    const form = this.#document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [0, 0, rounded(width), rounded(height)],
      Resources: resources,
    })
    const page = emptyPage(width, height, form)
    svgToPdf(this.#surface(page, place), new TextDecoder().decode(asset.bytes), 0, 0, {
      width,
      height,
      preserveAspectRatio: 'xMidYMid meet',
      assumePt: true,
      fontCallback: (family, bold, italic) =>
        fontName({ family: /mono|courier|consol/i.test(family) ? 'code' : 'text', bold, italic }),
      imageCallback: (address) => address,
      documentCallback: () => undefined,
      // Browsers pass over the same faults; what they draw and this does not is reported when the picture is opened.
      warningCallback: () => undefined,
    })
    resources.data = resourcesOf(page)
    resources.end()
    form.end()
    return form
  }

  /**
   * What svg-to-pdfkit takes for pdfkit's document: it draws on `page`, sets words as shapes, and finds pictures
   * in the drawing itself, never in a file. Names of resources are counted for each drawing by itself.
   */
  #surface(page: SurfacePage, place: Position | undefined): object {
    const words = new Words(this.#layout, place, (operators) => surface.page.write(operators))
    const document = this.#document
    const rasters = this.#rasters
    let current = page
    const surface = Object.create(document, {
      page: {
        get: () => current,
        // A group of the drawing brings a page of its own, on which words are shapes as well.
        set: (next: SurfacePage) => {
          next.fonts = Object.create(fontNames)
          current = next
        },
      },
    })
    return Object.assign(surface, {
      page,
      _ctm: [1, 0, 0, 1, 0, 0],
      _ctmStack: [],
      _opacityRegistry: {},
      _opacityCount: 0,
      _gradCount: 0,
      font: (name: string) => Object.assign(surface, { _font: words.font(name) }),
      ref: (data?: Dictionary) => (data?.['Subtype'] === 'Link' ? unwritten : document.ref(data)),
      addContent(operators: string) {
        if (!words.take(operators)) surface.page.write(operators)
        return surface
      },
      openImage: (address: string) => rasters.embedAddress(address),
      image({ name, object, orientation, width, height }: PlacedRaster) {
        surface.page.xobjects[name] = object
        return surface.addContent(`q ${placing(orientation, width, height).join(' ')} cm /${name} Do Q`)
      },
    })
  }
}

/** What svg-to-pdfkit uses of a page. */
interface SurfacePage {
  readonly width: number
  readonly height: number
  fonts: object
  readonly xobjects: Record<string, Reference>
  readonly ext_gstates: Record<string, Reference>
  readonly patterns: Record<string, Reference>
  readonly annotations: Reference[]
  write(operators: string): void
}

function emptyPage(width: number, height: number, form: Reference): SurfacePage {
  return {
    width,
    height,
    fonts: {},
    xobjects: {},
    ext_gstates: {},
    patterns: {},
    annotations: [],
    write: (operators) => form.write(operators),
  }
}

function resourcesOf({ xobjects, ext_gstates, patterns }: SurfacePage): Dictionary {
  const resources = { XObject: xobjects, ExtGState: ext_gstates, Pattern: patterns }
  return Object.fromEntries(
    Object.entries(resources).filter(([, entries]) => Object.keys(entries).length > 0),
  )
}

/** Links inside a picture lead nowhere: readers meet the picture as a whole. */
const unwritten = { end() {} }

const fontNames: Readonly<Record<string, FontStyle>> = Object.fromEntries(
  (['text', 'code'] as const).flatMap((family) =>
    [false, true].flatMap((bold) =>
      [false, true].map((italic) => [fontName({ family, bold, italic }), { family, bold, italic }]),
    ),
  ),
)

function fontName({ family, bold, italic }: FontStyle): string {
  return `${family}${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}`
}

/** Operators that paint a shape in PDF's text rendering modes (ISO 32000-1, table 106). */
const painting: Readonly<Record<string, string>> = { 0: 'f', 1: 'S', 2: 'B', 3: 'n' }

/** Turns operators that show text into operators that paint the outlines of its letters. */
class Words {
  readonly #layout: LayoutContext
  readonly #place: Position | undefined
  readonly #write: (operators: string) => void
  readonly #fonts = new Map<string, WordShapes>()
  #font: WordShapes | undefined
  #size = 0
  #paint = 'f'
  #matrix: readonly number[] = []

  constructor(layout: LayoutContext, place: Position | undefined, write: (operators: string) => void) {
    this.#layout = layout
    this.#place = place
    this.#write = write
  }

  font(name: string): WordShapes {
    let font = this.#fonts.get(name)
    if (font === undefined) {
      const style = fontNames[name]
      if (style === undefined) throw new Error(`A drawing asked for the font ${name}.`)
      font = new WordShapes(name, style, this.#layout, this.#place)
      this.#fonts.set(name, font)
    }
    return font
  }

  /** Whether `operators` were about text, and have been dealt with. */
  take(operators: string): boolean {
    const [, before = '', operator = ''] = /^(.*?)\s*\b(BT|ET|Tf|Tm|Tr|Tj)$/s.exec(operators) ?? []
    const take = this.#takers[operator]
    take?.(before)
    return take !== undefined
  }

  readonly #takers: Readonly<Record<string, (operands: string) => void>> = {
    BT: () => {},
    ET: () => {},
    Tf: (operands) => {
      const [name = '', size = ''] = operands.slice(1).split(' ')
      this.#font = this.#fonts.get(name)
      this.#size = Number(size)
    },
    Tm: (operands) => {
      this.#matrix = operands.split(' ').map(Number)
    },
    Tr: (operands) => {
      this.#paint = painting[operands] ?? 'f'
    },
    Tj: (operands) => {
      const path = this.#font?.path(operands.slice(1, -1), this.#size, this.#matrix) ?? ''
      if (path !== '') this.#write(`${path}\n${this.#paint}`)
    },
  }
}
