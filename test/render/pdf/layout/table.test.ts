import { describe, expect, it } from 'vitest'
import { labelsFor } from '../../../../src/labels/labels.ts'
import type { Block, NodeOf } from '../../../../src/model/nodes.ts'
import { FontCatalogue } from '../../../../src/render/pdf/fonts/catalogue.ts'
import type { Page, PlacedStrip, Strip } from '../../../../src/render/pdf/layout/page.ts'
import { paginate } from '../../../../src/render/pdf/layout/paginate.ts'
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
  | {
      readonly words: string
      readonly rowSpan?: number
      readonly columnSpan?: number
      readonly at?: number
      readonly align?: 'end'
      readonly scope?: 'row' | 'rowGroup'
      readonly blocks?: readonly Block[]
    }

function table(
  head: readonly Cell[],
  body: readonly (readonly Cell[])[],
  columns = head.length,
  headRows = 1,
) {
  const row = (cells: readonly Cell[], index: number): NodeOf<'tableRow'> =>
    node('tableRow', {
      part: index < headRows ? 'head' : 'body',
      children: cells.map((cell, place) => {
        const {
          words,
          rowSpan = 1,
          columnSpan = 1,
          at = place,
          align = 'start',
          scope,
          blocks = [paragraph(words)],
        } = typeof cell === 'string' ? { words: cell } : cell
        return node('tableCell', {
          row: index,
          column: at,
          rowSpan,
          columnSpan,
          headers: [],
          align,
          scope: index < headRows ? 'column' : scope,
          children: blocks,
        })
      }),
    })
  return node('table', { id: 't', columns, children: [head, ...body].map(row) })
}

/** Columns that were said to break words. */
const narrow: number[] = []

function stripsFor(
  block: NodeOf<'table'>,
  turned: { readonly width: number; readonly height: number } | undefined = undefined,
): readonly Strip[] {
  narrow.length = 0
  const { flow } = planEdition(publication([block]), theme, labelsFor('en'), new Map())
  return stripsOf(
    flow.filter(({ kind }) => kind === 'table'),
    {
      fonts,
      width,
      height,
      reportMissing: () => {},
      reportNarrow: (_, columns) => narrow.push(...columns),
      turned,
    },
  )
}

/** The strips of each page. */
function pagesFor(block: NodeOf<'table'>): readonly (readonly Strip[])[] {
  return dealt(block).map(({ body }) => body.map(({ strip }) => strip))
}

function dealt(block: NodeOf<'table'>): readonly Page[] {
  const sheet = { width: 595, height: 842, notesGap: 18, area: { left: 0, top: 0, width, height } }
  return [...paginate(stripsFor(block), () => [], { upright: sheet, turned: sheet })]
}

