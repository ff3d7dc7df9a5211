/** Marked content: on the page that the tree names, owned once, found from both sides. */
import type { PdfObjects, PdfRef } from '../../pdf/objects.ts'
import type { PdfElement } from '../../pdf/structure.ts'
import { type Check, type PdfFinding, pageDict, pageName, pathOf, type Walk } from './walk.ts'

export const checkContents: Check = function* (walk) {
  const { objects, elements, structure } = walk
  const owners = new Map<PdfRef, Map<number, PdfElement>>()
  for (const element of elements) {
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue
      if (pageDict(walk, kid.page) === undefined || kid.page === undefined) {
        yield { rule: 'content-is-on-its-page', at: pathOf(element) }
        continue
      }
      const onPage = owners.get(kid.page) ?? new Map<number, PdfElement>()
      owners.set(kid.page, onPage)
      if (onPage.has(kid.id)) yield { rule: 'content-has-one-owner', at: pathOf(element) }
      onPage.set(kid.id, element)
    }
  }
  for (const page of objects.pages) yield* checkPage(walk, page, owners.get(page) ?? new Map())
  for (const element of structure.repeated) yield { rule: 'element-has-one-place', at: pathOf(element) }
}

function* checkPage(
  walk: Walk,
  page: PdfRef,
  owners: ReadonlyMap<number, PdfElement>,
): Generator<PdfFinding> {
  const { objects, parents } = walk
  const drawn = markedIds(objects, page)
  for (const [id, element] of owners)
    if (!drawn.has(id)) yield { rule: 'content-is-on-its-page', at: pathOf(element) }
  for (const id of drawn)
    if (!owners.has(id))
      yield { rule: 'content-is-in-the-tree', at: `${pageName(walk, page)}, content ${id}` }
  const key = objects.number(objects.entry(pageDict(walk, page), 'StructParents'))
  const entries = objects.array(key === undefined ? undefined : parents.get(key)) ?? []
  for (const [id, element] of owners)
    if (entries[id] !== element.ref) yield { rule: 'parent-tree-agrees', at: pathOf(element) }
  // An id that no content uses holds null.
  for (const [id, entry] of entries.entries())
    if (objects.dict(entry) !== undefined && !owners.has(id))
      yield { rule: 'parent-tree-agrees', at: `${pageName(walk, page)}, content ${id}` }
}

/** The ids of the marked content that a page draws. */
function markedIds(objects: PdfObjects, page: PdfRef): ReadonlySet<number> {
  const streams = objects.list(objects.raw(objects.dict(page) ?? objects.catalog, 'Contents'))
  const text = streams.map((stream) => Buffer.from(objects.bytesOf(stream)).toString('latin1')).join('\n')
  return new Set([...text.matchAll(/\/MCID\s+(\d+)/g)].map(([, id]) => Number(id)))
}

/** Each element names the one that holds it. */
export const checkParents: Check = function* ({ objects, elements, structure }) {
  const root = objects.raw(objects.catalog, 'StructTreeRoot')
  for (const element of elements) {
    const named = objects.dict(objects.raw(element.dict, 'P'))
    const holder = element.parent?.dict ?? objects.dict(root) ?? structure.root
    if (named !== holder) yield { rule: 'parent-is-the-parent', at: pathOf(element) }
  }
}
