import { beforeAll, describe, expect, it } from 'vitest'
import type { Publication } from '../../../src/model/publication.ts'
import { html } from '../../../src/render/html/html.ts'
import type { OutputFile } from '../../../src/render/renderer.ts'
import { node, paragraph, publication, text } from '../../support/nodes.ts'
import { contextFor, everything } from '../everything.ts'

async function render(of: Publication, own: object = {}): Promise<readonly OutputFile[]> {
  return html.render(of, html.options.parse({ split: 'sections', ...own }), await contextFor(of))
}

const textsOf = (files: readonly OutputFile[]) =>
  new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))

const section = (id: string, own: Partial<Parameters<typeof node<'section'>>[1]> = {}) =>
  node('section', {
    id,
    level: 1,
    heading: node('heading', { level: 1, children: [text(`About ${id}`)] }),
    children: [paragraph('Words.')],
    ...own,
  })

/** Paths of the pages of sections with these ids. */
async function pagesOf(...ids: string[]): Promise<string[]> {
  const files = await render(publication(ids.map((id) => section(id))))
  return files.map(({ path }) => path).filter((path) => path.startsWith('test.en/') && path.endsWith('.html'))
}

function structuredData(page: string | undefined) {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page ?? '')?.[1] ?? '')
}

const head = (page: string) => page.slice(0, page.indexOf('<body>'))

describe('a divided edition', () => {
  let files: readonly OutputFile[]
  let entry = ''
  let first = ''
  let last = ''

  beforeAll(async () => {
    files = await render(everything)
    const texts = textsOf(files)
    entry = texts.get('everything.en.html') ?? ''
    first = texts.get('everything.en/two-decades.html') ?? ''
    last = texts.get('everything.en/shadow.html') ?? ''
  })

  it('has an entry page, a page for each section, a style sheet, and its pictures once', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'everything.en.html',
      'everything.en/two-decades.html',
      'everything.en/shadow.html',
      'everything.en/style.css',
      'images/parties.svg',
    ])
  })

  it('has one h1 on each page: the title, and then the heading of the section', () => {
    const headings = [entry, first, last].map((page) => page.match(/<h1.*<\/h1>/g))
    expect(headings).toEqual([
      [`<h1>${everything.metadata.title}</h1>`],
      ['<h1 id="two-decades">Two decades of common rules</h1>'],
      ['<h1 id="shadow">Crime in the shadow of the pandemic</h1>'],
    ])
    expect(first).toContain('<h2 id="parties">Four instruments and their parties</h2>')
  })

  it('says in titles what a page is about, and then what it belongs to', () => {
    const titles = [entry, first].map((page) => /<title>(.*)<\/title>/.exec(page)?.[1])
    const { title } = everything.metadata
    expect(titles).toEqual([title, `Two decades of common rules – ${title}`])
  })

  it('names the pages beside each for software', () => {
    const links = [entry, first, last].map((page) => head(page).match(/<link rel="(?:prev|next)".*?>/g))
    expect(links).toEqual([
      ['<link rel="next" href="everything.en/two-decades.html">'],
      ['<link rel="prev" href="../everything.en.html">', '<link rel="next" href="shadow.html">'],
      ['<link rel="prev" href="two-decades.html">'],
    ])
  })

  it('leads on, to the contents and back', () => {
    const ways = (page: string) => /<nav class="neighbours".*?<\/nav>/s.exec(page)?.[0].match(/<a.*<\/a>/g)
    expect(ways(entry)).toEqual([
      '<a rel="next" href="everything.en/two-decades.html"><span class="label">Next section: </span><span>Two decades of common rules</span></a>',
    ])
    expect(ways(last)).toEqual([
      '<a rel="prev" href="two-decades.html"><span class="label">Previous section: </span><span>Two decades of common rules</span></a>',
      '<a href="../everything.en.html#page.contents">Contents</a>',
    ])
    expect(first).toContain(
      `<header>\n<p class="whole"><a href="../everything.en.html">${everything.metadata.title}</a></p>\n</header>`,
    )
  })

  it('lists the whole on the entry page, whose lines take the addresses that stood there before', () => {
    expect(entry).toContain('<li id="two-decades"><a href="everything.en/two-decades.html">')
    expect(entry).toContain('<li id="parties"><a href="everything.en/two-decades.html#parties">')
    expect(first).toMatch(/<nav role="doc-toc" aria-label="On this page".*<a href="#parties">/s)
    expect(last).not.toContain('doc-toc')
  })

  it('links to pictures and to its style sheet from wherever a page stands', () => {
    expect(first).toContain('src="../images/parties.svg"')
    expect(head(first)).toContain('<link rel="stylesheet" href="style.css">')
    expect(head(entry)).toContain('<link rel="stylesheet" href="everything.en/style.css">')
    expect([entry, first, last].join()).not.toContain('<style')
  })

  it('names translations and other editions on the page that they are versions of', () => {
    expect(head(entry)).toContain('hreflang="fr" href="everything.fr.html"')
    expect(head(first)).not.toContain('alternate')
  })

  it('claims of a page only what holds of it, and says what it is a part of', () => {
    expect(structuredData(first)).toMatchObject({
      '@type': 'WebPage',
      name: 'Two decades of common rules',
      isPartOf: { '@type': 'NewsArticle', name: everything.metadata.title, url: '../everything.en.html' },
    })
    expect(first).not.toContain('accessibilityFeature')
    expect(structuredData(entry).accessibilityFeature).toContain('ARIA')
  })

  it('closes once, at the end', () => {
    const closings = [entry, first, last].map((page) => page.includes('<address>'))
    expect(closings).toEqual([false, false, true])
  })
})

