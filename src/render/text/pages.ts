/** The pages of the PDF edition, said where they begin when the reader asks for all that can be said. */
import type { Labels } from '../../labels/labels.ts'
import type { DocNode, Text } from '../../model/nodes.ts'
import type { Publication } from '../../model/publication.ts'
import { walk } from '../../model/visit.ts'
import { firstLeaf, type PagePlace, placePages } from '../page-places.ts'
import type { PageMark } from '../renderer.ts'
import { type Passage, paragraph } from './passage.ts'

/** Hands out each page once: to the outermost node that begins with it, else to the words that it begins with. */
export class Pages {
  readonly #waiting = new Map<DocNode | undefined, readonly PagePlace[]>()
  readonly #labels: Labels

  /** Whether there are any, said or not. */
  readonly areSaid: boolean

  constructor(places: readonly PagePlace[], labels: Labels) {
    this.#labels = labels
    this.areSaid = places.length > 0
    for (const place of places) {
      this.#waiting.set(place.leaf, [...(this.#waiting.get(place.leaf) ?? []), place])
    }
  }

  /** The pages that begin before the body, as a paragraph of their own. */
  opening(): readonly Passage[] {
    return this.#paragraph(this.#take(undefined, () => true).map(this.#mark))
  }

  /** The pages that begin with `node`, as a paragraph of their own. */
  before(node: DocNode): readonly Passage[] {
    return this.#paragraph(this.marksBefore(node))
  }

  /** The marks of the pages that begin with `node`, or within its first word, picture or code. */
  marksBefore(node: DocNode): readonly string[] {
    if (this.#waiting.size === 0) return []
    const leaf = firstLeaf(node)
    return this.#take(leaf, ({ offset }) => offset === 0 || leaf.type !== 'text').map(this.#mark)
  }

  /** The pages that begin later in `node`, with the offset of the word or bracket that each begins with. */
  within(node: Text): readonly { readonly offset: number; readonly mark: string }[] {
    return this.#take(node, ({ offset }) => offset > 0).map((place) => {
      const before = node.value.slice(0, place.offset)
      return { offset: before.replace(/[\p{Ps}\p{Pi}]+$/u, '').length, mark: this.#mark(place) }
    })
  }

  #take(leaf: DocNode | undefined, isWanted: (place: PagePlace) => boolean): readonly PagePlace[] {
    const places = this.#waiting.get(leaf)
    if (places === undefined) return []
    this.#waiting.set(
      leaf,
      places.filter((place) => !isWanted(place)),
    )
    return places.filter(isWanted)
  }

  #mark = ({ label }: PagePlace): string => this.#labels.say('pageMark', { number: label })

  #paragraph(marks: readonly string[]): readonly Passage[] {
    return marks.length === 0 ? [] : [paragraph(marks.join(' '))]
  }
}

/** What has no pages to say. */
export function noPages(labels: Labels): Pages {
  return new Pages([], labels)
}

/** The pages of `publication` that begin where `marks` say. */
export function pagesOf(publication: Publication, marks: readonly PageMark[], labels: Labels): Pages {
  const { facts, children, closing } = publication
  const held = new Set(marks.length === 0 ? [] : walk([...facts, ...children, ...closing]))
  return new Pages(
    placePages(marks, (node) => held.has(node)),
    labels,
  )
}
