/** `sitemap.xml` for search engines (sitemaps.org, protocol 0.9), with the languages of each page. */
import type { OutputFile } from '../render/renderer.ts'
import { escapeMarkup } from '../theme/template.ts'
import { addressOf, isPublic, type Listed, type Site, webPageOf } from './site.ts'

/** Nothing where the address of the output is not known: a sitemap must name whole addresses. */
export function sitemap(documents: readonly Listed[], site: Site): OutputFile[] {
  if (site.baseUrl === undefined) return []
  const pages = documents.filter(isPublic).flatMap((document) => pagesOf(document, site))
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...[{ address: site.baseUrl }, ...pages].map(entry),
    '</urlset>\n',
  ].join('\n')
  return [{ path: 'sitemap.xml', mediaType: 'application/xml', bytes: new TextEncoder().encode(text) }]
}

interface Page {
  readonly address: string
  readonly changed?: string
  /** This page in its languages, itself among them. */
  readonly languages?: readonly { readonly language: string; readonly address: string }[]
}

function pagesOf({ manifest: { document, versions } }: Listed, site: Site): Page[] {
  const address = (path: string) => addressOf(`${document}/${path}`, site) ?? ''
  const web = versions.flatMap((version) => {
    const page = webPageOf(version)
    return page
      ? [{ language: version.language, address: address(page.path), changed: changed(version.about) }]
      : []
  })
  // The pages of a divided edition: each in its own language alone, since no other one has the same sections.
  const sections = versions.flatMap(({ files, about }) =>
    files
      .filter(({ mediaType }) => mediaType === 'text/html')
      .map(({ path }) => ({ address: address(path), changed: changed(about) })),
  )
  const latest = versions
    .map(({ about }) => changed(about))
    .sort()
    .at(-1)
  return [
    { address: address(''), ...(latest && { changed: latest }) },
    ...web.map((page) => ({ ...page, ...(web.length > 1 && { languages: web }) })),
    ...sections,
  ]
}

function changed({
  date,
  modified,
}: {
  readonly date: string
  readonly modified?: string | undefined
}): string {
  return modified ?? date
}

function entry({ address, changed, languages = [] }: Page): string {
  const alternates = languages.map(
    ({ language, address }) =>
      `<xhtml:link rel="alternate" hreflang="${escapeMarkup(language)}" href="${escapeMarkup(address)}"/>`,
  )
  const date = changed ? `<lastmod>${changed}</lastmod>` : ''
  return `<url><loc>${escapeMarkup(address)}</loc>${date}${alternates.join('')}</url>`
}
