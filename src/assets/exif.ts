/** The orientation in Exif data (TIFF 6.0, 2; Exif 3.0, 4.6): the one entry that changes what is seen. */
import type { Orientation } from './asset.ts'

const orientationTag = 0x0112
/** A directory holds a dozen entries; a damaged one claims thousands. */
const mostEntries = 200

/** The orientation that `tiff` names, 1 when it names none. */
export function orientationIn(tiff: Buffer): Orientation {
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  try {
    const directory = long(4)
    const count = Math.min(short(directory), mostEntries)
    for (let index = 0; index < count; index++) {
      const entry = directory + 2 + index * 12
      if (short(entry) === orientationTag) return asOrientation(short(entry + 8))
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return 1
}

/** Exif data that says nothing but the orientation. */
export function exifWith(orientation: Orientation): Buffer {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100000000' + '00000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}

function asOrientation(value: number): Orientation {
  return value >= 1 && value <= 8 ? (value as Orientation) : 1
}

/** Whether rows are seen as columns. */
export function swapsSides(orientation: Orientation): boolean {
  return orientation >= 5
}
