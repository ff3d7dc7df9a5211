import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Publication } from '../../../src/model/publication.ts'
import { html } from '../../../src/render/html/html.ts'
import type { OutputFile } from '../../../src/render/renderer.ts'
import { scriptJson } from '../../../src/render/schema-org.ts'
import { node, paragraph, publication } from '../../support/nodes.ts'
import { contextFor, everything } from '../everything.ts'

async function render(of: Publication, inlineAssets = false): Promise<readonly OutputFile[]> {
  return html.render(of, html.options.parse({ inlineAssets }), await contextFor(of))
}

async function pageOf(of: Publication, inlineAssets = false): Promise<string> {
  const [page] = await render(of, inlineAssets)
  return new TextDecoder().decode(page?.bytes)
}

/** The names of the page's elements, as a browser's parser finds them. */
function elementsOf(page: string): string[] {
  const names: string[] = []
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: page }] })
  visit(tree, 'element', ({ tagName }) => {
    names.push(tagName)
  })
  return names
}

function structuredData(page: string) {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
  return JSON.parse(json)
}

describe('the page', () => {
  let page: string

  beforeAll(async () => {
    page = await pageOf(everything)
  })

  it('has its landmarks in reading order', () => {
    const body = page.slice(page.indexOf('<body>'))
    expect(body.match(/<(?:a class="skip"|header|nav|main|footer)(?=[ >])/g)).toEqual([
      '<a class="skip"',
      '<header',
      '<nav',
      '<main',
      '<footer',
      '<nav',
      '<nav',
    ])
  })

  it('has one h1, the title', () => {
    expect(page.match(/<h1>.*<\/h1>/g)).toEqual([`<h1>${everything.metadata.title}</h1>`])
  })

  it('lets the keyboard skip to the text', () => {
    expect(page).toContain('<a class="skip" href="#page.main">Skip to the text</a>')
    expect(page).toContain('<main id="page.main">')
  })

  it('needs no script and nothing from elsewhere', () => {
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
    expect(page).not.toMatch(/<(?:link rel="stylesheet|iframe|object|embed)|@import|url\(/)
  })

  it('links to the other editions by format', () => {
    expect(page).toContain('<a href="everything.en.pdf" type="application/pdf">PDF</a>')
    expect(page).toContain('type="text/plain">Plain text for screen readers</a>')
    expect(page).not.toContain('<a href="everything.en.html"')
  })

  it('names its translations, and itself among them', () => {
    expect(page).toContain('<a href="everything.fr.html" hreflang="fr" lang="fr" dir="ltr">La Conférence</a>')
    expect(page).toContain('<link rel="alternate" hreflang="en" href="everything.en.html">')
    expect(page).toContain('<link rel="alternate" hreflang="fr" href="everything.fr.html">')
  })

  it('closes with whom to ask', () => {
    expect(page).toMatch(/<address>\n<p class="fact contact">.*<p class="fact email">.*<\/address>/s)
  })

  it('has every id once, and every address within leads to one', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const targets = [...page.matchAll(/ (?:href="#|aria-(?:details|labelledby)=")([^"]+)"/g)].map(
      ([, id]) => id,
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('weighs less than 60 kB with its style sheet', () => {
    expect(new TextEncoder().encode(page).length).toBeLessThan(60_000)
  })
})

describe('pictures', () => {
  it('stand beside the page', async () => {
    const files = await render(everything)
    expect(files.map(({ path }) => path)).toEqual(['everything.en.html', 'images/parties.svg'])
  })

  it('stand inside it where asked', async () => {
    const files = await render(everything, true)
    expect(files).toHaveLength(1)
    expect(await pageOf(everything, true)).toContain('<img src="data:image/svg+xml;base64,PHN2Zy')
  })

  it('have addresses that no sign of their names breaks', async () => {
    const image = node('image', { asset: 'a folder/5 #1.png', alternative: 'x', width: 1, height: 1 })
    const of = publication([paragraph(image)], { assets: [image.asset] })
    expect((await render(of))[1]?.path).toBe('images/a folder/5 #1.png')
    expect(await pageOf(of)).toContain('src="images/a%20folder/5%20%231.png"')
  })
})

describe('metadata', () => {
  const hostile = '</script><script>alert(1)</script><!--'
  const dangerous = publication([], {
    metadata: { ...everything.metadata, title: hostile, summary: `"${hostile}`, rights: hostile },
  })

  it('cannot break out of its place', async () => {
    const page = await pageOf(dangerous)
    expect(elementsOf(page).filter((name) => name === 'script')).toHaveLength(1)
    expect(page).toContain('<title>&lt;/script&gt;')
    expect(structuredData(page).headline).toBe(hostile)
  })

  it('never lets JSON end its script', () => {
    expect(scriptJson({ a: '</script>' })).toBe('{"a":"\\u003c/script>"}')
  })

  it('speaks the words of schema.org', async () => {
    expect(structuredData(await pageOf(everything))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: everything.metadata.title,
      inLanguage: 'en',
      datePublished: '2020-10-12',
      identifier: 'CTOC/COP/2020/1',
      author: [{ name: 'Ana "A" <B>' }],
      publisher: {
        name: 'United Nations Office on Drugs and Crime',
        contactPoint: { email: 'press@example.org' },
      },
      license: 'https://spdx.org/licenses/CC-BY-4.0.html',
      workTranslation: [{ inLanguage: 'fr', url: 'everything.fr.html' }],
    })
  })

  it('claims what the publication earned and nothing else', async () => {
    const { accessibilityFeature, accessModeSufficient, accessibilityHazard } = structuredData(
      await pageOf(everything),
    )
    expect(accessibilityFeature).toEqual([...everything.accessibility.features, 'ARIA'])
    expect(accessModeSufficient).toEqual([{ '@type': 'ItemList', itemListElement: ['textual'] }])
    expect(accessibilityHazard).toEqual(['none'])
  })
})

it('says its direction', async () => {
  const page = await pageOf(publication([], { language: 'ar', direction: 'rtl' }))
  expect(page).toContain('<html lang="ar" dir="rtl">')
})

it('gives the same bytes again', async () => {
  expect(await pageOf(everything)).toBe(await pageOf(everything))
})
