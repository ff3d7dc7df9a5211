/** The pages of a document in order, and what they inherit (ISO 32000-1, 7.7.3). */
import type { PdfFile } from './file.ts'
import { PdfDict, type PdfObject, PdfRef } from './values.ts'

/** Each page once, even of a tree that leads back into itself. */
export function pagesIn(file: PdfFile, root: PdfObject): readonly PdfRef[] {
  const pages: PdfRef[] = []
  const seen = new Set<PdfObject>()
  const waiting: PdfObject[] = [root]
  while (waiting.length > 0) {
    const next = waiting.pop()
    const node = file.look(next)
    if (!(node instanceof PdfDict) || seen.has(node)) continue
    seen.add(node)
    const kids = file.look(node.get('Kids'))
    if (Array.isArray(kids)) for (let index = kids.length; index > 0; index--) waiting.push(kids[index - 1])
    else if (next instanceof PdfRef) pages.push(next)
  }
  return pages
}

/** Nodes above a page. */
const deepest = 64

/** An entry of the page, or of the nearest node above that has it. */
export function inherited(file: PdfFile, page: PdfDict, key: string): PdfObject {
  let node: PdfObject = page
  for (let depth = 0; node instanceof PdfDict && depth < deepest; depth++) {
    const value = file.look(node.get(key))
    if (value !== undefined) return value
    node = file.look(node.get('Parent'))
  }
  return undefined
}
