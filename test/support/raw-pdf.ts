/** PDFs written byte by byte, in every form that the standard allows, and in some that it does not. */
import { deflateSync } from 'node:zlib'

/** A stream: entries of its dictionary beside its length, and its bytes as they are stored. */
export interface RawStream {
  readonly entries?: string
  readonly bytes: string | Uint8Array
}

/** Objects by their numbers: as they are written, or a stream. */
export type RawObjects = Readonly<Record<number, string | RawStream>>

const latin1 = (text: string) => Buffer.from(text, 'latin1')

export function written(number: number, object: string | RawStream): Buffer<ArrayBuffer> {
  if (typeof object === 'string') return latin1(`${number} 0 obj\n${object}\nendobj\n`)
  const bytes = typeof object.bytes === 'string' ? latin1(object.bytes) : object.bytes
  const head = `${number} 0 obj\n<<${object.entries ?? ''} /Length ${bytes.length}>>\nstream\n`
  return Buffer.concat([latin1(head), bytes, latin1('\nendstream\nendobj\n')])
}

export function deflated(bytes: string | Uint8Array, entries = ''): RawStream {
  return { entries: `${entries} /Filter /FlateDecode`, bytes: deflateSync(bytes) }
}

/** A file with a table of where each object lies. */
export function rawPdf(objects: RawObjects, trailer = '/Root 1 0 R'): Buffer {
  const parts = [latin1('%PDF-1.7\n%âãÏÓ\n')]
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  const numbers = Object.keys(objects).map(Number)
  const entries = numbers.map((number) => {
    const offset = String(length()).padStart(10, '0')
    parts.push(written(number, objects[number] ?? ''))
    return `${number} 1\n${offset} 00000 n \n`
  })
  const start = length()
  const size = Math.max(...numbers) + 1
  const table = `xref\n0 1\n0000000000 65535 f \n${entries.join('')}trailer\n<</Size ${size} ${trailer}>>`
  parts.push(latin1(`${table}\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** What one page draws, and what that needs. */
export interface RawPage {
  readonly content: string | RawStream
  /** Entries of its resources. */
  readonly resources?: string
  /** Kids of the one element of the structure, a paragraph. */
  readonly kids?: string
  /** Objects from 10 on. */
  readonly objects?: RawObjects
}

/** A tagged file of one page: catalog 1, pages 2, page 3, content 4, structure 5 and 6. */
export function rawPage({ content, resources = '', kids = '0', objects = {} }: RawPage): Buffer {
  return rawPdf({
    1: '<</Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R /Lang (en)>>',
    2: '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    3: `<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <<${resources}>> /StructParents 0>>`,
    4: typeof content === 'string' ? { bytes: content } : content,
    5: '<</Type /StructTreeRoot /K 6 0 R>>',
    6: `<</Type /StructElem /S /P /P 5 0 R /Pg 3 0 R /K [${kids}]>>`,
    ...objects,
  })
}

/** A file of one page with little on it. */
export const simpleFile = {
  1: '<</Type /Catalog /Pages 2 0 R /Lang (en)>>',
  2: '<</Type /Pages /Kids [3 0 R] /Count 1>>',
  3: '<</Type /Page /Parent 2 0 R /Contents 4 0 R>>',
  4: { bytes: 'q Q' },
} as const satisfies RawObjects
