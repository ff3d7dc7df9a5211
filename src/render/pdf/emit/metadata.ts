/** XMP metadata, output intent and the claims of conformance (ISO 14289-1, 5; ISO 19005-2, 6.6). */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Element, ElementContent } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Publication } from '../../../model/publication.ts'
import { licenceAddress } from '../../licence.ts'
import type { Claims, Identification } from '../profile/profile.ts'
import { type PdfDocument, textString } from './pdfkit.ts'

export interface EditionMetadata {
  readonly publication: Publication
  /** Time of the edition: the document's own date, never the clock. */
  readonly now: Date
  readonly generator: string
  readonly claims: Claims
  /** Whether other files are attached to this one. */
  readonly hasAttachments: boolean
}

/** What {@link documentInformation} is made of. */
export type DocumentFacts = Pick<EditionMetadata, 'publication' | 'now' | 'generator'>

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfd: 'http://pdfa.org/declarations/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
} as const

/** The document information dictionary, which must agree with the XMP. */
export function documentInformation({ publication, now, generator }: DocumentFacts) {
  const { metadata } = publication
  const creators = creatorsOf(publication)
  return {
    Title: metadata.title,
    ...(creators.length === 0 ? {} : { Author: creators.join('; ') }),
    ...(metadata.summary === undefined ? {} : { Subject: metadata.summary }),
    ...(metadata.subjects === undefined ? {} : { Keywords: metadata.subjects.join('; ') }),
    Creator: generator,
    Producer: generator,
    CreationDate: creationDate(publication),
    ModDate: now,
  }
}

export function writeMetadata(document: PdfDocument, edition: EditionMetadata): void {
  const stream = document.ref({ Type: 'Metadata', Subtype: 'XML' })
  // Readers that know nothing of PDF find the packet only when it is not compressed.
  stream.compress = false
  stream.write(new TextEncoder().encode(packet(edition)))
  stream.end()
  document._root.data['Metadata'] = stream
  document._root.data['OutputIntents'] = [outputIntent(document)]
}

