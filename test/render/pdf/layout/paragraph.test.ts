import { describe, expect, it } from 'vitest'
import type { Direction } from '../../../../src/model/nodes.ts'
import { FontCatalogue } from '../../../../src/render/pdf/fonts/catalogue.ts'
import { layoutParagraph, measureParagraph } from '../../../../src/render/pdf/layout/paragraph.ts'
import type { Line, TextRun } from '../../../../src/render/pdf/layout/text.ts'

const fonts = new FontCatalogue()
const run = (text: string, own: Partial<TextRun> = {}): TextRun => ({
  text,
  font: { family: 'text', bold: false, italic: false },
  size: 12,
  rise: 0,
  colour: '#000000',
  language: 'en',
  ...own,
})

const lay = (
  text: string | readonly TextRun[],
  width: number,
  direction: Direction = 'ltr',
  missing: string[] = [],
) =>
  layoutParagraph(
    typeof text === 'string' ? [run(text)] : text,
    { width, direction, align: 'start' },
    fonts,
    (character) => missing.push(character),
  )

const wordsOf = (line: Line) => line.segments.flatMap(({ words }) => words.map(({ text }) => text)).join('')
const visual = (line: Line) =>
  [...line.segments]
    .sort((a, b) => a.x - b.x)
    .flatMap(({ words, level }) => (level % 2 === 1 ? words.toReversed() : words).map(({ text }) => text))
    .join('')
    .trim()

const prose = 'The Conference opened in hybrid form with delegations in the room and others on screens.'

describe('layoutParagraph', () => {
  it('keeps every character, in order', () => {
    expect(lay(prose, 120).map(wordsOf).join('')).toBe(prose)
  })

  it('sets no line wider than the measure', () => {
    for (const line of lay(prose, 120)) expect(line.width).toBeLessThanOrEqual(120)
  })

  it('spends no line without need', () => {
    const { full } = measureParagraph([run(prose)], { direction: 'ltr' }, fonts, () => {})
    expect(lay(prose, full + 1)).toHaveLength(1)
    expect(lay(prose, full - 1)).toHaveLength(2)
  })

  it('evens out the lines of a paragraph instead of leaving one short', () => {
    const widths = lay('aaaa bbbb cccc dddd eeee ffff gggggggggg hhhh', 100).map((line) => line.width)
    expect(Math.min(...widths.slice(0, -1))).toBeGreaterThan(50)
  })

  it('begins a line at a break that the author set', () => {
    expect(lay('one\u2028two', 400).map(wordsOf)).toEqual(['one ', 'two'])
  })

  it('keeps words together at a no-break space', () => {
    const lines = lay('in the year Article\u00a05 was adopted', 90).map(wordsOf)
    expect(lines.some((line) => line.includes('Article\u00a05'))).toBe(true)
  })

  it('breaks a word that no line holds between its characters', () => {
    const address = 'https://example.org/a/very/long/address/that/no/line/holds'
    const lines = lay(address, 100)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.map(wordsOf).join('')).toBe(address)
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(100)
  })

  it('sets Arabic from the right, and Latin in it from the left', () => {
    const [line] = lay('مرحبا PDF 1.7 عالم', 400, 'rtl')
    expect(line && visual(line)).toBe('عالم PDF 1.7 مرحبا')
    expect(line && Math.max(...line.segments.map(({ x, width }) => x + width))).toBeCloseTo(400, 1)
  })

  it('keeps segments in the order of the text, so that extraction reads them in order', () => {
    const text = 'مرحبا PDF 1.7 عالم'
    expect(lay(text, 400, 'rtl').map(wordsOf).join('')).toBe(text)
  })

  it('isolates a run in another direction from its neighbours', () => {
    const isolated = [
      run('see '),
      run('\u2067', { control: true }),
      run('مرحبا', { language: 'ar' }),
      run('\u2069', { control: true }),
      run(' 12'),
    ]
    const [line] = lay(isolated, 400)
    expect(line && visual(line)).toBe('see مرحبا 12')
  })

  it('joins Arabic letters', () => {
    const width = (text: string) => lay(text, 400, 'rtl')[0]?.width ?? 0
    expect(width('بب')).not.toBeCloseTo(2 * width('ب'), 0)
  })

  it('tells of characters that no font has', () => {
    const missing: string[] = []
    lay('one 一 two', 400, 'ltr', missing)
    expect(missing).toEqual(['一'])
  })

  it('draws a tab as a space', () => {
    const missing: string[] = []
    expect(lay('one\ttwo', 400, 'ltr', missing).map(wordsOf)).toEqual(['one two'])
    expect(missing).toEqual([])
  })

  it('makes no line of nothing', () => {
    expect(lay('', 100)).toEqual([])
  })
})