it('is one page where there is no section to divide it by', async () => {
  const files = await render(publication([paragraph('Words.')]))
  expect(files.map(({ path }) => path)).toEqual(['test.en.html'])
  expect(textsOf(files).get('test.en.html')).toContain('<style>')
})

it('links from page to page, and within a page by the id alone', async () => {
  const link = (id: string) =>
    node('link', { target: { kind: 'internal', id }, children: [text(`to ${id}`)] })
  const intro = paragraph(link('b'))
  const texts = textsOf(
    await render(
      publication([intro, section('a', { children: [paragraph(link('a'), link('b'))] }), section('b')]),
    ),
  )
  expect(texts.get('test.en.html')).toContain('<p><a href="test.en/b.html#b">to b</a></p>')
  expect(texts.get('test.en/a.html')).toContain('<p><a href="#a">to a</a><a href="b.html#b">to b</a></p>')
})

it('marks an embargo on every page', async () => {
  const embargo = node('fact', { name: 'embargo', children: [text('Embargoed until tomorrow')] })
  const texts = textsOf(await render(publication([section('a'), section('b')], { facts: [embargo] })))
  const pages = [...texts].filter(([path]) => path.endsWith('.html'))
  expect(pages).toHaveLength(3)
  for (const [, page] of pages) expect(page).toContain('<p class="fact embargo">Embargoed until tomorrow</p>')
})

it('says the language of a section in another one, beside words of ours', async () => {
  const heading = node('heading', { level: 1, language: 'fr', children: [text('Objectifs', 'fr')] })
  const texts = textsOf(
    await render(publication([section('a'), section('objectifs', { language: 'fr', heading })])),
  )
  expect(texts.get('test.en/objectifs.html')).toMatch(
    /<html lang="en".*<section lang="fr">\n<h1 id="objectifs">/s,
  )
  expect(texts.get('test.en/a.html')).toContain('Next section: </span><span lang="fr">Objectifs</span>')
})

it('keeps pictures inside its pages where asked', async () => {
  const texts = textsOf(await render(everything, { inlineAssets: true }))
  expect([...texts.keys()]).not.toContain('images/parties.svg')
  expect(texts.get('everything.en/two-decades.html')).toContain('src="data:image/svg+xml;base64,')
})

it('gives the same bytes again', async () => {
  expect(await render(everything)).toEqual(await render(everything))
})

describe('the name of a page', () => {
  it('is the id of its section', async () => {
    expect(await pagesOf('aims', 'العنوان', 'a.b_c')).toEqual([
      'test.en/aims.html',
      'test.en/العنوان.html',
      'test.en/a.b_c.html',
    ])
  })

  it('is another one where a file system would take two for the same', async () => {
    expect(await pagesOf('Aims', 'aims', 'aims-2', 'AIMS')).toEqual([
      'test.en/Aims.html',
      'test.en/aims-2.html',
      'test.en/aims-2-2.html',
      'test.en/AIMS-3.html',
    ])
  })

  it('is none that Windows keeps for a device', async () => {
    expect(await pagesOf('con', 'aux.x', 'console')).toEqual([
      'test.en/section-con.html',
      'test.en/section-aux.x.html',
      'test.en/console.html',
    ])
  })

  it('is no longer than a file system allows, and still one of a kind', async () => {
    const long = 'م'.repeat(200)
    const paths = await pagesOf(`${long}1`, `${long}2`)
    expect(paths).toEqual([`test.en/${'م'.repeat(60)}.html`, `test.en/${'م'.repeat(60)}-2.html`])
  })
})
