import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/nodes.ts'
import { corpus } from '../../support/corpus.ts'
import { node, paragraph, publication, text } from '../../support/nodes.ts'
import { resolvedSource } from '../../support/resolved.ts'
import { edition } from './support.ts'

const words = (value: string) => ({ children: [text(value)] })
const to = (id: string) =>
  paragraph(node('link', { target: { kind: 'internal', id }, ...words(`see ${id}`) }))
const section = (id: string, level: number, number: string | undefined, ...heading: Block[]) =>
  node('section', {
    id,
    level,
    number,
    heading: node('heading', {
      level,
      children: heading.flatMap((block) => (block.type === 'paragraph' ? block.children : [])),
    }),
    children: [],
  })
const image = node('image', { asset: 'a.png', alternative: 'A flag', width: 1, height: 1 })
const figure = (id: string, label: string) =>
  node('figure', { id, kind: 'picture', label, image, description: [] })
const table = (id: string, ...held: Block[]) =>
  node('table', {
    id,
    columns: 1,
    children: [
      node('tableRow', {
        part: 'body',
        children: [
          node('tableCell', {
            row: 0,
            column: 0,
            rowSpan: 1,
            columnSpan: 1,
            headers: [],
            align: 'start',
            children: held,
          }),
        ],
      }),
    ],
  })

/** Where the links to these ids are said to lead. */
async function named(ids: readonly string[], ...blocks: Block[]): Promise<readonly string[]> {
  const said = await edition(publication([...ids.map(to), ...blocks]))
  return [...said.matchAll(/^Link \d+: in this document, (.*)$/gm)].map(([, name = '']) => name)
}

describe('a link within the document names', () => {
  it('a section by its heading as the edition says it, with its number', async () => {
    const heading = paragraph(
      'Area in m',
      node('superscript', words('2')),
      node('noteCall', { id: 'c', note: 'n', label: '1' }),
      ', ',
      node('link', { target: { kind: 'external', url: 'https://un.org/' }, ...words('all') }),
    )
    expect(await named(['a'], section('a', 1, '2.1', heading))).toEqual(['2.1. Area in m squared, all'])
  })

  it('figures, tables and notes by their labels', async () => {
    const note = node('note', { id: 'n', label: '4', calls: [], children: [paragraph('In full.')] })
    const blocks = [figure('f', 'Figure 2'), table('t', paragraph('x')), node('notes', { children: [note] })]
    expect(await named(['f', 't', 'n'], ...blocks)).toEqual(['Figure 2', 'Table without caption', 'Note 4'])
  })

  it('which one it is, where several have one name', async () => {
    const sections = ['a', 'b', 'c'].map((id) => section(id, 1, undefined, paragraph('Aims')))
    expect(await named(['a', 'b', 'c'], ...sections)).toEqual([
      'Aims',
      'Aims, number 2 of that name',
      'Aims, number 3 of that name',
    ])
  })

  it('the table, where the place is in one of its cells', async () => {
    expect(await named(['f', 'inner'], table('t', figure('f', 'Figure 1'), table('inner')))).toEqual([
      'Table without caption',
    ])
  })
})

describe('every place that a link of the corpus names', () => {
  it.each(corpus)('is found by a search in the edition of %s', async (path) => {
    const { publication } = await resolvedSource(path)
    const said = await edition(publication)
    const names = said.matchAll(
      /^(?:Link|Lien|الرابط) \d+ ?: (?:in this document,|dans le présent document,|في هذه الوثيقة،) (.*)$/gm,
    )
    for (const [, name = ''] of names) {
      const [, words = '', number = '1'] = /^(.*?)(?:, number (\d+) of that name)?$/.exec(name) ?? []
      const escaped = words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
      const places = said.match(
        new RegExp(`^(?:[^\\n]+ \\d+ ?: ${escaped}(?: \\[.*)?|${escaped} ?[:.].*)$`, 'gm'),
      )
      expect([name, places?.length ?? 0]).toEqual([
        name,
        expect.toSatisfy((found: number) => found >= Number(number)),
      ])
    }
  })
})
