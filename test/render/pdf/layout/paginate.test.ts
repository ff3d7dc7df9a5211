import { describe, expect, it } from 'vitest'
import type { Page, Strip } from '../../../../src/render/pdf/layout/page.ts'
import { paginate } from '../../../../src/render/pdf/layout/paginate.ts'
import type { Sheets } from '../../../../src/render/pdf/layout/sheet.ts'
import { node } from '../../../support/nodes.ts'

const strip = (name: string, own: Partial<Strip> = {}): Strip => ({
  height: 20,
  before: 0,
  after: 0,
  keepWithNext: false,
  pieces: [],
  panels: [],
  anchors: [name],
  notes: [],
  repeats: [],
  offset: 0,
  turned: false,
  ...own,
})

const sheet = { width: 300, height: 300, area: { left: 0, top: 70, width: 300, height: 100 }, notesGap: 18 }
const sheets: Sheets = { upright: sheet, turned: { ...sheet, area: { ...sheet.area, height: 60 } } }
const names = (page: Page) => page.body.map((placed) => placed.strip.anchors[0]).join(' ')
const noteNames = (page: Page) => page.notes.map((placed) => placed.strip.anchors[0]).join(' ')
const deal = (strips: readonly Strip[], notes: Readonly<Record<string, readonly Strip[]>> = {}) => [
  ...paginate(strips, (id) => notes[id] ?? [], sheets),
]

const many = (count: number, own: Partial<Strip> = {}) =>
  Array.from({ length: count }, (_, index) => strip(String(index + 1), own))

