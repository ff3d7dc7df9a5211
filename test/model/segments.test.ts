import { expect, it } from 'vitest'
import { segmentsOf } from '../../src/model/segments.ts'

it.each([
  ['grapheme', 'Ten wells, 👩‍💻🇫🇷 cafe\u0301; 水资源 and สวัสดีครับ. '],
  ['word', 'Ten wells, 👩‍💻🇫🇷 cafe\u0301; nobody’s 10,000.5 rivers. '],
] as const)('divides a long text into the same %ss as at once', (granularity, sentence) => {
  const text = sentence.repeat(100)
  const atOnce = new Intl.Segmenter('en', { granularity }).segment(text)
  expect([...segmentsOf(text, 'en', granularity)]).toEqual([...atOnce])
})

it('goes on in a text that never divides', () => {
  const text = 'a'.repeat(2_500)
  expect([...segmentsOf(text, 'en', 'word')].map(({ segment }) => segment).join('')).toBe(text)
})
