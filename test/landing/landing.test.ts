import { beforeAll, describe, expect, it } from 'vitest'
import { catalogueFiles } from '../../src/landing/catalogue.ts'
import { documentPage } from '../../src/landing/document.ts'
import { mainLanguage } from '../../src/landing/words.ts'
import type { OutputFile } from '../../src/render/renderer.ts'
import { loadTheme } from '../../src/theme/load.ts'
import type { Theme } from '../../src/theme/tokens.ts'
import type { Manifest } from '../../src/write/manifest.ts'
import { manifest, version } from './manifests.ts'

let theme: Theme
beforeAll(async () => {
  theme = await loadTheme()
})

const baseUrl = 'https://example.org/docs/'
const textOf = (file: OutputFile | undefined) => Buffer.from(file?.bytes ?? []).toString()
const bodyOf = (html: string) => html.slice(html.indexOf('<body>'))
const wordsOf = (html: string) =>
  bodyOf(html)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',')
const pageOf = (document: Manifest, base?: string) => textOf(documentPage(document, { theme, baseUrl: base }))
const listOf = (documents: readonly Manifest[], base?: string) =>
  catalogueFiles(documents, { theme, baseUrl: base })
const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(html)?.[1] ?? '')
const hrefsOf = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)

describe('the page of a document', () => {
  it('says of each edition what it is, how long and how large', () => {
    const page = pageOf(manifest('doc', version('en')))
    const words = wordsOf(page)
    expect(words).toContain('Web page, 27 kB Opens in any browser')
    expect(words).toContain('PDF, tagged, 3 pages, 48 kB For printing')
    expect(words).toContain('OUTLINE, 1 kB')
    expect(words).toContain('Accessibility Accessible in en')
    expect(page).toContain('<a href="doc.en.pdf" type="application/pdf" hreflang="en">')
    expect(page).toContain('<meta name="description" content="A summary in en">')
    expect(page).not.toContain('rel="canonical"')
  })

  it('speaks to the readers of each language in their own, its main language first', () => {
    const page = pageOf(manifest('doc', version('ar'), version('en'), version('fr')))
    const sections = bodyOf(page).split('<section').slice(1)
    expect(sections.map((section) => /lang="(\w+)" dir="(\w+)"/.exec(section)?.slice(1).join())).toEqual([
      'en,ltr',
      'ar,rtl',
      'fr,ltr',
    ])
    expect(sections[2]).toMatch(/Français.*A title in fr.*Formats proposés.*PDF balisé/s)
    expect(page).toContain('<a href="#ar" lang="ar" dir="rtl">العربية</a>')
    expect(page).toContain('<link rel="alternate" hreflang="ar" href="doc.ar.html">')
  })

  it('escapes what authors wrote, wherever it stands', () => {
    const title = '</script><script>alert("1")</script>'
    const page = pageOf(manifest('doc', version('en', { title })))
    expect(page.match(/^<script/gm)).toEqual(['<script'])
    expect(bodyOf(page)).not.toContain('<script')
    expect(dataOf(page).name).toBe(title)
  })

  it('names whole addresses where the address of the output is known', () => {
    const page = pageOf(manifest('doc', version('en'), version('fr')), baseUrl)
    expect(page).toContain('<link rel="canonical" href="https://example.org/docs/doc/">')
    expect(page).toContain(
      '<link rel="alternate" hreflang="fr" href="https://example.org/docs/doc/doc.fr.html">',
    )
    expect(page).toContain('<link rel="alternate" hreflang="x-default" href="https://example.org/docs/doc/">')
    expect(dataOf(page).encoding[1]).toMatchObject({
      encodingFormat: 'application/pdf',
      contentUrl: 'https://example.org/docs/doc/doc.en.pdf',
      contentSize: '47200',
    })
    expect(dataOf(page).workTranslation).toMatchObject([{ inLanguage: 'fr', accessibilityHazard: ['none'] }])
  })

  it('keeps from search engines what is under embargo', () => {
    const about = { ...version('en').about, embargo: '2020-10-12T09:00:00Z' }
    const secret = manifest('secret', version('en', { about }))
    expect(pageOf(secret)).toMatch(/<meta name="robots" content="noindex">.*Embargoed until 12 October 2020/s)
    expect(pageOf(manifest('doc', version('en')))).not.toContain('noindex')
    const [page, sitemap] = listOf([secret, manifest('doc', version('en'))], baseUrl)
    expect(textOf(page)).toContain('Embargoed until')
    expect(textOf(sitemap)).not.toContain('secret')
  })

  it('is none where nothing of the document is left', () => {
    expect(documentPage(manifest('doc'), { theme, baseUrl: undefined })).toBeUndefined()
  })
})

