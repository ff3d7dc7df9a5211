/** One walk through the structure tree: its elements, and what they own on which page. */
import type { PdfContents } from '../../pdf/contents.ts'
import { type PdfDict, type PdfObject, type PdfObjects, type PdfRef, treeEntries } from '../../pdf/objects.ts'
import { elementsOf, type PdfElement, type PdfStructure } from '../../pdf/structure.ts'
import type { TaggedPdf } from '../../pdf/tagged.ts'
import type { Finding } from '../finding.ts'
import type { PdfStructureRule } from './rules.ts'

export type PdfFinding = Finding<PdfStructureRule>

export interface Walk {
  readonly structure: PdfStructure
  readonly objects: PdfObjects
  readonly contents: PdfContents
  /** In reading order. */
  readonly elements: readonly PdfElement[]
  /** Values of the parent tree by their keys. */
  readonly parents: ReadonlyMap<number, PdfObject>
}

/** A rule, or several that look at the same objects. */
export type Check = (walk: Walk) => Iterable<PdfFinding>

export function walkOf({ objects, structure, contents }: TaggedPdf): Walk {
  const parents = new Map<number, PdfObject>()
  for (const [key, value] of treeEntries(objects, objects.raw(structure.root, 'ParentTree'), 'Nums')) {
    const number = objects.number(key)
    if (number !== undefined) parents.set(number, value)
  }
  return { structure, objects, contents, elements: [...elementsOf(structure.kids)], parents }
}

/** "Document > Sect > H2". */
export function pathOf(element: PdfElement): string {
  const types: string[] = []
  for (let at: PdfElement | undefined = element; at !== undefined; at = at.parent)
    types.unshift(at.types[0] ?? '?')
  return types.join(' > ')
}

export function pageDict({ objects }: Walk, page: PdfRef | undefined): PdfDict | undefined {
  return objects.pageIndex(page) === undefined ? undefined : objects.dict(page)
}

export function pageName({ objects }: Walk, page: PdfRef | undefined): string {
  const index = objects.pageIndex(page)
  return index === undefined ? 'no page' : `page ${index + 1}`
}
