import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../src/model/nodes.ts'
import type { Publication } from '../../../src/model/publication.ts'
import type { TextOptions } from '../../../src/render/text/options.ts'
import { node, paragraph, text } from '../../support/nodes.ts'
import { body } from './support.ts'

const first = async (
  words: readonly (string | Inline)[],
  options: Partial<TextOptions> = {},
  own: Partial<Publication> = {},
) => (await body([paragraph(...words)], options, own)).split('\n\n')[0]

const words = (value: string) => ({ children: [text(value)] })
const link = (url: string, value: string) =>
  node('link', { target: { kind: 'external', url }, ...words(value) })
const french = (value: string) =>
  node('span', { language: 'fr', children: [node('text', { language: 'fr', value })] })

describe('a line of the text edition', () => {
  it('adds nothing to emphasis, abbreviations, code, time', async () => {
    const line = await first([
      node('strong', words('Act')),
      ' ',
      node('emphasis', words('now')),
      ', ',
      node('abbreviation', { expansion: 'United Nations', children: [text('UN')] }),
      ' ',
      node('inlineCode', { kind: 'keyboard', value: 'Ctrl' }),
      ' ',
      node('time', { datetime: '2020-10-12', ...words('12 October') }),
    ])
    expect(line).toBe('Act now, UN Ctrl 12 October')
  })

  it('says what struck-out words are, or they would stand as if they held', async () => {
    expect(await first([node('deletion', words('189')), ' 190 parties'])).toBe('[deleted: 189] 190 parties')
  })

  it('sets quotation marks', async () => {
    expect(await first([node('inlineQuotation', words('we the peoples'))])).toBe('“we the peoples”')
  })

  it('says raised and lowered figures where they would read wrong', async () => {
    const sup = (value: string) => node('superscript', words(value))
    const sub = (value: string) => node('subscript', words(value))
    expect(await first(['5 m', sup('2'), ', 2 m', sup('3'), ', 10', sup('-6'), ', 1', sup('st')])).toBe(
      '5 m squared, 2 m cubed, 10 to the power of -6, 1st',
    )
    expect(await first(['CO', sub('2'), ', x', sub('max')])).toBe('CO2, x sub max')
  })

  it('gives pictures by their alternative and decoration not at all', async () => {
    const image = (alternative: string) => node('image', { asset: 'a.png', alternative, width: 1, height: 1 })
    expect(await first(['The ', image('flag of Austria'), image(''), ' flies'])).toBe(
      'The flag of Austria flies',
    )
  })

  it('gives formulas in words, with their TeX at the end', async () => {
    const formula = node('inlineMath', { tex: 'x^2', mathml: '', speech: 'x squared' })
    expect(await body([paragraph('Take ', formula, '.')])).toContain(
      'Take x squared [formula 1].\n\n\nHeading 1: Formulas\n\nFormula 1: x^2',
    )
  })

  it('gives a formula without words as it is', async () => {
    const formula = node('inlineMath', { tex: 'x^2', mathml: '', speech: 'x^2' })
    expect(await body([paragraph('Take ', formula, '.')])).toBe('Take x^2.')
  })

  it('gives ruby by its base and its reading', async () => {
    expect(await first([node('ruby', { ...words('漢字'), reading: 'かんじ' })])).toBe('漢字 (かんじ)')
  })

  it('keeps a break that the author wrote', async () => {
    expect(await first(['Vienna ', node('break', {}), ' Austria'])).toBe('Vienna\nAustria')
  })

  it('marks note calls right behind the word', async () => {
    const call = node('noteCall', { id: 'c', note: 'n', label: '3' })
    expect(await first(['States', call, ', and others'])).toBe('States [note 3], and others')
  })
})