const rules = (strip: Strip | undefined) => strip?.pieces.filter((piece) => piece.kind === 'rule') ?? []
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

  it('lines up the words of its outer columns with the edges of the text, and its lines too', () => {
    const long = 'a long sentence that no column can hold on a single line of its own '.repeat(3)
    const [, row] = stripsFor(table(['One', 'Two'], [[long, { words: '190', align: 'end' }]]))
    const placed = lines(row)
    expect(placed[0]?.x).toBe(0)
    const [last] = placed.at(-1)?.line.segments ?? []
    expect((placed.at(-1)?.x ?? 0) + (last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(width)
    expect(rules(row).map(({ x, width }) => [x, Math.round(width)])).toEqual([[0, width]])
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

  it('divides a row that is taller than a page between lines, each cell by itself', () => {
    const long = 'many words in a cell '.repeat(500)
    const pages = pagesFor(table(['A', 'B'], [[long, 'once']]))
    expect(pages.length).toBeGreaterThan(1)
    const text = pages.flatMap((page) => page.flatMap(words)).join('')
    expect(text.match(/once/g)).toHaveLength(1)
    expect(text.replace('once', '').match(/many words in a cell/g)).toHaveLength(500)
    for (const page of pages) {
      const baselines = page.flatMap((strip) => lines(strip).map(({ baseline }) => baseline))
      expect(Math.max(...baselines)).toBeLessThanOrEqual(height)
      expect(new Set(baselines.filter((y) => y > 0)).size).toBeGreaterThanOrEqual(2)
    }
  })

  it('takes notes and link targets to the page of their line', () => {
    const call = node('noteCall', { id: 'call', note: 'n', label: '1' })
    const cell = paragraph('many words in a cell '.repeat(200))
    const tall = table(['A'], [[{ words: '', blocks: [cell, node('paragraph', { children: [call] })] }]])
    const pages = pagesFor(tall)
    expect(pages.map((page) => page.flatMap(({ notes }) => notes))).toEqual([[], ['n']])
    expect(pages.map((page) => page.flatMap(({ anchors }) => anchors))).toEqual([['t'], ['call']])
  })

  it('goes on with a cell of many rows where a page ends among them', () => {
    const rows = Array.from({ length: 60 }, (_, index) => [{ words: `row ${index + 1}`, at: 1 }])
    const [first = [], ...others] = rows
    const spanning = { words: 'words of the cell that spans '.repeat(20), rowSpan: rows.length }
    const pages = pagesFor(table(['A', 'B'], [[spanning, ...first], ...others]))
    expect(pages.length).toBeGreaterThan(1)
    const text = pages.flatMap((page) => page.flatMap(words)).join('')
    expect(text.replace(/row \d+/g, '').match(/words of the cell that spans/g)).toHaveLength(20)
    expect(text).toContain('row 60')
  })

  describe('a row header that goes on on the next page', () => {
    const repeated = (page: Page) => page.repeated.flatMap(({ strip }) => words(strip))

    it('is drawn again beside the first row there', () => {
      const rows = Array.from({ length: 90 }, (_, index) => [{ words: `row ${index + 1}`, at: 1 }])
      const [first = [], ...others] = rows
      const region = { words: 'Region', rowSpan: rows.length, scope: 'rowGroup' as const }
      const [begin, ...pages] = dealt(table(['A', 'B'], [[region, ...first], ...others]))
      expect(begin && repeated(begin)).toEqual([])
      expect(pages.length).toBeGreaterThan(0)
      for (const page of pages) {
        expect(repeated(page)).toEqual(['A', 'B', 'Region'])
        const baseline = ({ strip, y }: PlacedStrip) => y + (lines(strip)[0]?.baseline ?? 0)
        const [label, row] = [page.repeated.at(-1), page.body[0]]
        expect(label && baseline(label)).toBeCloseTo((row && baseline(row)) ?? 0)
      }
    })

    it('is drawn again beside the rest of a row taller than the page', () => {
      const article = { words: 'Article 2', scope: 'row' as const }
      const pages = dealt(table(['A', 'B'], [[article, 'many words in a cell '.repeat(900)]]))
      expect(pages.length).toBeGreaterThan(2)
      for (const page of pages.slice(1)) expect(repeated(page)).toEqual(['A', 'B', 'Article 2'])
    })

    it('begins in the first row, whatever the height of that', () => {
      const rows = Array.from({ length: 90 }, (_, index) => [{ words: `row ${index + 1}`, at: 1 }])
      const [first = [], ...others] = rows
      const region = { words: 'A region of many words '.repeat(9), rowSpan: 90, scope: 'row' as const }
      const [, row] = stripsFor(table(['A', 'A long column head'.repeat(2)], [[region, ...first], ...others]))
      expect(words(row)[0]).toMatch(/^A region/)
    })
  })

  it('draws the ground of code in a cell behind its lines', () => {
    const code = node('code', { value: 'x = 1' })
    const [, row] = stripsFor(table(['A'], [[{ words: '', blocks: [code] }]]))
    const ground = row?.pieces.findIndex((piece) => piece.kind === 'rule' && piece.ground)
    expect(ground).toBeGreaterThanOrEqual(0)
    expect(row?.pieces.findIndex(({ kind }) => kind === 'line')).toBeGreaterThan(ground ?? 0)
  })

  it('draws a line under a header cell that spans columns, and none through one that spans rows', () => {
    const head = [
      { words: 'Region', rowSpan: 2 },
      { words: 'Years', columnSpan: 2, at: 1 },
    ]
    const block = table(
      head,
      [
        [
          { words: '2019', at: 1 },
          { words: '2020', at: 2 },
        ],
        ['North', '1', '2'],
      ],
      3,
      2,
    )
    const [upper, lower] = stripsFor(block)
    const [line, ...more] = rules(upper)
    expect(more).toEqual([])
    const years = lines(upper).find((_, index) => words(upper)[index] === 'Years')
    expect(line?.x).toBeCloseTo(years?.x ?? 0)
    expect(rules(lower)).toHaveLength(1)
    expect(rules(lower)[0]?.width).toBeGreaterThan((line?.width ?? 0) * 1.5)
  })

  describe('a column of figures', () => {
    const figures = (...column: string[]) =>
      stripsFor(
        table(
          ['Share'],
          column.map((words) => [{ words, align: 'end' as const }]),
        ),
      ).slice(1)
    const markAt = (strip: Strip | undefined, mark: string) => {
      const [piece] = lines(strip)
      const [segment] = piece?.line.segments ?? []
      const shaped = segment?.words.find(({ text }) => text.includes(mark))
      const before = shaped?.glyphs.slice(0, shaped.text.indexOf(mark)) ?? []
      const advance = before.reduce((sum, glyph) => sum + glyph.advance, 0)
      return (piece?.x ?? 0) + (segment?.x ?? 0) + (advance * (segment?.size ?? 0)) / 1000
    }

    it('is aligned on the decimal', () => {
      const [one, two, three] = figures('1.5', '12.25', '100.125')
      expect(markAt(two, '.')).toBeCloseTo(markAt(one, '.'))
      expect(markAt(three, '.')).toBeCloseTo(markAt(one, '.'))
    })

    it('has whole numbers end where the others have their mark', () => {
      const [one, two] = figures('1.5', '12')
      const [piece] = lines(two)
      expect((piece?.x ?? 0) + (piece?.line.segments[0]?.x ?? 0) + (piece?.line.width ?? 0)).toBeCloseTo(
        markAt(one, '.'),
      )
    })

    it('has digits of one width in every face', () => {
      for (const bold of [false, true]) {
        const face = fonts.faceFor(0x30, { family: 'text', bold, italic: false })
        const widths = [...'0123456789'].map((digit) => face?.shape(digit, false, 'en').advance)
        expect(new Set(widths).size).toBe(1)
      }
    })
  })

  describe('that is too wide', () => {
    const turned = { width: 690, height: 445 }
    const wide = (columns: number, word = 'Infrastructure') =>
      table(new Array<string>(columns).fill('Word'), [new Array<string>(columns).fill(word)])
    const sizeIn = (strips: readonly Strip[]) => lines(strips.at(-1))[0]?.line.segments[0]?.size

    it('keeps its type and its place while the words fit', () => {
      const strips = stripsFor(wide(4), turned)
      expect(sizeIn(strips)).toBe(10.5)
      expect(strips.some((strip) => strip.turned)).toBe(false)
    })

    it('is set in smaller type, but not below the smallest', () => {
      const strips = stripsFor(wide(5), turned)
      expect(sizeIn(strips)).toBe(10)
      expect(strips.some((strip) => strip.turned)).toBe(false)
    })

    it('goes to a page on its side, in its own type where that is enough', () => {
      const strips = stripsFor(wide(6), turned)
      expect(sizeIn(strips)).toBe(10.5)
      expect(strips.every((strip) => strip.turned)).toBe(true)
      expect(narrow).toEqual([])
    })

    it('breaks words as the last resort, in the columns of long words alone, and names them', () => {
      const cells = ['Short', 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3), 'Words']
      const strips = stripsFor(table(['A', 'B', 'C'], [cells]), turned)
      expect(narrow).toEqual([1])
      expect(words(strips.at(-1))).toEqual(expect.arrayContaining(['Short', 'Words']))
      expect(strips.flatMap(words).join('')).toContain('Short')
      const edges = lines(strips.at(-1)).map((piece) => piece.x + piece.line.width)
      expect(Math.max(...edges)).toBeLessThanOrEqual(turned.width)
    })

    it('stays upright where no page can be turned', () => {
      expect(stripsFor(wide(6)).some((strip) => strip.turned)).toBe(false)
      expect(narrow).toHaveLength(6)
    })
  })
})
