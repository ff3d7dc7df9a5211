/** What belongs to which marked-content sequence. */
import { describe, expect, it } from 'vitest'
import { readBackPdf } from '../../../src/verify/read-back/pdf/pdf.ts'
import { pdfStructureFindings } from '../../../src/verify/structure/pdf/pdf.ts'
import { drawn, texts } from '../../support/drawn-text.ts'
import { type RawPage, type RawStream, rawPage, rawPdf } from '../../support/raw-pdf.ts'

describe('a sequence', () => {
  it('has what the innermost one with an id draws', async () => {
    expect(
      await texts(
        '/P <</MCID 4>> BDC BT (a) Tj /Span BMC (b) Tj EMC /Span <</MCID 5>> BDC (c) Tj EMC (d) Tj ET EMC BT (e) Tj ET',
      ),
    ).toEqual({ 4: 'abd', 5: 'c' })
  })

  it('goes on after another one', async () => {
    expect(
      await texts(
        'BT /P <</MCID 0>> BDC (a) Tj EMC /P <</MCID 1>> BDC (b) Tj EMC /P <</MCID 0>> BDC (c) Tj EMC ET',
      ),
    ).toEqual({ 0: 'ac', 1: 'b' })
  })

  it('says nothing as an artifact, and inside one', async () => {
    expect(
      await texts(
        '/P <</MCID 0>> BDC BT (a) Tj /Artifact BMC (b) Tj /Span <</MCID 1>> BDC (c) Tj EMC EMC (d) Tj ET EMC',
      ),
    ).toEqual({ 0: 'ad', 1: '' })
  })

  it('has its properties among the resources', async () => {
    const page = { resources: '/Properties <</one 10 0 R /two <</MCID 8>>>>', objects: { 10: '<</MCID 7>>' } }
    const content = '/P /one BDC BT (a) Tj ET EMC /P /two BDC BT (b) Tj ET EMC /P /none BDC BT (c) Tj ET EMC'
    expect(await texts({ ...page, content })).toEqual({ 7: 'a', 8: 'b' })
  })

  it('has words in place of what it draws', async () => {
    const span = (text: string, content: string) => `/Span <</ActualText ${text}>> BDC ${content} EMC`
    expect(await drawn(`(a) Tj ${span('(ffl)', '(\\001) Tj (\\002) Tj')} (b) Tj`)).toBe('afflb')
    expect(await drawn(`(a) Tj ${span('<FEFF0628>', `(x) Tj ${span('(no)', '(y) Tj')}`)}`)).toBe('aب')
    expect(await drawn(`(a) Tj ${span('()', '(-) Tj')} (b) Tj`)).toBe('ab')
    expect(await drawn(`(a) Tj ${span('( tick)', '0 0 1 1 re f')}`)).toBe('a tick')
    expect(await texts('/P <</MCID 0 /ActualText (one)>> BDC BT (a) Tj (b) Tj ET EMC')).toEqual({ 0: 'one' })
  })

  it('ends with the content that it begins in', async () => {
    const objects = {
      10: { entries: '/Subtype /Form', bytes: 'EMC Q BT (b) Tj /Span <</MCID 9>> BDC (c) Tj' },
    }
    const content = '/P <</MCID 0>> BDC BT (a) Tj ET /X Do BT (d) Tj ET EMC EMC EMC'
    expect(await texts({ content, resources: '/XObject <</X 10 0 R>>', objects })).toEqual({
      0: 'abd',
      9: 'c',
    })
  })
})

describe('a form', () => {
  const page = (form: RawStream, kids = '0'): RawPage => ({
    content: '/P <</MCID 0>> BDC BT (a) Tj ET /X Do EMC',
    resources: '/XObject <</X 10 0 R>>',
    kids,
    objects: { 10: form },
  })

  it('has resources of its own, or those of the page', async () => {
    const own = '/Subtype /Form /Resources <</Properties <</one <</MCID 3>>>>>>'
    const bytes = '/P /one BDC BT (b) Tj ET EMC'
    expect(await texts(page({ entries: own, bytes }))).toEqual({ 0: 'a', 3: 'b' })
    const { resources, ...rest } = page({ entries: '/Subtype /Form', bytes })
    const both = `${resources} /Properties <</one <</MCID 4>>>>`
    expect(await texts({ ...rest, resources: both })).toEqual({ 0: 'a', 4: 'b' })
  })

  it('is a part of the structure by itself', async () => {
    const form = {
      entries: '/Subtype /Form /StructParents 1',
      bytes: '/P <</MCID 0>> BDC BT (own) Tj ET EMC BT (shared) Tj ET',
    }
    const bytes = rawPage(page(form, '0 <</Type /MCR /Pg 3 0 R /Stm 10 0 R /MCID 0>>'))
    expect(await texts(page(form))).toEqual({ 0: 'ashared' })
    expect((await readBackPdf(bytes)).utterances.map(({ text }) => text)).toEqual(['asharedown'])
    const rules = (await pdfStructureFindings(bytes)).map(({ rule }) => rule)
    // The parent tree is missing; the content is where the tree says.
    expect(rules).toContain('parent-tree-agrees')
    expect(rules).not.toContain('content-is-on-its-page')
    expect(rules).not.toContain('content-has-one-owner')
  })
})

describe('an inline image', () => {
  const around = (image: string) => `(a) Tj ET ${image} BT (b) Tj`

  it.each([
    ['of a known size', `BI /W 4 /H 2 /BPC 8 /CS /G ID ${'EI (x'.padEnd(8)} EI`],
    ['of a length that it says', 'BI /W 1 /H 1 /F /DCT /L 14 ID EI BT (x) Tj   EI'],
    ['that is packed', 'BI /W 1 /H 1 /F /Fl ID \u0001\u0002EI \u0003\u0004 EI'],
    ['of bits', `BI /W 9 /H 4 /IM true ID EI (x)\u0000\u0001 EI`],
  ])('is passed over: %s', async (_, image) => {
    expect(await drawn(around(image))).toBe('ab')
  })
})

describe('a damaged page', () => {
  it('says nothing; the others do', async () => {
    const page = (content: string) => `<</Type /Page /Parent 2 0 R /Contents ${content}>>`
    const bytes = rawPdf({
      1: '<</Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R>>',
      2: '<</Kids [10 0 R 11 0 R 12 0 R 13 0 R]>>',
      5: `<</K [${[10, 11, 12, 13].map((number) => `<</S /P /Pg ${number} 0 R /K 0>>`).join(' ')}]>>`,
      10: page('20 0 R'),
      11: page('21 0 R'),
      12: page('99 0 R'),
      13: page('[22 0 R 23 0 R]'),
      20: { bytes: `/P <</MCID 0>> BDC BT (lost) Tj ${'['.repeat(9_999)}` },
      21: { entries: '/Filter /FlateDecode', bytes: 'damaged' },
      22: { bytes: '/P <</MCID 0>> BDC BT (two ) Tj' },
      23: { bytes: '(streams) Tj ET EMC' },
    })
    expect((await readBackPdf(bytes)).utterances.map(({ text }) => text)).toEqual(['two streams'])
  })

  it('has operators that lack their operands, or have others', async () => {
    expect(
      await drawn('Tf Td Tm TJ Tj gs Do (x) Tf /A TJ [null /A (a)] TJ BDC EMC 1 2 " \' (b) Tj EMC'),
    ).toBe('ab')
  })
})
