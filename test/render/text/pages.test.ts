import { describe, expect, it } from 'vitest'
import { labelsFor } from '../../../src/labels/labels.ts'
import type { Block, DocNode } from '../../../src/model/nodes.ts'
import { pdf } from '../../../src/render/pdf/pdf.ts'
import type { PageMark, RenderContext } from '../../../src/render/renderer.ts'
import { lintTechniques } from '../../../src/verify/text/techniques.ts'
import { renderFiles } from '../../support/context.ts'
import { corpus } from '../../support/corpus.ts'
import { node, paragraph, publication, text } from '../../support/nodes.ts'
import { resolvedSource } from '../../support/resolved.ts'
import { edition } from './support.ts'

const words = (value: string) => ({ children: [text(value)] })
const list = (...items: Block[][]) =>
  node('list', {
    ordered: false,
    loose: false,
    children: items.map((children) => node('listItem', { children })),
  })

function withPages(pages: readonly PageMark[]): Partial<RenderContext> {
  return {
    edition: () => ({
      name: 'pdf',
      files: [{ path: 'x.pdf', mediaType: 'application/pdf', bytes: Buffer.of(), pages }],
    }),
  }
}

/** What the edition says of `blocks` when page 2 begins `offset` characters into `at`. */
async function paged(blocks: readonly Block[], at: DocNode, offset = 0): Promise<string> {
  const marks = [
    { label: '1', offset: 0 },
    { label: '2', node: at, offset },
  ]
  const said = await edition(publication(blocks), { verbosity: 'full' }, withPages(marks))
  return said.split('\n\n').slice(3, -2).join('\n\n').trim()
}

