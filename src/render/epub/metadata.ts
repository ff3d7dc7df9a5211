/** What the package says about the publication (EPUB 3.3, 5.5; EPUB Accessibility 1.1, 2 and 4). */
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Metadata } from '../../frontmatter/schema.ts'
import { licenceAddress } from '../licence.ts'
import type { Book } from './book.ts'
import { pdfIdentifier, publicationIdentifier } from './identity.ts'

/** Every element for `metadata`. */
export function packageMetadata(book: Book): Element[] {
  const { metadata } = book.publication
  return [
    ...identifiers(book),
    ...titles(metadata),
    x('dc:language', metadata.lang),
    ...(metadata.authors ?? []).flatMap(creator),
    ...optional('dc:publisher', metadata.publisher?.name),
    x('dc:date', metadata.date),
    ...optional('dc:description', metadata.summary),
    x('dc:type', metadata.kind),
    ...(metadata.subjects ?? []).map((subject) => x('dc:subject', subject)),
    ...optional('dc:rights', metadata.rights),
    ...(metadata.licence
      ? [x('link', { rel: 'dcterms:license', href: licenceAddress(metadata.licence) })]
      : []),
    property('dcterms:modified', book.context.now.toISOString().replace(/\.\d+Z$/, 'Z')),
    ...pageSource(book),
    ...accessibility(book),
    ...conformance(metadata),
    x('meta', { name: 'generator', content: book.context.generator }),
    ...(book.cover ? [x('meta', { name: 'cover', content: book.cover.picture.id })] : []),
  ]
}

function property(name: string, value: string, attributes: Readonly<Record<string, string>> = {}): Element {
  return x('meta', { property: name, ...attributes }, value)
}

function optional(name: string, value: string | undefined): Element[] {
  return value === undefined ? [] : [x(name, value)]
}

/** The symbol names all language versions together, so it cannot be the unique identifier. */
function identifiers({ publication }: Book): Element[] {
  const { symbol, jobNumber } = publication.metadata
  return [
    x('dc:identifier', { id: 'identifier' }, publicationIdentifier(publication)),
    ...optional('dc:identifier', symbol),
    ...optional('dc:identifier', jobNumber),
  ]
}

function titles({ title, subtitle }: Metadata): Element[] {
  const typed = (id: string, type: string, words: string) => [
    x('dc:title', { id }, words),
    property('title-type', type, { refines: `#${id}` }),
  ]
  return [...typed('title', 'main', title), ...(subtitle ? typed('subtitle', 'subtitle', subtitle) : [])]
}

/** MARC relator codes; a role that has none is left unsaid rather than said wrongly. */
const relators: ReadonlyMap<string, string> = new Map([
  ['author', 'aut'],
  ['editor', 'edt'],
  ['translator', 'trl'],
  ['illustrator', 'ill'],
  ['photographer', 'pht'],
])

function creator({ name, role }: NonNullable<Metadata['authors']>[number], index: number): Element[] {
  const id = `creator-${index + 1}`
  const relator = relators.get((role ?? 'author').toLowerCase())
  return [
    x('dc:creator', { id }, name),
    ...(relator ? [property('role', relator, { refines: `#${id}`, scheme: 'marc:relators' })] : []),
  ]
}

/** Both the property of EPUB Accessibility 1.1 and the pair that older reading systems know. */
function pageSource({ publication, context, pages }: Book): Element[] {
  if (pages === undefined) return []
  const source = pdfIdentifier(publication, context.theme)
  return [
    property('pageBreakSource', source),
    x('dc:source', { id: 'page-source' }, source),
    property('source-of', 'pagination', { refines: '#page-source' }),
  ]
}

function accessibility({ publication, pages }: Book): Element[] {
  const claims = publication.accessibility
  const features = [...claims.features, 'ARIA', ...(pages ? ['pageBreakMarkers', 'pageNavigation'] : [])]
  return [
    ...claims.accessModes.map((mode) => property('schema:accessMode', mode)),
    ...claims.accessModesSufficient.map((modes) => property('schema:accessModeSufficient', modes.join(','))),
    ...features.map((feature) => property('schema:accessibilityFeature', feature)),
    ...claims.hazards.map((hazard) => property('schema:accessibilityHazard', hazard)),
    property('schema:accessibilitySummary', claims.summary),
  ]
}

/** A claim needs someone who evaluated what no machine can (EPUB Accessibility 1.1, 4): nobody is invented. */
function conformance({ accessibility }: Metadata): Element[] {
  if (!accessibility?.certifiedBy || !accessibility.reviewedOn) return []
  const { certifiedBy, reviewedOn, report } = accessibility
  return [
    property('dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA', { id: 'conformance' }),
    property('a11y:certifiedBy', certifiedBy, { id: 'certifier', refines: '#conformance' }),
    property('dcterms:date', reviewedOn, { refines: '#certifier' }),
    ...(report ? [x('link', { rel: 'a11y:certifierReport', refines: '#certifier', href: report })] : []),
  ]
}
