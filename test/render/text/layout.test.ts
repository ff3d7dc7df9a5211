import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainCharacters } from '../../../src/render/text/characters.ts'
import { encode, layOut, tidy } from '../../../src/render/text/layout.ts'
import type { Passage } from '../../../src/render/text/passage.ts'

describe('plain characters', () => {
  it.each([
    ['no-break and thin spaces', 'Article\u00a05,\u202f7\u20098', 'Article 5, 7 8'],
    ['soft hyphens and zero-width spaces', 'co\u00adoper\u200bation\u2060', 'cooperation'],
    ['bidi controls', '\u2067A/RES/75/1\u2069\u200f', 'A/RES/75/1'],
    ['no-break hyphens', 'COVID\u201119', 'COVID-19'],
    ['control characters', 'a\u0007b', 'ab'],
    ['decomposed letters', 'e\u0301', 'é'],
    ['joiners in Latin', 'Auf\u200clage', 'Auflage'],
  ])('replace %s', (_what, source, plain) => {
    expect(plainCharacters('en')(source)).toBe(plain)
  })

  it.each([
    ['joiners that spell Persian words', 'می\u200cخواهم'],
    ['joiners in emoji', '👩\u200d🔬'],
    ['Arabic signs of numbers', '\u0600\u0661'],
  ])('leave %s', (_what, source) => {
    expect(plainCharacters('fa')(source)).toBe(source)
  })

  it('write thousands with the ordinary separator of the language', () => {
    const spaced = 'some 10\u00a0000 or 1\u202f234\u202f567'
    expect(plainCharacters('en')(spaced)).toBe('some 10,000 or 1,234,567')
    expect(plainCharacters('de')(spaced)).toBe('some 10.000 or 1.234.567')
    expect(plainCharacters('fr')(spaced)).toBe('some 10 000 or 1 234 567')
  })

  it('take no telephone number for a number', () => {
    expect(plainCharacters('en')('+43\u00a0660\u00a0123\u00a0456')).toBe('+43 660 123 456')
  })
})

describe('layout', () => {
  it('wraps at spaces where asked, and never code', () => {
    const passages: Passage[] = [
      { kind: 'paragraph', text: 'one two three four five six seven' },
      { kind: 'lines', text: 'a long line of code that stays' },
    ]
    expect(layOut(passages, { wrap: 20 })).toBe(
      'one two three four\nfive six seven\n\na long line of code that stays\n',
    )
  })

  it('writes UTF-8 with byte order mark and CR LF, or without', () => {
    const bytes = (options: { bom: boolean; crlf: boolean }) => Array.from(encode('é\n', options))
    expect(bytes({ bom: true, crlf: true })).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x0d, 0x0a])
    expect(bytes({ bom: false, crlf: false })).toEqual([0xc3, 0xa9, 0x0a])
  })

  it('sets one blank line before a paragraph, two before a heading and one after, whatever the words', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '語', ' ', '\n', '\t', '\u00a0', '\u200b', '\r') })
    const passage = fc.record({
      kind: fc.constantFrom('heading' as const, 'paragraph' as const),
      text: words,
    })
    fc.assert(
      fc.property(fc.array(passage), (passages) => {
        const tidied = tidy(passages, 'en')
        const lines = layOut(tidied, {}).split('\n')
        expect(lines.join('\n')).not.toMatch(/\n{4}|^\n|\n\n$|[ \t]\n|[\u00a0\u200b\r]/)
        const separators = layOut(tidied, {}).match(/\n{2,}/g) ?? []
        expect(separators.map(({ length }) => length - 1)).toEqual(
          tidied.slice(1).map(({ kind }) => (kind === 'heading' ? 2 : 1)),
        )
      }),
    )
  })
})
