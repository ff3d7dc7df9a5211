/** Marked content: on the page that the tree names, owned once, found from both sides. */
import type { PdfRef } from '../../pdf/objects.ts'
import type { PdfElement } from '../../pdf/structure.ts'
import { type Check, type PdfFinding, pageDict, pageName, pathOf, type Walk } from './walk.ts'

type Owners = Map<number, PdfElement>

export const checkContents: Check = function* (walk) {
  const { objects, elements, structure } = walk
  const holders = new Map<PdfRef, Owners>()
  for (const element of elements) {
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue
      const holder = kid.form ?? kid.page
      if (pageDict(walk, kid.page) === undefined || holder === undefined) {
        yield { rule: 'content-is-on-its-page', at: pathOf(element) }
        continue
      }
      const owners = holders.get(holder) ?? new Map<number, PdfElement>()
      holders.set(holder, owners)
      if (owners.has(kid.id)) yield { rule: 'content-has-one-owner', at: pathOf(element) }
      owners.set(kid.id, element)
    }
  }
  for (const page of objects.pages) {
    yield* checkHolder(walk, page, holders.get(page) ?? new Map())
    const words = walk.contents.unheldOf(page).trim()
    if (/[\p{L}\p{N}]/u.test(words))
      yield { rule: 'content-is-in-the-tree', at: `${pageName(walk, page)}, “${words}”` }
  }
  for (const [holder, owners] of holders)
    if (objects.pageIndex(holder) === undefined) yield* checkHolder(walk, holder, owners)
  for (const element of structure.repeated) yield { rule: 'element-has-one-place', at: pathOf(element) }
}

/** A page, or a form that is a part of the structure by itself. */
function* checkHolder(
  walk: Walk,
  holder: PdfRef,
  owners: ReadonlyMap<number, PdfElement>,
): Generator<PdfFinding> {
  const { objects, contents, parents } = walk
  const name = objects.pageIndex(holder) === undefined ? 'a form' : pageName(walk, holder)
  const drawn = contents.of(holder)
  for (const [id, element] of owners)
    if (!drawn.has(id)) yield { rule: 'content-is-on-its-page', at: pathOf(element) }
  for (const id of drawn.keys())
    if (!owners.has(id)) yield { rule: 'content-is-in-the-tree', at: `${name}, content ${id}` }
  const key = objects.number(objects.entry(objects.dict(holder), 'StructParents'))
  const entries = objects.array(key === undefined ? undefined : parents.get(key)) ?? []
  for (const [id, element] of owners)
    if (entries[id] !== element.ref) yield { rule: 'parent-tree-agrees', at: pathOf(element) }
  // An id that no content uses holds null.
  for (const [id, entry] of entries.entries())
    if (objects.dict(entry) !== undefined && !owners.has(id))
      yield { rule: 'parent-tree-agrees', at: `${name}, content ${id}` }
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
