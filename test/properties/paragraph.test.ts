/** What holds of every paragraph on paper, whatever its scripts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FontCatalogue } from '../../src/render/pdf/fonts/catalogue.ts'
import { layoutParagraph, measureParagraph } from '../../src/render/pdf/layout/paragraph.ts'
import type { Line, ParagraphShape, TextRun } from '../../src/render/pdf/layout/text.ts'

const fonts = new FontCatalogue()

/** Letters of several scripts, marks that join them, what stands between words, and what no font has. */
const characters = fc.constantFrom(
  ...['a', 'W', 'é', 'e\u0301', 'я', 'Ω', 'ffi', 'ب', 'س', 'لا', 'َ', '٣', 'ש', '7', '12', '→'],
  ...[' ', ' ', ' ', '\u00a0', '-', '/', '.', '(', ')', '\t', '\n', '\u2028'],
  ...['一', 'ก', '🙂', '👩\u200d🔬', '\u200d', '\u200f', '\u200b', '\u2066', '\u2069'],
)

const runs: fc.Arbitrary<readonly TextRun[]> = fc.array(
  fc
    .tuple(
      fc.string({ unit: characters, maxLength: 30 }),
      fc.constantFrom('en', 'ar', 'th'),
      fc.record({ family: fc.constantFrom('text', 'code'), bold: fc.boolean(), italic: fc.boolean() }),
      fc.constantFrom(8, 12, 28),
    )
    .map(([text, language, font, size]) => ({ text, language, font, size, rise: 0, colour: '#000000' })),
  { maxLength: 4 },
)

const shapes: fc.Arbitrary<ParagraphShape> = fc.record({
  width: fc.constantFrom(1, 20, 90, 385),
  direction: fc.constantFrom('ltr', 'rtl'),
  align: fc.constantFrom('start', 'center', 'end'),
})

const wordsOf = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join('')

const textOf = (lines: readonly Line[]) =>
  lines.flatMap(({ segments }) => segments.flatMap(({ words }) => words.map(({ text }) => text))).join('')

function holds(property: (runs: readonly TextRun[], shape: ParagraphShape, lines: readonly Line[]) => void) {
  fc.assert(
    fc.property(runs, shapes, (runs, shape) => {
      property(
        runs,
        shape,
        layoutParagraph(runs, shape, fonts, () => {}),
      )
    }),
    { numRuns: 400, seed: 1948 },
  )
}

describe('every paragraph', { timeout: 60_000 }, () => {
  it('keeps all its characters, in order, line ends as the spaces that they are drawn as', () =>
    holds((runs, _, lines) => expect(textOf(lines)).toBe(wordsOf(runs).replace(/[\t\n\u2028]/g, ' '))))

  it('has no line wider than its measure but of one character', () =>
    holds((_, { width }, lines) => {
      const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
      for (const line of lines.filter((line) => line.width > width + 0.01))
        expect([...graphemes.segment(textOf([line]).trim())].length).toBeLessThanOrEqual(1)
    }))

  it('begins a line after each line end that its author set', () =>
    holds((runs, _, lines) => {
      const ends = wordsOf(runs).match(/[\n\u2028](?!$)/g) ?? []
      expect(lines.length).toBeGreaterThanOrEqual(ends.length)
    }))

  it('fits on one line as wide as it measures', () =>
    fc.assert(
      fc.property(runs, shapes, (runs, { direction, align }) => {
        const oneLine = runs.map((run) => ({ ...run, text: run.text.replace(/[\n\u2028]/g, ' ') }))
        const { least, full } = measureParagraph(oneLine, { direction }, fonts, () => {})
        expect(least).toBeLessThanOrEqual(full + 0.01)
        const lines = layoutParagraph(oneLine, { width: full + 0.01, direction, align }, fonts, () => {})
        expect(lines.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200, seed: 1948 },
    ))
})
