/** The text of marked content, as any tool may have drawn it. */
import { describe, expect, it } from 'vitest'
import { openTaggedPdf } from '../../../src/verify/pdf/tagged.ts'
import { readBackPdf } from '../../../src/verify/read-back/pdf/pdf.ts'
import { pdfStructureFindings } from '../../../src/verify/structure/pdf/pdf.ts'
import { type RawPage, type RawStream, rawPage, rawPdf } from '../../support/raw-pdf.ts'

/** What each sequence of the page says, by its id. */
async function texts(page: RawPage | string): Promise<Record<number, string>> {
  const { objects, contents } = await openTaggedPdf(
    rawPage(typeof page === 'string' ? { content: page } : page),
  )
  const said = [...contents.of(objects.pages[0])]
  return Object.fromEntries(said.map(([id, { text }]) => [id, text]))
}

/** What is drawn in the one sequence of a page. */
async function drawn(content: string, page: Omit<RawPage, 'content'> = {}): Promise<string | undefined> {
  const { 0: text } = await texts({ ...page, content: `/P <</MCID 0>> BDC BT ${content} ET EMC` })
  return text
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')

/** A font whose codes are characters of Unicode, each as wide as its type is large, or half of that. */
const unicodeFont = (width = 1000, entries = '') => ({
  resources: '/Font <</U 20 0 R>>',
  objects: {
    20: `<</Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<</DW ${width} ${entries}>>] /ToUnicode 21 0 R>>`,
    21: {
      bytes:
        '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange',
    },
  },
})
const coded = (text: string) => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

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

describe('the codes of a font', () => {
  const simple = (font: string, string: string, objects: RawPage['objects'] = {}) =>
    drawn(`/F 1 Tf ${string} Tj`, {
      resources: '/Font <</F 10 0 R>>',
      objects: { 10: `<</Subtype /Type1 ${font}>>`, ...objects },
    })

  it.each([
    ['WinAnsiEncoding', '/Encoding /WinAnsiEncoding', '<80 96 41 e9 ad>', '€–Aé\u00ad'],
    ['MacRomanEncoding', '/Encoding /MacRomanEncoding', '<8e d0 de db ca>', 'é–fi¤\u00a0'],
    ['StandardEncoding', '', '<27 60 ae d0 fb>', '’‘fi—ß'],
    ['Symbol', '/BaseFont /Symbol', '<61 b7 ae>', 'α•→'],
    ['ZapfDingbats', '/BaseFont /ABCDEF+ZapfDingbats', '<6c 34>', '●✔'],
    [
      'differences',
      '/Encoding <</Differences [1 /ff /Aacute /uni0628 /u1F600 65 /Eogonek /f_f_i /a.alt]>>',
      '<01 02 03 04 41 42 43 44>',
      'ffÁب😀ĘffiaD',
    ],
    [
      'old names of Russian letters',
      '/Encoding <</Differences [1 /afii10017 /afii10023 /afii10024 /afii10065 /afii10097]>>',
      '<01 02 03 04 05>',
      'АЁЖая',
    ],
    [
      'names of another base',
      '/Encoding <</BaseEncoding /MacRomanEncoding /Differences [65 /.notdef]>>',
      '<41 8e>',
      '\ufffdé',
    ],
  ])('are those of %s', async (_, font, string, text) => {
    expect(await simple(font, string)).toBe(text)
  })

  it('are those of the font itself', async () => {
    const program = { bytes: '%!PS\n/Encoding 256 array\ndup 1 /fi put\ndup 2/Omega put\nreadonly def eexec' }
    const font = '/FontDescriptor <</FontFile 11 0 R>>'
    expect(await simple(font, '<01 02 03>', { 11: program })).toBe('fiΩ\ufffd')
  })

  it('stand for nothing that anybody knows, and say so', async () => {
    expect(await simple('/FontDescriptor <</Flags 4 /FontFile3 11 0 R>>', '(A)', { 11: { bytes: '' } })).toBe(
      '\ufffd',
    )
    const identity = '<</Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<<>>]>>'
    expect(
      await drawn('/F 1 Tf <00410042> Tj', { resources: '/Font <</F 10 0 R>>', objects: { 10: identity } }),
    ).toBe('\ufffd\ufffd')
    expect(await drawn('/None 1 Tf (Words) Tj')).toBe('Words')
  })

  const mapped = (map: string, string: string, font = '/Subtype /Type1') =>
    drawn(`/F 1 Tf ${string} Tj`, {
      resources: '/Font <</F 10 0 R>>',
      objects: { 10: `<<${font} /ToUnicode 11 0 R>>`, 11: { bytes: map } },
    })

  it.each([
    ['one by one', '2 beginbfchar <41> <0078> <42> <00660066> endbfchar', '(ABC)', 'xffC'],
    ['in ranges', '1 beginbfrange <41> <43> <0061> endbfrange', '(ABCD)', 'abcD'],
    ['in ranges with a text each', '1 beginbfrange <41> <43> [<0078> <0079>] endbfrange', '(ABC)', 'xyC'],
    ['beyond the first plane', '1 beginbfrange <41> <42> <D83DDE00> endbfrange', '(AB)', '😀😁'],
    ['in one byte', '1 beginbfchar <41> <78> endbfchar', '(A)', 'x'],
    ['in codes longer than those of the string', '1 beginbfchar <0041> <0078> endbfchar', '(A)', 'x'],
    ['to no character', '2 beginbfchar <41> <0000> <42> <> endbfchar', '(AB)', 'A'],
    [
      'and not otherwise',
      '1 beginbfrange <01> <02> <0061> endbfrange 1 beginbfchar <01> <0062> endbfchar',
      '<01 02>',
      'bb',
    ],
  ])('are mapped %s', async (_, map, string, text) => {
    expect(await mapped(map, string)).toBe(text)
  })

  it('have several lengths', async () => {
    const spaces =
      '4 begincodespacerange <00> <7f> <8140> <9ffc> <a0a0a0> <a0a0ff> <e0000000> <e0ffffff> endcodespacerange'
    const map = `${spaces} 4 beginbfchar <41> <0061> <8141> <0062> <a0a0a1> <0063> <e0000001> <0064> endbfchar`
    const objects = {
      10: '<</Subtype /Type0 /Encoding 11 0 R /DescendantFonts [<<>>] /ToUnicode 11 0 R>>',
      11: { bytes: map },
    }
    const page = { resources: '/Font <</F 10 0 R>>', objects }
    expect(await drawn('/F 1 Tf <41 8141 a0a0a1 e0000001 41> Tj', page)).toBe('abcda')
  })

  it('take over what another map says', async () => {
    const objects = {
      10: '<</Subtype /Type1 /ToUnicode 11 0 R>>',
      11: { entries: '/UseCMap 12 0 R', bytes: '1 beginbfchar <41> <0078> endbfchar' },
      12: { entries: '/UseCMap 11 0 R', bytes: '2 beginbfchar <41> <0079> <42> <007a> endbfchar' },
    }
    expect(await drawn('/F 1 Tf (AB) Tj', { resources: '/Font <</F 10 0 R>>', objects })).toBe('xz')
  })

  it.each([
    ['UniJIS-UCS2-H', '<3042 0041>', 'あA'],
    ['UniGB-UTF16-V', '<4e00 d83dde00>', '一😀'],
    ['90ms-RKSJ-H', '<82a0 41>', '\ufffd\ufffd'],
    ['GBK-EUC-H', '<b0a1 41>', '\ufffd\ufffd'],
  ])('are those of the character map %s', async (encoding, string, text) => {
    const objects = { 10: `<</Subtype /Type0 /Encoding /${encoding} /DescendantFonts [<<>>]>>` }
    expect(await drawn(`/F 1 Tf ${string} Tj`, { resources: '/Font <</F 10 0 R>>', objects })).toBe(text)
  })

  it('are those of a font in the graphics state', async () => {
    const resources = '/ExtGState <</G <</Font [10 0 R 9]>>>>'
    const objects = { 10: '<</Subtype /Type1 /Encoding <</Differences [65 /eacute]>>>>' }
    expect(await drawn('q /G gs (A) Tj Q (A) Tj', { resources, objects })).toBe('éA')
  })
})

describe('a space that nobody wrote', () => {
  const widths = `/Widths [${'500 '.repeat(95)}] /FirstChar 32`
  const page = {
    resources: '/Font <</F 10 0 R /G 11 0 R>>',
    objects: { 10: `<</Subtype /Type1 ${widths}>>`, 11: `<</Subtype /Type1 ${widths}>>` },
  }
  const lines = (...contents: readonly string[]) => drawn(`/F 10 Tf ${contents.join(' ')}`, page)

  it('is a gap between the strings of an array', async () => {
    expect(await lines('[(The)-250(af)20(fluent)-333(chief,)-400(T)80(o)] TJ')).toBe('The affluent chief, To')
  })

  it('is a step of the pen', async () => {
    expect(await lines('(The) Tj 18 0 Td (end) Tj 15.2 0 Td (ing) Tj')).toBe('The ending')
    expect(await lines('1 0 0 1 50 0 Tm (The) Tj 1 0 0 1 68 0 Tm (end) Tj')).toBe('The end')
    expect(await lines('200 Tz (The) Tj 33 0 Td (end) Tj')).toBe('The end')
  })

  it('is no letter-spacing, and no gap in words that have their spaces', async () => {
    expect(await lines('3 Tc (Spaced) Tj')).toBe('Spaced')
    expect(await lines('(a b) Tj [(S)-300(p)-300(aced out)] TJ')).toBe('a bSpaced out')
    expect(await lines('(a b 1.) Tj 60 0 Td (Heading) Tj')).toBe('a b 1. Heading')
  })

  it('is not written twice', async () => {
    expect(await lines('[(The )-250(end)-250( is)] TJ')).toBe('The end is')
    expect(await lines('(The) Tj /G 1 Tf ( ) Tj /F 10 Tf 18 0 Td (end) Tj')).toBe('The end')
  })

  it('is nowhere before marks that close, and behind those that open', async () => {
    expect(await lines('[(The)-250(\\()-250(end)-250(\\))-250(,)-250(is)] TJ')).toBe('The (end), is')
  })

  const lineByLine = (...contents: readonly string[]) => lines(contents.join(' 0 -12 Td '))

  it('is the end of a line, where the tool leaves such spaces out', async () => {
    const content = [
      '(the first line) Tj',
      '(goes on, and) Tj',
      '(on with policy-) Tj',
      '(makers and/) Tj',
      '(or others \\226) Tj',
      '(and \\(see) Tj',
      '(there\\)) Tj',
      '(Noted) Tj',
    ]
    expect(await lineByLine(...content.map((one) => one.replace('\\226', '\\226')))).toBe(
      'the first line goes on, and on with policy-makers and/or others \ufffd and (see there) Noted',
    )
  })

  it('is no end of a line, where the tool writes its spaces', async () => {
    const content = [
      '(the first line ) Tj',
      '(goes on and ) Tj',
      '(on to https://example) Tj',
      '(.org/and then a) Tj',
      '(bsurd ) Tj',
      '(ends) Tj',
    ]
    expect(await lineByLine(...content)).toBe(
      'the first line goes on and on to https://example.org/and then absurd ends',
    )
  })

  it('is no end of a line of a script without spaces', async () => {
    const font = unicodeFont()
    const content = ['the words end', 'here and there', 'これは日本', '語です'].map(
      (text) => `${coded(text)} Tj`,
    )
    expect(await drawn(`/U 10 Tf ${content.join(' 0 -12 Td ')}`, font)).toBe(
      'the words end here and thereこれは日本語です',
    )
  })

  it('is between sequences, as a part of their line', async () => {
    const sequence = (id: number, content: string) => `/Span <</MCID ${id}>> BDC ${content} EMC`
    const content = `BT /F 10 Tf ${sequence(0, '(a long word and) Tj')} 0 -12 Td ${sequence(1, '(more of them) Tj')} 0 -12 Td ${sequence(2, '(in-) Tj')} 0 -12 Td ${sequence(3, '(side) Tj')} ET`
    const bytes = rawPage({ ...page, content, kids: '0 1 2 3' })
    expect((await readBackPdf(bytes)).utterances.map(({ text }) => text)).toEqual([
      'a long word and more of them in-side',
    ])
  })

  it('is before what stands in another place altogether', async () => {
    expect(await lines('(Trafficking) Tj 100 -40 Td (smuggling) Tj 0 90 Td (firearms) Tj')).toBe(
      'Trafficking smuggling firearms',
    )
  })

  it('is not where a picture stands', async () => {
    const form = { entries: '/Subtype /Image', bytes: '' }
    const own = {
      resources: `${page.resources} /XObject <</X 12 0 R>>`,
      objects: { ...page.objects, 12: form },
    }
    expect(await drawn('/F 10 Tf (A) Tj ET /X Do BT 1 0 0 1 90 0 Tm (tick) Tj', own)).toBe('Atick')
  })
})

describe('writing from right to left', () => {
  const font = unicodeFont(500)
  const glyphs = (text: string) => [...text]

  it('that is painted in the order of reading stays as it is', async () => {
    // Each glyph stands before the one that was painted before it.
    const steps = glyphs('שלום עולם').map((glyph) => `-5 0 Td ${coded(glyph)} Tj`)
    expect(await drawn(`/U 10 Tf ${steps.join(' ')}`, font)).toBe('שלום עולם')
  })

  it.each([
    ['words', 'שלום עולם', 'םלוע םולש'],
    ['words with a number and a full stop', 'בשנת 1990, 190 היו.', '.ויה 190 ,1990 תנשב'],
    ['words of two scripts', 'ועידת UN Climate נפתחה', 'החתפנ UN Climate תדיעו'],
    ['one word among others', 'the word שלום here', 'the word םולש here'],
  ])('that is painted from left to right is put in order: %s', async (_, read, painted) => {
    expect(await drawn(`/U 10 Tf ${coded(painted)} Tj`, font)).toBe(read)
    // Glyph by glyph, and in any order of painting.
    const steps = glyphs(painted).map((glyph, index) => `1 0 0 1 ${index * 5} 0 Tm ${coded(glyph)} Tj`)
    expect(await drawn(`/U 10 Tf ${steps.join(' ')}`, font)).toBe(read)
  })

  it('says that its strings are reversed', async () => {
    const inMarks = (content: string) => `/U 10 Tf /ReversedChars BMC ${content} EMC`
    expect(await drawn(inMarks(`${coded('םולש')} Tj`), font)).toBe('שלום')
    expect(await drawn(inMarks(`100 0 Td ${coded('םולש')} Tj -25 0 Td ${coded('םלוע ')} Tj`), font)).toBe(
      'שלום עולם',
    )
    expect(await drawn('/ReversedChars BMC (olleH) Tj EMC')).toBe('Hello')
  })

  it('has words in place of its glyphs', async () => {
    const span = (text: string, glyph: string) =>
      `/Span <</ActualText <${utf16(text)}>>> BDC ${coded(glyph)} Tj EMC`
    expect(await drawn(`/U 10 Tf ${span('ה', 'x')} ${span('לא', 'y')} ${span('ב', 'z')}`, font)).toBe('בלאה')
  })
})

describe('writing from top to bottom', () => {
  it('goes on in the next column', async () => {
    const { objects } = unicodeFont()
    const vertical = { ...objects, 20: objects[20].replace('Identity-H', 'Identity-V') }
    const page = { resources: '/Font <</U 20 0 R>>', objects: vertical }
    expect(
      await drawn(`/U 10 Tf ${coded('一二')} Tj ${coded('三')} Tj -15 0 Td ${coded('四')} Tj`, page),
    ).toBe('一二三四')
    expect(await drawn(`/U 10 Tf ${coded('ab')} Tj 0 -25 Td ${coded('cd')} Tj`, page)).toBe('ab cd')
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
