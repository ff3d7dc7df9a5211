/** Objects as files write them, and streams as they pack them. */
import { describe, expect, it } from 'vitest'
import { PdfFile } from '../../../src/verify/pdf/file/file.ts'
import { openPdf } from '../../../src/verify/pdf/objects.ts'
import { plain } from '../../support/plain-objects.ts'
import { deflated, type RawStream, rawPdf, simpleFile } from '../../support/raw-pdf.ts'

function objectOf(source: string): unknown {
  const file = new PdfFile(rawPdf({ ...simpleFile, 5: source }))
  return plain(file.look(file.refOf(5)))
}

describe('an object', () => {
  it.each<[string, unknown]>([
    ['12', 12],
    ['-.5', -0.5],
    ['+17.', 17],
    ['4 0 R', { Length: 3, packed: 3 }],
    ['true', true],
    ['null', null],
    ['/Name', '/Name'],
    ['/A#20B#C3#BC', '/A Bü'],
    ['/', '/'],
    ['[1 [2 /A] 3 0 R (x) null]', [1, [2, '/A'], '3 R', 'x', null]],
    ['<</A 1/B<</C[/D]>>/A 2>>', { A: 2, B: { C: ['/D'] } }],
    ['<</A 1 /B 3 0 R % a comment\n/C (c)>>', { A: 1, B: '3 R', C: 'c' }],
    ['<</A 1 stray /B 2>>', { A: 1, B: 2 }],
    ['<</A 1 (no name) /B 2>>', { A: 1, B: 2 }],
    ['[1 2', [1, 2]],
  ])('is read: %s', (source, value) => {
    expect(objectOf(source)).toEqual(value)
  })

  it.each<[string, string]>([
    ['(plain (in) brackets)', 'plain (in) brackets'],
    ['(\\(\\)\\\\ \\n\\t \\101\\7\\1012)', '()\\ \n\t A\u0007A2'],
    ['(one\\\ntwo\r\nthree)', 'onetwo\nthree'],
    ['<48 65 6C6c 6f7>', 'Hellop'],
    ['<FEFF00E9D83DDE00>', 'é😀'],
    ['<FFFEE900>', 'é'],
    ['<EFBBBFC3A9>', 'é'],
    ['<FEFF001B0065006E001B0041>', 'A'],
    ['(\\200 \\216 \\240 \\376)', '• ” € þ'],
  ])('is text: %s', (source, text) => {
    expect(objectOf(source)).toBe(text)
  })
})

describe('a stream', () => {
  const content = async (stream: RawStream) => {
    const objects = await openPdf(rawPdf({ ...simpleFile, 4: stream }))
    const bytes = objects.bytesOf(objects.entry(objects.dict(objects.pages[0]), 'Contents'))
    return Buffer.from(bytes).toString('latin1')
  }

  it.each<[string, RawStream, string]>([
    ['ASCIIHexDecode', { bytes: '48 65 6c6C 6F>' }, 'Hello'],
    ['ASCII85Decode', { bytes: '87cUR D]i,"Ebo80~>' }, 'Hello World!'],
    ['RunLengthDecode', { bytes: Buffer.from([1, 0x48, 0x65, 255, 0x6c, 0, 0x6f, 128, 9]) }, 'Hello'],
    [
      'LZWDecode',
      { bytes: Buffer.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]) },
      '-----A---B',
    ],
  ])('is unpacked: %s', async (filter, stream, text) => {
    expect(await content({ ...stream, entries: `/Filter /${filter}` })).toBe(text)
  })

  it('goes through several filters', async () => {
    const { bytes } = deflated('Hello')
    const hex = `${Buffer.from(bytes as Uint8Array).toString('hex')}>`
    expect(await content({ bytes: hex, entries: '/Filter [/ASCIIHexDecode /FlateDecode]' })).toBe('Hello')
  })

  it('is cut off, or has a wrong sum at its end: what stands before is read', async () => {
    const { bytes, entries = '' } = deflated('Hello World! '.repeat(50))
    const whole = Buffer.from(bytes as Uint8Array)
    const half = await content({ bytes: whole.subarray(0, whole.length - 8), entries })
    expect(half).toMatch(/^Hello World!/)
    const wrong = Buffer.concat([whole.subarray(0, -4), Buffer.from('junk')])
    expect(await content({ bytes: wrong, entries })).toBe('Hello World! '.repeat(50))
  })

  it('is damaged, or a picture: it says nothing', async () => {
    expect(await content({ bytes: 'no such thing', entries: '/Filter /FlateDecode' })).toBe('')
    expect(await content({ bytes: 'x', entries: '/Filter /DCTDecode' })).toBe('')
  })

  it('has rows that are differences to their neighbours', async () => {
    const rows = [
      [0, 10, 20, 30],
      [1, 10, 10, 10],
      [2, 1, 1, 1],
      [3, 6, 1, 1],
      [4, 1, 1, 1],
    ]
    const parameters = '/DecodeParms <</Predictor 15 /Columns 3>>'
    const text = await content(deflated(Uint8Array.from(rows.flat()), parameters))
    expect([...Buffer.from(text, 'latin1')]).toEqual([
      10, 20, 30, 10, 20, 30, 11, 21, 31, 11, 17, 25, 12, 18, 26,
    ])
    const tiff = await content(
      deflated(Uint8Array.from([1, 1, 1, 5, 1, 1]), '/DecodeParms <</Predictor 2 /Columns 3>>'),
    )
    expect([...Buffer.from(tiff, 'latin1')]).toEqual([1, 2, 3, 5, 6, 7])
  })
})
