/** What makes no difference to a listener is no difference in files of others, and is one in our own. */
import { describe, expect, it } from 'vitest'
import type { Utterance } from '../../../src/model/utterance.ts'
import { disagreementsWith, type Measure } from '../../../src/verify/compare/compare.ts'
import { Due } from '../../../src/verify/compare/due.ts'

const said = (own: Partial<Utterance>): Utterance => ({
  role: 'paragraph',
  text: 'Many wells',
  language: 'en',
  direction: 'ltr',
  ...own,
})

const inLanguage = (tag: string, start: number, end: number) =>
  ({ kind: 'language', tag, start, end }) as const

function differences(
  due: readonly Utterance[],
  utterances: readonly Utterance[],
  measure: Measure = 'heard',
) {
  return disagreementsWith(new Due({ utterances: due, places: [] }), 'pdf', { utterances }, measure)
}

const cell = { row: 1, column: 1, heads: 'column', rowHeaders: [], columnHeaders: [] } as const
const note = said({ role: 'note', label: '1' })
const other = said({ role: 'heading', level: 1 })

/** Due, found, and whether a listener meets another thing. */
const cases: Readonly<Record<string, readonly [readonly Utterance[], readonly Utterance[], boolean]>> = {
  'a form of the language that is asked for': [[said({})], [said({ language: 'en-US' })], false],
  'a language that is less than is asked for': [[said({ language: 'en-GB' })], [said({})], true],
  'another form than the one that is asked for': [
    [said({ language: 'en-GB' })],
    [said({ language: 'en-US' })],
    true,
  ],
  'the language of all words, from a span': [
    [said({ language: 'fr' }), other],
    [said({ spans: [inLanguage('fr-FR', 0, 10)] }), other],
    false,
  ],
  'the language of all words but for signs': [
    [said({ language: 'fr', text: '« Eau »' })],
    [said({ text: '« Eau »', spans: [inLanguage('fr', 2, 5)] })],
    false,
  ],
  'runs that only a space divides': [
    [said({ spans: [inLanguage('fr', 0, 10)] })],
    [said({ spans: [inLanguage('fr', 0, 4), inLanguage('fr', 5, 10)] })],
    false,
  ],
  'numbers in another voice than the words around': [
    [said({ language: 'fr', text: 'avant 2030' })],
    [said({ text: 'avant 2030', spans: [inLanguage('fr', 0, 5)] })],
    true,
  ],
  'a part of a word in another language': [[said({})], [said({ spans: [inLanguage('fr', 0, 2)] })], true],
  'the name of a heading': [[said({ id: 'aims' })], [said({})], false],
  'the number of a figure': [
    [said({ role: 'figure', label: 'Figure 1', figure: {} })],
    [said({ role: 'figure', figure: {} })],
    false,
  ],
  'the number of an item': [[said({ role: 'item', label: '1' })], [said({ role: 'item' })], true],
  'a caption in a form of its language': [
    [said({ role: 'figure', figure: { caption: said({}), credit: said({}) } })],
    [said({ role: 'figure', figure: { caption: said({ language: 'en-US' }), credit: said({}) } })],
    false,
  ],
  'a caption that is not there': [
    [said({ role: 'figure', figure: { caption: said({}) } })],
    [said({ role: 'figure', figure: {} })],
    true,
  ],
  'header cells in the head': [
    [said({ role: 'cell', cell: { ...cell, part: 'head' } })],
    [said({ role: 'cell', cell })],
    false,
  ],
  'cells in the foot': [
    [said({ role: 'cell', cell: { ...cell, part: 'foot' } })],
    [said({ role: 'cell', cell })],
    true,
  ],
  'a note at the end': [[note, other], [other, note], false],
  'a note that is not there': [[note, other], [other], true],
  'the name of a place that a link leads to': [
    [said({ spans: [{ kind: 'link', target: '#aims', start: 0, end: 4 }] })],
    [said({ spans: [{ kind: 'link', target: '#page=2', start: 0, end: 4 }] })],
    false,
  ],
  'an address that a link leads to': [
    [said({ spans: [{ kind: 'link', target: 'https://un.org', start: 0, end: 4 }] })],
    [said({ spans: [{ kind: 'link', target: '#page=2', start: 0, end: 4 }] })],
    true,
  ],
  'the direction of what is spoken': [[said({})], [said({ direction: 'rtl' })], false],
  'other words': [[said({})], [said({ text: 'Few wells' })], true],
  'another level': [[other], [said({ role: 'heading', level: 2 })], true],
}

describe('held against each other as they are heard', () => {
  it.each(Object.entries(cases))('%s', (_name, [due, found, isHeard]) => {
    expect(differences(due, found).length > 0).toBe(isHeard)
    expect(differences(due, found, 'exact')).not.toEqual([])
    expect(differences(due, due)).toEqual([])
  })

  it('on a page of the web, the direction is seen', () => {
    const due = new Due({ utterances: [said({})], places: [] })
    expect(
      disagreementsWith(due, 'html', { utterances: [said({ direction: 'rtl' })] }, 'heard'),
    ).toHaveLength(1)
  })

  it('tells where each side stands', () => {
    const due = new Due({ utterances: [note, other], places: [7, 3] })
    const found = { utterances: [other], placeOf: () => 'page 1' }
    expect(disagreementsWith(due, 'pdf', found, 'heard')).toEqual([
      { due: [{ line: 'note <1> "Many wells" [en]', at: 7 }], found: [] },
    ])
  })
})
