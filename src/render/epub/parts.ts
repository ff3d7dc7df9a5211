/** The documents of the book, and which of them holds which node. */
import type { DocNode } from '../../model/nodes.ts'
import type { Publication } from '../../model/publication.ts'
import { type Part as AnyPart, nodesOfParts, partsById, splitIntoParts } from '../hast/parts.ts'

/** One document of the book: the title page, with everything before the first section, or a chapter. */
export interface Part extends AnyPart {
  /** Manifest id, and file name without extension. */
  readonly id: string
  readonly file: string
}

export interface Parts {
  readonly all: readonly [Part, ...Part[]]
  /** The document that holds what has this id; undefined where nothing has. */
  withId(id: string): Part | undefined
  /** The document that holds `node`; undefined where none does. */
  holding(node: DocNode): Part | undefined
}

/** A title page and a chapter for each section of level 1. */
export function partsOfBook(publication: Publication): Parts {
  const [opening, ...sections] = splitIntoParts(publication)
  const digits = String(sections.length).length
  const chapters = sections.map((section, index) =>
    named(section, `chapter-${String(index + 1).padStart(digits, '0')}`),
  )
  const all: Parts['all'] = [named(opening, 'title-page'), ...chapters]
  const byId = partsById(all, publication)
  // Every node of a book: only those with pages are asked for them.
  let byNode: ReadonlyMap<DocNode, Part> | undefined
  return {
    all,
    withId: (id) => byId.get(id),
    holding(node) {
      byNode ??= new Map(nodesOfParts(all, publication))
      return byNode.get(node)
    },
  }
}

function named(part: AnyPart, id: string): Part {
  return { ...part, id, file: `${id}.xhtml` }
}
