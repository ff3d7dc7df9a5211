/** The bytes of a picture → what it is, how large it is, and the bytes that editions hold. Its content decides, never its name. */
import type { ImageMediaType, Orientation } from './asset.ts'
import { refuseSize } from './bounds.ts'
import { convert, type SharpLoader } from './convert.ts'
import { swapsSides } from './exif.ts'
import { parseJpeg } from './jpeg.ts'
import { parsePng, unpackPixels } from './png.ts'
import { isRefusal, type Refusal, type Remark, refuse } from './refusal.ts'
import { readSvg } from './svg.ts'

/** A picture that every edition can show. */
export interface Picture {
  readonly mediaType: ImageMediaType
  readonly bytes: Buffer
  /** As it is seen. */
  readonly width: number
  readonly height: number
  readonly orientation?: Orientation
  readonly smallestWords?: number | undefined
  readonly remarks: readonly Remark[]
}

/** What has to be made of a picture before every edition can show it. */
interface Conversion {
  readonly kind: string
  readonly exact: boolean
}

export type Reading = Picture | Refusal

type Read = (bytes: Buffer, path: string, load?: SharpLoader) => Reading | Promise<Reading>

interface Type {
  matches(bytes: Buffer): boolean
  readonly read: Read
}

const types: readonly Type[] = [
  { matches: startsWith(0x89, 0x50, 0x4e, 0x47), read: readPng },
  { matches: startsWith(0xff, 0xd8, 0xff), read: readJpeg },
  { matches: has('GIF8'), read: converted(() => ({ kind: 'a GIF picture', exact: true })) },
  { matches: (bytes) => has('RIFF')(bytes) && has('WEBP', 8)(bytes), read: converted(webp) },
  {
    matches: (bytes) => has('ftypavif', 4)(bytes) || has('ftypavis', 4)(bytes),
    read: converted(() => ({ kind: 'an AVIF picture', exact: false })),
  },
  {
    matches: (bytes) => bytes.includes('<svg'),
    read: (bytes, path, load) => readSvg(bytes, path, (inner, name) => readImage(inner, name, load)),
  },
]

/** The picture in `bytes`; `path` is what messages call it. */
export async function readImage(bytes: Buffer, path: string, load?: SharpLoader): Promise<Reading> {
  const type = types.find(({ matches }) => matches(bytes))
  return type === undefined ? refuse('image-type-is-supported', { path }) : type.read(bytes, path, load)
}

function startsWith(...signature: number[]) {
  return (bytes: Buffer) => signature.every((byte, index) => bytes[index] === byte)
}

function has(words: string, at = 0) {
  return (bytes: Buffer) => bytes.toString('latin1', at, at + words.length) === words
}

function readPng(bytes: Buffer, path: string, load?: SharpLoader): Reading | Promise<Reading> {
  const png = parsePng(bytes)
  if (typeof png === 'string') return refuse('image-is-readable', { path, reason: png })
  const refusal = refuseSize(png, path)
  if (refusal) return refusal
  if (unpackPixels(png) === undefined)
    return refuse('image-is-readable', { path, reason: 'its pixels are damaged' })
  // Programs disagree on whether a PNG can be turned by its metadata.
  if (png.orientation !== 1)
    return readConverted(bytes, path, { kind: 'a PNG picture turned by its metadata', exact: true }, load)
  const { clean, width, height, animated } = png
  const remarks = animated ? [refuse('image-has-one-frame', { path })] : []
  return { mediaType: 'image/png', bytes: clean, width, height, remarks }
}

function readJpeg(bytes: Buffer, path: string, load?: SharpLoader): Reading | Promise<Reading> {
  const jpeg = parseJpeg(bytes)
  if (typeof jpeg === 'string') return refuse('image-is-readable', { path, reason: jpeg })
  const refusal = refuseSize(jpeg, path)
  if (refusal) return refusal
  // The colours of print mean nothing without the press they were made for (ISO 19005-2, 6.2.4.3).
  if (jpeg.channels === 4)
    return readConverted(bytes, path, { kind: 'a JPEG picture in CMYK', exact: false }, load)
  if (jpeg.bits !== 8 || (jpeg.channels !== 1 && jpeg.channels !== 3))
    return refuse('image-is-readable', { path, reason: 'its coding is one that few programs know' })
  const { clean, orientation } = jpeg
  const [width, height] = swapsSides(orientation) ? [jpeg.height, jpeg.width] : [jpeg.width, jpeg.height]
  return { mediaType: 'image/jpeg', bytes: clean, width, height, orientation, remarks: [] }
}

/** Lossless pictures are drawings more often than photographs. */
function webp(bytes: Buffer): Conversion {
  return { kind: 'a WebP picture', exact: bytes.includes('VP8L') }
}

function converted(conversionOf: (bytes: Buffer) => Conversion): Read {
  return (bytes, path, load) => readConverted(bytes, path, conversionOf(bytes), load)
}

async function readConverted(
  bytes: Buffer,
  path: string,
  conversion: Conversion,
  load: SharpLoader | undefined,
): Promise<Reading> {
  const result = await convert(bytes, path, conversion, load)
  if (isRefusal(result)) return result
  const picture = await readImage(result.bytes, path)
  if (isRefusal(picture) || !result.animated) return picture
  return { ...picture, remarks: [refuse('image-has-one-frame', { path })] }
}