describe('links of the text edition', () => {
  it('are numbered by address, and the addresses stand at the end', async () => {
    const line = paragraph(
      link('https://a.org/', 'one'),
      ', ',
      link('https://b.org/', 'two'),
      ', ',
      link('https://a.org/', 'again'),
    )
    expect(await body([line])).toBe(
      'one [link 1], two [link 2], again [link 1]\n\n\nHeading 1: Links\n\nLink 1: https://a.org/\n\nLink 2: https://b.org/',
    )
  })

  it('stand behind their words where the reader asks for it', async () => {
    expect(await body([paragraph(link('https://a.org/', 'one'))], { links: 'inline' })).toBe(
      'one [https://a.org/]',
    )
  })

  it.each([
    ['https://www.un.org/', 'www.un.org'],
    ['mailto:Press@un.org', 'press@un.org'],
    ['tel:+431260600', '+43 1 26060-0'],
  ])('are not said twice where the words are the address: %s', async (url, value) => {
    expect(await body([paragraph(link(url, value))])).toBe(value)
  })

  it('within the document name the place they lead to', async () => {
    const section = node('section', {
      id: 'aims',
      level: 1,
      heading: node('heading', { level: 1, ...words('Aims') }),
      children: [],
    })
    const inside = node('link', { target: { kind: 'internal', id: 'aims' }, ...words('below') })
    expect(await body([paragraph(inside), section])).toContain('Link 1: in this document, Aims')
  })
})

describe('other languages in the text edition', () => {
  it('are announced from four words up', async () => {
    expect(await first(['He said ', french('pour que personne ne reste'), ' there.'])).toBe(
      'He said [French:] pour que personne ne reste [End French] there.',
    )
    expect(await first(['the ', french('Palais des Nations'), ' there'])).toBe('the Palais des Nations there')
  })

  it('are counted over all runs that touch, as one passage', async () => {
    const linked = node('link', {
      target: { kind: 'external', url: 'https://un.org/' },
      children: [french('personne ne')],
    })
    expect(await first(['He said ', french('pour que '), linked, french(' reste'), '.'])).toBe(
      'He said [French:] pour que personne ne [link 1] reste [End French].',
    )
    expect(await first([french('pour que'), ' and ', french('personne ne reste')])).toBe(
      'pour que and personne ne reste',
    )
  })

  it('are counted by their own words, not by the marks among them', async () => {
    const call = node('noteCall', { id: 'c', note: 'n', label: '3' })
    const run = node('span', {
      language: 'fr',
      children: [text('Palais des', 'fr'), call, text(' Nations', 'fr')],
    })
    expect(await first(['The ', run, '.'])).toBe('The Palais des [note 3] Nations.')
  })

  it('leave what stands at their edges outside', async () => {
    const call = node('noteCall', { id: 'c', note: 'n', label: '3' })
    const quoted = node('inlineQuotation', { children: [french('pour que personne ne reste ')] })
    expect(await first(['He said ', quoted, call, 'there.'])).toBe(
      'He said “[French:] pour que personne ne reste [End French] ” [note 3]there.',
    )
  })

  it('are announced one after the other where one stands in another', async () => {
    const german = node('span', { language: 'de', children: [text('dass niemand zurück bleibt', 'de')] })
    const outer = node('span', { language: 'fr', children: [text('il a dit ', 'fr'), german] })
    expect(await first(['Once ', outer, '.'])).toBe(
      'Once il a dit [German:] dass niemand zurück bleibt [End German].',
    )
  })

  it('are announced for a block of any length', async () => {
    const block = node('paragraph', { language: 'fr', children: [text('Merci.')] })
    expect(await body([block])).toBe('[French:] Merci. [End French]')
  })

  it('are not announced for a variant of the same language', async () => {
    const block = node('paragraph', { language: 'en-GB', children: [text('The colour of money.')] })
    expect(await body([block])).toBe('The colour of money.')
  })

  it('are named in the main language', async () => {
    const english = node('span', { language: 'en', children: [text('leaving no one behind today')] })
    const line = node('paragraph', { language: 'fr', children: [text('Dire ', 'fr'), english] })
    expect(await body([line], {}, { language: 'fr' })).toBe(
      'Dire [anglais :] leaving no one behind today [fin : anglais]',
    )
  })
})
