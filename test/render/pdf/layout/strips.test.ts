/** Which lines stand together, and how far blocks stand apart. */
import { describe, expect, it } from 'vitest'
import { labelsFor } from '../../../../src/labels/labels.ts'
import type { Block, NodeOf } from '../../../../src/model/nodes.ts'
import { FontCatalogue } from '../../../../src/render/pdf/fonts/catalogue.ts'
import type { Strip } from '../../../../src/render/pdf/layout/page.ts'
import { stripsOf } from '../../../../src/render/pdf/layout/strips.ts'
import { planEdition } from '../../../../src/render/pdf/plan/edition.ts'
import { loadTheme } from '../../../../src/theme/load.ts'
import { node, paragraph, publication } from '../../../support/nodes.ts'

const theme = await loadTheme()
const fonts = new FontCatalogue()

/** The strips of `blocks`, without those of the title. */
function stripsFor(...blocks: readonly Block[]): readonly Strip[] {
  const opening = planEdition(publication([]), theme, labelsFor('en'), new Map()).flow.length
  const { flow } = planEdition(publication(blocks), theme, labelsFor('en'), new Map())
  const context = { fonts, width: 385, height: 690, reportMissing: () => {}, reportNarrow: () => {} }
  return stripsOf(flow.slice(opening), context)
}

const kept = (...blocks: readonly Block[]) => stripsFor(...blocks).map(({ keepWithNext }) => keepWithNext)
const code = (...lines: readonly string[]) => node('code', { value: lines.join('\n') })
const many = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}`)

describe('lines of code', () => {
  it('stay together while they are few', () => {
    expect(kept(code(...many(10)))).toEqual([...new Array(9).fill(true), false])
  })

  it('may be divided where they are many, two by two at least', () => {
    const edges = kept(code(...many(30)))
    expect(edges.slice(0, 2)).toEqual([true, false])
    expect(edges.slice(-3)).toEqual([false, true, false])
  })

  it('are not divided within a line of the author', () => {
    const long = 'words of a line that is longer than the page is wide '.repeat(3)
    const strips = stripsFor(code(...many(12), long, ...many(12)))
    const goesOn = strips.filter(({ pieces }) => pieces.some((piece) => piece.kind === 'wrap'))
    expect(goesOn.length).toBeGreaterThan(0)
    expect(goesOn.every(({ keepWithNext }) => keepWithNext)).toBe(true)
  })
})

describe('blocks', () => {
  const item = (...children: readonly Block[]): NodeOf<'listItem'> => node('listItem', { children })
  const list = (loose: boolean, ...children: readonly NodeOf<'listItem'>[]) =>
    node('list', { ordered: false, loose, children })

  it('stand no further apart in a list within an item than in its list', () => {
    const inner = list(false, item(paragraph('b')), item(paragraph('c')))
    const [a, b, c] = stripsFor(list(false, item(paragraph('a'), inner), item(paragraph('d'))))
    expect([a?.after, b?.after, c?.after]).toEqual(new Array(3).fill(theme.space.item))
    const [loose] = stripsFor(list(true, item(paragraph('a'), inner), item(paragraph('d'))))
    expect(loose?.after).toBe(theme.space.paragraph)
  })

  it('leave no line between passages alone at the foot of a page', () => {
    expect(kept(node('thematicBreak', {}), paragraph('After it.'))).toEqual([true, false])
  })
})
