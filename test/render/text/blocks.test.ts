import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/nodes.ts'
import { node, paragraph, text } from '../../support/nodes.ts'
import { body } from './support.ts'

const words = (value: string) => ({ children: [text(value)] })
const section = (level: number, value: string, children: Block[] = [], number?: string) =>
  node('section', {
    id: value,
    level,
    number,
    heading: node('heading', { level, ...words(value) }),
    children,
  })
const list = (ordered: boolean, ...children: Block[][]) =>
  node('list', {
    ordered,
    loose: false,
    children: children.map((blocks, index) =>
      node('listItem', { ordinal: ordered ? index + 1 : undefined, children: blocks }),
    ),
  })

describe('headings', () => {
  it('are said with their level, two blank lines before and one after', async () => {
    expect(
      await body([paragraph('Intro.'), section(1, 'Aims', [paragraph('Text.'), section(2, 'More')])]),
    ).toBe('Intro.\n\n\nHeading 1: Aims\n\nText.\n\n\nHeading 2: More')
  })

  it('are Markdown where the reader asks for it', async () => {
    expect(await body([section(2, 'Aims', [paragraph('Text.')])], { headings: 'marks' })).toBe(
      '### Aims\n\nText.',
    )
  })

  it('and paragraphs carry the numbers that every edition gives them', async () => {
    const fourteenth = node('paragraph', { number: '14', ...words('Text.') })
    expect(await body([section(2, 'Aims', [fourteenth], '2.1')])).toBe('Heading 2: 2.1. Aims\n\n14. Text.')
  })
})

describe('lists', () => {
  it('begin with their length', async () => {
    expect(await body([list(false, [paragraph('one')], [paragraph('two')])])).toBe(
      'List of 2 items.\n\n- one\n\n- two',
    )
    expect(await body([list(true, [paragraph('one')])])).toBe('Numbered list of 1 item.\n\n1. one')
  })

  it('number their items through where a list stands within a list', async () => {
    const inner = list(false, [paragraph('deep')], [paragraph('deeper')])
    expect(
      await body([list(false, [paragraph('one')], [paragraph('two'), inner], [paragraph('three')])]),
    ).toBe(
      [
        'List of 3 items.',
        '1. one',
        '2. two',
        'List of 2 items.',
        '2.1. deep',
        '2.2. deeper',
        '3. three',
      ].join('\n\n'),
    )
  })

  it('begin where the author begins', async () => {
    const item = node('listItem', { ordinal: 5, children: [paragraph('five')] })
    expect(await body([node('list', { ordered: true, loose: false, children: [item] })])).toContain('5. five')
  })

  it('say their end where an item goes on after its first paragraph, and always when asked', async () => {
    expect(await body([list(false, [paragraph('one'), paragraph('more')])])).toBe(
      'List of 1 item.\n\n- one\n\nmore\n\nEnd of List.',
    )
    expect(await body([list(false, [paragraph('one')])], { verbosity: 'full' })).toBe(
      'List of 1 item.\n\n- one\n\nEnd of List.',
    )
  })

  it('keep an item that begins with something else than a paragraph', async () => {
    expect(await body([list(true, [list(true, [paragraph('deep')])])])).toBe(
      'Numbered list of 1 item.\n\n1.\n\nNumbered list of 1 item.\n\n1.1. deep',
    )
  })
})

describe('blocks with a label', () => {
  it('define terms', async () => {
    const group = node('definitionGroup', {
      terms: [node('term', words('Party')), node('term', words('State Party'))],
      definitions: [
        node('definition', { children: [paragraph('a State bound by the Convention')] }),
        node('definition', { children: [paragraph('an organization'), paragraph('likewise bound')] }),
      ],
    })
    expect(await body([node('definitionList', { children: [group] })])).toBe(
      [
        'Party, State Party: a State bound by the Convention',
        'Party, State Party: an organization',
        'likewise bound',
        'End of Party, State Party.',
      ].join('\n\n'),
    )
  })

  it('quote, and end with the source', async () => {
    const attribution = node('attribution', words('Charter of the United Nations'))
    expect(
      await body([node('quote', { children: [paragraph('One.'), paragraph('Two.')], attribution })]),
    ).toBe('Quotation: One.\n\nTwo.\n\nSource: Charter of the United Nations')
    expect(await body([node('quote', { children: [paragraph('One.'), paragraph('Two.')] })])).toBe(
      'Quotation: One.\n\nTwo.\n\nEnd of Quotation.',
    )
    expect(await body([node('quote', { children: [paragraph('One.')] })])).toBe('Quotation: One.')
  })

  it('call out', async () => {
    const aside = (...children: Block[]) =>
      node('aside', { kind: 'key-message', label: 'Key message', children })
    expect(await body([aside(paragraph('Act.'))])).toBe('Key message: Act.')
    expect(await body([aside(list(false, [paragraph('Act.')]))])).toBe(
      'Key message:\n\nList of 1 item.\n\n- Act.\n\nEnd of Key message.',
    )
  })

  it('give notes where they stand', async () => {
    const note = node('note', {
      id: 'n',
      label: '1',
      calls: ['c'],
      children: [paragraph('Resolution 55/25.')],
    })
    expect(await body([node('notes', { children: [note] })])).toBe('Note 1: Resolution 55/25.')
  })
})

describe('figures', () => {
  const figure = (description: Block[], language = 'en') =>
    node('figure', {
      id: 'f',
      kind: 'chart',
      label: 'Figure 1',
      image: node('image', { asset: 'a.svg', alternative: 'Four bars', language, width: 1, height: 1 }),
      caption: node('caption', words('Parties to each treaty')),
      credit: node('credit', words('UNODC')),
      description,
    })

  it('give alternative, caption, credit and description', async () => {
    expect(await body([figure([paragraph('The first bar is the longest.')])])).toBe(
      [
        'Figure 1: Four bars.',
        'Caption: Parties to each treaty',
        'Credit: UNODC',
        'Description of Figure 1: The first bar is the longest.',
      ].join('\n\n'),
    )
  })

  it('say their end where the description is long', async () => {
    expect(await body([figure([paragraph('One.'), paragraph('Two.')])])).toMatch(
      /Two\.\n\nEnd of Figure 1\.$/,
    )
  })

  it('announce an alternative in another language', async () => {
    expect(await body([figure([], 'fr')])).toMatch(/^Figure 1: \[French:\] Four bars \[End French\]/)
  })
})

describe('other blocks', () => {
  it('keep the lines of code and say where they end', async () => {
    expect(await body([node('code', { codeLanguage: 'python', value: 'if x:\n\n    y()  \n' })])).toBe(
      'Code, python:\n\nif x:\n\n    y()\n\nEnd of Code.',
    )
    expect(await body([node('code', { value: 'ls' })])).toBe('Code:\n\nls\n\nEnd of Code.')
  })

  it('say formulas in words, or announce that they are TeX', async () => {
    expect(await body([node('math', { tex: 'x^2', mathml: '', speech: 'x squared' })])).toMatch(
      /^Formula 1: x squared\n/,
    )
    expect(await body([node('math', { tex: 'x^2', mathml: '', speech: 'x^2' })])).toBe('TeX: x^2')
  })

  it('leave out rules and empty paragraphs', async () => {
    expect(await body([paragraph('One.'), node('thematicBreak', {}), paragraph(''), paragraph('Two.')])).toBe(
      'One.\n\nTwo.',
    )
  })
})
