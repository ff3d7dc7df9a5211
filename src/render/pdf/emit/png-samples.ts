/** The pixels of a PNG as PDF wants them: whole rows from top to bottom, opacity apart (ISO 32000-1, 8.9.5, 11.6.5.3). */
import { type Pass, type Png, passesOf, unpackPixels } from '../../../assets/png.ts'

export interface Samples {
  /** Rows of samples, each beginning on a byte of its own, without opacity. */
  readonly colours: Buffer
  readonly colourRow: number
  /** Opacities in the same manner; undefined where every pixel is opaque. */
  readonly opacities: Buffer | undefined
  readonly opacityRow: number
  readonly opacityDepth: number
}

/** @throws when the pixels do not unpack, which opening the picture has ruled out. */
export function samplesOf(png: Png): Samples {
  const { depth, colour, width, height } = png
  const rows = wholeRows(png)
  if (colour.name === 'greyAlpha' || colour.name === 'rgbAlpha') return split(png, rows)
  const opaque = { colours: rows, colourRow: rowLength(width, depth * colour.samples) }
  if (colour.name !== 'palette' || png.transparency === undefined)
    return { ...opaque, opacities: undefined, opacityRow: 0, opacityDepth: 8 }
  const opacities = Buffer.alloc(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      opacities[y * width + x] =
        png.transparency[sampleAt(rows, y * opaque.colourRow * 8 + x * depth, depth)] ?? 255
  return { ...opaque, opacities, opacityRow: width, opacityDepth: 8 }
}

function rowLength(width: number, bits: number): number {
  return Math.ceil((width * bits) / 8)
}

/** A sample of up to eight bits that begins at the bit `at` and ends in the same byte. */
function sampleAt(bytes: Buffer, at: number, depth: number): number {
  return ((bytes[at >> 3] ?? 0) >> (8 - depth - (at & 7))) & (2 ** depth - 1)
}

function split({ depth, colour, width, height }: Png, rows: Buffer): Samples {
  const size = depth / 8
  const whole = size * colour.samples
  const colourSize = whole - size
  const colours = Buffer.alloc(width * height * colourSize)
  const opacities = Buffer.alloc(width * height * size)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * whole
    for (let byte = 0; byte < colourSize; byte++) colours[pixel * colourSize + byte] = rows[at + byte] ?? 0
    for (let byte = 0; byte < size; byte++) opacities[pixel * size + byte] = rows[at + colourSize + byte] ?? 0
  }
  return { colours, colourRow: width * colourSize, opacities, opacityRow: width * size, opacityDepth: depth }
}

/** Rows without filters and passes. */
function wholeRows(png: Png): Buffer {
  const filtered = unpackPixels(png)
  if (filtered === undefined) throw new Error('The pixels of a picture that was opened cannot be unpacked.')
  const bits = png.depth * png.colour.samples
  const target = Buffer.alloc(png.height * rowLength(png.width, bits))
  let at = 0
  for (const pass of passesOf(png)) {
    const length = pass.height * (1 + pass.rowLength)
    const rows = unfilter(filtered.subarray(at, at + length), pass, Math.max(1, bits / 8))
    at += length
    if (png.interlaced) scatter(rows, pass, target, rowLength(png.width, bits), bits)
    else rows.copy(target)
  }
  return target
}

/** Undoes the filters of a pass in place (ISO/IEC 15948, 9); `step` is the distance to the pixel on the left. */
function unfilter(bytes: Buffer, { height, rowLength: length }: Pass, step: number): Buffer {
  const rows = Buffer.alloc(height * length)
  for (let y = 0; y < height; y++) {
    const filter = filters[bytes[y * (1 + length)] ?? 0] ?? none
    const [from, to] = [y * (1 + length) + 1, y * length]
    for (let x = 0; x < length; x++) {
      const left = x >= step ? (rows[to + x - step] ?? 0) : 0
      const up = y > 0 ? (rows[to + x - length] ?? 0) : 0
      const corner = x >= step && y > 0 ? (rows[to + x - length - step] ?? 0) : 0
      rows[to + x] = (bytes[from + x] ?? 0) + filter(left, up, corner)
    }
  }
  return rows
}

type Filter = (left: number, up: number, corner: number) => number

const none: Filter = () => 0
const filters: readonly Filter[] = [
  none,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
]

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

/** Puts the pixels of an interlaced pass where they belong; `bits` is the size of a pixel. */
function scatter(rows: Buffer, pass: Pass, target: Buffer, targetRow: number, bits: number): void {
  for (let y = 0; y < pass.height; y++)
    for (let x = 0; x < pass.width; x++) {
      const from = y * pass.rowLength * 8 + x * bits
      const to = (pass.y + y * pass.stepY) * targetRow * 8 + (pass.x + x * pass.stepX) * bits
      if (bits >= 8) rows.copy(target, to / 8, from / 8, (from + bits) / 8)
      else target[to >> 3] = (target[to >> 3] ?? 0) | (sampleAt(rows, from, bits) << (8 - bits - (to & 7)))
    }
}
