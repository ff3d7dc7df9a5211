import { describe, expect, it } from 'vitest'
import type { Utterance } from '../../../src/model/utterance.ts'
import { isSame } from '../../../src/verify/compare/same.ts'

const said: Utterance = {
  role: 'item',
  text: 'Words',
  language: 'en',
  direction: 'ltr',
  spans: [{ kind: 'link', target: '#a', start: 0, end: 5 }],
  holds: [{ role: 'paragraph', text: 'More', language: 'en', direction: 'ltr' }],
}

describe('what two editions say', () => {
  it('is the same where every detail is', () => {
    expect(isSame([said], [structuredClone(said)])).toBe(true)
    expect(isSame([], [])).toBe(true)
  })

  it.each<[string, readonly Utterance[]]>([
    ['its text', [{ ...said, text: 'Word' }]],
    ['a span', [{ ...said, spans: [{ kind: 'link', target: '#b', start: 0, end: 5 }] }]],
    ['no spans', [{ ...said, spans: [] }]],
    ['what it holds', [{ ...said, holds: [] }]],
    ['something more', [{ ...said, label: '1' }]],
    [
      'something else in its place',
      [{ role: 'item', text: 'Words', language: 'en', direction: 'ltr', label: '1', id: 'x' }],
    ],
    ['one thing more', [said, said]],
    ['nothing', []],
  ])('differs in %s', (_, other) => {
    expect(isSame([said], other)).toBe(false)
    expect(isSame(other, [said])).toBe(false)
  })
})
