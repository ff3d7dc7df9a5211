import { describe, expect, it } from 'vitest'
import { listeningMinutes, listeningTime } from '../../../src/render/text/listening-time.ts'
import { paragraph } from '../../../src/render/text/passage.ts'

const seconds = (text: string, language = 'en') => listeningTime([paragraph(text)], language) / 1000

describe('the time that listening takes', () => {
  it('grows with words, figures, pauses and signs that are spelled', () => {
    const growing = ['Water', 'Water is', 'Water is 2', 'Water is 2020', 'Water is 2020.', 'Water, is 2020.']
    const times = growing.map((text) => seconds(text))
    expect(times).toEqual([...times].sort((one, other) => one - other))
    expect(new Set(times).size).toBe(growing.length)
    expect(seconds('example.org/water')).toBeGreaterThan(seconds('example org water'))
    expect(seconds('UNODC')).toBeGreaterThan(seconds('unodc'))
  })

  it('has a pause after each passage, a longer one before headings, and one at each blank line in code', () => {
    const heading = [{ kind: 'heading', text: 'Water' }] as const
    expect(listeningTime(heading, 'en') / 1000).toBeGreaterThan(seconds('Water'))
    const code = [{ kind: 'lines', text: 'a\n\nb' }] as const
    expect(listeningTime(code, 'en')).toBeGreaterThan(listeningTime([paragraph('a b')], 'en'))
    expect(listeningTime([paragraph('a'), paragraph('b')], 'en')).toBeGreaterThan(
      listeningTime([paragraph('a b')], 'en'),
    )
  })

  it('is known for scripts where it is not for the language', () => {
    expect(seconds('水の権利', 'ja')).toBe(seconds('水の権利', 'zh'))
    expect(seconds('آب', 'fa')).toBe(seconds('آب', 'ar'))
    expect(seconds('acqua', 'it')).toBeGreaterThan(0.7)
  })

  it('is told in whole minutes, at least one', () => {
    expect([0, 89_000, 91_000, 600_000].map(listeningMinutes)).toEqual([1, 1, 2, 10])
  })
})
