/** Small pictures, made in memory. */
import { crc32, deflateSync } from 'node:zlib'

/** A white PNG. */
export function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  // A picture of more pixels than a test should hold keeps its header and no content.
  const rows = width * height > 1_000_000 ? Buffer.alloc(0) : Buffer.alloc((width + 1) * height, 255)
  for (let row = 0; row * (width + 1) < rows.length; row++) rows[row * (width + 1)] = 0
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')])
}

/** A PNG whose chunks are whole while its compressed pixels are `data`. */
export function pngHolding(data: Buffer): Buffer {
  const whole = png(4, 4)
  return Buffer.concat([whole.subarray(0, 33), chunk('IDAT', data), chunk('IEND')])
}

/** A PNG that claims to be animated. */
export function animatedPng(): Buffer {
  const still = png(4, 4)
  return Buffer.concat([still.subarray(0, 33), chunk('acTL', Buffer.alloc(8)), still.subarray(33)])
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8 + body.length)
  frame.writeUInt32BE(data.length, 0)
  frame.set(body, 4)
  frame.writeUInt32BE(crc32(body), 4 + body.length)
  return frame
}

/** The marks of a JPEG without coded pixels, with an orientation as cameras write it. */
export function jpeg(width: number, height: number, orientation = 1): Buffer {
  const exif = Buffer.from(
    '457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100010000' + '00000000',
    'hex',
  )
  exif.writeUInt16BE(orientation, 24)
  const size = Buffer.from('08' + '00000000' + '01' + '011100', 'hex')
  size.writeUInt16BE(height, 1)
  size.writeUInt16BE(width, 3)
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    ...(orientation === 1 ? [] : [segment(0xe1, exif)]),
    segment(0xc0, size),
    segment(0xda, Buffer.from('010100003f00', 'hex')),
    Buffer.of(0xff, 0xd9),
  ])
}

function segment(mark: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, mark, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

export function svg(content = '', attributes = 'viewBox="0 0 300 200"'): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`)
}

/** A white PNG with one chunk more. */
export function pngWith(type: string, data: Buffer, width = 4, height = 4): Buffer {
  const whole = png(width, height)
  return Buffer.concat([whole.subarray(0, 33), chunk(type, data), whole.subarray(33)])
}

/** The header of a GIF, which promises this many pixels. */
export function gifHeader(width: number, height: number): Buffer {
  const gif = Buffer.from(
    'GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\0\0\0\0\0\x02\x02D\x01\0;',
    'latin1',
  )
  for (const at of [6, 24]) {
    gif.writeUInt16LE(width, at)
    gif.writeUInt16LE(height, at + 2)
  }
  return gif
}
