/** The objects of a file, in every form in which files store them. */
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { pdfProfiles } from '../../../src/frontmatter/schema.ts'
import { PdfFile } from '../../../src/verify/pdf/file/file.ts'
import { PdfDict } from '../../../src/verify/pdf/file/values.ts'
import { openPdf, treeEntries } from '../../../src/verify/pdf/objects.ts'
import { Unreadable } from '../../../src/verify/unreadable.ts'
import { pdfOfEverything } from '../../support/pdf-editions.ts'
import { plain } from '../../support/plain-objects.ts'
import { deflated, rawPdf, simpleFile, written } from '../../support/raw-pdf.ts'

function plainOfOther(object: PDFObject): unknown {
  if (object instanceof PDFName) return `/${object.decodeText()}`
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText()
  if (object instanceof PDFRef) return `${object.objectNumber} R`
  if (object instanceof PDFNumber) return object.asNumber()
  if (object instanceof PDFBool) return object.asBoolean()
  if (object === PDFNull) return null
  if (object instanceof PDFRawStream)
    return { ...(plainOfOther(object.dict) as object), packed: object.contents.length }
  if (object instanceof PDFDict)
    return Object.fromEntries(object.entries().map(([key, value]) => [key.decodeText(), plainOfOther(value)]))
  if (object instanceof PDFArray) return object.asArray().map(plainOfOther)
  throw new Error(`Unexpected object: ${object}`)
}

describe.each(pdfProfiles)('the objects of an edition in the profile %s', (profile) => {
  it.each([false, true])('are those that pdf-lib reads, also when it wrote them: %s', async (rewritten) => {
    const { bytes: own } = await pdfOfEverything({ profile })
    const other = await PDFDocument.load(own, { updateMetadata: false })
    const bytes = rewritten ? await other.save() : own
    const file = new PdfFile(bytes)
    const objects = (
      await PDFDocument.load(bytes, { updateMetadata: false })
    ).context.enumerateIndirectObjects()
    expect(objects.length).toBeGreaterThan(100)
    for (const [ref, object] of objects)
      expect(plain(file.look(file.refOf(ref.objectNumber))), ref.tag).toEqual(plainOfOther(object))
  })
})

/** The content of the first page. */
async function contentOf(bytes: Uint8Array): Promise<string> {
  const objects = await openPdf(bytes)
  const [first] = objects.pages
  return Buffer.from(objects.bytesOf(objects.entry(objects.dict(first), 'Contents'))).toString('latin1')
}

/** A file whose objects 1 to 3 are packed together, found through a stream of places. */
function packed(predictor: boolean): Buffer {
  const objects = [simpleFile[1], simpleFile[2], simpleFile[3]]
  const offsets = objects.map((_, index) => objects.slice(0, index).join(' ').length + (index > 0 ? 1 : 0))
  const head = offsets.map((offset, index) => `${index + 1} ${offset}`).join(' ')
  const stream = deflated(`${head} ${objects.join(' ')}`, `/Type /ObjStm /N 3 /First ${head.length + 1}`)
  const start = Buffer.from('%PDF-1.7\n')
  const content = written(4, { bytes: 'q Q' })
  const together = written(5, stream)
  const places = [
    [0, 0, 0],
    [2, 5, 0],
    [2, 5, 1],
    [2, 5, 2],
    [1, start.length, 0],
    [1, start.length + content.length, 0],
    [1, start.length + content.length + together.length, 0],
  ].map(([kind = 0, second = 0, third = 0]) => [kind, second >> 8, second & 255, third])
  const rows = predictor ? withPredictor(places) : places.flat()
  const entries = `/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R${predictor ? ' /DecodeParms <</Predictor 12 /Columns 4>>' : ''}`
  const table = written(6, deflated(Uint8Array.from(rows), entries))
  const end = Buffer.from(`startxref\n${start.length + content.length + together.length}\n%%EOF`)
  return Buffer.concat([start, content, together, table, end])
}

/** Each row as the difference to the one above. */
function withPredictor(rows: readonly (readonly number[])[]): readonly number[] {
  return rows.flatMap((row, y) => [2, ...row.map((byte, x) => (byte - (rows[y - 1]?.[x] ?? 0)) & 255)])
}

