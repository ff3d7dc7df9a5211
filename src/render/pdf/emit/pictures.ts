/** Pictures in the file: rasters once each, SVG as vectors. */
import svgToPdf from 'svg-to-pdfkit'
import type { Asset } from '../../../assets/asset.ts'
import type { FontCatalogue } from '../fonts/catalogue.ts'
import type { EmbeddedFonts } from './fonts.ts'
import type { PdfDocument, PdfImage } from './pdfkit.ts'

export class Pictures {
  readonly #document: PdfDocument
  readonly #fonts: EmbeddedFonts
  readonly #catalogue: FontCatalogue
  readonly #images = new Map<string, PdfImage>()

  constructor(document: PdfDocument, fonts: EmbeddedFonts, catalogue: FontCatalogue) {
    this.#document = document
    this.#fonts = fonts
    this.#catalogue = catalogue
  }

  /** Draws `asset` with its upper left corner at `x`, `y`: points from the page's upper left corner. */
  draw(asset: Asset, x: number, y: number, width: number, height: number): void {
    if (asset.mediaType === 'image/svg+xml') this.#drawSvg(asset, x, y, width, height)
    else this.#document.image(this.#open(asset), x, y, { width, height })
  }

  #open(asset: Asset): PdfImage {
    let image = this.#images.get(asset.id)
    if (image === undefined) {
      image = this.#document.openImage(asset.bytes)
      this.#images.set(asset.id, image)
    }
    return image
  }

  /** Words in the picture are set in the edition's own faces, embedded like all others. */
  #drawSvg(asset: Asset, x: number, y: number, width: number, height: number): void {
    svgToPdf(this.#document, new TextDecoder().decode(asset.bytes), x, y, {
      width,
      height,
      preserveAspectRatio: 'xMidYMid meet',
      assumePt: false,
      fontCallback: (_family, bold, italic) => {
        const face = this.#catalogue.faceFor(0x61, { family: 'text', bold, italic })
        return face === undefined ? '' : this.#fonts.of(face).pdf.name
      },
      imageCallback: () => undefined,
      documentCallback: () => undefined,
      warningCallback: () => undefined,
    })
  }
}
