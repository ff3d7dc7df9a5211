import { describe, expect, it } from 'vitest'
import type { Block, TableCell } from '../../src/model/nodes.ts'
import { plainText } from '../../src/model/text.ts'
import { all, type Resolved, resolveText } from '../support/resolve.ts'

const wordsOf = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.type === 'paragraph' ? plainText(block.children) : block.type)).join()

/** "States < Group, 2018 > Present": the words of each cell with its headers'. */
function cells(resolved: Resolved): Record<string, string> {
  const list = all('tableCell', resolved)
  const byId = new Map(list.map((cell) => [cell.id, cell]))
  const headers = (cell: TableCell) => cell.headers.map((id) => wordsOf(byId.get(id)?.children ?? []))
  return Object.fromEntries(list.map((cell) => [wordsOf(cell.children), headers(cell).join(' > ')]))
}

const scopes = (resolved: Resolved) => all('tableCell', resolved).map((cell) => cell.scope ?? '-')

const years = '| State | 2019 | 2020 |\n|---|---|---|\n| A | 1 | 2 |\n| B | 3 | 4 |'

describe('header cells of a Markdown table', () => {
  it('are the head row by default', async () => {
    const resolved = await resolveText(years)
    expect(cells(resolved)).toMatchObject({ A: 'State', 1: '2019', 4: '2020', State: '' })
  })

  it('are the head row and the first column with both', async () => {
    const resolved = await resolveText(`:::table{headers="both"}\n${years}\n:::`)
    expect(cells(resolved)).toMatchObject({ A: 'State', 1: 'A > 2019', 4: 'B > 2020' })
  })

  it('are the first column alone with row, the head row being data', async () => {
    const resolved = await resolveText(`:::table{headers="row"}\n${years}\n:::`)
    expect(cells(resolved)).toMatchObject({ 2019: 'State', 1: 'A', 4: 'B', A: '' })
    expect(all('tableRow', resolved).map((row) => row.part)).toEqual(['body', 'body', 'body'])
  })

  it('are the first column alone with row, an empty head row being gone', async () => {
    const resolved = await resolveText(':::table{headers="row"}\n| | |\n|---|---|\n| Day | Monday |\n:::')
    expect(cells(resolved)).toEqual({ Day: '', Monday: 'Day' })
  })

  it('hold words: an empty corner heads nothing', async () => {
    const resolved = await resolveText(':::table{headers="both"}\n| | 2019 |\n|---|---|\n| A | 1 |\n:::')
    expect(scopes(resolved)).toEqual(['-', 'column', 'row', '-'])
  })
})

describe('header cells of an HTML table', () => {
  it('reach over spans, outermost first', async () => {
    const resolved = await resolveText(`:::table{caption="Delegates"}
<table>
<thead>
<tr><th rowspan="2">Group</th><th colspan="2">2018</th><th colspan="2">2020</th></tr>
<tr><th>Here18</th><th>Far18</th><th>Here20</th><th>Far20</th></tr>
</thead>
<tbody>
<tr><th>States</th><td>600</td><td>0</td><td>120</td><td>750</td></tr>
<tr><th>Observers</th><td colspan="2">90</td><td>11</td><td>91</td></tr>
</tbody>
</table>
:::`)
    expect(resolved.messages).toEqual([])
    expect(cells(resolved)).toMatchObject({
      Group: '',
      Far20: '2020',
      States: 'Group',
      600: 'States > 2018 > Here18',
      750: 'States > 2020 > Far20',
      90: 'Observers > 2018 > Here18 > Far18',
    })
    expect(scopes(resolved).slice(0, 3)).toEqual(['column', 'columnGroup', 'columnGroup'])
  })

  it('name groups of rows beside them and above them', async () => {
    const resolved = await resolveText(`<table>
<tr><th>Region</th><th>State</th><th>Seats</th></tr>
<tr><th rowspan="2" scope="rowgroup">North</th><th scope="row">A</th><td>1</td></tr>
<tr><th scope="row">B</th><td>2</td></tr>
<tr><th colspan="3" scope="rowgroup">Islands</th></tr>
<tr><td>x</td><th scope="row">C</th><td>3</td></tr>
<tr><th colspan="3" scope="rowgroup">Cities</th></tr>
<tr><td>y</td><th scope="row">D</th><td>4</td></tr>
</table>`)
    expect(cells(resolved)).toMatchObject({
      B: 'North > State',
      2: 'North > B > Seats',
      3: 'C > Seats > Islands',
      4: 'D > Seats > Cities',
    })
  })

  it('begin anew below a second head', async () => {
    const resolved = await resolveText(
      '<table><tr><th>First</th></tr><tr><td>a</td></tr><tr><th scope="col">Second</th></tr><tr><td>b</td></tr></table>',
    )
    expect(cells(resolved)).toMatchObject({ a: 'First', b: 'Second' })
  })

  it('make a head of the first rows where the author wrote none', async () => {
    const resolved = await resolveText('<table><tr><th>A</th></tr><tr><td>b</td></tr></table>')
    expect(all('tableRow', resolved).map((row) => row.part)).toEqual(['head', 'body'])
  })

  it('may be given by the directive', async () => {
    const resolved = await resolveText(
      ':::table{headers="both"}\n<table><tr><td></td><td>2019</td></tr><tr><td>A</td><td>1</td></tr></table>\n:::',
    )
    expect(cells(resolved)).toMatchObject({ 1: 'A > 2019' })
  })
})