/** All colours are sRGB. */
function outputIntent(document: PdfDocument) {
  const require = createRequire(import.meta.url)
  const profile = document.ref({ N: 3 })
  const pdfkit = require.resolve('pdfkit')
  profile.write(new Uint8Array(readFileSync(new URL('data/sRGB_IEC61966_2_1.icc', `file://${pdfkit}`))))
  profile.end()
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: textString('sRGB IEC61966-2.1'),
    OutputConditionIdentifier: textString('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  })
  intent.end()
  return intent
}

function packet(edition: EditionMetadata): string {
  const tree = x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [
      describe(['dc'], dublinCore(edition.publication)),
      describe(['xmp', 'pdf'], production(edition)),
      ...rights(edition.publication),
      ...claimed(edition),
    ]),
  ])
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${toXml(tree)}\n<?xpacket end="w"?>`
}

/** The statements of conformance, and what the file must say to be allowed to make them. */
function claimed({ claims, hasAttachments }: EditionMetadata): readonly Element[] {
  const { archive, accessibility, declarations, describesSchemas } = claims
  return [
    describe(
      ['pdfaid', 'pdfuaid'],
      [
        ...identification('pdfaid', hasAttachments ? archive.attached : archive.alone),
        ...identification('pdfuaid', accessibility),
      ],
    ),
    ...(declarations.length === 0 ? [] : [describe(['pdfd'], [declared(declarations)])]),
    ...(describesSchemas
      ? [describe(['pdfaExtension', 'pdfaSchema', 'pdfaProperty'], [uaExtensionSchema()])]
      : []),
  ]
}

function identification(prefix: 'pdfaid' | 'pdfuaid', properties: Identification): readonly Element[] {
  return Object.entries(properties).map(([name, value]) => x(`${prefix}:${name}`, value))
}

/** PDF Declarations (PDF Association, 2019): each names what the file conforms to. */
function declared(addresses: readonly string[]): Element {
  return x('pdfd:declarations', [
    x(
      'rdf:Bag',
      addresses.map((address) => x('rdf:li', resource, [x('pdfd:conformsTo', address)])),
    ),
  ])
}

const resource = { 'rdf:parseType': 'Resource' }

function describe(
  prefixes: readonly (keyof typeof namespaces)[],
  children: readonly ElementContent[],
): Element {
  const declarations = prefixes.map((prefix) => [`xmlns:${prefix}`, namespaces[prefix]])
  return x('rdf:Description', { 'rdf:about': '', ...Object.fromEntries(declarations) }, [...children])
}

function dublinCore(publication: Publication): readonly Element[] {
  const { metadata, translations, language } = publication
  const { kind, summary, subjects, publisher } = metadata
  const [identifier] = identifiersOf(publication)
  const creators = creatorsOf(publication)
  return [
    x('dc:format', 'application/pdf'),
    x('dc:title', [alternatives(metadata.title, language)]),
    ...(creators.length === 0 ? [] : [property('dc:creator', 'rdf:Seq', creators)]),
    property('dc:language', 'rdf:Bag', [publication.language]),
    property('dc:type', 'rdf:Bag', [kind]),
    property('dc:date', 'rdf:Seq', [metadata.date]),
    ...(summary === undefined ? [] : [x('dc:description', [alternatives(summary, language)])]),
    ...(publisher === undefined ? [] : [property('dc:publisher', 'rdf:Bag', [publisher.name])]),
    ...(subjects === undefined ? [] : [property('dc:subject', 'rdf:Bag', subjects)]),
    ...(identifier === undefined ? [] : [x('dc:identifier', identifier)]),
    ...(metadata.rights === undefined ? [] : [x('dc:rights', [alternatives(metadata.rights, language)])]),
    ...(translations.length === 0
      ? []
      : [
          property(
            'dc:relation',
            'rdf:Bag',
            translations.map(({ basename }) => basename),
          ),
        ]),
  ]
}

function production({ publication, now, generator }: EditionMetadata): readonly Element[] {
  const { subjects } = publication.metadata
  const identifiers = identifiersOf(publication)
  return [
    x('xmp:CreateDate', isoSeconds(creationDate(publication))),
    x('xmp:ModifyDate', isoSeconds(now)),
    x('xmp:MetadataDate', isoSeconds(now)),
    x('xmp:CreatorTool', generator),
    x('pdf:Producer', generator),
    ...(identifiers.length === 0 ? [] : [property('xmp:Identifier', 'rdf:Bag', identifiers)]),
    ...(subjects === undefined ? [] : [x('pdf:Keywords', subjects.join('; '))]),
  ]
}

/** dc:identifier holds one text; a job number beside the symbol has its place in xmp:Identifier. */
function identifiersOf({ metadata: { symbol, jobNumber } }: Publication): readonly string[] {
  return [symbol, jobNumber].filter((identifier) => identifier !== undefined)
}

function rights({ metadata, language }: Publication): readonly Element[] {
  if (metadata.rights === undefined && metadata.licence === undefined) return []
  return [
    describe(
      ['xmpRights'],
      [
        x('xmpRights:Marked', 'True'),
        ...(metadata.licence === undefined
          ? []
          : [
              x('xmpRights:UsageTerms', [alternatives(metadata.licence, language)]),
              x('xmpRights:WebStatement', licenceAddress(metadata.licence)),
            ]),
      ],
    ),
  ]
}

/** PDF/A asks for the schema of every property that it does not define itself (ISO 19005-2, 6.6.2.3). */
function uaExtensionSchema(): Element {
  return x('pdfaExtension:schemas', [
    x('rdf:Bag', [
      x('rdf:li', resource, [
        x('pdfaSchema:schema', 'PDF/UA Universal Accessibility Schema'),
        x('pdfaSchema:namespaceURI', namespaces.pdfuaid),
        x('pdfaSchema:prefix', 'pdfuaid'),
        x('pdfaSchema:property', [
          x('rdf:Seq', [
            x('rdf:li', resource, [
              x('pdfaProperty:name', 'part'),
              x('pdfaProperty:valueType', 'Integer'),
              x('pdfaProperty:category', 'internal'),
              x('pdfaProperty:description', 'Part of ISO 14289 to which the file conforms'),
            ]),
          ]),
        ]),
      ]),
    ]),
  ])
}

/** A text by its language; readers that look for no language find it as the default. */
function alternatives(text: string, language: string): Element {
  return x(
    'rdf:Alt',
    ['x-default', language].map((tag) => x('rdf:li', { 'xml:lang': tag }, text)),
  )
}

/** A property whose value is a list: an ordered one (`rdf:Seq`) or a plain one (`rdf:Bag`). */
function property(name: string, container: 'rdf:Seq' | 'rdf:Bag', texts: readonly string[]): Element {
  return x(name, [
    x(
      container,
      texts.map((text) => x('rdf:li', text)),
    ),
  ])
}

/** Authors; a document without authors is its publisher's. */
function creatorsOf({ metadata }: Publication): readonly string[] {
  if (metadata.authors !== undefined) return metadata.authors.map(({ name }) => name)
  return metadata.publisher === undefined ? [] : [metadata.publisher.name]
}

function creationDate({ metadata }: Publication): Date {
  return new Date(`${metadata.date}T00:00:00Z`)
}

function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
