import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/model/nodes.ts'
import { node, paragraph, text } from '../../support/nodes.ts'
import { bookFragment, fragment, html } from './fragment.ts'

const image = node('image', { asset: 'chart.svg', alternative: 'Four bars', width: 640, height: 280 })

const figure = (own: Partial<Figure> = {}): Figure => ({
  ...node('figure', { id: 'figure-1', kind: 'chart', label: 'Figure 1', image, description: [] }),
  ...own,
})

describe('a figure', () => {
  it('holds picture, label, caption and credit', () => {
    const caption = node('caption', { children: [text('Parties')] })
    const credit = node('credit', { children: [text('Lectern')] })
    expect(fragment([figure({ caption, credit })])).toBe(html`
      <figure id="figure-1" class="chart">
      <img src="images/chart.svg" alt="Four bars" width="640" height="280">
      <figcaption>
      <p><span class="label">Figure 1</span>: <span class="caption-text">Parties</span></p>
      <p class="credit"><span class="label">Credit</span>: <span class="credit-text">Lectern</span></p>
      </figcaption>
      </figure>`)
  })

  it('keeps its label without a caption', () => {
    expect(fragment([figure()])).toContain(
      '<figcaption><p><span class="label">Figure 1</span></p></figcaption>',
    )
  })

  it('is tied to its long description', () => {
    const output = fragment([figure({ description: [paragraph('Each bar is a treaty.')] })])
    expect(output).toContain('aria-details="figure-1.description"')
    expect(output).toContain(html`
      <details id="figure-1.description" class="description">
      <summary><span class="label">Description of Figure 1</span></summary>
      <p>Each bar is a treaty.</p>
      </details>`)
  })

  it('stands open in books, where not every reader can open it', () => {
    expect(bookFragment([figure({ description: [paragraph('Each bar is a treaty.')] })])).toContain(
      '<details id="figure-1.description" class="description" open>',
    )
  })

  it('says which language its alternative is in', () => {
    const output = fragment([figure({ image: { ...image, language: 'fr', alternative: 'Quatre barres' } })])
    expect(output).toContain('alt="Quatre barres" width="640" height="280" lang="fr">')
  })
})

describe('a picture in a line', () => {
  it('has no words where it is decorative', () => {
    expect(fragment([paragraph({ ...image, alternative: '' })])).toContain('alt=""')
  })
})
