import { describe, expect, it } from 'vitest'
import { tiedPlaces } from '../../../../src/render/pdf/layout/ties.ts'

/** The text with `_` for every space at which no line ends. */
const tied = (text: string, language: string) => {
  const places = tiedPlaces(text, language)
  return [...text].map((character, index) => (places.has(index + 1) ? '_' : character)).join('')
}

describe('tiedPlaces', () => {
  it.each([
    ['en', 'See Article 5 and Annex II of it.', 'See Article_5 and Annex_II of it.'],
    ['en', 'in 3 million cases, 5 km and 12 % off', 'in 3_million cases, 5_km and 12_% off'],
    ['en', 'a sum of 10 000 USD in all', 'a sum of 10_000_USD in all'],
    ['fr', 'voir l’article 5, page 12 : 40 pour cent', 'voir l’article_5, page_12 : 40_pour cent'],
    ['es', 'el párrafo 3 y 20 millones', 'el párrafo_3 y 20_millones'],
    ['ru', 'статья 5 и 3 млн', 'статья_5 и 3_млн'],
    ['de', 'Artikel 5, 10 Prozent', 'Artikel_5, 10_Prozent'],
    ['ar', 'المادة 5 و 10 ملايين', 'المادة_5 و 10_ملايين'],
    ['ar', 'المادة ٥', 'المادة_٥'],
  ])('ties numbers to what they count and to what is counted: %s', (language, text, expected) => {
    expect(tied(text, language)).toBe(expected)
  })

  it.each([
    ['en', 'The article is long, and the parties are 190 States.'],
    ['en', 'A smart 5 is no article.'],
    ['en', 'In 2020 milliners met.'],
    ['fr', 'Une partie des membres'],
  ])('leaves other spaces alone: %s', (language, text) => {
    expect(tied(text, language)).toBe(text)
  })

  it('ties numbers and units in languages that it has no words for', () => {
    expect(tied('5 km artikkeli 5', 'fi')).toBe('5_km artikkeli 5')
  })
})
