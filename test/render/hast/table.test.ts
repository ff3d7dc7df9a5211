import { describe, expect, it } from 'vitest'
import type { Table, TableCell } from '../../../src/model/nodes.ts'
import { node, paragraph, text } from '../../support/nodes.ts'
import { everyBlock } from '../everything.ts'
import { bookFragment, fragment, html } from './fragment.ts'

type Own = Partial<Parameters<typeof node<'tableCell'>>[1]>

const cell = (words: string, own: Own = {}): TableCell =>
  node('tableCell', {
    headers: [],
    row: 0,
    column: 0,
    rowSpan: 1,
    columnSpan: 1,
    align: 'start',
    children: [paragraph(words)],
    ...own,
  })

const simple: Table = node('table', {
  id: 'table-1',
  label: 'Table 1',
  caption: node('caption', { children: [text('Parties')] }),
  columns: 2,
  children: [
    node('tableRow', {
      part: 'head',
      children: [
        cell('Treaty', { id: 'a', scope: 'column' }),
        cell('Parties', { id: 'b', scope: 'column', column: 1, align: 'end' }),
      ],
    }),
    node('tableRow', {
      part: 'body',
      children: [
        cell('Firearms', { id: 'c', scope: 'row', row: 1, headers: ['a'] }),
        cell('119', { row: 1, column: 1, headers: ['c', 'b'], align: 'end' }),
      ],
    }),
  ],
})

describe('a simple table', () => {
  it('says with scope alone what its headers head', () => {
    expect(bookFragment([simple])).toBe(html`
      <div class="table">
      <table id="table-1" class="numeric">
      <caption id="table-1.caption"><span class="label">Table 1</span>: <span class="caption-text">Parties</span></caption>
      <thead>
      <tr>
      <th scope="col">Treaty</th>
      <th scope="col" class="end">Parties</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <th scope="row">Firearms</th>
      <td class="end">119</td>
      </tr>
      </tbody>
      </table>
      </div>`)
  })

  it('scrolls in a landmark named by its caption, reached by keyboard', () => {
    expect(fragment([simple])).toMatch(
      /^<div class="scroll" role="region" aria-labelledby="table-1.caption" tabindex="0">\n<table/,
    )
  })

  it('scrolls in a named group without a caption', () => {
    const { caption: _, ...bare } = simple
    expect(fragment([bare])).toMatch(
      /^<div class="scroll" role="group" aria-label="Table without caption" tabindex="0">\n<table id="table-1" class="numeric">\n<thead/,
    )
  })
})

describe('a table with spans', () => {
  const output = bookFragment(everyBlock)
  const complex = output.slice(output.indexOf('<table id="table-2"'))

  it('makes the groups of columns that its headers speak for', () => {
    expect(complex).toContain('<colgroup span="2"></colgroup>\n<colgroup span="2"></colgroup>\n<thead>')
    expect(complex).toContain('<th id="g1" scope="colgroup" colspan="2" class="end">Delegates</th>')
  })

  it('names the headers of each cell', () => {
    expect(complex).toContain('<th id="g4" scope="rowgroup" headers="g0" rowspan="2">Africa</th>')
    expect(complex).toContain('<td headers="g4 g6 g1 g3" class="end">78</td>')
  })

  it('has its parts in order', () => {
    const parts = complex.slice(0, complex.indexOf('</table>')).match(/<t(head|body|foot)>/g)
    expect(parts).toEqual(['<thead>', '<tbody>', '<tfoot>'])
  })
})