describe('measureParagraph', () => {
  it('gives the widest word and the whole line', () => {
    const { least, full } = measureParagraph([run('a wide word')], { direction: 'ltr' }, fonts, () => {})
    expect(least).toBeCloseTo(lay('word', 400)[0]?.width ?? 0, 5)
    expect(full).toBeCloseTo(lay('a wide word', 400)[0]?.width ?? 0, 5)
  })
  it('ends with two words at least where another line can give one', () => {
    const words = 'aaaaaaaa bbbbbbbb cccccccc dddddddd ee'
    const { full } = measureParagraph([run(words)], { direction: 'ltr' }, fonts, () => {})
    const lines = lay(words, full - 1)
    expect(lines.map(wordsOf).map((line) => line.trim().split(' ').length)).toEqual([3, 2])
  })

  it('ends no line between a number and its unit', () => {
    for (let width = 60; width < 200; width += 5)
      for (const line of lay('A distance of 5 km, or 30 million, by Article 7 of it', width))
        expect(wordsOf(line).trim()).not.toMatch(/(?:\b5|30|Article)$/)
  })

  describe('with a hang', () => {
    const code = 'if condition:\n    first_word second_word third_word fourth_word\n    end'
    const shape = { width: 200, direction: 'ltr', align: 'start', hang: 20 } as const
    const lines = layoutParagraph([run(code)], shape, fonts, () => {})

    const spaceWidth =
      measureParagraph([run('a a')], { direction: 'ltr' }, fonts, () => {}).full -
      2 * measureParagraph([run('a')], { direction: 'ltr' }, fonts, () => {}).full

    it('says which lines go on, and sets in what goes on', () => {
      expect(lines.map(({ goesOn }) => goesOn)).toEqual([false, true, false, false])
      expect(lines.map(({ segments }) => segments[0]?.x)).toEqual([
        0,
        0,
        expect.closeTo(20 + 4 * spaceWidth),
        0,
      ])
    })

    it('sets no line beyond the measure', () => {
      for (const { segments, width } of lines) expect((segments[0]?.x ?? 0) + width).toBeLessThanOrEqual(200)
    })

    it('ends no line within the spaces that indent it', () => {
      const indented = layoutParagraph([run('        aaaaaaaaaaaaaaaaaaaaaaaa b')], shape, fonts, () => {})
      expect(wordsOf(indented[0] as Line).trim()).not.toBe('')
    })
  })

  describe('when it is balanced', () => {
    const balanced = (width: number) =>
      layoutParagraph(
        [run(prose)],
        { width, direction: 'ltr', align: 'start', balanced: true },
        fonts,
        () => {},
      )

    it('has lines of nearly equal length, and no more of them', () => {
      const { full } = measureParagraph([run(prose)], { direction: 'ltr' }, fonts, () => {})
      const widths = balanced(full - 1).map(({ width }) => width)
      expect(widths).toHaveLength(2)
      expect(Math.abs((widths[0] ?? 0) - (widths[1] ?? 0))).toBeLessThan(60)
      expect(lay(prose, full - 1).map(({ width }) => width)[0]).toBeGreaterThan(Math.max(...widths))
    })
  })
})