describe('the page of all documents', () => {
  const dated = (name: string, date: string, ...languages: string[]) =>
    manifest(name, ...languages.map((tag) => version(tag, { about: { ...version(tag).about, date } })))

  it('lists the newest first, by year', () => {
    const documents = [
      dated('old', '2019-02-01', 'en'),
      dated('b', '2020-10-12', 'en'),
      dated('new', '2020-11-01', 'en'),
      dated('a', '2020-10-12', 'en'),
    ]
    const page = bodyOf(textOf(listOf(documents)[0]))
    expect(hrefsOf(page).filter((href) => href?.endsWith('index.html'))).toEqual(
      ['new', 'a', 'b', 'old'].map((name) => `${name}/index.html`),
    )
    expect([...page.matchAll(/<h2[^>]*>(\d+)/g)].map(([, year]) => year)).toEqual(['2020', '2019'])
    expect(listOf(documents.toReversed())).toEqual(listOf(documents))
  })

  it('is in the language of most documents; others stand there in theirs', () => {
    const page = textOf(
      listOf([
        dated('un', '2020-01-01', 'fr'),
        dated('deux', '2020-01-02', 'fr'),
        dated('x', '2020-01-03', 'ar'),
      ])[0],
    )
    expect(page).toContain('<html lang="fr" dir="ltr">')
    expect(page).toContain('<li lang="ar" dir="rtl">')
  })

  it('lists the languages of a document that has several', () => {
    const page = bodyOf(textOf(listOf([dated('doc', '2020-01-01', 'en', 'fr')])[0]))
    expect(page).toContain(
      '<a href="doc/index.html#fr" lang="fr" dir="ltr">Français\u00a0: A title in fr</a>',
    )
  })

  it('comes with a sitemap where its address is known', () => {
    const documents = [dated('doc', '2020-01-01', 'en', 'fr')]
    expect(listOf(documents).map(({ path }) => path)).toEqual(['index.html'])
    const [, sitemap] = listOf(documents, baseUrl)
    expect(sitemap?.path).toBe('sitemap.xml')
    expect([...textOf(sitemap).matchAll(/<loc>([^<]+)/g)].map(([, address]) => address)).toEqual(
      ['', 'doc/', 'doc/doc.en.html', 'doc/doc.fr.html'].map((path) => baseUrl + path),
    )
    expect(textOf(sitemap)).toContain(
      `<xhtml:link rel="alternate" hreflang="fr" href="${baseUrl}doc/doc.fr.html"/>`,
    )
  })

  it('names the pages of a divided edition in the sitemap', () => {
    const file = (path: string, mediaType: string) => ({ path, mediaType, bytes: 1, sha256: '0'.repeat(64) })
    const files = [file('doc.en/aims.html', 'text/html'), file('doc.en/style.css', 'text/css')]
    const [, sitemap] = listOf([manifest('doc', version('en', { files }))], baseUrl)
    expect([...textOf(sitemap).matchAll(/<loc>([^<]+)/g)].map(([, address]) => address)).toEqual(
      ['', 'doc/', 'doc/doc.en.html', 'doc/doc.en/aims.html'].map((path) => baseUrl + path),
    )
  })

  it('is none where there is no document', () => expect(listOf([], baseUrl)).toEqual([]))
})

describe('the main language', () => {
  it.each([
    [['fr', 'ar'], 'ar'],
    [['fr', 'en-GB', 'ar'], 'en-GB'],
    [['en', 'fr', 'fr'], 'fr'],
    [[], 'en'],
  ])('of %j is %s', (languages, main) => expect(mainLanguage(languages)).toBe(main))
})
