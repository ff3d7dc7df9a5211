import { describe, expect, it } from 'vitest'
import type { Block, Section } from '../../../src/model/nodes.ts'
import { node, paragraph, text } from '../../support/nodes.ts'
import { bookFragment, fragment, html } from './fragment.ts'

function section(level: number, id: string, words: string, ...children: Block[]): Section {
  return node('section', {
    id,
    level,
    heading: node('heading', { level, children: [text(words)] }),
    children,
  })
}

const item = (...children: Block[]) => node('listItem', { children })

describe('a section', () => {
  it('is named by its heading, which carries its id', () => {
    expect(fragment([section(1, 'aims', 'Aims', paragraph('We aim.'))])).toBe(html`
      <section aria-labelledby="aims">
      <h2 id="aims">Aims</h2>
      <p>We aim.</p>
      </section>`)
  })

  it('carries its level on in ARIA below h6', () => {
    expect(fragment([section(5, 'five', 'Five')])).toContain('<h6 id="five">Five</h6>')
    expect(fragment([section(6, 'six', 'Six')])).toContain(
      '<div id="six" role="heading" aria-level="7">Six</div>',
    )
  })

  it('is no landmark where another section has the same name', () => {
    const output = fragment([
      section(1, 'a', 'Overview'),
      section(1, 'b', 'Overview'),
      section(1, 'c', 'End'),
    ])
    expect(output.match(/<section[^>]*>/g)).toEqual([
      '<section>',
      '<section>',
      '<section aria-labelledby="c">',
    ])
  })

  it('shows its number before its words', () => {
    const numbered = { ...section(2, 'aims', 'Aims'), number: '2.1' }
    expect(fragment([numbered])).toContain('<h3 id="aims"><span class="number">2.1</span> Aims</h3>')
  })
})

describe('a paragraph', () => {
  it('shows its number before its words', () => {
    expect(fragment([node('paragraph', { number: '14.', children: [text('Welcomes.')] })])).toBe(
      '<p><span class="number">14.</span> Welcomes.</p>',
    )
  })

  it('cannot become markup', () => {
    expect(fragment([paragraph('<script>alert("&")</script>')])).toBe(
      '<p>&#x3C;script>alert("&#x26;")&#x3C;/script></p>',
    )
  })
})

describe('a list', () => {
  it('stands without paragraphs where it is tight', () => {
    const inner = node('list', { ordered: false, loose: false, children: [item(paragraph('inner'))] })
    const outer = node('list', { ordered: false, loose: false, children: [item(paragraph('outer'), inner)] })
    expect(fragment([outer])).toBe(html`
      <ul>
      <li>outer
      <ul>
      <li>inner</li>
      </ul>
      </li>
      </ul>`)
  })

  it('keeps its paragraphs where it is loose', () => {
    const loose = node('list', { ordered: false, loose: true, children: [item(paragraph('one'))] })
    expect(fragment([loose])).toContain('<p>one</p>')
  })

  it('keeps the numbers that the source gave', () => {
    const items = [3, 4, 7].map((ordinal) => node('listItem', { ordinal, children: [paragraph('x')] }))
    const output = fragment([node('list', { ordered: true, loose: false, children: items })])
    expect(output.match(/<(ol|li)[^>]*>/g)).toEqual(['<ol start="3">', '<li>', '<li>', '<li value="7">'])
  })

  it('groups terms with their definitions', () => {
    const group = node('definitionGroup', {
      terms: [node('term', { children: [text('Party')] })],
      definitions: [node('definition', { children: [paragraph('A State.')] })],
    })
    expect(fragment([node('definitionList', { children: [group] })])).toBe(html`
      <dl>
      <div>
      <dt>Party</dt>
      <dd>A State.</dd>
      </div>
      </dl>`)
  })
})

describe('a quotation', () => {
  const children = [paragraph('Words.')]

  it('stands with its source in a figure', () => {
    const attribution = node('attribution', { children: [text('A delegate')] })
    expect(fragment([node('quote', { children, attribution })])).toBe(html`
      <figure class="quotation">
      <blockquote>
      <p>Words.</p>
      </blockquote>
      <figcaption><cite>A delegate</cite></figcaption>
      </figure>`)
  })

  it('stands by itself without a source', () => {
    expect(fragment([node('quote', { children })])).toBe(html`
      <blockquote>
      <p>Words.</p>
      </blockquote>`)
  })
})

describe('a callout', () => {
  it('says its kind in words', () => {
    const aside = node('aside', { kind: 'warning', label: 'Warning', children: [paragraph('Take care.')] })
    expect(fragment([aside])).toBe(html`
      <aside role="note" class="callout warning">
      <p class="callout-label"><span class="label">Warning</span></p>
      <p>Take care.</p>
      </aside>`)
  })

  it('says which language its label is in where Lectern has no words in its own', () => {
    const aside = node('aside', { language: 'sw', kind: 'note', label: 'Note', children: [] })
    expect(fragment([aside])).toContain('<span class="label" lang="en">Note</span>')
  })
})

describe('code', () => {
  const code = node('code', { codeLanguage: 'python', value: 'a <\n  b\n' })

  it('keeps its lines and can be scrolled by keyboard', () => {
    expect(fragment([code])).toBe(
      '<pre tabindex="0"><code class="language-python">a &#x3C;\n  b\n</code></pre>',
    )
  })

  it('wraps in books', () => {
    expect(bookFragment([code])).toMatch(/^<pre><code/)
  })
})

describe('a formula', () => {
  const mathml =
    '<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x squared"><msup><mi>x</mi><mn>2</mn></msup></math>'
  const formula = { tex: 'x^2', speech: 'x squared', mathml }

  it('is MathML with its words', () => {
    expect(fragment([node('math', formula)])).toBe(`<div class="math" tabindex="0">${mathml}</div>`)
    expect(fragment([node('inlineMath', formula)])).toBe(mathml)
  })

  it('brings nothing but its own element', () => {
    expect(fragment([node('inlineMath', { ...formula, mathml: `before${mathml}after` })])).toBe(mathml)
  })
})

it('sets a rule between passages', () => {
  expect(fragment([node('thematicBreak', {})])).toBe('<hr>')
})
