/** The publication in schema.org's words (JSON-LD 1.1). */
import type { Metadata } from '../../frontmatter/schema.ts'
import type { Publication } from '../../model/publication.ts'
import type { Part } from '../hast/parts.ts'
import { licenceAddress } from '../licence.ts'
import type { RenderContext } from '../renderer.ts'
import { schemaTypes } from '../schema-org.ts'

/** An object for JSON; what is not known is undefined and so left out. */
export function structuredData(publication: Publication, context: RenderContext) {
  const { metadata } = publication
  return {
    '@context': 'https://schema.org',
    '@type': schemaTypes[metadata.kind],
    name: metadata.title,
    headline: metadata.title,
    alternativeHeadline: metadata.subtitle,
    description: metadata.summary,
    inLanguage: publication.language,
    datePublished: metadata.date,
    dateModified: metadata.modified,
    identifier: metadata.symbol,
    reportNumber: metadata.kind === 'report' ? metadata.symbol : undefined,
    keywords: metadata.subjects,
    author: metadata.authors?.map(person),
    publisher: publisher(metadata),
    locationCreated: place(metadata),
    copyrightNotice: metadata.rights,
    license: metadata.licence && licenceAddress(metadata.licence),
    workTranslation: translations(publication),
    encoding: context.editions
      .filter(({ name }) => name !== 'html')
      .map(({ mediaType, fileName }) => ({
        '@type': 'MediaObject',
        encodingFormat: mediaType,
        contentUrl: fileName,
      })),
    ...accessibility(publication),
  }
}

/** The page of a section. What is claimed of the whole need not hold of each part, and is said at `address` alone. */
export function sectionData({ metadata, language }: Publication, part: Part, address: string) {
  return {
    '@context': 'https://schema.org',
    '@type': metadata.kind === 'book' ? 'Chapter' : 'WebPage',
    name: part.title,
    inLanguage: part.language,
    datePublished: metadata.date,
    dateModified: metadata.modified,
    author: metadata.authors?.map(person),
    publisher: publisher(metadata),
    license: metadata.licence && licenceAddress(metadata.licence),
    isPartOf: {
      '@type': schemaTypes[metadata.kind],
      name: metadata.title,
      inLanguage: language,
      identifier: metadata.symbol,
      url: address,
    },
  }
}

type Person = NonNullable<Metadata['authors']>[number]

function person({ name, affiliation, email, url }: Person) {
  return {
    '@type': 'Person',
    name,
    affiliation: affiliation && { '@type': 'Organization', name: affiliation },
    email,
    url,
  }
}

function publisher({ publisher, contact }: Metadata) {
  if (publisher === undefined) return undefined
  return {
    '@type': 'Organization',
    name: publisher.name,
    url: publisher.url,
    contactPoint: contact && {
      '@type': 'ContactPoint',
      name: contact.name,
      email: contact.email,
      telephone: contact.phone,
      url: contact.url,
    },
  }
}

function place({ dateline }: Metadata) {
  if (dateline === undefined) return undefined
  const address = dateline.country && { '@type': 'PostalAddress', addressCountry: dateline.country }
  return { '@type': 'Place', name: dateline.place, address }
}

function translations({ translations }: Publication) {
  if (translations.length === 0) return undefined
  return translations.map(({ language, title, basename }) => ({
    '@type': 'CreativeWork',
    name: title,
    inLanguage: language,
    url: `${basename}.html`,
  }))
}

/** Each set of modes that suffices is a list of its own (Schema.org Accessibility Properties, 2.4). */
function accessibility({ accessibility: claims }: Publication) {
  return {
    accessMode: claims.accessModes,
    accessModeSufficient: claims.accessModesSufficient.map((modes) => ({
      '@type': 'ItemList',
      itemListElement: modes,
    })),
    accessibilityFeature: [...claims.features, 'ARIA'],
    accessibilityHazard: claims.hazards,
    accessibilitySummary: claims.summary,
  }
}
