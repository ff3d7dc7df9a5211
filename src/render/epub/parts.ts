/** How a publication falls into the documents of the book, and which document holds which node. */
import type { Block, DocNode, Section } from '../../model/nodes.ts'
import type { Publication } from '../../model/publication.ts'
import { plainText } from '../../model/text.ts'
import { walk } from '../../model/visit.ts'

/** One document of the book. */
export interface Part {
  /** Manifest id, and file name without extension. */
  readonly id: string
  readonly file: string
  /** Title of the document: its heading's words, or the publication's title. */
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly kind: 'title' | 'chapter'
  readonly blocks: readonly Block[]
}

export interface Parts {
  readonly all: readonly [Part, ...Part[]]
  /** The document that holds what has this id; undefined where nothing has. */
  withId(id: string): Part | undefined
  /** The document that holds `node`; undefined where none does. */
  holding(node: DocNode): Part | undefined
}

/** A title page with everything before the first section, then a chapter for each section of level 1. */
export function splitIntoParts(publication: Publication): Parts {
  const title: Part = {
    ...part('title-page', publication, publication.metadata.title),
    kind: 'title',
    blocks: publication.children.filter((block) => block.type !== 'section'),
  }
  const sections = publication.children.filter((block) => block.type === 'section')
  const digits = String(sections.length).length
  const chapters = sections.map(
    (section, index): Part => ({
      ...part(`chapter-${String(index + 1).padStart(digits, '0')}`, section, sectionTitle(section)),
      kind: 'chapter',
      blocks: [section],
    }),
  )
  return indexed([title, ...chapters], publication)
}

function part(id: string, { language, direction }: Publication | Section, title: string) {
  return { id, file: `${id}.xhtml`, title, language, direction }
}

function sectionTitle({ number, heading }: Section): string {
  const words = plainText(heading.children)
  return number ? `${number} ${words}` : words
}

function indexed(all: readonly [Part, ...Part[]], { facts, closing }: Publication): Parts {
  const held: readonly (readonly [Part, readonly DocNode[]])[] = [
    [all[0], facts],
    ...all.map((part) => [part, part.blocks] as const),
    [all.at(-1) ?? all[0], closing],
  ]
  const byId = new Map<string, Part>()
  const byNode = new Map<DocNode, Part>()
  for (const [part, nodes] of held) {
    for (const node of walk(nodes)) {
      byNode.set(node, part)
      if ('id' in node && node.id !== undefined) byId.set(node.id, part)
    }
  }
  return { all, withId: (id) => byId.get(id), holding: (node) => byNode.get(node) }
}
