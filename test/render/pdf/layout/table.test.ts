import { describe, expect, it } from 'vitest'
import { labelsFor } from '../../../../src/labels/labels.ts'
import type { NodeOf } from '../../../../src/model/nodes.ts'
import { FontCatalogue } from '../../../../src/render/pdf/fonts/catalogue.ts'
import type { Strip } from '../../../../src/render/pdf/layout/page.ts'
import { stripsOf } from '../../../../src/render/pdf/layout/strips.ts'
import { planEdition } from '../../../../src/render/pdf/plan/edition.ts'
import { loadTheme } from '../../../../src/theme/load.ts'
import { node, paragraph, publication } from '../../../support/nodes.ts'

const theme = await loadTheme()
const fonts = new FontCatalogue()
const width = 385
const height = 690

type Cell =
  | string
  | { readonly words: string; readonly rowSpan?: number; readonly columnSpan?: number; readonly at?: number }

function table(head: readonly Cell[], body: readonly (readonly Cell[])[], columns = head.length) {
  const row = (cells: readonly Cell[], index: number): NodeOf<'tableRow'> =>
    node('tableRow', {
      part: index === 0 ? 'head' : 'body',
      children: cells.map((cell, place) => {
        const {
          words,
          rowSpan = 1,
          columnSpan = 1,
          at = place,
        } = typeof cell === 'string' ? { words: cell } : cell
        return node('tableCell', {
          row: index,
          column: at,
          rowSpan,
          columnSpan,
          headers: [],
          align: 'start',
          scope: index === 0 ? 'column' : undefined,
          children: [paragraph(words)],
        })
      }),
    })
  return node('table', { id: 't', columns, children: [head, ...body].map(row) })
}

function stripsFor(block: NodeOf<'table'>): readonly Strip[] {
  const { flow } = planEdition(publication([block]), theme, labelsFor('en'), new Map())
  return stripsOf(
    flow.filter(({ kind }) => kind === 'table'),
    { fonts, width, height, reportMissing: () => {} },
  )
}

const lines = (strip: Strip | undefined) => strip?.pieces.filter((piece) => piece.kind === 'line') ?? []
const words = (strip: Strip | undefined) =>
  lines(strip).map((piece) =>
    piece.line.segments.flatMap(({ words }) => words.map(({ text }) => text)).join(''),
  )

describe('tableStrips', () => {
  it('makes a strip of each row, with the cells in reading order', () => {
    const strips = stripsFor(
      table(
        ['State', 'Parties'],
        [
          ['Austria', '190'],
          ['Brazil', '178'],
        ],
      ),
    )
    expect(strips.map(words)).toEqual([
      ['State', 'Parties'],
      ['Austria', '190'],
      ['Brazil', '178'],
    ])
  })

  it('repeats the head on every page that a body row begins', () => {
    const strips = stripsFor(table(['State'], [['Austria'], ['Brazil']]))
    expect(strips.map(({ repeats }) => repeats.length)).toEqual([0, 1, 1])
    expect(strips[0]?.keepWithNext).toBe(true)
  })

  it('keeps a table of long cells within the measure', () => {
    const long = 'a long sentence that no column can hold on a single line of its own '.repeat(3)
    const [, row] = stripsFor(table(['One', 'Two'], [[long, long]]))
    const edges = lines(row).map((piece) => piece.x + piece.line.width)
    expect(Math.max(...edges)).toBeLessThanOrEqual(width)
    expect(lines(row).length).toBeGreaterThan(4)
  })

  it('breaks no word that fits its column', () => {
    const strips = stripsFor(table(['Region', 'North'], [['Africa', 'South']]))
    expect(strips.flatMap(words)).toEqual(['Region', 'North', 'Africa', 'South'])
  })

  it('makes the last row of a spanning cell tall enough', () => {
    const tall = { words: 'one two three four five six seven eight nine ten '.repeat(12), rowSpan: 2 }
    const strips = stripsFor(table(['A', 'B'], [[tall, 'x'], [{ words: 'y', at: 1 }]]))
    const [, first, second] = strips
    expect((first?.height ?? 0) + (second?.height ?? 0)).toBeGreaterThanOrEqual(
      15 * (lines(first).length - 1),
    )
    expect(first?.keepWithNext).toBe(true)
  })

  it('goes on below with a row that is taller than a page', () => {
    const strips = stripsFor(table(['A'], [['many words in a cell '.repeat(500)]]))
    expect(strips.length).toBeGreaterThan(2)
    for (const strip of strips) expect(strip.height).toBeLessThanOrEqual(height)
    const text = strips.flatMap(words).join('')
    expect(text.match(/many words in a cell/g)).toHaveLength(500)
  })
})
