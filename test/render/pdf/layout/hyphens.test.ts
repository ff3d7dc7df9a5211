import { describe, expect, it } from 'vitest'
import { FontCatalogue } from '../../../../src/render/pdf/fonts/catalogue.ts'
import { hyphenatorFor } from '../../../../src/render/pdf/hyphenation/hyphenate.ts'
import { layoutParagraph } from '../../../../src/render/pdf/layout/paragraph.ts'
import type { Line, TextRun } from '../../../../src/render/pdf/layout/text.ts'

const fonts = new FontCatalogue()
const hyphenate = await hyphenatorFor(['en', 'fr-CA', 'ar'])

const run = (text: string, own: Partial<TextRun> = {}): TextRun => ({
  text,
  font: { family: 'text', bold: false, italic: false },
  size: 12,
  rise: 0,
  colour: '#000000',
  language: 'en',
  ...own,
})

const prose =
  'Intergovernmental organizations recommended responsibilities and accomplishments internationally.'

const lay = (one: TextRun, width = 90) =>
  layoutParagraph([one], { width, direction: 'ltr', align: 'start', hyphenate }, fonts, () => {})

/** What readers get, line by line. */
const read = (line: Line) => line.segments.flatMap(({ words }) => words.map(({ text }) => text)).join('')
const glyphsOf = (lines: readonly Line[]) =>
  lines.flatMap(({ segments }) => segments.flatMap(({ words }) => words.flatMap(({ glyphs }) => glyphs)))

describe('a paragraph whose words may be divided', () => {
  it('gives every word back whole, where it begins', () => {
    const lines = lay(run(prose)).map(read)
    expect(lines.join('')).toContain('\u00ad')
    expect(lines.join('').replaceAll('\u00ad', '')).toBe(prose)
    for (const line of lines)
      for (const word of line.replaceAll('\u00ad', '').trim().split(' '))
        expect(`${prose} `).toContain(`${word} `)
  })

  it('draws each of its letters once, and the hyphens', () => {
    const whole = layoutParagraph(
      [run(prose)],
      { width: 2000, direction: 'ltr', align: 'start' },
      fonts,
      () => {},
    )
    const lines = lay(run(prose))
    const hyphens = lines.map(read).filter((line) => line.startsWith('\u00ad')).length
    expect(hyphens).toBeGreaterThan(0)
    expect(glyphsOf(lines).length).toBe(glyphsOf(whole).length + hyphens)
  })

  it('sets no line beyond the measure, its hyphen included', () => {
    for (const width of [60, 90, 120, 200])
      for (const line of lay(run(prose), width)) expect(line.width).toBeLessThanOrEqual(width + 0.01)
  })

  it.each([
    ['code', run(prose, { font: { family: 'code', bold: false, italic: false } })],
    ['a language without patterns', run(prose, { language: 'fi' })],
  ])('leaves the words of %s whole', (_, one) => {
    expect(lay(one, 200).map(read).join('')).toBe(prose)
  })

  it('ends with more than one word', () => {
    const last = lay(run('Administrative decentralization and professionalization.'), 240).at(-1)
    expect(last && read(last)).toMatch(/^\S+ \S+/)
  })
})

describe('hyphenatorFor', () => {
  it('divides words in the manner of their language', () => {
    expect(hyphenate('responsibility', 'en-GB')).toEqual([6, 8, 11])
    expect(hyphenate('gouvernement', 'fr')).not.toEqual([])
    expect(hyphenate('مسؤوليات', 'ar')).toEqual([])
  })

  it('leaves three letters at least on either side', () => {
    for (const place of hyphenate('international', 'en')) {
      expect(place).toBeGreaterThanOrEqual(3)
      expect(place).toBeLessThanOrEqual(10)
    }
  })
})
