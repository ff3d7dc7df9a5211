/** Files that would keep a reader busy for ever, or fill its memory. Each is read, or refused by name. */
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readBackPdf } from '../../../src/verify/read-back/pdf/pdf.ts'
import { pdfStructureFindings } from '../../../src/verify/structure/pdf/pdf.ts'
import { Unreadable } from '../../../src/verify/unreadable.ts'
import { deflated, type RawStream, rawPage, rawPdf, written } from '../../support/raw-pdf.ts'

const megabyte = 2 ** 20

/** What reading ends in: the words, or the message of the refusal. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    await pdfStructureFindings(bytes)
    const { utterances } = await readBackPdf(bytes)
    return utterances.map(({ text }) => text).join(' ')
  } catch (error) {
    if (error instanceof Unreadable) return `refused: ${error.message}`
    throw error
  }
}

const file = (...parts: readonly (string | Uint8Array)[]) =>
  Buffer.concat(['%PDF-1.7\n', ...parts].map((part) => Buffer.from(part)))

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join('')

/** So much of one byte, packed. */
const balloon = (size: number, entries = '') => deflated(Buffer.alloc(size, ' '), entries)

describe('a file whose objects have no end', () => {
  const packed = balloon(100 * megabyte, '/Type /ObjStm /N 1 /First 4')

  it.each<[string, () => Buffer]>([
    ['headers of objects', () => file('1 0 obj\n'.repeat(50_000))],
    ['streams that are never closed', () => file('1 0 obj <</Length 0>> stream\n'.repeat(20_000))],
    ['arrays inside arrays', () => file('1 0 obj ', '['.repeat(megabyte))],
    ['trailers inside trailers', () => file('trailer ', '<</A '.repeat(megabyte / 8))],
    ['numbers', () => file('1 0 obj null endobj\n', '1 0 '.repeat(100_000))],
    ['digits', () => file('1 0 obj null endobj\n', '1'.repeat(megabyte))],
    ['white space', () => file('1 ', ' '.repeat(megabyte), '0 obj')],
    ['brackets that close nothing', () => file('1 0 obj ', ')>]'.repeat(megabyte / 4))],
    [
      'a table of millions of objects, in a few bytes',
      () =>
        file(
          '1 0 obj <</Type /XRef /Size 1 /Index [0 400000000] /W [0 0 0] /Length 0>> stream\n\nendstream endobj\nstartxref\n9\n%%EOF',
        ),
    ],
    [
      'a table of millions of objects, packed',
      () =>
        file(
          written(
            1,
            deflated(Buffer.alloc(64 * megabyte, 1), '/Type /XRef /Size 1 /Index [0 400000000] /W [1 0 0]'),
          ),
          'startxref\n9\n%%EOF',
        ),
    ],
    [
      'a table that is its own predecessor',
      () => file('xref\n0 1\n0000000000 65535 f \ntrailer <</Prev 9>>\nstartxref\n9\n%%EOF'),
    ],
    [
      'strings that are never closed',
      () =>
        file(
          '1 0 obj <</Pages 2 0 R>> endobj 2 0 obj <</Kids [',
          times(20_000, (index) => `${index + 3} 0 R `),
          ']>> endobj trailer <</Root 1 0 R>> ',
          times(20_000, (index) => `${index + 3} 0 obj (`),
        ),
    ],
    [
      'packed objects without end',
      () =>
        file(
          written(1, deflated(`9 0 [${'()'.repeat(12 * megabyte)}]`, '/Type /ObjStm /N 1 /First 4')),
          'trailer <</Root 9 0 R>>',
        ),
    ],
    [
      'packed objects that unpack without end',
      () =>
        file(
          ...Array.from({ length: 12 }, (_, index) => written(index + 1, packed)),
          'trailer <</Root 99 0 R>>',
        ),
    ],
  ])('is refused: %s', async (_, make) => {
    expect(await outcome(make())).toMatch(/^refused: /)
  })
})

const form = (content: string, resources = ''): RawStream => ({
  entries: `/Subtype /Form /Resources <<${resources}>>`,
  bytes: content,
})

