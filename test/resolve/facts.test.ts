import { describe, expect, it } from 'vitest'
import type { Metadata } from '../../src/frontmatter/schema.ts'
import { labelsFor } from '../../src/labels/labels.ts'
import type { Fact } from '../../src/model/nodes.ts'
import { plainText } from '../../src/model/text.ts'
import { walk } from '../../src/model/visit.ts'
import { closingFacts, openingFacts } from '../../src/resolve/facts.ts'
import { outline, resolveText } from '../support/resolve.ts'

const metadata: Metadata = {
  title: 'A test',
  lang: 'en',
  kind: 'press-release',
  date: '2020-10-12',
  modified: '2020-11-02',
  embargo: '2020-10-12T11:00:00+02:00',
  symbol: 'EX/2020/1',
  publisher: { name: 'Example Institute', url: 'https://example.org' },
  authors: [{ name: 'Amal Example', role: 'editor', email: 'amal@example.org' }],
  summary: 'In short.',
  contact: { name: 'Front desk', email: 'desk@example.org', phone: '+43 1 555-0100' },
  rights: '© 2020',
  licence: 'CC-BY-4.0',
  numberSections: false,
  numberParagraphs: false,
}
const words = (facts: readonly Fact[]) =>
  facts.map((fact) => [fact.name, fact.label, plainText(fact.children)])

describe('facts', () => {
  it('keep symbols, addresses and numbers from left to right in Arabic', () => {
    const facts = [
      ...openingFacts({ ...metadata, lang: 'ar' }, labelsFor('ar'), false),
      ...closingFacts({ ...metadata, lang: 'ar' }, labelsFor('ar')),
    ]
    const runs = [...walk(facts)].filter((node) => node.type === 'span')
    expect(runs.map((run) => [run.direction, plainText(run.children)])).toEqual([
      ['ltr', 'EX/2020/1'],
      ['ltr', 'amal@example.org'],
      ['ltr', 'desk@example.org'],
      ['ltr', '+43 1 555-0100'],
      ['ltr', 'CC-BY-4.0'],
    ])
  })

  it('open the document', () => {
    expect(words(openingFacts(metadata, labelsFor('en'), false))).toEqual([
      ['date', 'Date', '12 October 2020'],
      ['modified', 'Updated', '2 November 2020'],
      ['kind', 'Kind', 'Press release'],
      ['symbol', 'Symbol', 'EX/2020/1'],
      ['publisher', 'Publisher', 'Example Institute'],
      ['author', 'Author', 'Amal Example, editor, amal@example.org'],
      ['summary', 'Summary', 'In short.'],
    ])
  })

  it('begin with the embargo while it holds', () => {
    const [embargo] = openingFacts(metadata, labelsFor('en'), true)
    expect(words(embargo ? [embargo] : [])).toEqual([
      ['embargo', undefined, 'Embargoed until 12 October 2020 at 09:00 UTC'],
    ])
    expect(embargo?.children).toContainEqual(expect.objectContaining({ datetime: metadata.embargo }))
  })

  it('close it', () => {
    const facts = closingFacts(metadata, labelsFor('en'))
    expect(words(facts)).toEqual([
      ['contact', 'Contact', 'Front desk'],
      ['email', 'Email', 'desk@example.org'],
      ['telephone', 'Telephone', '+43 1 555-0100'],
      ['rights', 'Rights', '© 2020'],
      ['licence', 'Licence', 'CC-BY-4.0'],
    ])
    expect(facts[2]?.children[0]).toMatchObject({ target: { url: 'tel:+4315550100' } })
  })
})

describe('the dateline', () => {
  const dateline = { place: 'Vienna', country: 'Austria' }

  it('opens the first paragraph', async () => {
    const { publication } = await resolveText('# One\n\n> Quoted\n\nThe text.', { dateline })
    expect(outline(publication.children)).toEqual([
      [
        'section',
        ['quote', ['paragraph', 'Quoted']],
        ['paragraph', 'Vienna, Austria, ', ['time', '12 October 2020'], '\u00A0– ', 'The text.'],
      ],
    ])
  })

  it('stays the author’s where it is written already', async () => {
    const { publication } = await resolveText('Vienna, 12 October 2020. The text.', { dateline })
    expect(outline(publication.children)).toEqual([['paragraph', 'Vienna, 12 October 2020. The text.']])
  })
})
