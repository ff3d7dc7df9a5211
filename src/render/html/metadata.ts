/** What the head of the page says to search engines, previews and other software. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Metadata } from '../../frontmatter/schema.ts'
import type { Publication } from '../../model/publication.ts'
import type { Part } from '../hast/parts.ts'
import { licenceAddress } from '../licence.ts'
import type { RenderContext } from '../renderer.ts'
import { scriptJson } from '../schema-org.ts'
import { editionName } from './edition-name.ts'
import { sectionData, structuredData } from './structured-data.ts'

/** Elements for `head`. No canonical address: the publication does not know where it will stand. */
export function headMetadata(publication: Publication, context: RenderContext): Element[] {
  return [
    ...description(publication, context),
    ...preview(publication),
    ...alternates(publication, context),
    ...licence(publication),
    h('script', { type: 'application/ld+json' }, scriptJson(structuredData(publication, context))),
  ]
}

/** The same for the page of a section: summary, subjects and claims are those of the whole at `address`. */
export function sectionMetadata(
  publication: Publication,
  part: Part,
  address: string,
  context: RenderContext,
): Element[] {
  const { metadata } = publication
  const data = sectionData(publication, part, address)
  return [
    ...authors(metadata),
    ...named('generator', context.generator),
    ...property('og:type', 'article'),
    ...property('og:title', part.title),
    ...property('og:site_name', metadata.publisher?.name),
    ...licence(publication),
    h('script', { type: 'application/ld+json' }, scriptJson(data)),
  ]
}

function description({ metadata }: Publication, { generator }: RenderContext): Element[] {
  return [
    ...named('description', metadata.summary),
    ...authors(metadata),
    ...named('keywords', metadata.subjects?.join(', ')),
    ...named('generator', generator),
  ]
}

function authors({ authors = [] }: Metadata): Element[] {
  return authors.flatMap(({ name }) => named('author', name))
}

function named(name: string, content: string | undefined): Element[] {
  return content === undefined ? [] : [h('meta', { name, content })]
}

/** Open Graph; its picture needs an absolute address, which is not known here. */
function preview({ metadata }: Publication): Element[] {
  return [
    ...property('og:type', metadata.kind === 'book' ? 'book' : 'article'),
    ...property('og:title', metadata.title),
    ...property('og:description', metadata.summary),
    ...property('og:site_name', metadata.publisher?.name),
  ]
}

function property(name: string, content: string | undefined): Element[] {
  return content === undefined ? [] : [h('meta', { property: name, content })]
}

function alternates(publication: Publication, { editions, basename, labels }: RenderContext): Element[] {
  const language = (tag: string, name: string) =>
    h('link', { rel: 'alternate', hrefLang: tag, href: `${name}.html` })
  const languages = publication.translations.map((other) => language(other.language, other.basename))
  return [
    ...(languages.length > 0 ? [language(publication.language, basename), ...languages] : []),
    ...editions
      .filter(({ name }) => name !== 'html')
      .map(({ name, mediaType, fileName }) =>
        h('link', { rel: 'alternate', type: mediaType, href: fileName, title: editionName(name, labels) }),
      ),
  ]
}

function licence({ metadata }: Publication): Element[] {
  return metadata.licence ? [h('link', { rel: 'license', href: licenceAddress(metadata.licence) })] : []
}
