/** A file that the source names: today, its pictures. */

/** The path of an asset, relative to the source's folder, with `/` between its parts. */
export type AssetId = string

export type ImageMediaType = 'image/png' | 'image/jpeg' | 'image/svg+xml'

export interface Asset {
  readonly id: AssetId
  readonly mediaType: ImageMediaType
  readonly bytes: Uint8Array
  /** Intrinsic size in CSS px. */
  readonly width: number
  readonly height: number
}
