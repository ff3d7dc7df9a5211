/** The bytes of a picture → what it is and how large it is. Its content decides, never its extension. */
import { crc32, inflateSync } from 'node:zlib'
import { imageSize } from 'image-size'
import type { Asset, AssetId, ImageMediaType } from './asset.ts'
import { type Refusal, refuse } from './refusal.ts'
import { readSvg } from './svg.ts'

/** What is read from a picture's bytes: its size in px, or why it cannot be used. */
export type Reading = { readonly width: number; readonly height: number } | Refusal

interface Type {
  readonly mediaType: ImageMediaType
  matches(bytes: Buffer): boolean
  read(bytes: Buffer, path: string): Reading
}

const types: readonly Type[] = [
  { mediaType: 'image/png', matches: startsWith(0x89, 0x50, 0x4e, 0x47), read: readPng },
  { mediaType: 'image/jpeg', matches: startsWith(0xff, 0xd8, 0xff), read: readJpeg },
  { mediaType: 'image/svg+xml', matches: (bytes) => bytes.includes('<svg'), read: readSvg },
]

const mostPixels = 100_000_000

/** The picture in `bytes`; `path` is what messages call it. */
export function readImage(bytes: Buffer, id: AssetId, path: string): Asset | Refusal {
  const type = types.find(({ matches }) => matches(bytes))
  if (type === undefined) return refuse('image-type-is-supported', { path })
  const size = type.read(bytes, path)
  if (typeof size === 'function') return size
  const { width, height } = size
  if (width * height > mostPixels) {
    return refuse('image-is-of-bounded-size', { path, size: `${width} by ${height} pixels` })
  }
  return { id, mediaType: type.mediaType, bytes, width, height }
}

function startsWith(...signature: number[]) {
  return (bytes: Buffer) => signature.every((byte, index) => bytes[index] === byte)
}

/** PNG (ISO/IEC 15948): every chunk whole and its checksum right, up to the last one, and every pixel there. */
function readPng(bytes: Buffer, path: string): Reading {
  const pixels: Buffer[] = []
  let offset = 8
  let type = ''
  while (type !== 'IEND') {
    if (offset + 12 > bytes.length) return broken(path, 'its end is missing')
    const end = offset + 8 + bytes.readUInt32BE(offset)
    if (end + 4 > bytes.length) return broken(path, 'its end is missing')
    if (crc32(bytes.subarray(offset + 4, end)) !== bytes.readUInt32BE(end))
      return broken(path, 'it is damaged')
    type = bytes.toString('latin1', offset + 4, offset + 8)
    if (type === 'acTL') return refuse('image-stands-still', { path })
    if (type === 'IDAT') pixels.push(bytes.subarray(offset + 8, end))
    offset = end + 4
  }
  const size = measure(bytes, path)
  if (typeof size === 'function' || size.width * size.height > mostPixels) return size
  return holdsPixels(Buffer.concat(pixels), bytes, size) ? size : broken(path, 'its pixels are damaged')
}

/** Samples of a pixel by PNG's colour type: grey, RGB, palette, grey and alpha, RGB and alpha. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/**
 * Whether the compressed data unpacks to what the header promises, and to no more: a renderer would fall
 * over the one and run out of memory over the other.
 */
function holdsPixels(
  data: Buffer,
  file: Buffer,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  const [depth = 0, colourType = 0, , , interlace = 0] = file.subarray(24, 29)
  const bits = depth * (samples[colourType] ?? 0)
  const expected = height * (1 + Math.ceil((width * bits) / 8))
  // The seven passes of an interlaced picture bring their own row filters and padding.
  const most = interlace === 0 ? expected : 2 * expected + 64
  try {
    const { length } = inflateSync(data, { maxOutputLength: most })
    return interlace === 0 ? length === expected : length >= Math.floor((width * height * bits) / 8)
  } catch {
    return false
  }
}

/** JPEG (ITU-T T.81): the end mark must be there; a camera's orientation turns width and height. */
function readJpeg(bytes: Buffer, path: string): Reading {
  if (bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) < 0) return broken(path, 'its end is missing')
  return measure(bytes, path)
}

function measure(bytes: Buffer, path: string): Reading {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (width === 0 || height === 0) return broken(path, 'it is empty')
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return broken(path, 'it does not say how large it is')
  }
}

function broken(path: string, reason: string): Refusal {
  return refuse('image-is-readable', { path, reason })
}
