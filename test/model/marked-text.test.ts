import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collapse, MarkedTextBuilder } from '../../src/model/marked-text.ts'
import { markedText, plainText } from '../../src/model/text.ts'
import { node, text } from '../support/nodes.ts'

const french = (...words: string[]) =>
  node('span', { language: 'fr', children: words.map((value) => text(value, 'fr')) })
const link = (words: string) =>
  node('link', { target: { kind: 'external', url: 'https://un.org/' }, children: [text(words)] })

describe('the words of a line', () => {
  it('collapses white space across its runs and keeps no-break spaces', () => {
    expect(plainText([text(' one \n'), text(' two\u00a0three ')])).toBe('one two\u00a0three')
  })

  it('writes what stands for words: alternatives, speech, readings', () => {
    const picture = node('image', { asset: 'a.png', alternative: 'a flag', width: 1, height: 1 })
    const formula = node('inlineMath', { tex: 'x', mathml: '', speech: 'x plus 1' })
    const ruby = node('ruby', { children: [text('漢')], reading: 'かん' })
    expect(plainText([picture, text(' '), formula, text(' '), ruby])).toBe('a flag x plus 1 漢 (かん)')
  })

  it('composes an accent with the letter of the run before it', () => {
    const { text: words, spans } = markedText(
      [text('cafe'), node('emphasis', { children: [text('\u0301')] }), link('x')],
      'en',
    )
    expect(words).toBe('caféx')
    expect(spans).toEqual([{ kind: 'link', target: 'https://un.org/', start: 4, end: 5 }])
  })

  it('writes the words of a lead-in first', () => {
    expect(markedText([link('here')], 'en', (into) => into.write('See: '))).toEqual({
      text: 'See: here',
      spans: [{ kind: 'link', target: 'https://un.org/', start: 5, end: 9 }],
    })
  })
})

describe('the spans of a line', () => {
  it('begin and end with words', () => {
    expect(markedText([text('see'), link(' this '), text('now')], 'en').spans).toEqual([
      { kind: 'link', target: 'https://un.org/', start: 4, end: 8 },
    ])
  })

  it('join neighbouring runs of one language, however they are cut', () => {
    const whole = markedText([text('say '), french('bonjour tout le monde')], 'en')
    const cut = markedText([text('say '), french('bonjour ', 'tout'), french(' le'), french(' monde')], 'en')
    expect(whole.spans).toEqual([{ kind: 'language', tag: 'fr', start: 4, end: 25 }])
    expect(cut).toEqual(whole)
  })

  it('leave out a run within a run that is in the language of the line', () => {
    const inner = node('span', { language: 'en', children: [text('yes')] })
    const outer = node('span', { language: 'fr', children: [text('oui ', 'fr'), inner, text(' non', 'fr')] })
    expect(markedText([outer], 'en').spans).toEqual([
      { kind: 'language', tag: 'fr', start: 0, end: 3 },
      { kind: 'language', tag: 'fr', start: 8, end: 11 },
    ])
  })

  it('mark what is in another language whichever node says so', () => {
    const strong = node('strong', { language: 'fr', children: [text('oui', 'fr')] })
    expect(markedText([text('say '), strong], 'en').spans).toEqual([
      { kind: 'language', tag: 'fr', start: 4, end: 7 },
    ])
  })

  it('hold no soft hyphens', () => {
    expect(markedText([text('inter\u00adnational')], 'en').text).toBe('international')
  })

  it('put a note call right behind its word', () => {
    const call = node('noteCall', { id: 'c', note: 'n', label: '1' })
    expect(markedText([text('word '), call, text(' next')], 'en')).toEqual({
      text: 'word next',
      spans: [{ kind: 'noteCall', label: '1', start: 4, end: 4 }],
    })
  })

  it('never leave the text, whatever the runs', () => {
    const run = fc.record({
      words: fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'e', '\u0301', '語') }),
      kind: fc.nat(3),
    })
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        const into = new MarkedTextBuilder('en')
        const kinds = [
          (words: string) => into.write(words),
          (words: string) => into.link('#a', () => into.write(words)),
          (words: string) => into.inLanguage('fr', () => into.write(words)),
          (words: string) => {
            into.noteCall('1')
            into.write(words)
          },
        ]
        for (const { words, kind } of runs) kinds[kind]?.(words)
        const { text: said, spans } = into.finish()
        expect(said).toBe(collapse(runs.map(({ words }) => words).join('')).trim())
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(said.length)
          expect(said.slice(start, end)).toBe(said.slice(start, end).trim())
        }
      }),
    )
  })
})
