/**
 * The proof that stands before every claim: the planned structure with what was drawn for it, looked through once.
 *
 * An outside judge comes too late: a claim that does not hold must never be written (ISO 14289-1, 5). What is found
 * is a fault of ours, since the author's are reported before; the message says at which passage it shows.
 */
import type { Position } from 'unist'
import type { Report } from '../../../diagnostics/report.ts'
import type { Mark } from '../emit/structure.ts'
import {
  type AttributeObject,
  type Content,
  StructureElement,
  type StructureType,
} from '../plan/structure.ts'
import { type ClauseName, clauses } from './clauses.ts'
import { hasSingleParts, isHeading, isInPlace } from './places.ts'
import { hasEqualRows } from './widths.ts'

export interface Fault {
  readonly clause: ClauseName
  readonly element: StructureElement
}

/** What was drawn for each place of the tree. */
export type Drawn = ReadonlyMap<Content, readonly Mark[]>

/** Reports the faults of the structure below `root`, of each kind the first; whether there are none. */
export function structureHolds(root: StructureElement, drawn: Drawn, report: Report): boolean {
  const faults = faultsOf(root, drawn)
  for (const { clause, element } of faults)
    report('pdf-structure-holds', placeOf(element), { ...clauses[clause] })
  return faults.length === 0
}

/** The first fault of each kind, in reading order. */
export function faultsOf(root: StructureElement, drawn: Drawn): readonly Fault[] {
  return new Proof(drawn).run(root)
}

/** The element's own place in the source, or that of the nearest one around it that has one. */
function placeOf(element: StructureElement): Position | undefined {
  let at: StructureElement | undefined = element
  while (at !== undefined && at.properties.position === undefined) at = at.parent
  return at?.properties.position
}

type Check = (element: StructureElement, drawn: Drawn) => ClauseName | undefined

const checks: Readonly<Partial<Record<StructureType, readonly Check[]>>> = {
  Figure: [
    ({ properties }) => (isBlank(properties.alternative) ? 'figureAlternative' : undefined),
    ({ drawnBox }) => (drawnBox === undefined ? 'figureBox' : undefined),
  ],
  Formula: [({ properties }) => (isBlank(properties.alternative) ? 'formulaAlternative' : undefined)],
  TH: [(element) => (tableAttributes(element)?.scope === undefined ? 'headerScope' : undefined)],
  Table: [
    (element) => (hasEqualRows(element) ? undefined : 'rowWidth'),
    (element) => (hasSingleParts(element) ? undefined : 'place'),
  ],
  L: [
    ({ properties }) =>
      properties.attributes?.some(({ owner }) => owner === 'List') ? undefined : 'listNumbering',
  ],
  Link: [annotationOf],
  Note: [({ properties }) => (isBlank(properties.id) ? 'noteId' : undefined)],
}

/** Where these hold nothing, something was lost. A silent paragraph or an empty cell is none of them. */
const wordy: ReadonlySet<StructureType> = new Set<StructureType>([
  'Document',
  'Title',
  'Subtitle',
  'Lbl',
  'Caption',
  'Figure',
  'Formula',
  'Reference',
  'Link',
  'L',
  'LI',
  'TOC',
  'TOCI',
])

class Proof {
  readonly #drawn: Drawn
  readonly #faults = new Map<ClauseName, Fault>()
  readonly #ids = new Set<string>()
  readonly #named: (readonly [id: string, by: StructureElement])[] = []
  #headingLevel = 0
  /** Places of the tree for which something was drawn. */
  #reached = 0

  constructor(drawn: Drawn) {
    this.#drawn = drawn
  }

  run(root: StructureElement): readonly Fault[] {
    this.#element(root)
    for (const [id, by] of this.#named) if (!this.#ids.has(id)) this.#add('headersExist', by)
    if (this.#reached !== this.#drawn.size) this.#findOrphans(root)
    return [...this.#faults.values()]
  }

  #add(clause: ClauseName, element: StructureElement): void {
    if (!this.#faults.has(clause)) this.#faults.set(clause, { clause, element })
  }

  #element(element: StructureElement): void {
    const { type, kids, properties } = element
    if (!isInPlace(element)) this.#add('place', element)
    if (kids.length === 0 && (wordy.has(type) || isHeading(type))) this.#add('emptyElement', element)
    if (isHeading(type)) this.#heading(element, Number(type.slice(1)))
    if (properties.id !== undefined) this.#id(properties.id, element)
    for (const check of checks[type] ?? []) {
      const clause = check(element, this.#drawn)
      if (clause !== undefined) this.#add(clause, element)
    }
    for (const id of tableAttributes(element)?.headers ?? []) this.#named.push([id, element])
    for (const kid of kids) {
      if (kid instanceof StructureElement) this.#element(kid)
      else if (this.#drawn.has(kid)) this.#reached++
      else this.#add('undrawnContent', element)
    }
  }

  #heading(element: StructureElement, level: number): void {
    if (level > this.#headingLevel + 1) this.#add('headingOrder', element)
    this.#headingLevel = level
  }

  #id(id: string, element: StructureElement): void {
    if (this.#ids.has(id)) this.#add('uniqueId', element)
    this.#ids.add(id)
  }

  #findOrphans(root: StructureElement): void {
    for (const { owner } of orphans(this.#drawn, root)) this.#add('orphanContent', owner)
  }
}

/** What was drawn and stands in no element below `root`. */
function* orphans(drawn: Drawn, root: StructureElement): Generator<Content> {
  const reached = new Set<StructureElement['kids'][number]>()
  const open: StructureElement[] = [root]
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    for (const kid of element.kids) {
      reached.add(kid)
      if (kid instanceof StructureElement) open.push(kid)
    }
  }
  for (const content of drawn.keys()) if (!reached.has(content)) yield content
}

function annotationOf({ kids }: StructureElement, drawn: Drawn): ClauseName | undefined {
  const annotations = kids.flatMap((kid) =>
    kid instanceof StructureElement ? [] : (drawn.get(kid) ?? []).filter(({ kind }) => kind === 'annotation'),
  )
  if (annotations.length === 0) return 'linkAnnotation'
  const isDescribed = (mark: Mark) =>
    mark.kind === 'annotation' && !isBlank(String(mark.annotation.data['Contents'] ?? ''))
  return annotations.every(isDescribed) ? undefined : 'linkContents'
}

type TableAttributes = Extract<AttributeObject, { owner: 'Table' }>

function tableAttributes({ properties }: StructureElement): TableAttributes | undefined {
  return properties.attributes?.find((one): one is TableAttributes => one.owner === 'Table')
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}
