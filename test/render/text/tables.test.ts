import { describe, expect, it } from 'vitest'
import type { Block, CellScope, Table, TableCell } from '../../../src/model/nodes.ts'
import { node, paragraph, text } from '../../support/nodes.ts'
import { body } from './support.ts'

interface CellSketch {
  readonly id?: string
  readonly scope?: CellScope
  readonly headers?: readonly string[]
  readonly rowSpan?: number
  readonly columnSpan?: number
}

function cell(row: number, column: number, words: string, own: CellSketch = {}): TableCell {
  const children = words === '' ? [] : [paragraph(words)]
  return node('tableCell', {
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    headers: [],
    align: 'start',
    children,
    ...own,
  })
}

function table(columns: number, head: TableCell[][], rows: TableCell[][], caption?: string): Table {
  const row = (part: 'head' | 'body') => (children: TableCell[]) => node('tableRow', { part, children })
  return node('table', {
    id: 't',
    columns,
    children: [...head.map(row('head')), ...rows.map(row('body'))],
    ...(caption && { label: 'Table 1', caption: node('caption', { children: [text(caption)] }) }),
  })
}

const top = (column: number, words: string) => cell(0, column, words, { id: `c${column}`, scope: 'column' })

describe('tables of the text edition', () => {
  it('begin each row with its row header', async () => {
    const country = (row: number, words: string) =>
      cell(row, 0, words, { id: `r${row}`, scope: 'row', headers: ['c0'] })
    const parties = table(
      3,
      [[top(0, 'Country'), top(1, 'Parties'), top(2, 'Since')]],
      [
        [
          country(1, 'Austria'),
          cell(1, 1, '190', { headers: ['r1', 'c1'] }),
          cell(1, 2, '2004', { headers: ['r1', 'c2'] }),
        ],
        [
          country(2, 'Italy'),
          cell(2, 1, '', { headers: ['r2', 'c1'] }),
          cell(2, 2, '2006.', { headers: ['r2', 'c2'] }),
        ],
      ],
      'Parties to the Convention',
    )
    expect(await body([parties])).toBe(
      [
        'Table 1: Parties to the Convention. 3 columns, 2 rows.',
        'Column headings: Country; Parties; Since.',
        'Austria. Parties: 190; Since: 2004.',
        'Italy. Parties: blank; Since: 2006.',
      ].join('\n\n'),
    )
    expect(await body([parties], { verbosity: 'full' })).toMatch(/2006\.\n\nEnd of Table 1\.$/)
  })

  it('begin each row with its number where it has no header', async () => {
    const parties = table(
      2,
      [[top(0, 'Country'), top(1, 'Parties')]],
      [[cell(1, 0, 'Austria', { headers: ['c0'] }), cell(1, 1, '190', { headers: ['c1'] })]],
    )
    expect(await body([parties])).toBe(
      [
        'Table without caption. 2 columns, 1 row.',
        'Column headings: Country; Parties.',
        'Row 1. Country: Austria; Parties: 190.',
      ].join('\n\n'),
    )
  })

  it('read a table without any header', async () => {
    expect(await body([table(2, [], [[cell(0, 0, 'a'), cell(0, 1, 'b')]])])).toBe(
      'Table without caption. 2 columns, 1 row.\n\nRow 1. a; b.',
    )
  })

  it('say a row group in each of its rows, and all the headers above a cell', async () => {
    const grouped = table(
      3,
      [
        [cell(0, 0, ''), cell(0, 1, '2020', { id: 'y', scope: 'columnGroup', columnSpan: 2 })],
        [cell(1, 1, 'Men', { id: 'm', scope: 'column' }), cell(1, 2, 'Women', { id: 'w', scope: 'column' })],
      ],
      [
        [
          cell(2, 0, 'Europe', { id: 'e', scope: 'rowGroup', rowSpan: 2 }),
          cell(2, 1, '10', { headers: ['e', 'y', 'm'] }),
          cell(2, 2, '12', { headers: ['e', 'y', 'w'], rowSpan: 2 }),
        ],
        [cell(3, 1, '11', { headers: ['e', 'y', 'm'] })],
      ],
    )
    expect(await body([grouped])).toBe(
      [
        'Table without caption. 3 columns, 2 rows.',
        'Column headings: 2020.',
        'Column headings: Men; Women.',
        'Europe. 2020, Men: 10; 2020, Women: 12.',
        'Europe. 2020, Men: 11; 2020, Women: 12.',
      ].join('\n\n'),
    )
  })

  describe('in another language', () => {
    const french = (value: string) => node('paragraph', { language: 'fr', children: [text(value, 'fr')] })
    const said = async (head: TableCell[], ...cells: Block[][]) =>
      body([
        table(
          head.length,
          [head],
          [cells.map((children, column) => ({ ...cell(1, column, ''), headers: [`c${column}`], children }))],
        ),
      ])
    const frenchTop = (column: number, value: string) => ({ ...top(column, ''), children: [french(value)] })

    it('announce a row once', async () => {
      expect(
        await said([frenchTop(0, 'Pays'), frenchTop(1, 'Parties')], [french('Autriche')], [french('190')]),
      ).toContain(
        'Column headings: Pays; Parties.\n\nRow 1. [French:] Pays: Autriche; Parties: 190 [End French].',
      )
    })

    it('do not announce a cell of few words', async () => {
      expect(
        await said([top(0, 'English'), top(1, 'French')], [paragraph('water')], [french('eau potable')]),
      ).toContain('Row 1. English: water; French: eau potable.')
      expect(
        await said(
          [top(0, 'English'), top(1, 'French')],
          [paragraph('all')],
          [french('pour tous, sans exception')],
        ),
      ).toContain('Row 1. English: all; French: [French:] pour tous, sans exception [End French].')
    })
  })

  it('end a cell that has a full stop of its own before the mark of a note without another', async () => {
    const call = node('noteCall', { id: 'c', note: 'n', label: '1' })
    const noted = { ...cell(0, 0, ''), children: [paragraph('Adopted.', call)] }
    expect(await body([table(2, [], [[noted, cell(0, 1, 'in force')]])])).toContain(
      'Row 1. Adopted. [note 1] in force.',
    )
  })

  describe('say what a cell holds as plain sentences', () => {
    const words = (value: string) => ({ children: [text(value)] })
    const list = (...items: Block[][]) =>
      node('list', {
        ordered: true,
        loose: false,
        children: items.map((children, index) => node('listItem', { ordinal: index + 1, children })),
      })
    const held = async (...children: Block[]) => {
      const said = await body([table(1, [], [[{ ...cell(0, 0, ''), children }]])])
      return said.split('\n\n')[1]
    }

    it('the words of each paragraph and item', async () => {
      const deep = list([paragraph('first'), list([paragraph('inner.')])], [paragraph('second')])
      expect(await held(paragraph('Done'), deep)).toBe('Row 1. Done. first. inner. second.')
    })

    it('a term with its definition', async () => {
      const group = node('definitionGroup', {
        terms: [node('term', words('Party')), node('term', words('State Party'))],
        definitions: [node('definition', { children: [paragraph('a State'), paragraph('bound by it')] })],
      })
      expect(await held(node('definitionList', { children: [group] }))).toBe(
        'Row 1. Party, State Party: a State. bound by it.',
      )
    })

    it('quotations with who is quoted, callouts with their word', async () => {
      const attribution = node('attribution', words('Charter'))
      expect(await held(node('quote', { children: [paragraph('We the peoples')], attribution }))).toBe(
        'Row 1. We the peoples. Charter.',
      )
      const warning = node('aside', { kind: 'warning', label: 'Warning', children: [paragraph('Hot')] })
      expect(await held(warning)).toBe('Row 1. Warning: Hot.')
    })

    it('figures in words, code on one line, formulas with the mark of their TeX', async () => {
      const figure = node('figure', {
        id: 'f',
        kind: 'picture',
        label: 'Figure 1',
        image: node('image', { asset: 'a.png', alternative: 'A flag', width: 1, height: 1 }),
        caption: node('caption', words('The flag')),
        credit: node('credit', words('UNODC')),
        description: [paragraph('Blue.')],
      })
      expect(await held(figure)).toBe('Row 1. A flag. The flag. UNODC. Blue.')
      expect(await held(node('code', { codeLanguage: 'sh', value: 'cd a\n  ls' }))).toBe('Row 1. cd a ls.')
      expect(await held(node('math', { tex: 'x^2', mathml: '', speech: 'x squared' }))).toBe(
        'Row 1. x squared [formula 1].',
      )
    })

    it('a table within it cell by cell, a rule not at all', async () => {
      const inner = table(2, [[top(0, 'a'), top(1, 'b')]], [[cell(1, 0, 'c'), cell(1, 1, '')]], 'Inner')
      expect(await held(inner, node('thematicBreak', {}))).toBe('Row 1. Inner. a. b. c.')
    })
  })
})
