import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../src/model/nodes.ts'
import { node, paragraph, text } from '../../support/nodes.ts'
import { fragment } from './fragment.ts'

const children = [text('x')]
const external = (url: string) => ({ kind: 'external', url }) as const

describe('a line of text', () => {
  it.each<[string, Inline, string]>([
    ['emphasis', node('emphasis', { children }), '<em>x</em>'],
    ['strong', node('strong', { children }), '<strong>x</strong>'],
    ['deletion', node('deletion', { children }), '<del>x</del>'],
    ['subscript', node('subscript', { children }), '<sub>x</sub>'],
    ['superscript', node('superscript', { children }), '<sup>x</sup>'],
    ['quotation', node('inlineQuotation', { children }), '<q>x</q>'],
    ['code', node('inlineCode', { kind: 'code', value: 'a<b' }), '<code>a&#x3C;b</code>'],
    ['keyboard', node('inlineCode', { kind: 'keyboard', value: 'Esc' }), '<kbd>Esc</kbd>'],
    ['sample', node('inlineCode', { kind: 'sample', value: 'ok' }), '<samp>ok</samp>'],
    ['break', node('break', {}), '<br>\n'],
    [
      'abbreviation',
      node('abbreviation', { expansion: 'Example', children }),
      '<abbr title="Example">x</abbr>',
    ],
    ['time', node('time', { datetime: '2020-10-12', children }), '<time datetime="2020-10-12">x</time>'],
    ['ruby', node('ruby', { reading: 'y', children }), '<ruby>x<rp>(</rp><rt>y</rt><rp>)</rp></ruby>'],
    [
      'link out',
      node('link', { target: external('https://example.org/?a&b'), children }),
      '<a href="https://example.org/?a&#x26;b">x</a>',
    ],
    [
      'link within',
      node('link', { target: { kind: 'internal', id: 'aims' }, children }),
      '<a href="#aims">x</a>',
    ],
  ])('writes %s', (_, inline, expected) => {
    expect(fragment([paragraph(inline)])).toBe(`<p>${expected}</p>`)
  })
})

describe('language and direction', () => {
  const french = { language: 'fr' } as const
  const arabic = { language: 'ar', direction: 'rtl' } as const

  it('stand where they change and nowhere else', () => {
    const run = node('span', { ...french, children: [node('text', { ...french, value: 'traité' })] })
    expect(fragment([paragraph('the ', run, ' itself')])).toBe(
      '<p>the <span lang="fr">traité</span> itself</p>',
    )
  })

  it('stand on a whole block', () => {
    const block = node('paragraph', { ...french, children: [node('text', { ...french, value: 'Oui.' })] })
    expect(fragment([block])).toBe('<p lang="fr">Oui.</p>')
  })

  it('stay with an item that would lose its paragraph', () => {
    const block = node('paragraph', { ...french, children: [node('text', { ...french, value: 'Oui.' })] })
    const item = node('listItem', { children: [block] })
    expect(fragment([node('list', { ordered: false, loose: false, children: [item] })])).toContain(
      '<p lang="fr">Oui.</p>',
    )
  })

  it('stand on words that carry them without a span', () => {
    expect(fragment([paragraph(node('text', { ...french, value: 'oui' }))])).toBe(
      '<p><span lang="fr">oui</span></p>',
    )
  })

  it('isolate a run against the direction of its line', () => {
    const run = node('span', { ...arabic, children: [node('text', { ...arabic, value: 'نعم' })] })
    expect(fragment([paragraph(run)])).toBe('<p><bdi lang="ar" dir="rtl">نعم</bdi></p>')
  })

  it('isolate addresses in right-to-left text', () => {
    const address = node('text', { ...arabic, value: 'press@example.org' })
    const link = node('link', {
      ...arabic,
      target: external('mailto:press@example.org'),
      children: [address],
    })
    const symbol = node('fact', {
      ...arabic,
      name: 'symbol',
      children: [node('text', { ...arabic, value: 'A/1' })],
    })
    const setting = { language: 'ar', direction: 'rtl' } as const
    expect(fragment([link], {}, setting)).toBe(
      '<a href="mailto:press@example.org"><bdi>press@example.org</bdi></a>',
    )
    expect(fragment([symbol], {}, setting)).toBe('<p class="fact symbol"><bdi>A/1</bdi></p>')
  })
})

it('sets page breaks before a node and inside its words', () => {
  const words = text('one two')
  const label = (id: string, offset: number) => ({ id, label: id, offset })
  const pageBreaks = new Map([[words, [label('1', 0), label('2', 4)]]])
  const mark = (id: string) =>
    `<span id="${id}" role="doc-pagebreak" aria-label="${id}" epub:type="pagebreak"></span>`
  expect(fragment([paragraph(words)], { pageBreaks })).toBe(`<p>${mark('1')}one ${mark('2')}two</p>`)
})
