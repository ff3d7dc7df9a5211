import { describe, expect, it } from 'vitest'
import { labelsFor } from '../../src/labels/labels.ts'
import type { Block, Figure } from '../../src/model/nodes.ts'
import { accessibilityClaims } from '../../src/resolve/accessibility.ts'
import { node, paragraph, publication, text } from '../support/nodes.ts'

const claims = (...children: Block[]) => accessibilityClaims(publication(children), labelsFor('en'))

const image = node('image', { asset: 'a.png', alternative: 'A chart', width: 1, height: 1 })

const figure = (own: Partial<Figure> = {}): Figure => ({
  ...node('figure', { id: 'f', kind: 'picture', label: 'Figure 1', image, description: [] }),
  ...own,
})

const undescribed = { ...image, alternative: '' }
const description = [paragraph('Four bars.')]

describe('modes', () => {
  it('are words alone without pictures', () => {
    expect(claims(paragraph('x'))).toMatchObject({
      accessModes: ['textual'],
      accessModesSufficient: [['textual']],
    })
  })

  it('include sight where a picture informs, and words still suffice where it has an alternative', () => {
    expect(claims(figure())).toMatchObject({
      accessModes: ['textual', 'visual'],
      accessModesSufficient: [['textual'], ['textual', 'visual']],
    })
  })

  it('need sight where an alternative is missing', () => {
    expect(claims(figure(), figure({ image: undescribed })).accessModesSufficient).toEqual([
      ['textual', 'visual'],
    ])
  })

  it.each(['chart', 'diagram', 'map'] as const)('need sight for a %s without description', (kind) => {
    expect(claims(figure({ kind })).accessModesSufficient).toEqual([['textual', 'visual']])
    expect(claims(figure({ kind, description })).accessModesSufficient).toContainEqual(['textual'])
  })

  it('do not count decorative pictures', () => {
    expect(claims(paragraph(undescribed)).accessModes).toEqual(['textual'])
  })
})

describe('features', () => {
  it('go when one alternative goes', () => {
    expect(claims(figure(), figure()).features).toContain('alternativeText')
    expect(claims(figure(), figure({ image: undescribed })).features).not.toContain('alternativeText')
    expect(claims(paragraph('x')).features).not.toContain('alternativeText')
  })

  it('include long descriptions where every complex figure has one', () => {
    const chart = figure({ kind: 'chart' })
    expect(claims({ ...chart, description }).features).toContain('longDescription')
    expect(claims({ ...chart, description }, chart).features).not.toContain('longDescription')
    expect(claims(figure()).features).not.toContain('longDescription')
  })

  it('include described formulas where all have words', () => {
    const spoken = node('math', { tex: 'x^2', mathml: '<math/>', speech: 'x squared' })
    const silent = node('math', { tex: 'x^2', mathml: '<math/>', speech: 'x^2' })
    expect(claims(spoken).features).toEqual(expect.arrayContaining(['MathML', 'describedMath']))
    expect(claims(spoken, silent).features).not.toContain('describedMath')
  })

  it('include structure where there are sections', () => {
    const section = node('section', {
      id: 's',
      level: 1,
      heading: node('heading', { level: 1, children: [text('S')] }),
      children: [],
    })
    expect(claims(section).features).toContain('structuralNavigation')
    expect(claims(paragraph('x')).features).not.toContain('structuralNavigation')
  })
})

describe('the summary', () => {
  it('says no more than is true', () => {
    expect(claims(figure()).summary).toContain('Every picture')
    expect(claims(figure({ image: undescribed })).summary).not.toContain('Every picture')
  })

  it("is the publisher's own where there is one", () => {
    const { metadata } = publication([])
    const own = publication([], { metadata: { ...metadata, accessibility: { summary: 'Ours.' } } })
    expect(accessibilityClaims(own, labelsFor('en')).summary).toBe('Ours.')
  })
})
