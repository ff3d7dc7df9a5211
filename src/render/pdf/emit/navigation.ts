/** Links, destinations, outline and page labels. */
import type { Direction } from '../../../model/nodes.ts'
import type { LinkPlan, OutlineEntry } from '../plan/flow.ts'
import type { Place, Profile } from '../profile/profile.ts'
import { writeNameTree } from './name-tree.ts'
import {
  type Dictionary,
  type PdfDocument,
  type Reference,
  rounded,
  textString,
  type Value,
} from './pdfkit.ts'
import type { StructureWriter } from './structure.ts'

/** Left, bottom, width, height in points from the lower left corner of the page. */
export interface LinkArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export class Navigation {
  readonly #document: PdfDocument
  readonly #structure: StructureWriter
  readonly #profile: Profile
  readonly #places = new Map<string, Omit<Place, 'id' | 'element'>>()
  /** Annotations that lead to places which may stand on later pages. */
  readonly #waiting: (readonly [annotation: Reference, target: string])[] = []

  constructor(document: PdfDocument, structure: StructureWriter, profile: Profile) {
    this.#document = document
    this.#structure = structure
    this.#profile = profile
  }

  /** `id` stands on the current page, `top` points from its lower edge. */
  addDestination(id: string, top: number): void {
    if (!this.#places.has(id)) this.#places.set(id, { page: this.#document.page.dictionary, top })
  }

  /** One annotation for the parts of a link on the current page (ISO 14289-1, 7.18.5). */
  addLink(link: LinkPlan, areas: readonly LinkArea[]): void {
    const annotation = this.#document.ref()
    const data: Dictionary = {
      Type: 'Annot',
      Subtype: 'Link',
      // Printed, and part of the tab order.
      F: 4,
      Border: [0, 0, 0],
      Rect: boundsOf(areas),
      Contents: textString(link.description),
      StructParent: this.#structure.annotate(link.content, annotation),
    }
    if (areas.length > 1) data['QuadPoints'] = areas.flatMap(quadOf)
    annotation.data = data
    this.#document.page.annotations.push(annotation)
    if (link.target.kind === 'external') {
      data['A'] = { Type: 'Action', S: 'URI', URI: textString(encodeUri(link.target.url)) }
      annotation.end()
    } else this.#waiting.push([annotation, link.target.id])
  }

  /** Completes the links within the document and writes destinations, outline, page labels and viewer preferences. */
  end(outline: readonly OutlineEntry[], direction: Direction): void {
    for (const [annotation, target] of this.#waiting) {
      Object.assign(annotation.data, this.#leadTo(target))
      annotation.end()
    }
    const catalogue = this.#document._root.data
    const names = catalogue['Names'] as Reference
    names.data['Dests'] = this.#writeDestinations()
    catalogue['PageLabels'] = { Nums: [0, { S: 'D' }] }
    if (outline.length > 0) {
      catalogue['Outlines'] = this.#writeOutline(outline)
      catalogue['PageMode'] = 'UseOutlines'
    }
    const preferences = catalogue['ViewerPreferences'] as Reference
    preferences.data['Direction'] = direction === 'rtl' ? 'R2L' : 'L2R'
  }

  /** By name, so that an address can lead there too, as into the web page: `brief.pdf#aims` (RFC 8118). */
  #writeDestinations(): Reference {
    const entries = [...this.#places.keys()].map(
      (id) => [id, this.#profile.destination(this.#placeOf(id))] as const,
    )
    return writeNameTree(this.#document, entries)
  }

  #leadTo(target: string): Dictionary {
    return this.#profile.leadTo(this.#placeOf(target))
  }

  #placeOf(id: string): Place {
    const place = this.#places.get(id)
    if (place === undefined) throw new Error(`Nothing was drawn for the link target "${id}".`)
    return { ...place, id, element: this.#structure.referenceTo(id) }
  }

  #writeOutline(entries: readonly OutlineEntry[]): Reference {
    const root = this.#document.ref({ Type: 'Outlines' })
    const count = this.#writeItems(entries, root)
    root.data['Count'] = count
    root.end()
    return root
  }

  /** Returns the number of items written, those below included: all are open. */
  #writeItems(entries: readonly OutlineEntry[], parent: Reference): number {
    const items = entries.map(() => this.#document.ref())
    parent.data['First'] = items[0]
    parent.data['Last'] = items.at(-1)
    let count = entries.length
    for (const [index, entry] of entries.entries()) {
      const item = items[index] as Reference
      item.data = {
        Title: textString(entry.title),
        Parent: parent,
        Prev: items[index - 1],
        Next: items[index + 1],
        ...this.#leadTo(entry.target),
      }
      if (entry.entries.length > 0) {
        const below = this.#writeItems(entry.entries, item)
        item.data['Count'] = below
        count += below
      }
      item.end()
    }
    return count
  }
}

function boundsOf(areas: readonly LinkArea[]): Value {
  const left = Math.min(...areas.map(({ x }) => x))
  const bottom = Math.min(...areas.map(({ y }) => y))
  const right = Math.max(...areas.map(({ x, width }) => x + width))
  const top = Math.max(...areas.map(({ y, height }) => y + height))
  return [left, bottom, right, top].map(rounded)
}

/** Upper left, upper right, lower left, lower right: the order that viewers expect. */
function quadOf({ x, y, width, height }: LinkArea): readonly number[] {
  return [x, y + height, x + width, y + height, x, y, x + width, y].map(rounded)
}

/** A URI action holds 7-bit ASCII (ISO 32000-1, 12.6.4.7). */
function encodeUri(url: string): string {
  return [...url]
    .map((character) => (character > '\u007e' ? encodeURIComponent(character) : character))
    .join('')
}
