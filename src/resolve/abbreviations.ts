/** Abbreviations: the frontmatter's, marked wherever they stand. */
import { type Block, type Inline, inlinesOf, type Line, linesOf, type NodeOf } from './draft.ts'

type Text = NodeOf<'text'>

/** Marks the occurrences of `known` (abbreviation → expansion) in texts of `language`, except in code. */
export function markAbbreviations(
  children: readonly Block[],
  known: Readonly<Record<string, string>>,
  language: string,
): void {
  const composed = Object.fromEntries(
    Object.entries(known).map(([key, words]) => [key.normalize('NFC'), words]),
  )
  const pattern = patternOf(Object.keys(composed))
  if (!pattern) return
  for (const line of linesOf(children)) mark(line, pattern, composed, language)
}

/** Longest first, so that UNODC is not read as UN; parts of symbols (COP/10), addresses and compounds stay. */
function patternOf(abbreviations: readonly string[]): RegExp | undefined {
  if (abbreviations.length === 0) return undefined
  const words = [...abbreviations].sort((one, other) => other.length - one.length).map(escaped)
  const joined = '[[\\p{L}\\p{M}\\p{N}_\\/@&\\-]--[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}]]'
  const before = `(?<!${joined})(?<![\\p{L}\\p{N}]\\.)`
  const after = `(?!${joined})(?!\\.[\\p{L}\\p{N}])`
  return new RegExp(`${before}(?:${words.join('|')})${after}`, 'gv')
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function mark(
  parent: Line | Inline,
  pattern: RegExp,
  known: Readonly<Record<string, string>>,
  language: string,
): void {
  if (!('children' in parent) || parent.type === 'abbreviation') return
  const children = inlinesOf(parent).flatMap((node): Inline[] => {
    if (node.type === 'text' && isSameLanguage(node.language, language)) return marked(node, pattern, known)
    mark(node, pattern, known, language)
    return [node]
  })
  Object.assign(parent, { children })
}

function marked(node: Text, pattern: RegExp, known: Readonly<Record<string, string>>): Inline[] {
  const nodes: Inline[] = []
  let end = 0
  for (const match of node.value.matchAll(pattern)) {
    if (match.index > end) nodes.push({ ...node, value: node.value.slice(end, match.index) })
    const text = { ...node, value: match[0] }
    nodes.push({ ...text, type: 'abbreviation', expansion: known[match[0]] ?? '', children: [text] })
    end = match.index + match[0].length
  }
  if (end < node.value.length) nodes.push({ ...node, value: node.value.slice(end) })
  return nodes
}

/** Whether two tags share their primary language: "UN" is a name in en-GB as in en, and an article in fr. */
function isSameLanguage(tag: string, other: string): boolean {
  return tag === other || new Intl.Locale(tag).language === new Intl.Locale(other).language
}
