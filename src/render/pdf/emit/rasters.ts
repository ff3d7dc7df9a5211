/** JPEG and PNG pictures as image XObjects (ISO 32000-1, 8.9.5). */
import { deflateSync } from 'node:zlib'
import type { Orientation } from '../../../assets/asset.ts'
import { swapsSides } from '../../../assets/exif.ts'
import { type Jpeg, parseJpeg } from '../../../assets/jpeg.ts'
import { type Png, parsePng } from '../../../assets/png.ts'
import { type Channels, ColourSpaces } from './colour-space.ts'
import type { Dictionary, PdfDocument, Reference, Value } from './pdfkit.ts'
import { samplesOf } from './png-samples.ts'

type RasterType = 'image/png' | 'image/jpeg'

/** A raster in a drawing. */
export interface PlacedRaster {
  /** The name that resources call it by. */
  readonly name: string
  readonly object: Reference
  readonly orientation: Orientation
  /** As it is seen. */
  readonly width: number
  readonly height: number
}

/** The raster pictures of a file. */
export class Rasters {
  readonly #inDrawings = new Map<string, PlacedRaster>()
  readonly #document: PdfDocument
  readonly #spaces: ColourSpaces

  constructor(document: PdfDocument) {
    this.#document = document
    this.#spaces = new ColourSpaces(document)
  }

  /**
   * Writes a picture into the file.
   * @throws when it is damaged, which opening it has ruled out.
   */
  embed(mediaType: RasterType, bytes: Uint8Array): Reference {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    return mediaType === 'image/jpeg'
      ? this.#embedJpeg(sound(parseJpeg(buffer)))
      : this.#embedPng(sound(parsePng(buffer)))
  }

  /** The picture in a `data:` address of a drawing, once for each address. */
  embedAddress(address: string): PlacedRaster {
    let raster = this.#inDrawings.get(address)
    if (raster === undefined) {
      const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
      const isJpeg = bytes[0] === 0xff
      const { orientation, ...size } = isJpeg ? sound(parseJpeg(bytes)) : sound(parsePng(bytes))
      const [width, height] = swapsSides(orientation) ? [size.height, size.width] : [size.width, size.height]
      const object = this.embed(isJpeg ? 'image/jpeg' : 'image/png', bytes)
      raster = { name: `Raster${this.#inDrawings.size + 1}`, object, orientation, width, height }
      this.#inDrawings.set(address, raster)
    }
    return raster
  }

  /** As it is: PDF readers decode JPEG themselves. */
  #embedJpeg({ width, height, channels, profile, clean }: Jpeg): Reference {
    return this.#image(
      { Width: width, Height: height, BitsPerComponent: 8, Filter: 'DCTDecode' },
      this.#spaces.of(profile, channels === 1 ? 1 : 3),
      clean,
    )
  }

  #embedPng(png: Png): Reference {
    const { width, height, depth, colour } = png
    const size = { Width: width, Height: height, BitsPerComponent: depth }
    const channels = colour.name === 'grey' || colour.name === 'greyAlpha' ? 1 : 3
    const space = colour.name === 'palette' ? this.#indexed(png) : this.#spaces.of(png.profile, channels)
    if (!png.interlaced && (isOpaque(png) || isKeyed(png))) {
      const layout = predicted(depth, colour.name === 'palette' ? 1 : channels, width)
      return this.#image({ ...size, ...layout, ...keyOf(png) }, space, png.pixels)
    }
    const { colours, colourRow, opacities, opacityRow, opacityDepth } = samplesOf(png)
    const mask = opacities && this.#opacities(png, compress(opacities, opacityRow), opacityDepth)
    const layout = predicted(depth, colour.name === 'palette' ? 1 : channels, width)
    return this.#image(
      { ...size, ...layout, ...keyOf(png), ...(mask && { SMask: mask }) },
      space,
      compress(colours, colourRow),
    )
  }

  #opacities({ width, height }: Png, data: Buffer, depth: number): Reference {
    const size = { Width: width, Height: height, BitsPerComponent: depth }
    return this.#image({ ...size, ...predicted(depth, 1, width) }, 'DeviceGray', data)
  }

  #indexed({ palette = Buffer.alloc(3), profile }: Png): Value {
    const colours = this.#document.ref()
    colours.end(new Uint8Array(palette))
    return ['Indexed', this.#spaces.of(profile, 3), palette.length / 3 - 1, colours]
  }

  #image(data: Dictionary, space: Value, bytes: Uint8Array): Reference {
    const image = this.#document.ref({ Type: 'XObject', Subtype: 'Image', ColorSpace: space, ...data })
    image.end(new Uint8Array(bytes))
    return image
  }
}

function sound<Picture>(picture: Picture | string): Picture {
  if (typeof picture === 'string') throw new Error(`A picture that was opened cannot be read: ${picture}.`)
  return picture
}

function isOpaque({ colour, transparency }: Png): boolean {
  return transparency === undefined && colour.name !== 'greyAlpha' && colour.name !== 'rgbAlpha'
}

/** One colour of it is transparent. */
function isKeyed({ colour, transparency }: Png): boolean {
  return transparency !== undefined && (colour.name === 'grey' || colour.name === 'rgb')
}

/** Colour key masking (ISO 32000-1, 8.9.6.4): the least and the greatest value of each channel. */
function keyOf(png: Png): Dictionary {
  const { transparency, colour, depth } = png
  if (transparency === undefined || !isKeyed(png)) return {}
  const values = Array.from({ length: colour.samples }, (_, channel) =>
    transparency.length < 2 * channel + 2 ? 0 : transparency.readUInt16BE(2 * channel) % 2 ** depth,
  )
  return { Mask: values.flatMap((value) => [value, value]) }
}

/** The rows carry PNG's own filters (ISO 32000-1, 7.4.4.4). */
function predicted(depth: number, channels: Channels, width: number): Dictionary {
  const parameters = { Predictor: 15, Colors: channels, BitsPerComponent: depth, Columns: width }
  return { Filter: 'FlateDecode', DecodeParms: parameters }
}

const up = 2

/** Each row as its difference from the row above, which compresses well in drawings and photographs alike. */
function compress(rows: Buffer, rowLength: number): Buffer {
  const height = rows.length / rowLength
  const filtered = Buffer.alloc(rows.length + height)
  for (let y = 0; y < height; y++) {
    const [from, to] = [y * rowLength, y * (rowLength + 1)]
    filtered[to] = up
    for (let x = 0; x < rowLength; x++)
      filtered[to + 1 + x] = (rows[from + x] ?? 0) - (y > 0 ? (rows[from + x - rowLength] ?? 0) : 0)
  }
  return deflateSync(filtered)
}

/**
 * The matrix that puts the unit square of a raster into a box of `width` by `height`, turned as its orientation
 * says. Its y axis runs downwards from the box's upper edge.
 */
export function placing(orientation: Orientation, width: number, height: number): readonly number[] {
  const [w, h] = [width, height]
  const matrices: Readonly<Record<Orientation, readonly number[]>> = {
    1: [w, 0, 0, -h, 0, h],
    2: [-w, 0, 0, -h, w, h],
    3: [-w, 0, 0, h, w, 0],
    4: [w, 0, 0, h, 0, 0],
    5: [0, h, -w, 0, w, 0],
    6: [0, h, w, 0, 0, 0],
    7: [0, -h, w, 0, 0, h],
    8: [0, -h, -w, 0, w, h],
  }
  return matrices[orientation]
}