describe('paginate', () => {
  it('fills a page before it begins the next', () => {
    expect(deal(many(7)).map(names)).toEqual(['1 2 3 4 5', '6 7'])
  })

  it('takes the larger of two spaces between strips, and none at the top of a page', () => {
    const [first, second] = deal(many(6, { before: 4, after: 6 }))
    expect(first?.body.map(({ y }) => y)).toEqual([70, 96, 122, 148])
    expect(second?.body[0]?.y).toBe(70)
  })

  it('moves a strip that stays with the next to the page of the next', () => {
    const strips = many(6).map((one, index) => (index === 4 ? { ...one, keepWithNext: true } : one))
    expect(deal(strips).map(names)).toEqual(['1 2 3 4', '5 6'])
  })

  it('goes on where nothing may be divided', () => {
    const pages = deal(many(12, { keepWithNext: true }))
    expect(pages.map(names).join(' ')).toBe('1 2 3 4 5 6 7 8 9 10 11 12')
  })

  it('places a strip taller than the page alone rather than never', () => {
    expect(deal([strip('a'), strip('tall', { height: 300 }), strip('b')]).map(names)).toEqual([
      'a',
      'tall',
      'b',
    ])
  })

  it('sets a note that a note calls, also where they call each other', () => {
    const notes = { a: [strip('first', { notes: ['b'] })], b: [strip('second', { notes: ['a'] })] }
    const [page] = deal([strip('1', { notes: ['a'] })], notes)
    expect(page && noteNames(page)).toBe('first second')
  })

  it('sets a note on the page of its call', () => {
    const strips = many(6).map((one, index) => (index === 1 ? { ...one, notes: ['n'] } : one))
    const pages = deal(strips, { n: [strip('note', { height: 10 })] })
    expect(pages.map(noteNames)).toEqual(['note', ''])
    expect(pages.map(names)).toEqual(['1 2 3', '4 5 6'])
    expect(pages[0]?.notes[0]?.y).toBe(160)
  })

  it('moves a line whose note does not fit', () => {
    const strips = many(5).map((one, index) => (index === 4 ? { ...one, notes: ['n'] } : one))
    expect(deal(strips, { n: [strip('note')] }).map(names)).toEqual(['1 2 3 4', '5'])
  })

  it('carries the rest of a long note to the foot of the next page', () => {
    const note = Array.from({ length: 6 }, (_, index) => strip(`n${index + 1}`, { height: 12 }))
    const pages = deal([strip('1', { notes: ['n'] }), ...many(3)], { n: note })
    expect(pages.map(noteNames).join(' | ')).toBe('n1 n2 n3 n4 n5 | n6')
  })

  it('sets a note once, however often it is called', () => {
    const pages = deal(many(6, { notes: ['n'] }), { n: [strip('note', { height: 10 })] })
    expect(pages.map(noteNames).filter(Boolean)).toEqual(['note'])
  })

  it('repeats the header rows of a table that goes on', () => {
    const head = strip('head', { height: 10 })
    const rows = [strip('head', { height: 10, keepWithNext: true }), ...many(6, { repeats: [head] })]
    const pages = deal(rows)
    expect(pages.map(names)).toEqual(['head 1 2 3 4', '5 6'])
    expect(pages[1]?.repeated.map(({ y }) => y)).toEqual([70])
    expect(pages[1]?.body[0]?.y).toBe(80)
  })

  it('names the section that a page begins in', () => {
    const strips = many(11).map((one, index) => (index === 1 ? { ...one, running: 'Aims' } : one))
    expect(deal(strips).map((page) => page.running)).toEqual([undefined, 'Aims', 'Aims'])
  })
  it('sets at least two lines of a note on either side of a page break', () => {
    const note = many(7, { height: 10 }).map((one, index) => ({
      ...one,
      keepWithNext: [0, 5].includes(index),
    }))
    const pages = deal([strip('1', { height: 20, notes: ['n'] }), strip('2')], { n: note })
    expect(pages.map(noteNames)).toEqual(['1 2 3 4 5', '6 7'])
  })

  it('keeps lines together that belong together, though the first calls a note longer than the page', () => {
    const strips = [
      strip('1', { notes: ['n'], keepWithNext: true }),
      ...many(3, { keepWithNext: false }).slice(1),
    ]
    const note = many(12, { height: 10 })
    expect(deal(strips, { n: note }).map(names)[0]).toBe('1 2')
  })

  it('does not part lines for what is left of a page beside the rest of a note', () => {
    const strips = [strip('1', { notes: ['n'] }), strip('2', { keepWithNext: true }), strip('3')]
    const pages = deal(strips, { n: many(13, { height: 10 }) })
    expect(pages.map(names)).toEqual(['1', '', '2 3'])
  })

  it('draws no header rows on a page that holds notes alone', () => {
    const head = strip('head', { height: 10 })
    const note = many(12)
    const pages = deal([strip('1', { notes: ['n'] }), strip('2', { repeats: [head] })], { n: note })
    expect(pages.filter(({ body }) => body.length === 0).flatMap(({ repeated }) => repeated)).toEqual([])
  })

  it('takes the strips of a page when the page is asked for, and not before', () => {
    let taken = 0
    function* endless() {
      for (;;) yield strip(String(++taken))
    }
    const pages = paginate(endless(), () => [], sheets)
    expect(names(pages.next().value as Page)).toBe('1 2 3 4 5')
    expect(taken).toBeLessThanOrEqual(6)
  })

  describe('with strips for a turned page', () => {
    const turned = many(4, { turned: true })

    it('gives them pages of their own, and goes on upright', () => {
      const pages = deal([strip('a'), ...turned, strip('b')])
      expect(pages.map(names)).toEqual(['a', '1 2 3', '4', 'b'])
      expect(pages.map((page) => page.sheet === sheets.turned)).toEqual([false, true, true, false])
    })

    it('takes a heading there with the table that it stays with', () => {
      const pages = deal([strip('a'), strip('heading', { keepWithNext: true }), ...turned, strip('b')])
      expect(pages.map(names)).toEqual(['a', 'heading 1 2', '3 4', 'b'])
      expect(pages.map((page) => page.sheet === sheets.turned)).toEqual([false, true, true, false])
    })

    it('sets their notes there', () => {
      const pages = deal([strip('a'), strip('row', { turned: true, notes: ['n'] })], {
        n: [strip('note', { height: 10 })],
      })
      expect(pages.map(noteNames)).toEqual(['', 'note'])
      expect(pages[1]?.notes[0]?.y).toBe(120)
    })
  })

  describe('with a strip that can be divided', () => {
    const row = (height: number, own: Partial<Strip> = {}): Strip =>
      strip(`row ${height}`, {
        height,
        ...own,
        divide: (room) =>
          room < 40
            ? undefined
            : [row(Math.floor(room / 20) * 20, own), row(height - Math.floor(room / 20) * 20)],
      })

    it('divides it where the page ends', () => {
      expect(deal([strip('a'), row(250), strip('b')]).map(names)).toEqual(['a row 80', 'row 100', 'row 70 b'])
    })

    it('begins it on the next page where two lines do not fit', () => {
      expect(deal([...many(4), row(120)]).map(names)).toEqual(['1 2 3 4', 'row 100', 'row 20'])
    })

    it('leaves room for the notes of the page', () => {
      const pages = deal([strip('a', { notes: ['n'] }), row(100)], { n: [strip('note', { height: 22 })] })
      expect(pages.map(names)).toEqual(['a row 40', 'row 60'])
    })
  })
  describe('grounds of callouts', () => {
    const panel = {
      inset: { start: 0, end: 0 },
      padding: 12,
      direction: 'ltr',
      bar: { colour: '#000000', width: 3 },
    } as const
    const onPanel = (name: string) => strip(name, { panels: [panel] })

    it('stay within the text block at the head of a page', () => {
      const [page] = deal([onPanel('callout'), strip('after')])
      expect(page?.body.map(({ y }) => y)).toEqual([82, 114])
    })

    it('stay within the text block at the foot of a page', () => {
      expect(deal([...many(4), onPanel('callout')]).map(names)).toEqual(['1 2 3 4', 'callout'])
    })
  })

  describe('a figure', () => {
    const figure = node('image', { asset: 'a.png', alternative: 'A', width: 1, height: 1 })
    const picture = (height: number): Strip =>
      strip('picture', {
        height,
        keepWithNext: true,
        figure,
        resized: (smaller) =>
          smaller < 0.7 * height
            ? undefined
            : strip('smaller', { height: smaller, keepWithNext: true, figure }),
      })
    const caption = strip('caption', { figure })
    const description = strip('description', { figure })

    const parts = [picture(50), caption, description]

    it('becomes smaller where it then stands on the page with its caption and description', () => {
      const [page, next] = deal([strip('text'), ...parts, strip('after')])
      expect(page && names(page)).toBe('text smaller caption description')
      expect(page?.body[1]?.strip.height).toBe(40)
      expect(next && names(next)).toBe('after')
    })

    it('becomes smaller for its caption alone where the description does not fit', () => {
      const pages = deal([...many(2), ...parts])
      expect(pages.map(names)).toEqual(['1 2 smaller caption', 'description'])
    })

    it('keeps its size, and stands on the next page, where it would become too small', () => {
      const pages = deal([...many(3), ...parts])
      expect(pages.map(names)).toEqual(['1 2 3', 'picture caption description'])
    })

    it('keeps its size where it fits', () => {
      expect(deal(parts).map(names)).toEqual(['picture caption description'])
    })

    it('takes the heading along that it stays with', () => {
      const heading = strip('heading', { keepWithNext: true })
      const pages = deal([heading, picture(60), caption])
      expect(pages.map(names)).toEqual(['heading picture caption'])
      expect(deal([strip('text'), heading, picture(50), caption]).map(names)).toEqual([
        'text heading smaller caption',
      ])
    })

    it('leaves room for the notes that it calls', () => {
      const calling = { ...caption, notes: ['n'] }
      const [page] = deal([picture(60), calling], { n: [strip('note')] })
      expect(page && names(page)).toBe('smaller caption')
      expect(page?.body[0]?.strip.height).toBe(42)
      expect(page && noteNames(page)).toBe('note')
    })
  })
})
