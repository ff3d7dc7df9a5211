/** Which standards a PDF says of itself that it meets, in its XMP metadata. */
import { SaxesParser } from 'saxes'
import { openPdf } from './objects.ts'

/** The standards that a PDF can claim and veraPDF can judge by, each under its flavour in veraPDF. */
export const pdfStandards = {
  'PDF/UA-1': 'ua1',
  'PDF/UA-2': 'ua2',
  'WTPDF 1.0 Accessibility': 'wt1a',
  'WTPDF 1.0 Reuse': 'wt1r',
  'PDF/A-1a': '1a',
  'PDF/A-1b': '1b',
  'PDF/A-2a': '2a',
  'PDF/A-2b': '2b',
  'PDF/A-2u': '2u',
  'PDF/A-3a': '3a',
  'PDF/A-3b': '3b',
  'PDF/A-3u': '3u',
  'PDF/A-4': '4',
  'PDF/A-4e': '4e',
  'PDF/A-4f': '4f',
} as const

export type PdfStandard = keyof typeof pdfStandards

/** The namespaces of the identification schemas (ISO 14289-1, 5; ISO 19005-2, 6.6.4) and of PDF Declarations. */
const namespaces = {
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfd: 'http://pdfa.org/declarations/',
}

const declarations: Readonly<Record<string, PdfStandard>> = {
  'http://pdfa.org/declarations/wtpdf#accessibility1.0': 'WTPDF 1.0 Accessibility',
  'http://pdfa.org/declarations/wtpdf#reuse1.0': 'WTPDF 1.0 Reuse',
}

/**
 * What the PDF claims, in the order of the table above; nothing where its metadata cannot be read. A level that its
 * part of PDF/A does not have counts as the part's lowest one, so that a validator finds the false claim.
 *
 * @throws {Unreadable} when `bytes` are no PDF that can be opened.
 */
export async function claimsOf(bytes: Uint8Array): Promise<readonly PdfStandard[]> {
  const objects = await openPdf(bytes)
  const said = propertiesIn(objects.bytesOf(objects.entry(objects.catalog, 'Metadata')))
  const valuesOf = (namespace: string, name: string) =>
    said.filter((one) => one.namespace === namespace && one.name === name).map(({ value }) => value)
  const [part = ''] = valuesOf(namespaces.pdfaid, 'part')
  const [level = ''] = valuesOf(namespaces.pdfaid, 'conformance')
  const claimed = new Set([
    ...valuesOf(namespaces.pdfuaid, 'part').map((part) => `PDF/UA-${part}`),
    ...valuesOf(namespaces.pdfd, 'conformsTo').map((address) => declarations[address]),
    archiveStandard(part, level.toLowerCase()),
  ])
  return names.filter((name) => claimed.has(name))
}

const names = Object.keys(pdfStandards) as PdfStandard[]

function archiveStandard(part: string, level: string): string {
  const exact = `PDF/A-${part}${level}`
  const lowest = part === '4' ? '' : 'b'
  return exact in pdfStandards ? exact : `PDF/A-${part}${lowest}`
}

interface Property {
  readonly namespace: string
  readonly name: string
  readonly value: string
}

/** A property is written as an element or, in the short form, as an attribute (ISO 16684-1, 7.9.2). */
function propertiesIn(metadata: Uint8Array): readonly Property[] {
  const found: Property[] = []
  let value = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ attributes }) => {
    value = ''
    for (const { uri, local, value } of Object.values(attributes))
      found.push({ namespace: uri, name: local, value: value.trim() })
  })
  parser.on('text', (text) => {
    value += text
  })
  parser.on('closetag', ({ uri, local }) => found.push({ namespace: uri, name: local, value: value.trim() }))
  try {
    parser.write(decode(metadata)).close()
    return found
  } catch {
    return []
  }
}

/** XMP is Unicode in any of its encodings, which its first bytes tell apart (ISO 16684-1, 7.3). */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xfe || first === 0 ? 'utf-16be' : first === 0xff || second === 0 ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes).trim()
}
