/** How a publication falls into documents of their own, in a book and on the web alike. */
import type { Block, DocNode, Section } from '../../model/nodes.ts'
import type { Publication } from '../../model/publication.ts'
import { plainText } from '../../model/text.ts'
import { walk } from '../../model/visit.ts'
import type { Setting } from './writer.ts'

/** What one document holds. */
export interface Part extends Setting {
  /** Title of the document: the heading's words with their number, or the publication's title. */
  readonly title: string
  /** The section that it is; undefined for what stands before the first. */
  readonly section: Section | undefined
  readonly blocks: readonly Block[]
}

/** Documents in reading order; there is always the one that opens the publication. */
export type InOrder<Of extends Part = Part> = readonly [Of, ...Of[]]

/** What stands before the first section, and then each section of level 1. */
export function splitIntoParts(publication: Publication): InOrder {
  const { language, direction, metadata, children } = publication
  const opening: Part = {
    language,
    direction,
    title: metadata.title,
    section: undefined,
    blocks: children.filter((block) => block.type !== 'section'),
  }
  const sections = children.filter((block) => block.type === 'section')
  return [opening, ...sections.map(partOf)]
}

function partOf(section: Section): Part {
  const { language, direction, number, heading } = section
  const words = plainText(heading.children)
  return { language, direction, title: number ? `${number} ${words}` : words, section, blocks: [section] }
}

/** The nodes of each part, the facts with the first one and the closing lines with the last. */
export function* nodesOfParts<Of extends Part>(
  parts: InOrder<Of>,
  { facts, closing }: Publication,
): Generator<readonly [node: DocNode, part: Of]> {
  const last = parts.at(-1)
  for (const part of parts) {
    const nodes = [...(part === parts[0] ? facts : []), ...part.blocks, ...(part === last ? closing : [])]
    for (const node of walk(nodes)) yield [node, part]
  }
}

/** For each id, the part that holds what has it. */
export function partsById<Of extends Part>(
  parts: InOrder<Of>,
  publication: Publication,
): ReadonlyMap<string, Of> {
  const byId = new Map<string, Of>()
  for (const [node, part] of nodesOfParts(parts, publication)) {
    if ('id' in node && node.id !== undefined) byId.set(node.id, part)
  }
  return byId
}
