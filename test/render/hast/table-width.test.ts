import { describe, expect, it } from 'vitest'
import { widthOf } from '../../../src/render/hast/table-width.ts'
import { node, paragraph } from '../../support/nodes.ts'

/** A table of one row: numbers are aligned at the end, words at the start. */
function tableOf(...cells: readonly (string | number)[]) {
  const children = cells.map((value, column) =>
    node('tableCell', {
      headers: [],
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
      align: typeof value === 'number' ? 'end' : 'start',
      children: [paragraph(String(value))],
    }),
  )
  return node('table', {
    id: 'table-1',
    columns: cells.length,
    children: [node('tableRow', { part: 'body', children })],
  })
}

describe('a table', () => {
  it('keeps its numbers whole where they have room beside a syllable of each word', () => {
    expect(widthOf(tableOf('Instrument', 190))).toBe('numeric')
    expect(widthOf(tableOf('Convention against Transnational Organized Crime', 190, 61.345, 0.125))).toBe(
      'numeric',
    )
    expect(widthOf(tableOf('Region', 120_401, 131_102, 88_003, 97_004))).toBeUndefined()
    expect(widthOf(tableOf('One', 'two', 'three', 'four', 'five', 'six'))).toBeUndefined()
  })

  it('is wide with more than six columns', () => {
    expect(widthOf(tableOf(1, 2, 3, 4, 5, 6))).toBeUndefined()
    expect(widthOf(tableOf(1, 2, 3, 4, 5, 6, 7))).toBe('wide')
  })
})
