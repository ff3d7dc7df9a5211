/** Pictures in the file: each once, however often it is drawn. Rasters as they are, drawings as vectors. */
import type { Position } from 'unist'
import type { Asset, AssetId } from '../../../assets/asset.ts'
import type { Publication } from '../../../model/publication.ts'
import { walk } from '../../../model/visit.ts'
import type { LayoutContext } from '../layout/strips.ts'
import { Drawings } from './drawings.ts'
import { type PdfDocument, type Reference, rounded } from './pdfkit.ts'
import { placing, Rasters } from './rasters.ts'

interface Embedded {
  /** The name that a page's resources call it by. */
  readonly name: string
  readonly object: Reference
}

export class Pictures {
  readonly #document: PdfDocument
  readonly #rasters: Rasters
  readonly #drawings: Drawings
  readonly #places: ReadonlyMap<AssetId, Position | undefined>
  readonly #embedded = new Map<AssetId, Embedded>()

  /** `places` say where messages find each picture in the source. */
  constructor(
    document: PdfDocument,
    layout: LayoutContext,
    places: ReadonlyMap<AssetId, Position | undefined>,
  ) {
    this.#places = places
    this.#document = document
    this.#rasters = new Rasters(document)
    this.#drawings = new Drawings(document, this.#rasters, layout)
  }

  /** Draws `asset` with its upper left corner at `x`, `y`: points from the page's upper left corner. */
  draw(asset: Asset, x: number, y: number, width: number, height: number): void {
    const { name, object } = this.#embed(asset)
    this.#document.page.xobjects[name] = object
    const matrix =
      asset.mediaType === 'image/svg+xml'
        ? [width / asset.width, 0, 0, height / asset.height, 0, 0]
        : placing(asset.orientation ?? 1, width, height)
    this.#document.addContent(
      `q 1 0 0 1 ${rounded(x)} ${rounded(y)} cm ${matrix.map(precise).join(' ')} cm /${name} Do Q`,
    )
  }

  #embed(asset: Asset): Embedded {
    let embedded = this.#embedded.get(asset.id)
    if (embedded === undefined) {
      embedded = { name: `Picture${this.#embedded.size + 1}`, object: this.#objectFor(asset) }
      this.#embedded.set(asset.id, embedded)
    }
    return embedded
  }

  #objectFor(asset: Asset): Reference {
    return asset.mediaType === 'image/svg+xml'
      ? this.#drawings.embed(asset, this.#places.get(asset.id))
      : this.#rasters.embed(asset.mediaType, asset.bytes)
  }
}

/** Where each picture of `publication` is first named. */
export function placesOfPictures(publication: Publication): ReadonlyMap<AssetId, Position | undefined> {
  const places = new Map<AssetId, Position | undefined>()
  for (const node of walk(publication.children))
    if (node.type === 'image' && !places.has(node.asset)) places.set(node.asset, node.position)
  return places
}

/** Scales need more places than lengths. */
function precise(value: number): number {
  return Math.round(value * 1e5) / 1e5
}