describe('a page of the PDF edition', () => {
  it('is said before the text that begins with it', async () => {
    const [one, two] = [paragraph('One.'), paragraph('Two.')]
    expect(await paged([one, two], two)).toBe('One.\n\n[page 2]\n\nTwo.')
  })

  it('is said between the words where it begins', async () => {
    const broken = paragraph('Words of ', node('strong', words('one')), ' (and another) page.')
    expect(await paged([broken], broken, 9)).toBe('Words of [page 2] one (and another) page.')
    expect(await paged([broken], broken, 14)).toBe('Words of one [page 2] (and another) page.')
    const hyphenated = paragraph('2010-2020')
    expect(await paged([hyphenated], hyphenated, 5)).toBe('2010- [page 2]2020')
  })

  it('is said before the heading that begins with it, two blank lines before that', async () => {
    const heading = node('heading', { level: 1, ...words('Aims') })
    const section = node('section', { id: 'a', level: 1, heading, children: [paragraph('Text.')] })
    expect(await paged([paragraph('One.'), section], heading)).toBe(
      'One.\n\n[page 2]\n\n\nHeading 1: Aims\n\nText.',
    )
  })

  it('is said before a whole list, and between its items', async () => {
    const [one, two] = [paragraph('one'), paragraph('two')]
    expect(await paged([list([one], [two])], one)).toMatch(/^\[page 2\]\n\nList of 2 items\./)
    expect(await paged([list([one], [two])], two)).toContain('- one\n\n[page 2]\n\n- two')
  })

  it('is said before code, whose lines are kept', async () => {
    const code = node('code', { value: 'one\ntwo' })
    expect(await paged([code], code, 4)).toBe('[page 2]\n\nCode:\n\none\ntwo\n\nEnd of Code.')
  })

  it('is said before a row of a table, and within a cell', async () => {
    const cell = (row: number, column: number, ...children: Block[]) =>
      node('tableCell', { row, column, rowSpan: 1, columnSpan: 1, headers: [], align: 'start', children })
    const [a, b, c, d] = [paragraph('a'), paragraph('b'), paragraph('c c'), node('code', { value: 'd' })]
    const table = node('table', {
      id: 't',
      columns: 2,
      children: [
        node('tableRow', { part: 'body', children: [cell(0, 0, a), cell(0, 1, b)] }),
        node('tableRow', { part: 'body', children: [cell(1, 0, c), cell(1, 1, d)] }),
      ],
    })
    expect(await paged([table], c)).toContain('Row 1. a; b.\n\n[page 2]\n\nRow 2. c c; d.')
    expect(await paged([table], c, 2)).toContain('Row 2. c [page 2] c; d.')
    expect(await paged([table], b)).toContain('Row 1. a; [page 2] b.')
    expect(await paged([table], d)).toContain('Row 2. c c; [page 2] d.')
  })

  it('is said before each part of a block that has several', async () => {
    const caption = node('caption', words('Parties'))
    const image = node('image', { asset: 'a.png', alternative: 'Bars', width: 1, height: 1 })
    const figure = node('figure', {
      id: 'f',
      kind: 'chart',
      label: 'Figure 1',
      image,
      caption,
      description: [],
    })
    expect(await paged([figure], image)).toMatch(/^\[page 2\]\n\nFigure 1: Bars\.\n\nCaption/)
    expect(await paged([figure], caption)).toContain('Bars.\n\n[page 2]\n\nCaption: Parties')
    const second = node('definition', { children: [paragraph('an organization')] })
    const group = node('definitionGroup', {
      terms: [node('term', words('Party'))],
      definitions: [node('definition', { children: [paragraph('a State')] }), second],
    })
    expect(await paged([node('definitionList', { children: [group] })], second)).toContain(
      'Party: a State\n\nEnd of Party.\n\n[page 2]\n\nParty: an organization',
    )
    const attribution = node('attribution', words('Charter'))
    expect(await paged([node('quote', { children: [paragraph('We')], attribution })], attribution)).toContain(
      'Quotation: We\n\n[page 2]\n\nSource: Charter',
    )
  })

  it('is said after the line of the language where it shows the title', async () => {
    const said = await edition(
      publication([paragraph('One.')]),
      { verbosity: 'full' },
      withPages([{ label: '1', offset: 0 }]),
    )
    expect(said).toMatch(/^A test\n\nLanguage: English\n\n\[page 1\]\n\nOne\./)
    expect(said).toContain('Where a page of the PDF edition begins, its number stands in brackets.')
  })

  it('is not said in the contents, nor to a reader who asks for less, nor without a PDF', async () => {
    const heading = node('heading', { level: 1, ...words('Aims') })
    const { language, direction, children } = heading
    const whole = publication([node('section', { id: 'a', level: 1, heading, children: [] })], {
      contents: [{ id: 'a', level: 1, language, direction, children, entries: [] }],
      listsContents: true,
    })
    const context = withPages([{ label: '1', node: heading, offset: 0 }])
    const full = await edition(whole, { verbosity: 'full' }, context)
    expect(full).toContain('- Aims\n\nEnd of List.\n\nEnd of Contents.\n\n[page 1]\n\n\nHeading 1: Aims')
    expect(full.match(/\[page 1\]/g)).toHaveLength(1)
    expect(await edition(whole, {}, context)).not.toMatch(/\[page|PDF/)
    expect(await edition(whole, { verbosity: 'full' })).not.toMatch(/\[page|PDF/)
  })
})

describe('the pages of a whole document', () => {
  it.each(corpus)('of %s are said once each, in order, without a change of its words', async (path) => {
    const { publication, assets } = await resolvedSource(path)
    const files = await renderFiles(pdf, publication, {}, { asset: (id) => assets.get(id), report: () => {} })
    const pages = files[0]?.pages ?? []
    const full = await edition(publication, { verbosity: 'full' }, withPages(pages))
    // The handbook quotes one.
    const mark = / ?(?<!“)\[(?:page|صفحة) (\d+)\]/g
    expect([...full.matchAll(mark)].map(([, label]) => label)).toEqual(pages.map(({ label }) => label))
    const without = await edition(publication, { verbosity: 'full' })
    const text = (said: string) => said.replace(mark, '').replace(/\s+/g, ' ')
    const [upToGuide = ''] = text(without).split(/ (?:Layout|Présentation|ترتيب)/)
    expect(text(full)).toContain(upToGuide)
    expect(lintTechniques(full, labelsFor(publication.language))).toEqual([])
  })
})
