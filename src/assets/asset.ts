/** A file that the source names: today, its pictures. */

/** Where an asset stands beside the editions: its path in the source's folder, with `/` between its parts. */
export type AssetId = string

/** What every edition can show. Pictures of other types are converted when they are opened. */
export type ImageMediaType = 'image/png' | 'image/jpeg' | 'image/svg+xml'

/**
 * How the stored picture is to be turned before it is seen (Exif 3.0, 4.6.5.1.6): 1 not at all, 2 to 4
 * mirrored or upside down, 5 to 8 with its first row standing at a side.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** A picture as all editions use it. */
export interface Asset {
  readonly id: AssetId
  readonly mediaType: ImageMediaType
  /** The picture alone: place, time and camera of a photograph are taken out. */
  readonly bytes: Uint8Array
  /** Intrinsic size in CSS px, as it is seen: turned where `orientation` says so. */
  readonly width: number
  readonly height: number
  /**
   * How the pixels are to be turned, where they do not stand upright. Browsers and reading systems read it in
   * the file by themselves; whoever draws the pixels has to obey it.
   */
  readonly orientation?: Orientation | undefined
  /** Type size of the smallest words in a drawing, in CSS px at its own size. */
  readonly smallestWords?: number | undefined
}
