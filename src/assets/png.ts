/** PNG files (ISO/IEC 15948): their chunks, what they say of the picture, and the file without what they say of its maker. */
import { crc32, inflateSync } from 'node:zlib'
import type { Orientation } from './asset.ts'
import { orientationIn } from './exif.ts'

export interface Png {
  readonly width: number
  readonly height: number
  /** Bits of a sample. */
  readonly depth: number
  readonly colour: PngColour
  readonly interlaced: boolean
  /** RGB triples that samples of a palette picture point to. */
  readonly palette: Buffer | undefined
  /** tRNS: opacities of the palette's colours, or the one transparent colour. */
  readonly transparency: Buffer | undefined
  /** The ICC profile of its colours. */
  readonly profile: Buffer | undefined
  /** Filtered rows, compressed by zlib. */
  readonly pixels: Buffer
  readonly orientation: Orientation
  readonly animated: boolean
  /** The picture without its metadata and, where it moves, its further frames. */
  readonly clean: Buffer
}

/** Samples of a pixel by PNG's colour type, and the depths that each may have (11.2.1). */
const colours = {
  0: { name: 'grey', samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { name: 'rgb', samples: 3, depths: [8, 16] },
  3: { name: 'palette', samples: 1, depths: [1, 2, 4, 8] },
  4: { name: 'greyAlpha', samples: 2, depths: [8, 16] },
  6: { name: 'rgbAlpha', samples: 4, depths: [8, 16] },
} as const

export type PngColour = (typeof colours)[keyof typeof colours]

/** Reads `bytes`, or says why they are no whole PNG. No pixel is unpacked. */
export function parsePng(bytes: Buffer): Png | string {
  const chunks = chunksOf(bytes)
  if (typeof chunks === 'string') return chunks
  const [header] = chunks
  if (header?.type !== 'IHDR' || header.data.length !== 13) return 'it does not say how large it is'
  const [depth = 0, colourType = 0, , , interlace = 0] = header.data.subarray(8)
  const colour = isColourType(colourType) ? colours[colourType] : undefined
  if (colour === undefined || !colour.depths.some((allowed) => allowed === depth)) return 'it is damaged'
  const data = (type: string) => chunks.find((chunk) => chunk.type === type)?.data
  const palette = data('PLTE')
  if (colour.name === 'palette' && !isPalette(palette)) return 'it is damaged'
  const exif = data('eXIf')
  return {
    width: header.data.readUInt32BE(0),
    height: header.data.readUInt32BE(4),
    depth,
    colour,
    interlaced: interlace === 1,
    palette,
    transparency: data('tRNS'),
    profile: profileIn(data('iCCP')),
    pixels: Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data)),
    orientation: exif === undefined ? 1 : orientationIn(exif),
    animated: data('acTL') !== undefined,
    clean: Buffer.concat([
      bytes.subarray(0, 8),
      ...chunks.filter(({ type }) => shown.has(type)).map(({ whole }) => whole),
    ]),
  }
}

function isColourType(value: number): value is keyof typeof colours {
  return value in colours
}

function isPalette(palette: Buffer | undefined): boolean {
  return palette !== undefined && palette.length > 0 && palette.length % 3 === 0 && palette.length <= 768
}

/** The chunks that change what is seen. Texts, times, places and further frames are left behind. */
const shown = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'iCCP', 'gAMA', 'cHRM', 'sRGB', 'cICP'])

interface Chunk {
  readonly type: string
  readonly data: Buffer
  /** With length, type and checksum. */
  readonly whole: Buffer
}

/** Every chunk whole and its checksum right, up to the last one. */
function chunksOf(bytes: Buffer): readonly Chunk[] | string {
  const chunks: Chunk[] = []
  let at = 8
  while (chunks.at(-1)?.type !== 'IEND') {
    if (at + 12 > bytes.length) return 'its end is missing'
    const dataEnd = at + 8 + bytes.readUInt32BE(at)
    if (dataEnd + 4 > bytes.length) return 'its end is missing'
    if (crc32(bytes.subarray(at + 4, dataEnd)) !== bytes.readUInt32BE(dataEnd)) return 'it is damaged'
    const data = bytes.subarray(at + 8, dataEnd)
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data,
      whole: bytes.subarray(at, dataEnd + 4),
    })
    at = dataEnd + 4
  }
  return chunks
}

/** Far above any real profile; a compressed one could otherwise unpack to gigabytes. */
const largestProfile = 4_000_000

/** A name, a zero, the method, then the compressed profile. One that cannot be unpacked is as good as none. */
function profileIn(data: Buffer | undefined): Buffer | undefined {
  if (data === undefined) return undefined
  try {
    return inflateSync(data.subarray(data.indexOf(0) + 2), { maxOutputLength: largestProfile })
  } catch {
    return undefined
  }
}

/** The seven passes of an interlaced picture, and the one of a plain one (ISO/IEC 15948, 8.2). */
const adam7 = [
  { x: 0, y: 0, stepX: 8, stepY: 8 },
  { x: 4, y: 0, stepX: 8, stepY: 8 },
  { x: 0, y: 4, stepX: 4, stepY: 8 },
  { x: 2, y: 0, stepX: 4, stepY: 4 },
  { x: 0, y: 2, stepX: 2, stepY: 4 },
  { x: 1, y: 0, stepX: 2, stepY: 2 },
  { x: 0, y: 1, stepX: 1, stepY: 2 },
]
const onePass = [{ x: 0, y: 0, stepX: 1, stepY: 1 }]

/** A pass, with its size in pixels and the length of its rows in bytes, filter left out. */
export interface Pass {
  readonly x: number
  readonly y: number
  readonly stepX: number
  readonly stepY: number
  readonly width: number
  readonly height: number
  readonly rowLength: number
}

/** The passes that hold pixels. */
export function passesOf({ width, height, depth, colour, interlaced }: Png): readonly Pass[] {
  return (interlaced ? adam7 : onePass)
    .map((pass) => {
      const columns = Math.ceil((width - pass.x) / pass.stepX)
      return {
        ...pass,
        width: columns,
        height: Math.ceil((height - pass.y) / pass.stepY),
        rowLength: Math.ceil((columns * depth * colour.samples) / 8),
      }
    })
    .filter((pass) => pass.width > 0 && pass.height > 0)
}

/**
 * The filtered rows; undefined when they do not unpack to just what the header promises: a renderer would
 * fall over too few and run out of memory over too many.
 */
export function unpackPixels(png: Png): Buffer | undefined {
  const expected = passesOf(png).reduce((sum, pass) => sum + pass.height * (1 + pass.rowLength), 0)
  try {
    const rows = inflateSync(png.pixels, { maxOutputLength: expected })
    return rows.length === expected ? rows : undefined
  } catch {
    return undefined
  }
}
