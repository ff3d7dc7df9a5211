/** A report in the designer's template: one file that needs nothing beside it. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { directionOf } from '../frontmatter/language.ts'
import { lines } from '../render/hast/lines.ts'
import { pageStyle } from '../theme/page-style.ts'
import { fillTemplate } from '../theme/template.ts'
import type { Theme } from '../theme/tokens.ts'
import * as words from './words.ts'

export interface ReportPage {
  readonly title: string
  readonly generator: string
  readonly header: readonly ElementContent[]
  readonly contents: readonly Element[]
  readonly main: readonly Element[]
}

const stringifier = unified().use(rehypeStringify).freeze()

export function writeReportPage(
  { title, generator, header, contents, main }: ReportPage,
  theme: Theme,
): string {
  const metadata = [
    h('meta', { name: 'generator', content: generator }),
    // A report is for those who are given it.
    h('meta', { name: 'robots', content: 'noindex' }),
  ]
  return fillTemplate(theme, 'page.html', {
    language: words.language,
    direction: directionOf(words.language),
    title: readable(title),
    metadata: write(metadata),
    style: `<style>\n${pageStyle(theme, 'evidence.css')}\n</style>`,
    skipToContent: words.header.skip,
    header: write([h('header', lines(header))]),
    contents: write(contents),
    main: write(main),
    footer: '',
  })
}

function write(content: readonly ElementContent[]): string {
  return readable(stringifier.stringify({ type: 'root', children: lines(content) }).trim())
}

/** Files of strangers may say what HTML cannot hold (HTML, 13.2.3.5), and turn words around to deceive. */
function readable(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\t]|\p{Noncharacter_Code_Point}|[\u202D\u202E]/gu, '\uFFFD')
}