describe('the grid of a table', () => {
  it('gives each cell its place', async () => {
    const resolved = await resolveText(
      '<table><tr><th>A</th><th rowspan="2">B</th></tr><tr><td>c</td></tr></table>',
    )
    expect(all('tableCell', resolved).map(({ row, column, rowSpan }) => [row, column, rowSpan])).toEqual([
      [0, 0, 1],
      [0, 1, 2],
      [1, 0, 1],
    ])
  })

  it('is filled where rows are short, which is said', async () => {
    const resolved = await resolveText('| a | b |\n|---|---|\n| c |')
    expect(all('tableRow', resolved).map((row) => row.children.length)).toEqual([2, 2])
    expect(resolved.messages).toEqual(['3:1 table-rows-are-full'])
  })

  it.each([
    [
      'cells overlap',
      '<table><tr><th>A</th><th rowspan="2">B</th></tr><tr><td colspan="2">c</td></tr><tr><td>d</td><td>e</td></tr></table>',
      ['1:53 table-cells-do-not-overlap'],
    ],
    [
      'a span is enormous',
      '<table><tr><th colspan="999">A</th></tr></table>',
      ['1:12 table-is-of-bounded-width'],
    ],
    [
      'words stand between cells',
      '<table><tr><th>A</th></tr>\n\n*b*\n\n<tr><td>c</td></tr></table>',
      ['3:1 html-part-stands-in-its-element'],
    ],
    [
      'the directive holds two tables',
      `:::table\n${years}\n\n${years}\n:::`,
      ['1:1 table-directive-holds-one-table'],
    ],
    [
      'the directive names no known headers',
      `:::table{headers="top"}\n${years}\n:::`,
      ['1:1 attribute-has-known-value'],
    ],
  ])('is refused where %s', async (_, markdown, messages) => {
    expect((await resolveText(markdown)).messages).toEqual(expect.arrayContaining(messages))
  })
})

describe('the alignment of columns', () => {
  it('is the author’s, else at the end for figures', async () => {
    const resolved = await resolveText(
      '| words | figures | chosen | mixed |\n|---|---|:-:|---|\n| a | 1,000.5 | 1 | 2 |\n| b | – | 2 | two |',
    )
    expect(all('tableCell', resolved).map((cell) => cell.align)).toEqual([
      ...['start', 'end', 'center', 'start'],
      ...['start', 'end', 'center', 'start'],
      ...['start', 'end', 'center', 'start'],
    ])
  })
})

it('numbers tables that have a caption', async () => {
  const resolved = await resolveText(`${years}\n\n:::table{caption="Seats"}\n${years}\n:::`)
  expect(all('table', resolved).map((table) => table.label)).toEqual([undefined, 'Table 1'])
})
