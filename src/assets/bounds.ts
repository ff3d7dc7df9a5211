/** How large a picture may be: looked at in its header, before a pixel of it is unpacked. */
import { type Refusal, refuse } from './refusal.ts'

export const mostBytes = 20_000_000
export const mostPixels = 100_000_000

export interface Size {
  readonly width: number
  readonly height: number
}

/** Why a picture of this size cannot be used; undefined when it can. */
export function refuseSize({ width, height }: Size, path: string): Refusal | undefined {
  if (width === 0 || height === 0) return refuse('image-is-readable', { path, reason: 'it is empty' })
  if (width * height <= mostPixels) return undefined
  return refuse('image-is-of-bounded-size', { path, size: `${width} by ${height} pixels` })
}
