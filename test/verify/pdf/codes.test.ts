/** What the codes of a font stand for. */
import { describe, expect, it } from 'vitest'
import { drawn } from '../../support/drawn-text.ts'
import type { RawPage } from '../../support/raw-pdf.ts'

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
