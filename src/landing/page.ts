/** A landing page in the designer's template. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { directionOf } from '../frontmatter/language.ts'
import type { Labels } from '../labels/labels.ts'
import { lines } from '../render/hast/lines.ts'
import type { OutputFile } from '../render/renderer.ts'
import { scriptJson } from '../render/schema-org.ts'
import { pageStyle } from '../theme/page-style.ts'
import { fillTemplate } from '../theme/template.ts'
import { landingName, type Site } from './site.ts'

export interface LandingPage {
  readonly title: string
  /** The words that the page adds, in the language of the page. */
  readonly labels: Labels
  readonly description: string | undefined
  readonly siteName: string | undefined
  readonly generator: string
  /** Address of the page on the web, where it is known. */
  readonly address: string | undefined
  /** Whether search engines may list it. */
  readonly isPublic: boolean
  readonly links: readonly Element[]
  readonly structuredData: unknown
  readonly header: readonly ElementContent[]
  readonly main: readonly ElementContent[]
  readonly footer: readonly ElementContent[]
}

const stringifier = unified().use(rehypeStringify).freeze()

export function writeLandingPage(page: LandingPage, { theme }: Site): OutputFile {
  const { title, labels } = page
  const text = fillTemplate(theme, 'page.html', {
    language: labels.language,
    direction: directionOf(labels.language),
    title,
    metadata: write(metadata(page)),
    style: `<style>\n${pageStyle(theme, 'landing.css')}\n</style>`,
    skipToContent: labels.say('skipToEditions'),
    header: write([h('header', lines(page.header))]),
    contents: '',
    main: write(page.main),
    footer: page.footer.length > 0 ? write([h('footer', lines(page.footer))]) : '',
  })
  return { path: landingName, mediaType: 'text/html', bytes: new TextEncoder().encode(text) }
}

function write(content: readonly ElementContent[]): string {
  return stringifier.stringify({ type: 'root', children: lines(content) }).trim()
}

function metadata(page: LandingPage): Element[] {
  const { title, description, siteName, generator, address, isPublic, links, structuredData } = page
  return [
    ...named('description', description),
    ...named('generator', generator),
    ...named('robots', isPublic ? undefined : 'noindex'),
    ...property('og:type', 'website'),
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:site_name', siteName),
    ...property('og:url', address),
    ...(address ? [h('link', { rel: 'canonical', href: address })] : []),
    ...links,
    h('script', { type: 'application/ld+json' }, scriptJson(structuredData)),
  ]
}

function named(name: string, content: string | undefined): Element[] {
  return content === undefined ? [] : [h('meta', { name, content })]
}

function property(name: string, content: string | undefined): Element[] {
  return content === undefined ? [] : [h('meta', { property: name, content })]
}
