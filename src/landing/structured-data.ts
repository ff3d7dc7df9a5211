/** Documents in schema.org's words (JSON-LD 1.1). What is not known is undefined and so left out. */
import { licenceAddress } from '../render/licence.ts'
import { schemaTypes } from '../render/schema-org.ts'
import type { EditionEntry, Version } from '../write/manifest.ts'
import { addressOf, inAddress, type Listed, landingName, type Site } from './site.ts'

const context = 'https://schema.org'

/** The document, its main version first, with every edition of every language. */
export function documentData({ manifest, main, versions }: Listed, site: Site) {
  const { document } = manifest
  const others = versions.filter((version) => version !== main)
  return {
    '@context': context,
    ...work(main, document, site),
    url: addressOf(`${document}/`, site),
    workTranslation: others.length > 0 ? others.map((version) => work(version, document, site)) : undefined,
  }
}

/** The list of all documents. */
export function catalogueData(documents: readonly Listed[], name: string, site: Site) {
  return {
    '@context': context,
    '@type': 'CollectionPage',
    name,
    url: site.baseUrl,
    hasPart: documents.map(({ manifest: { document }, main }) => ({
      '@type': schemaTypes[main.about.kind],
      name: main.title,
      inLanguage: main.language,
      datePublished: main.about.date,
      url: addressOf(`${document}/`, site) ?? `${inAddress(document)}/${landingName}`,
    })),
  }
}

function work({ about, title, language, editions, accessibility }: Version, document: string, site: Site) {
  return {
    '@type': schemaTypes[about.kind],
    name: title,
    headline: title,
    alternativeHeadline: about.subtitle,
    description: about.summary,
    inLanguage: language,
    datePublished: about.date,
    dateModified: about.modified,
    identifier: about.symbol,
    keywords: about.subjects,
    author: about.authors?.map((name) => ({ '@type': 'Person', name })),
    publisher: about.publisher && { '@type': 'Organization', ...about.publisher },
    license: about.licence && licenceAddress(about.licence),
    encoding: editions.map((edition) => encoding(edition, document, site)),
    accessMode: accessibility.accessModes,
    accessModeSufficient: accessibility.accessModesSufficient.map((modes) => ({
      '@type': 'ItemList',
      itemListElement: modes,
    })),
    accessibilityFeature: accessibility.features,
    accessibilityHazard: accessibility.hazards,
    accessibilitySummary: accessibility.summary,
  }
}

function encoding({ mediaType, path, bytes, sha256 }: EditionEntry, document: string, site: Site) {
  return {
    '@type': 'MediaObject',
    encodingFormat: mediaType,
    contentUrl: addressOf(`${document}/${path}`, site) ?? inAddress(path),
    contentSize: String(bytes),
    sha256,
  }
}