describe('a page that has no end', () => {
  const inSequence = (content: string) => `/P <</MCID 0>> BDC ${content} EMC`

  it.each<[string, () => Buffer, RegExp | string]>([
    [
      'it unpacks to more than any page',
      () => rawPage({ content: balloon(200 * megabyte) }),
      /^refused: A stream/,
    ],
    [
      'many streams do, together',
      () => {
        const part = { 10: balloon(100 * megabyte) }
        return rawPdf({
          1: '<</Pages 2 0 R /StructTreeRoot 5 0 R>>',
          2: '<</Kids [3 0 R]>>',
          3: '<</Contents [10 0 R 10 0 R]>>',
          5: '<</K <</S /P /Pg 3 0 R /K 0>>>>',
          ...part,
        })
      },
      /^refused: A page/,
    ],
    ['operands', () => rawPage({ content: deflated('0 '.repeat(10 * megabyte)) }), /^refused: .* objects/],
    [
      'strings',
      () => rawPage({ content: deflated(inSequence(`BT (${'a'.repeat(5 * megabyte)}) Tj`)) }),
      /^refused: .* characters/,
    ],
    [
      'text of little strings',
      () => rawPage({ content: deflated(inSequence(`BT ${'(aaaaaaaa) Tj '.repeat(megabyte)}`)) }),
      /^refused: .* characters/,
    ],
    [
      'codes that stand for long texts',
      () =>
        rawPage({
          content: deflated(inSequence(`BT /F 1 Tf ${'(aaaaaaaa) Tj '.repeat(10_000)}`)),
          resources: '/Font <</F 10 0 R>>',
          objects: {
            10: '<</Subtype /Type1 /ToUnicode 11 0 R>>',
            11: { bytes: `1 beginbfchar <61> <${'0041'.repeat(1000)}> endbfchar` },
          },
        }),
      /^refused: .* characters/,
    ],
    [
      'maps of characters',
      () =>
        rawPage({
          content: inSequence('BT /F 1 Tf (a) Tj'),
          resources: '/Font <</F 10 0 R>>',
          objects: {
            10: '<</Subtype /Type1 /ToUnicode 11 0 R>>',
            11: deflated(`1 beginbfrange ${'<00> <ff> <0041> '.repeat(4 * megabyte)} endbfrange`),
          },
        }),
      /^refused: .* objects/,
    ],
    [
      'forms that draw ten others each',
      () =>
        rawPage({
          content: inSequence('/X Do'),
          resources: '/XObject <</X 10 0 R>>',
          objects: Object.fromEntries(
            Array.from({ length: 12 }, (_, index) => [
              10 + index,
              form('/X Do '.repeat(10), `/XObject <</X ${11 + index} 0 R>>`),
            ]),
          ),
        }),
      /^refused: .* objects/,
    ],
    [
      'a form that draws itself',
      () =>
        rawPage({
          content: inSequence('/X Do'),
          resources: '/XObject <</X 10 0 R>>',
          objects: { 10: form('BT (Words) Tj ET /X Do', '/XObject <</X 10 0 R>>') },
        }),
      'Words',
    ],
    ['sequences inside sequences', () => rawPage({ content: '/P <</MCID 0>> BDC '.repeat(10_000) }), ''],
    ['arrays inside arrays', () => rawPage({ content: '['.repeat(megabyte) }), ''],
    [
      'states that are kept',
      () => rawPage({ content: `${'q '.repeat(100_000)}${inSequence('BT (Words) Tj ET')}` }),
      'Words',
    ],
    ['inline images that are never closed', () => rawPage({ content: 'BI /W 1 ID E'.repeat(50_000) }), ''],
  ])('ends: %s', async (_, make, end) => {
    expect(await outcome(make())).toEqual(typeof end === 'string' ? end : expect.stringMatching(end))
  })

  it('is drawn thousands of times', async () => {
    const pages = Array.from({ length: 400 }, (_, index) => 10 + index)
    const bytes = rawPdf({
      1: '<</Pages 2 0 R /StructTreeRoot 5 0 R>>',
      2: `<</Kids [${pages.map((number) => `${number} 0 R`).join(' ')}]>>`,
      4: {
        entries: '/Filter /FlateDecode',
        bytes: deflateSync(`/P <</MCID 0>> BDC BT ${'() Tj '.repeat(megabyte)}`),
      },
      5: `<</K [${pages.map((number) => `<</S /P /Pg ${number} 0 R /K 0>>`).join('')}]>>`,
      ...Object.fromEntries(pages.map((number) => [number, '<</Contents 4 0 R>>'])),
    })
    expect(await outcome(bytes)).toMatch(/^refused: The content of the file holds more objects/)
  })
})
