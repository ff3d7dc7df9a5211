/** The edition on one page. */
import { h } from 'hastscript'
import type { Publication } from '../../model/publication.ts'
import { pageStyle } from '../../theme/page-style.ts'
import { closingFacts } from '../hast/title.ts'
import { createTransform } from '../hast/transform.ts'
import type { OutputFile, RenderContext } from '../renderer.ts'
import { flavourOf, type PictureSource } from './flavour.ts'
import { foldedContents, footer, otherVersions, titleHeader } from './landmarks.ts'
import { headMetadata } from './metadata.ts'
import { writePage } from './page.ts'

/** The page, its style sheet inside. */
export function wholePage(
  publication: Publication,
  pictures: PictureSource,
  context: RenderContext,
): OutputFile {
  const path = `${context.basename}.html`
  const transform = createTransform(
    publication,
    flavourOf(context, { href: (id) => `#${id}`, source: pictures.from(path), levelsAbove: 1 }),
  )
  const contents = context.labels.say('contents')
  const page = {
    path,
    title: publication.metadata.title,
    metadata: headMetadata(publication, context),
    style: [h('style', `\n${pageStyle(context.theme, 'page.css')}\n`)],
    header: [titleHeader(publication, transform)],
    contents: foldedContents(contents, publication.contents, publication, transform),
    main: transform(publication.children, publication),
    footer: footer([
      ...closingFacts(publication, transform, publication),
      ...otherVersions(publication, context),
    ]),
  }
  return writePage(page, publication, context)
}
