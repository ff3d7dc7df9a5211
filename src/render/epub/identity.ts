/** Names that stay the same whenever the same document is published again. */
import { createHash } from 'node:crypto'
import type { Publication } from '../../model/publication.ts'
import type { Theme } from '../../theme/tokens.ts'

/** A document in one language: by its symbol, which its language versions share, or by its slug. */
function documentName({ metadata, slug, language }: Publication): string {
  return `urn:x-lectern:${encodeURIComponent(metadata.symbol ?? slug)}:${language}`
}

/** The publication's unique identifier: a name-based UUID (RFC 9562, version 5). */
export function publicationIdentifier(publication: Publication): string {
  return `urn:uuid:${nameBasedUuid(documentName(publication))}`
}

/** The PDF edition whose pages are marked: another theme or paper would break its pages elsewhere. */
export function pdfIdentifier(publication: Publication, { name, page }: Theme): string {
  const paper = `${Math.round(page.width)}x${Math.round(page.height)}pt`
  return `${documentName(publication)}:pdf:${encodeURIComponent(name)}:${paper}`
}

/** RFC 9562, 6.6: the namespace of names that are addresses. */
const addressNamespace = '6ba7b8119dad11d180b400c04fd430c8'

function nameBasedUuid(name: string): string {
  const hash = createHash('sha1').update(Buffer.from(addressNamespace, 'hex')).update(name).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