describe('a file', () => {
  it.each<[string, () => Buffer]>([
    ['with a table', () => rawPdf(simpleFile)],
    ['with objects packed together', () => packed(false)],
    ['with a table that is predicted', () => packed(true)],
    ['with something before its header', () => Buffer.concat([Buffer.from('junk\n'), rawPdf(simpleFile)])],
    ['without a table', () => rawPdf(simpleFile).subarray(0, rawPdf(simpleFile).indexOf('xref'))],
    [
      'with a wrong place of its table',
      () => Buffer.from(replaced(rawPdf(simpleFile), /startxref\n\d+/, 'startxref\n7')),
    ],
    [
      'with wrong places in its table',
      () => Buffer.from(replaced(rawPdf(simpleFile), /0000000\d\d\d 00000 n/g, '0000000011 00000 n')),
    ],
    ['with a wrong length', () => rawPdf({ ...simpleFile, 4: '<</Length 99>>\nstream\nq Q\nendstream' })],
    [
      'with a length elsewhere',
      () => rawPdf({ ...simpleFile, 4: '<</Length 5 0 R>>\nstream\nq Q\nendstream', 5: '3' }),
    ],
    ['with a stream that is never closed', () => rawPdf({ ...simpleFile, 4: '<</Length 3>>\nstream\nq Q' })],
    ['with packed objects and no table', () => packed(false).subarray(0, packed(false).indexOf('6 0 obj'))],
  ])('is read: %s', async (_, file) => {
    const content = await contentOf(file())
    expect(content.trim().split('\n')[0]).toBe('q Q')
  })

  it('was changed later: what stands in the last revision counts', async () => {
    const first = rawPdf(simpleFile)
    const start = first.indexOf('xref')
    const object = written(4, { bytes: 'later' })
    const table = `xref\n4 1\n${String(first.length).padStart(10, '0')} 00000 n \ntrailer\n<</Prev ${start} /Root 1 0 R>>`
    const end = `${table}\nstartxref\n${first.length + object.length}\n%%EOF`
    expect(await contentOf(Buffer.concat([first, object, Buffer.from(end)]))).toBe('later')
  })

  it.each<[string, string, RegExp]>([
    ['is encrypted', '/Root 1 0 R /Encrypt <</Filter /Standard>>', /encrypted/],
    ['has no catalog', '/Root 9 0 R', /no catalog/],
  ])('%s, and says so', async (_, trailer, message) => {
    const objects = trailer.includes('9 0 R') ? { 2: simpleFile[2], 3: simpleFile[3] } : simpleFile
    await expect(openPdf(rawPdf(objects, trailer))).rejects.toThrow(message)
    await expect(openPdf(rawPdf(objects, trailer))).rejects.toThrow(Unreadable)
  })

  it('has no pages, and says so', async () => {
    await expect(openPdf(rawPdf({ ...simpleFile, 2: '<</Kids [2 0 R]>>' }))).rejects.toThrow(/no pages/)
  })

  it('inherits what stands above its pages', async () => {
    const above = '<</Type /Pages /Kids [3 0 R] /Resources <</Font <<>>>> /Parent 5 0 R>>'
    const objects = await openPdf(rawPdf({ ...simpleFile, 2: above, 5: '<</Rotate 90 /Parent 2 0 R>>' }))
    const first = objects.dict(objects.pages[0]) ?? new PdfDict([])
    expect(objects.dict(objects.inherited(first, 'Resources'))?.has('Font')).toBe(true)
    expect(objects.inherited(first, 'Rotate')).toBe(90)
    expect(objects.inherited(first, 'CropBox')).toBeUndefined()
  })

  it('has a tree of names that leads back into itself', async () => {
    const tree = { 5: '<</Kids [6 0 R 5 0 R] /Names [(b) 2]>>', 6: '<</Names [(a) 1 (odd)] /Kids [5 0 R]>>' }
    const objects = await openPdf(rawPdf({ ...simpleFile, 1: '<</Pages 2 0 R /Names 5 0 R>>', ...tree }))
    const entries = [...treeEntries(objects, objects.catalog.get('Names'), 'Names')]
    expect(entries.map(([key, value]) => [objects.text(key), value])).toEqual([
      ['b', 2],
      ['a', 1],
    ])
  })
})

function replaced(bytes: Buffer, found: RegExp, by: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(found, by), 'latin1')
}
