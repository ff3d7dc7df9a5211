/** Name trees: objects found by a string (ISO 32000-1, 7.9.6). */
import { type PdfDocument, type Reference, textString, type Value } from './pdfkit.ts'

/** Names in one leaf. */
const leafSize = 64

/** Writes `entries` as a name tree. */
export function writeNameTree(
  document: PdfDocument,
  entries: Iterable<readonly [name: string, value: Value]>,
): Reference {
  const sorted = [...entries].sort(([one], [other]) => Buffer.compare(encoded(one), encoded(other)))
  const namesOf = (leaf: typeof sorted) => leaf.flatMap(([name, value]) => [textString(name), value])
  if (sorted.length <= leafSize) return write({ Names: namesOf(sorted) })
  const leaves: Reference[] = []
  for (let start = 0; start < sorted.length; start += leafSize) {
    const leaf = sorted.slice(start, start + leafSize)
    const limits = [leaf[0], leaf.at(-1)].map((entry) => textString(entry?.[0] ?? ''))
    leaves.push(write({ Limits: limits, Names: namesOf(leaf) }))
  }
  return write({ Kids: leaves })

  function write(data: Record<string, Value>): Reference {
    const reference = document.ref(data)
    reference.end()
    return reference
  }
}

/** The order is that of the bytes in the file: pdfkit writes what is not ASCII in UTF-16 with a byte order mark. */
function encoded(name: string): Buffer {
  return /^\p{ASCII}*$/u.test(name)
    ? Buffer.from(name, 'latin1')
    : Buffer.from(`\ufeff${name}`, 'utf16le').swap16()
}
