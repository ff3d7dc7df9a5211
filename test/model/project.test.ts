import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/nodes.ts'
import { project } from '../../src/model/project.ts'
import type { Publication } from '../../src/model/publication.ts'
import { formatUtterances } from '../../src/verify/wording.ts'
import { node, paragraph, publication, text } from '../support/nodes.ts'

/** The utterances after the title, a line each. */
function said(children: readonly Block[], own: Partial<Publication> = {}): string[] {
  return formatUtterances(project(publication(children, own)))
    .trimEnd()
    .split('\n')
    .slice(1)
}

const heading = (words: string, level: number) => node('heading', { level, children: [text(words)] })
const item = (...children: Block[]) => node('listItem', { children })
const caption = (words: string) => node('caption', { children: [text(words)] })

describe('project', () => {
  it('begins with title, subtitle and facts, and ends with the closing facts', () => {
    const whole = publication([paragraph('Body.')], {
      metadata: { ...publication([]).metadata, subtitle: 'Second line' },
      facts: [
        node('fact', { name: 'date', label: 'Date', children: [text('12 October 2020')] }),
        node('fact', { name: 'summary', children: [text('In short.')] }),
      ],
      closing: [node('fact', { name: 'rights', label: 'Rights', children: [text('© UN')] })],
    })
    expect(formatUtterances(project(whole))).toBe(
      [
        'title "A test" [en]',
        'subtitle "Second line" [en]',
        'paragraph "Date: 12 October 2020" [en]',
        'paragraph "In short." [en]',
        'paragraph "Body." [en]',
        'paragraph "Rights: © UN" [en]',
        '',
      ].join('\n'),
    )
  })

  it('writes the colon of a fact as its language writes it', () => {
    const date = node('fact', {
      name: 'date',
      label: 'Date',
      language: 'fr',
      children: [text('12 octobre 2020', 'fr')],
    })
    expect(said([], { language: 'fr', facts: [date] })).toEqual([
      'paragraph "Date\u00a0: 12 octobre 2020" [fr]',
    ])
  })

  it('says headings with their level, and the numbers of sections and paragraphs', () => {
    const inner = node('section', {
      id: 'b',
      level: 2,
      number: '1.1',
      heading: heading('Inner', 2),
      children: [],
    })
    const outer = node('section', {
      id: 'a',
      level: 1,
      number: '1',
      heading: heading('Outer', 1),
      children: [node('paragraph', { number: '7', children: [text('Text.')] }), inner],
    })
    expect(said([outer])).toEqual([
      'heading 1 <1> "Outer" #a [en]',
      'paragraph <7> "Text." [en]',
      'heading 2 <1.1> "Inner" #b [en]',
    ])
  })

  it('says a list with its length, an item with its first paragraph, the rest by itself', () => {
    const nested = node('list', { ordered: false, loose: false, children: [item(paragraph('deep'))] })
    const list = node('list', {
      ordered: true,
      loose: true,
      children: [
        node('listItem', { ordinal: 4, children: [paragraph('four'), paragraph('more'), nested] }),
        node('listItem', { ordinal: 5, children: [nested] }),
      ],
    })
    expect(said([list])).toEqual([
      'list of 2 "" [en]',
      '  item <4> "four" [en]',
      '    paragraph "more" [en]',
      '    list of 1 "" [en]',
      '      item "deep" [en]',
      '  item <5> "" [en]',
      '    list of 1 "" [en]',
      '      item "deep" [en]',
    ])
  })

  it('says terms and definitions', () => {
    const group = node('definitionGroup', {
      terms: [node('term', { children: [text('Party')] })],
      definitions: [node('definition', { children: [paragraph('a State'), paragraph('or more')] })],
    })
    expect(said([node('definitionList', { children: [group] })])).toEqual([
      'term "Party" [en]',
      'definition "a State" [en]',
      '  paragraph "or more" [en]',
    ])
  })

  it('says what a quotation holds, and at last who is quoted', () => {
    const quote = node('quote', {
      children: [paragraph('One.'), paragraph('Two.')],
      attribution: node('attribution', { children: [text('Charter')] }),
    })
    expect(said([quote])).toEqual([
      'quotation "" [en]',
      '  paragraph "One." [en]',
      '  paragraph "Two." [en]',
      '  attribution "Charter" [en]',
    ])
  })

  it('says the label of a callout, then what it holds', () => {
    const aside = node('aside', { kind: 'key-message', label: 'Key message', children: [paragraph('Act.')] })
    expect(said([aside])).toEqual(['callout <Key message> "" [en]', '  paragraph "Act." [en]'])
  })

  it('says a figure once, with its parts, in the language of its alternative', () => {
    const figure = node('figure', {
      id: 'f',
      kind: 'chart',
      label: 'Figure 1',
      image: node('image', { asset: 'a.svg', alternative: 'Barres', width: 1, height: 1, language: 'fr' }),
      caption: caption('Parties'),
      credit: node('credit', { children: [text('UNODC')] }),
      description: [
        paragraph('First.'),
        node('list', { ordered: false, loose: false, children: [item(paragraph('a'))] }),
      ],
    })
    expect(said([figure])).toEqual([
      'figure <Figure 1> "Barres" #f [fr] caption "Parties" [en] credit "UNODC" [en]',
      '  paragraph "First." [en]',
      '  list of 1 "" [en]',
      '    item "a" [en]',
    ])
  })

  it('leaves out what says nothing', () => {
    const decoration = node('image', { asset: 'a.png', alternative: '', width: 1, height: 1 })
    expect(said([paragraph(decoration), node('thematicBreak', {})])).toEqual([])
  })

  it('says a table with its size, its cells with their place and headers', () => {
    const cell = (row: number, column: number, words: string, own: object = {}) =>
      node('tableCell', {
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        align: 'start',
        headers: [],
        children: [paragraph(words)],
        ...own,
      })
    const table = node('table', {
      id: 't',
      label: 'Table 1',
      caption: caption('Parties'),
      columns: 2,
      children: [
        node('tableRow', {
          part: 'head',
          children: [
            cell(0, 0, 'Treaty', { id: 'h0', scope: 'column' }),
            cell(0, 1, 'Parties', { id: 'h1', scope: 'column' }),
          ],
        }),
        node('tableRow', {
          part: 'body',
          children: [
            cell(1, 0, 'Convention', { id: 'r1', scope: 'row', headers: ['h0'] }),
            cell(1, 1, '190', { headers: ['r1', 'h1'] }),
          ],
        }),
      ],
    })
    expect(said([table])).toEqual([
      'table <Table 1> 2 × 2 "Parties" #t [en]',
      '  cell 1,1 in the head heads column "Treaty" [en]',
      '  cell 1,2 in the head heads column "Parties" [en]',
      '  cell 2,1 heads row "Convention" under "Treaty" [en]',
      '  cell 2,2 "190" beside "Convention" under "Parties" [en]',
    ])
  })

  it('lets an item say its first paragraph behind a line across the page, too', () => {
    const list = node('list', {
      ordered: false,
      loose: true,
      children: [item(node('thematicBreak', {}), paragraph('Words.'))],
    })
    expect(said([list])).toEqual(['list of 1 "" [en]', '  item "Words." [en]'])
  })

  it('keeps the lines of code, and says formulas in words', () => {
    const code = node('code', { codeLanguage: 'python', value: 'if x:\n    y()\n' })
    const math = node('math', { tex: 'x^2', mathml: '', speech: 'x squared' })
    expect(said([code, math])).toEqual(['code <python> "if x:\\n    y()" [en]', 'math "x squared" [en]'])
    const tabs = node('code', { value: 'all:\r\n\tmake it\n\n' })
    expect(said([tabs])).toEqual(['code "all:\\n    make it" [en]'])
  })

  it('says notes where they stand, and marks links, languages and calls in the text', () => {
    const body = paragraph(
      'See ',
      node('link', { target: { kind: 'internal', id: 'aims' }, children: [text('the aims')] }),
      node('noteCall', { id: 'c1', note: 'n1', label: '1' }),
      ' or ',
      node('span', { language: 'fr', children: [text('chez nous', 'fr')] }),
      '.',
    )
    const note = node('note', { id: 'n1', label: '1', calls: ['c1'], children: [paragraph('Indeed.')] })
    expect(said([body, node('notes', { children: [note] })])).toEqual([
      'paragraph "See the aims or chez nous." [en] (link "the aims" → #aims) (note 1 after "aims") (fr "chez nous")',
      'note <1> "Indeed." #n1 [en]',
    ])
  })
})
