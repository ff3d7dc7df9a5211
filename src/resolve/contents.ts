/** The outline: every heading. The contents: the outline as far down as the author wants it listed. */
import type { ContentsEntry } from '../model/publication.ts'
import type { Block, Draft, Inline } from './draft.ts'

type Entry = Draft<ContentsEntry>

/** Deepest level that is listed where the frontmatter names none. */
const usualDepth = 3
/** Up to so many sections a reader finds the way without a list. */
const fewSections = 5

/** The sections, their headings without note calls and links. */
export function outlineOf(children: readonly Block[]): Entry[] {
  return children.flatMap((block): Entry[] => {
    if (block.type !== 'section') return []
    const { id, level, number, heading } = block
    return [
      {
        id,
        level,
        number,
        language: heading.language,
        direction: heading.direction,
        children: withoutTargets(heading.children),
        entries: outlineOf(block.children),
      },
    ]
  })
}

/** The entries down to level `depth`. */
export function listContents(outline: readonly Entry[], depth: number = usualDepth): Entry[] {
  return outline
    .filter(({ level }) => level <= depth)
    .map((entry) => ({ ...entry, entries: listContents(entry.entries, depth) }))
}

/** Whether editions on paper and for listening should open with the contents. */
export function areWorthListing(contents: readonly Entry[]): boolean {
  return count(contents) > fewSections
}

function count(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + 1 + count(entry.entries), 0)
}

/** An entry is a link itself, and a note is called where its words stand. */
function withoutTargets(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'noteCall') return []
    if (node.type === 'link') return withoutTargets(node.children)
    if (node.type === 'abbreviation' || !('children' in node)) return [node]
    return [{ ...node, children: withoutTargets(node.children) }]
  })
}
