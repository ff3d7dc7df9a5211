/** One page of the edition, put into the designer's template. */
import type { Element, ElementContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Publication } from '../../model/publication.ts'
import { fillTemplate } from '../../theme/template.ts'
import { lines } from '../hast/lines.ts'
import type { OutputFile, RenderContext } from '../renderer.ts'

/** What stands on a page, landmark by landmark, in reading order. */
export interface Page {
  /** Path of its file in the document's folder. */
  readonly path: string
  readonly title: string
  readonly metadata: readonly Element[]
  readonly style: readonly Element[]
  readonly header: readonly Element[]
  readonly contents: readonly Element[]
  readonly main: readonly ElementContent[]
  readonly footer: readonly Element[]
}

const stringifier = unified().use(rehypeStringify).freeze()

/** The file of `page`, which speaks the language of its publication. */
export function writePage(
  page: Page,
  { language, direction }: Publication,
  { theme, labels }: RenderContext,
): OutputFile {
  const text = fillTemplate(theme, 'page.html', {
    language,
    direction,
    title: page.title,
    metadata: write(page.metadata),
    style: write(page.style),
    skipToContent: labels.say('skipToContent'),
    header: write(page.header),
    contents: write(page.contents),
    main: write(page.main),
    footer: write(page.footer),
  })
  return { path: page.path, mediaType: 'text/html', bytes: new TextEncoder().encode(text) }
}

function write(content: readonly ElementContent[]): string {
  return stringifier.stringify({ type: 'root', children: lines(content) }).trim()
}
