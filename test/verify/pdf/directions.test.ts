/** Writing from right to left, and from top to bottom. */
import { describe, expect, it } from 'vitest'
import { coded, drawn, unicodeFont, utf16 } from '../../support/drawn-text.ts'

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
