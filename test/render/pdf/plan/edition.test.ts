import { describe, expect, it } from 'vitest'
import { labelsFor } from '../../../../src/labels/labels.ts'
import type { Block } from '../../../../src/model/nodes.ts'
import { planEdition } from '../../../../src/render/pdf/plan/edition.ts'
import { loadTheme } from '../../../../src/theme/load.ts'
import { node, paragraph, publication, text } from '../../../support/nodes.ts'
import { contextFor, everything } from '../../everything.ts'
import { formatTagTree } from '../tag-tree.ts'

const theme = await loadTheme()
const planOf = (...blocks: Block[]) => planEdition(publication(blocks), theme, labelsFor('en'), new Map())
const treeOf = (...blocks: Block[]) =>
  formatTagTree(planOf(...blocks).root)
    .split('\n')
    .slice(3, -1)
    .join('\n')

describe('planEdition', () => {
  it('gives every node type its structure element', async () => {
    const context = await contextFor(everything)
    const assets = await Promise.all(everything.assets.map((id) => context.asset(id)))
    const plan = planEdition(
      everything,
      theme,
      context.labels,
      new Map(assets.map((asset) => [asset.id, asset])),
    )
    await expect(formatTagTree(plan.root)).toMatchFileSnapshot('../goldens/everything.tags.txt')
  })

  it('keeps the order of text and elements within a paragraph', () => {
    expect(treeOf(paragraph('a ', node('strong', { children: [text('b')] }), ' c'))).toBe(
      '  P\n    ·\n    Strong\n      ·\n    ·',
    )
  })

  it('tags a change of language, and only that', () => {
    const french = node('paragraph', {
      language: 'fr',
      children: [node('text', { language: 'fr', value: 'Oui' })],
    })
    expect(treeOf(french)).toBe('  P [fr]\n    ·')
    expect(
      treeOf(
        paragraph(
          'x ',
          node('span', { language: 'fr', children: [node('text', { language: 'fr', value: 'oui' })] }),
        ),
      ),
    ).toBe('  P\n    ·\n    Span [fr]\n      ·')
  })

  it('puts notes where the section ends, and out of the flow', () => {
    const call = node('noteCall', { id: 'call-1', note: 'note-1', label: '1' })
    const note = node('note', { id: 'note-1', label: '1', calls: ['call-1'], children: [paragraph('Said.')] })
    const plan = planOf(paragraph('Text', call), node('notes', { children: [note] }), paragraph('After'))
    expect(plan.notes.get('note-1')).toHaveLength(1)
    const tree = formatTagTree(plan.root)
    expect(tree.indexOf('Note #note-1')).toBeGreaterThan(tree.indexOf('Reference'))
    expect(tree.indexOf('Note #note-1')).toBeLessThan(tree.lastIndexOf('  P\n'))
  })

  it('leaves a decorative picture out of the tree', () => {
    const ornament = node('image', { asset: 'x.png', alternative: '', width: 8, height: 8 })
    const asset = {
      id: 'x.png',
      mediaType: 'image/png',
      bytes: new Uint8Array(),
      width: 8,
      height: 8,
    } as const
    const plan = planEdition(
      publication([paragraph('a ', ornament)]),
      theme,
      labelsFor('en'),
      new Map([['x.png', asset]]),
    )
    expect(formatTagTree(plan.root)).not.toContain('Figure')
  })

  it('opens with the cover, its alternative in the tree', () => {
    const cover = node('image', { asset: 'x.png', alternative: 'Two hands', width: 8, height: 8 })
    const { root } = planEdition(publication([], { cover }), theme, labelsFor('en'), new Map())
    expect(formatTagTree(root).split('\n')[1]).toBe('  Figure alt "Two hands" placement=Block')
  })

  it('keeps words that introduce something with it, and others not', () => {
    const { flow } = planOf(paragraph('Two points:'), paragraph('Water.'))
    const kept = flow.map(({ node: own, keepWithNext }) => own?.type === 'paragraph' && keepWithNext)
    expect(kept.slice(-2)).toEqual([true, false])
  })

  it('makes the outline from the sections', () => {
    const section = node('section', {
      id: 'aims',
      level: 1,
      number: '1',
      heading: node('heading', { level: 1, children: [text('Aims')] }),
      children: [],
    })
    expect(planOf(section).outline).toEqual([{ title: '1 Aims', target: 'aims', entries: [] }])
  })
})
