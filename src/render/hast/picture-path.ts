import type { AssetId } from '../../assets/asset.ts'

/** Where a picture stands beside an edition. The source's own folders keep two pictures of one name apart. */
export function picturePath(asset: AssetId): string {
  return `images/${asset}`
}

/** The same as an address: spaces and signs such as `#` or `?` must not be read as syntax (RFC 3986). */
export function pictureAddress(asset: AssetId): string {
  return picturePath(asset).split('/').map(encodeURIComponent).join('/')
}
