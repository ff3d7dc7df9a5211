/** What single elements must say of themselves. */
import { elementsOf, type PdfElement } from '../../pdf/structure.ts'
import { headingLevel, roleOf } from '../../read-back/pdf/roles.ts'
import type { PdfStructureRule } from './rules.ts'
import { type Check, pathOf, type Walk } from './walk.ts'

type ElementCheck = (element: PdfElement, walk: Walk) => readonly PdfStructureRule[]

const checks: Readonly<Record<string, ElementCheck>> = {
  TH: (element, walk) =>
    walk.objects.name(walk.structure.attribute(element, 'Scope')) === undefined &&
    !isHeadedByName(element, walk)
      ? ['header-cell-has-scope']
      : [],
  Figure: (element, walk) => [
    ...(hasAlternative(element, walk) ? [] : (['figure-has-alternative'] as const)),
    ...(walk.objects.array(walk.structure.attribute(element, 'BBox'))?.length === 4
      ? []
      : (['figure-has-box'] as const)),
  ],
  Formula: (element, walk) => (hasAlternative(element, walk) ? [] : ['formula-has-alternative']),
  Note: (element, walk) => (idOf(element, walk) === undefined ? ['note-has-id'] : []),
  FENote: (element, walk) => (idOf(element, walk) === undefined ? ['note-has-id'] : []),
}

export const checkElements: Check = function* (walk) {
  for (const element of walk.elements)
    for (const rule of checks[roleOf(element)]?.(element, walk) ?? []) yield { rule, at: pathOf(element) }
}

export const checkHeadings: Check = function* ({ elements }) {
  let above = 0
  for (const element of elements) {
    const level = headingLevel(roleOf(element))
    if (level === undefined) continue
    if (level > above + 1) yield { rule: 'headings-do-not-skip', at: pathOf(element) }
    above = level
  }
}

export const checkIds: Check = function* (walk) {
  const { elements, objects, structure } = walk
  const ids = new Set<string>()
  for (const element of elements) {
    const id = idOf(element, walk)
    if (id === undefined) continue
    if (ids.has(id)) yield { rule: 'id-stands-once', at: pathOf(element) }
    ids.add(id)
  }
  for (const element of elements)
    for (const header of objects.array(structure.attribute(element, 'Headers')) ?? [])
      if (!ids.has(objects.text(header) ?? '')) yield { rule: 'headers-exist', at: pathOf(element) }
}

/** Whether each data cell of the table around `cell` names its headers, which then need no scope (ISO 14289-1, 7.5). */
function isHeadedByName(cell: PdfElement, { structure, objects }: Walk): boolean {
  let table: PdfElement | undefined = cell
  while (table !== undefined && roleOf(table) !== 'Table') table = table.parent
  const cells = [...elementsOf(table?.kids ?? [])].filter((one) => roleOf(one) === 'TD')
  return cells.every((one) => (objects.array(structure.attribute(one, 'Headers')) ?? []).length > 0)
}

function hasAlternative({ dict }: PdfElement, { objects }: Walk): boolean {
  const words = objects.text(objects.entry(dict, 'Alt')) ?? objects.text(objects.entry(dict, 'ActualText'))
  return words !== undefined && words.trim() !== ''
}

function idOf({ dict }: PdfElement, { objects }: Walk): string | undefined {
  return objects.text(objects.entry(dict, 'ID')) || undefined
}
