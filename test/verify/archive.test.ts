import { strToU8, type ZipOptions, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Archive } from '../../src/verify/web/archive.ts'

const text = 'The same words for everyone. '.repeat(50)
const names = ['mimetype', 'EPUB/глава.xhtml']

function archive(level: ZipOptions['level'] = 9): Buffer {
  return Buffer.from(
    zipSync({
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'EPUB/глава.xhtml': [strToU8(text), { level }],
    }),
  )
}

/** Where the `count`th record with a signature begins. */
function record(bytes: Buffer, signature: number, count = 0): number {
  const mark = Buffer.alloc(4)
  mark.writeUInt32LE(signature)
  let place = bytes.indexOf(mark)
  for (let left = count; left > 0; left--) place = bytes.indexOf(mark, place + 1)
  return place
}

const entry = (bytes: Buffer) => record(bytes, 0x02014b50, 1)
const end = (bytes: Buffer) => record(bytes, 0x06054b50)

/** The archive with one of its fields changed. */
function changed(change: (bytes: Buffer) => void): Buffer {
  const bytes = archive()
  change(bytes)
  return bytes
}

/** As tools write it that do not know beforehand how large an archive will be (APPNOTE, 4.3.14, 4.3.15, 4.5.3). */
function zip64(): Buffer {
  const bytes = archive()
  const [last, start] = [entry(bytes), end(bytes)]
  const long = (...values: number[]) => {
    const all = Buffer.alloc(8 * values.length)
    for (const [index, value] of values.entries()) all.writeBigUInt64LE(BigInt(value), 8 * index)
    return all
  }
  const numbers = [24, 20, 42].map((at) => bytes.readUInt32LE(last + at))
  for (const at of [24, 20, 42]) bytes.writeUInt32LE(0xffffffff, last + at)
  bytes.writeUInt16LE(28, last + 30)
  const extra = Buffer.concat([Buffer.from([1, 0, 24, 0]), long(...numbers)])
  const before = Buffer.concat([bytes.subarray(0, start), extra])
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06064b50)
  long(2, 2, before.length - bytes.readUInt32LE(start + 16), bytes.readUInt32LE(start + 16)).copy(end64, 24)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50)
  long(before.length).copy(locator, 8)
  bytes.writeUInt16LE(0xffff, start + 10)
  bytes.writeUInt32LE(0xffffffff, start + 16)
  return Buffer.concat([before, end64, locator, bytes.subarray(start)])
}

describe('an archive', () => {
  it.each([0, 9] as const)('gives its texts, packed at level %d', (level) => {
    expect(new Archive(archive(level)).texts(names)).toEqual(['application/epub+zip', text])
  })

  it('may have a comment, and numbers that need 64 bits', () => {
    const commented = Buffer.concat([
      changed((bytes) => bytes.writeUInt16LE(5, end(bytes) + 20)),
      Buffer.from('words'),
    ])
    for (const bytes of [commented, zip64()]) expect(new Archive(bytes).texts(names)[1]).toBe(text)
  })

  it('stands anywhere in its memory', () => {
    const bytes = Buffer.concat([Buffer.alloc(7), archive()])
    expect(new Archive(bytes.subarray(7)).texts(names)[1]).toBe(text)
  })

  it('says which file it lacks', () => {
    expect(() => new Archive(archive()).texts(['EPUB/none.xhtml'])).toThrow(
      'The archive lacks EPUB/none.xhtml.',
    )
  })

  const damaged: readonly (readonly [what: string, bytes: Buffer, message: string])[] = [
    ['no archive', Buffer.from('words alone, and more of them'), 'no ZIP archive'],
    ['nothing', Buffer.alloc(0), 'no ZIP archive'],
    ['an end that is cut off', archive().subarray(0, -4), 'no ZIP archive'],
    ['a beginning that is cut off', archive().subarray(60), 'damaged'],
    ['more files claimed than held', changed((bytes) => bytes.writeUInt16LE(9, end(bytes) + 10)), 'damaged'],
    ['a file beyond the end', changed((bytes) => bytes.writeUInt32LE(1 << 20, entry(bytes) + 42)), 'damaged'],
    [
      'other bytes',
      changed((bytes) => bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40)),
      'its checksum is wrong',
    ],
    [
      'another checksum',
      changed((bytes) => bytes.writeUInt32LE(7, entry(bytes) + 16)),
      'its checksum is wrong',
    ],
    [
      'more unpacked than claimed',
      changed((bytes) => bytes.writeUInt32LE(9, entry(bytes) + 24)),
      'cannot be unpacked',
    ],
    [
      'a method of its own',
      changed((bytes) => bytes.writeUInt16LE(12, entry(bytes) + 10)),
      'no reader of books knows',
    ],
    ['a password', changed((bytes) => bytes.writeUInt16LE(1, entry(bytes) + 8)), 'no reader of books knows'],
    [
      'a password on what is stored',
      changed((bytes) => bytes.writeUInt16LE(1, record(bytes, 0x02014b50) + 8)),
      'no reader of books knows',
    ],
    [
      'too much claimed',
      changed((bytes) => bytes.writeUInt32LE(2 ** 31, entry(bytes) + 24)),
      'more than 512 MB',
    ],
  ]

  it.each(damaged)('is refused with %s', (_what, bytes, message) => {
    expect(() => new Archive(bytes).texts(names)).toThrow(message)
  })
})
