/**
 * Pictures that not every edition can show → PNG or JPEG in sRGB, upright and without metadata, by the package
 * sharp where it is installed. What can be used as it is never passes through it, so that its presence changes
 * no byte of an edition that could be made without it.
 */
import type { SharpConstructor } from 'sharp'
import { mostPixels, refuseSize } from './bounds.ts'
import { type Refusal, refuse } from './refusal.ts'

/** Gives sharp, or undefined where it is not installed. */
export type SharpLoader = () => Promise<SharpConstructor | undefined>

export interface Converted {
  readonly bytes: Buffer
  /** Whether the original has more frames than the one that is shown. */
  readonly animated: boolean
}

/**
 * The first frame of the picture in `bytes`.
 * @param kind What messages call it: "a WebP picture".
 * @param exact Whether every colour must stay as it is; otherwise an opaque picture is coded like a photograph.
 */
export async function convert(
  bytes: Buffer,
  path: string,
  { kind, exact }: { readonly kind: string; readonly exact: boolean },
  load: SharpLoader = loadSharp,
): Promise<Converted | Refusal> {
  const sharp = await load()
  if (sharp === undefined) return refuse('image-needs-no-converter', { path, kind })
  try {
    const input = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
    // The header alone: what is too large is refused before a pixel of it is unpacked.
    const { width, height, pages = 1, hasAlpha } = await sharp(bytes, { limitInputPixels: false }).metadata()
    const refusal = refuseSize({ width, height }, path)
    if (refusal) return refusal
    const upright = input().autoOrient().toColourspace('srgb')
    const made = exact || hasAlpha ? upright.png() : upright.jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    return { bytes: await made.toBuffer(), animated: pages > 1 }
  } catch {
    return refuse('image-is-readable', { path, reason: 'it is damaged' })
  }
}

async function loadSharp(): Promise<SharpConstructor | undefined> {
  try {
    return (await import('sharp')).default
  } catch {
    return undefined
  }
}
