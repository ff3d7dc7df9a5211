import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { claimsOf } from '../../../src/verify/pdf/claims.ts'
import { Unreadable } from '../../../src/verify/unreadable.ts'

const schemas = `
  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:ua="http://www.aiim.org/pdfua/ns/id/" xmlns:a="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfd="http://pdfa.org/declarations/"`

const description = (attributes: string, elements = '') =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${schemas}>` +
  `<rdf:Description ${attributes}>${elements}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>  \n`

const declaration = (name: string) =>
  `<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>http://pdfa.org/declarations/${name}</pdfd:conformsTo></rdf:li>`

async function pdfWith(metadata?: string | Uint8Array): Promise<Uint8Array> {
  const file = await PDFDocument.create()
  file.addPage()
  if (metadata !== undefined) {
    const stream = file.context.flateStream(metadata, { Type: 'Metadata', Subtype: 'XML' })
    file.catalog.set(PDFName.of('Metadata'), file.context.register(stream))
  }
  return file.save()
}

it.each([
  ['nothing without metadata', undefined, []],
  ['nothing where it is no XML', '<x:xmpmeta', []],
  ['nothing where nothing is said', description(''), []],
  [
    'parts, written as elements',
    description('', '<ua:part>1</ua:part><a:part>2</a:part><a:conformance>A</a:conformance>'),
    ['PDF/UA-1', 'PDF/A-2a'],
  ],
  [
    'parts, written as attributes',
    description('a:part="3" a:conformance="U" ua:part="1"'),
    ['PDF/UA-1', 'PDF/A-3u'],
  ],
  [
    'PDF Declarations',
    description(
      'ua:part="2" ua:rev="2024" a:part="4" a:rev="2020"',
      `<pdfd:declarations><rdf:Bag>${declaration('wtpdf#reuse1.0')}${declaration('wtpdf#accessibility1.0')}` +
        `${declaration('elsewhere')}</rdf:Bag></pdfd:declarations>`,
    ),
    ['PDF/UA-2', 'WTPDF 1.0 Accessibility', 'WTPDF 1.0 Reuse', 'PDF/A-4'],
  ],
  ['a part with attachments', description('a:part="4" a:conformance="F"'), ['PDF/A-4f']],
  [
    'the lowest level of a part, for one that it lacks',
    description('a:part="4" a:conformance="G"'),
    ['PDF/A-4'],
  ],
  ['the lowest level of a part, for none', description('a:part="2"'), ['PDF/A-2b']],
  ['no part that there is none of', description('a:part="9" ua:part="7"'), []],
  ['what is said in another namespace', description('', '<part xmlns="urn:other">1</part>'), []],
])('reads %s', async (_case, metadata, claims) => {
  expect(await claimsOf(await pdfWith(metadata))).toEqual(claims)
})

it('reads metadata in UTF-16', async () => {
  const metadata = Buffer.from(description('ua:part="1"'), 'utf16le')
  expect(await claimsOf(await pdfWith(metadata))).toEqual(['PDF/UA-1'])
  expect(await claimsOf(await pdfWith(metadata.swap16()))).toEqual(['PDF/UA-1'])
})

it('refuses what is no PDF', async () => {
  await expect(claimsOf(Buffer.from('hello'))).rejects.toThrow(Unreadable)
})
