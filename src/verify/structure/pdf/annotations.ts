/** Annotations: on the page that the tree names, found from both sides, described. veraPDF misses wrong pages. */
import type { PdfObject, PdfRef } from '../../pdf/objects.ts'
import type { PdfElement } from '../../pdf/structure.ts'
import { roleOf } from '../../read-back/pdf/roles.ts'
import { type Check, type PdfFinding, pageDict, pageName, pathOf, type Walk } from './walk.ts'

export const checkAnnotations: Check = function* (walk) {
  const { objects, elements } = walk
  const named = new Set<PdfObject>()
  for (const element of elements) {
    for (const kid of element.kids) {
      if (kid.kind !== 'object') continue
      named.add(kid.object)
      yield* checkReference(walk, element, kid.page, kid.object)
    }
  }
  for (const page of objects.pages) {
    const annotations = annotationsOf(walk, page)
    if (annotations.length > 0 && objects.name(objects.entry(pageDict(walk, page), 'Tabs')) !== 'S')
      yield { rule: 'tabs-follow-the-tree', at: pageName(walk, page) }
    for (const annotation of annotations)
      if (!named.has(annotation)) yield { rule: 'annotation-is-in-the-tree', at: pageName(walk, page) }
  }
}

function* checkReference(
  walk: Walk,
  element: PdfElement,
  page: PdfRef | undefined,
  object: PdfObject,
): Generator<PdfFinding> {
  const { objects, parents } = walk
  if (!annotationsOf(walk, page).includes(object))
    yield { rule: 'annotation-is-on-its-page', at: pathOf(element) }
  const annotation = objects.dict(object)
  const key = objects.number(objects.entry(annotation, 'StructParent'))
  if (key === undefined || parents.get(key) !== element.ref)
    yield { rule: 'parent-tree-agrees', at: pathOf(element) }
  const isLink = objects.name(objects.entry(annotation, 'Subtype')) === 'Link'
  if (isLink && !objects.text(objects.entry(annotation, 'Contents'))?.trim())
    yield { rule: 'link-is-described', at: pathOf(element) }
}

function annotationsOf(walk: Walk, page: PdfRef | undefined): readonly PdfObject[] {
  const dict = pageDict(walk, page)
  return dict === undefined ? [] : (walk.objects.array(walk.objects.entry(dict, 'Annots')) ?? [])
}

export const checkLinks: Check = function* ({ elements }) {
  for (const element of elements)
    if (roleOf(element) === 'Link' && !element.kids.some(({ kind }) => kind === 'object'))
      yield { rule: 'link-has-annotation', at: pathOf(element) }
}
