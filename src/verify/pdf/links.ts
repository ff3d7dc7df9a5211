/** Where links lead: to an address, or to a place in the document (ISO 32000-1, 12.3.2, 12.6.4.2, 12.6.4.7). */
import type { PdfObject } from './objects.ts'
import type { PdfElement, PdfStructure } from './structure.ts'

export class LinkTargets {
  readonly #structure: PdfStructure

  constructor(structure: PdfStructure) {
    this.#structure = structure
  }

  /** `#id` or a URL; undefined where no annotation of the element says. */
  targetOf(element: PdfElement): string | undefined {
    for (const kid of element.kids) {
      const target = kid.kind === 'object' ? this.#targetOfAnnotation(kid.object) : undefined
      if (target !== undefined) return target
    }
    return undefined
  }

  #targetOfAnnotation(object: PdfObject): string | undefined {
    const { objects } = this.#structure
    const annotation = objects.dict(object)
    const action = objects.dict(objects.entry(annotation, 'A'))
    const address = objects.text(objects.entry(action, 'URI'))
    if (address !== undefined) return address
    const places = [
      objects.entry(annotation, 'Dest'),
      objects.entry(action, 'SD'),
      objects.entry(action, 'D'),
    ].map((place) => this.#placeOf(place))
    return places.find((place) => place !== undefined)
  }

  /** A destination by name, by an element of the structure, or by a page (RFC 8118 for its fragment). */
  #placeOf(destination: PdfObject): string | undefined {
    const { objects } = this.#structure
    const name = objects.word(destination)
    if (name !== undefined) return `#${name}`
    const [first] = objects.array(destination) ?? []
    const index = objects.pageIndex(first)
    if (index !== undefined) return `#page=${index + 1}`
    const id = objects.text(objects.entry(objects.dict(first), 'ID'))
    return id === undefined ? undefined : `#${id}`
  }
}
