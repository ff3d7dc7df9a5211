/** JPEG files (ITU-T T.81): their segments, what they say of the picture, and the file without what they say of its maker. */
import type { Orientation } from './asset.ts'
import { exifWith, orientationIn } from './exif.ts'

export interface Jpeg {
  /** As stored, before the orientation turns them. */
  readonly width: number
  readonly height: number
  readonly bits: number
  /** Components: 1 grey, 3 colour, 4 CMYK. */
  readonly channels: number
  readonly orientation: Orientation
  /** The ICC profile of its colours (ICC.1:2022, B.4). */
  readonly profile: Buffer | undefined
  /** The picture without its metadata: of those, the orientation stays. */
  readonly clean: Buffer
}

const startOfScan = 0xda
const endOfImage = 0xd9
const comment = 0xfe
/** Baseline, extended and progressive frames with Huffman coding: what browsers and PDF readers decode. */
const frames = new Set([0xc0, 0xc1, 0xc2])
const strangeFrames = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
/** A picture has a dozen scans; thousands of them keep a decoder busy for hours. */
const mostScans = 100

/** Reads `bytes`, or says why they are no JPEG that editions can show. */
export function parseJpeg(bytes: Buffer): Jpeg | string {
  const segments = segmentsOf(bytes)
  if (typeof segments === 'string') return segments
  if (segments.some(({ mark }) => strangeFrames.has(mark))) return 'its coding is one that few programs know'
  const frame = segments.find(({ mark }) => frames.has(mark))
  const scans = segments.filter(({ mark }) => mark === startOfScan).length
  if (frame === undefined || frame.data.length < 6 || scans === 0) return 'it does not say how large it is'
  if (scans > mostScans) return `it has ${scans} scans`
  const orientation = orientationOf(segments)
  return {
    bits: frame.data.readUInt8(0),
    height: frame.data.readUInt16BE(1),
    width: frame.data.readUInt16BE(3),
    channels: frame.data.readUInt8(5),
    orientation,
    profile: profileOf(segments),
    clean: withoutMetadata(segments, orientation),
  }
}

interface Segment {
  readonly mark: number
  /** What stands between its length and the next segment's mark, coded pixels left out. */
  readonly data: Buffer
  /** All of it, mark and coded pixels among them. */
  readonly whole: Buffer
}

/** From the first mark to the end of the image; what follows, films and second pictures among it, is no part of it. */
function segmentsOf(bytes: Buffer): readonly Segment[] | string {
  const segments: Segment[] = []
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return 'it is damaged'
    const mark = bytes[at + 1] ?? 0
    if (mark === 0xff) at++
    else if (mark === endOfImage) return segments
    else {
      if (at + 4 > bytes.length) break
      const dataEnd = at + 2 + bytes.readUInt16BE(at + 2)
      const end = mark === startOfScan ? endOfScan(bytes, dataEnd) : dataEnd
      if (end > bytes.length || dataEnd < at + 4) break
      segments.push({ mark, data: bytes.subarray(at + 4, dataEnd), whole: bytes.subarray(at, end) })
      at = end
    }
  }
  return 'its end is missing'
}

/** The next mark after coded pixels, in which 0xff is followed by 0 or by the number of a restart. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    const isRestart = next >= 0xd0 && next <= 0xd7
    if (next !== 0 && next !== 0xff && !isRestart) return at
  }
  return bytes.length + 1
}

const exifHeader = Buffer.from('Exif\0\0', 'latin1')
const profileHeader = Buffer.from('ICC_PROFILE\0', 'latin1')

function beginsWith(header: Buffer) {
  return ({ data }: Segment) => data.subarray(0, header.length).equals(header)
}

function isExif(segment: Segment): boolean {
  return segment.mark === 0xe1 && beginsWith(exifHeader)(segment)
}

function orientationOf(segments: readonly Segment[]): Orientation {
  const exif = segments.find(isExif)
  return exif === undefined ? 1 : orientationIn(exif.data.subarray(exifHeader.length))
}

/** A profile may be spread over segments, each with its number. */
function profileOf(segments: readonly Segment[]): Buffer | undefined {
  const parts = segments
    .filter(isProfile)
    .map(({ data }) => data.subarray(profileHeader.length))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
  return parts.length === 0 ? undefined : Buffer.concat(parts.map((part) => part.subarray(2)))
}

function isProfile(segment: Segment): boolean {
  return segment.mark === 0xe2 && beginsWith(profileHeader)(segment)
}

const start = Buffer.of(0xff, 0xd8)
const end = Buffer.of(0xff, endOfImage)

function withoutMetadata(segments: readonly Segment[], orientation: Orientation): Buffer {
  const exif = segments.find(isExif)
  const kept = segments.flatMap((segment) => {
    if (segment === exif && orientation !== 1) return [exifSegment(orientation)]
    return changesPixels(segment) ? [segment.whole] : []
  })
  return Buffer.concat([start, ...kept, end])
}

/** A header of JFIF without a small picture of its own. */
const plainJfifLength = 14
const adobe = 0xee

/** Application data goes, but for what says how the colours are to be understood. */
function changesPixels(segment: Segment): boolean {
  const { mark, data } = segment
  const isApplication = mark >= 0xe0 && mark <= 0xef
  if (!isApplication) return mark !== comment
  const isJfif = mark === 0xe0 && data.toString('latin1', 0, 4) === 'JFIF' && data.length === plainJfifLength
  return isJfif || mark === adobe || isProfile(segment)
}

function exifSegment(orientation: Orientation): Buffer {
  const data = Buffer.concat([exifHeader, exifWith(orientation)])
  return Buffer.concat([Buffer.of(0xff, 0xe1, 0, data.length + 2), data])
}
