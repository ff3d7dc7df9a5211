/**
 * The first use of an abbreviation, written out for every reader alike: "United Nations (UN)".
 *
 * Neither HTML's `title` nor PDF's `/E` reaches all of them.
 */
import { type Block, type Inline, inlinesOf, type Line, linesOf, type NodeOf, walkDraft } from './draft.ts'

type Abbreviation = NodeOf<'abbreviation'>

/**
 * Writes the expansion before the first of each abbreviation, unless the author has set it beside. Headings
 * and header cells are passed over: they are heard again and again, as names of what follows.
 */
export function introduceAbbreviations(children: readonly Block[]): void {
  const introduced = new Set<string>()
  const names = linesOfNames(children)
  for (const line of linesOf(children)) {
    if (!names.has(line)) introduceIn(line, { words: wordsOf(line), read: 0 }, introduced)
  }
}

/** How far a line has been read. */
interface Reading {
  readonly words: string
  read: number
}

function introduceIn(parent: Line | Inline, reading: Reading, introduced: Set<string>): void {
  if (!('children' in parent)) return
  const children = inlinesOf(parent).flatMap((node): Inline[] => {
    if (node.type !== 'abbreviation' && 'children' in node) {
      introduceIn(node, reading, introduced)
      return [node]
    }
    const words = wordsOf(node)
    const isNew = node.type === 'abbreviation' && !introduced.has(words)
    const nodes = isNew && !standsBeside(node.expansion, reading, words) ? writtenOut(node) : [node]
    if (isNew) introduced.add(words)
    reading.read += words.length
    return nodes
  })
  Object.assign(parent, { children })
}

/** Whether the author wrote "United Nations (UN)" or "UN (United Nations)". */
function standsBeside(expansion: string, { words, read }: Reading, abbreviation: string): boolean {
  const full = expansion.normalize('NFC').toLowerCase()
  const before = words.slice(0, read).toLowerCase()
  const after = words.slice(read + abbreviation.length).toLowerCase()
  return before.endsWith(`${full} (`) || after.startsWith(` (${full})`)
}

function writtenOut(node: Abbreviation): Inline[] {
  const { language, direction } = node
  const added = (value: string): NodeOf<'text'> => ({ type: 'text', language, direction, value })
  return [added(`${node.expansion} (`), node, added(')')]
}

/** The words of a line; anything else in it counts as one character that is no word. */
function wordsOf(node: Line | Inline): string {
  if (node.type === 'text') return node.value
  if (node.type === 'noteCall') return ''
  return 'children' in node ? inlinesOf(node).map(wordsOf).join('') : '\uFFFC'
}

function linesOfNames(children: readonly Block[]): ReadonlySet<Line> {
  const lines = new Set<Line>()
  for (const node of walkDraft(children)) {
    if (node.type === 'heading') lines.add(node)
    if (node.type === 'tableCell' && node.scope) for (const line of linesOf(node.children)) lines.add(line)
  }
  return lines
}
