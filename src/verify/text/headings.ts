/** T3: a heading stands between two blank lines and one; T1: any other passage between single ones. */
import type { Conventions } from './conventions.ts'
import { labelOf } from './labels.ts'
import type { TextPassage } from './passages.ts'
import type { Departure } from './rules.ts'

/** In an edition, where headings say that they are headings. The first passage is the title. */
export function* checkAnnouncedHeadings(
  passages: readonly TextPassage[],
  conventions: Conventions,
): Generator<Departure> {
  const width = widthOf(passages)
  for (const passage of passages.slice(1)) {
    if (!conventions.isHeading(passage.text)) {
      if (passage.blankLines > 1) yield { rule: 'paragraph-follows-one-blank-line', line: passage.line }
      continue
    }
    if (passage.blankLines !== 2) yield { rule: 'heading-follows-two-blank-lines', line: passage.line }
    const own = linesBeforeBreak(passage, width)
    if (own < passage.lines.length) yield { rule: 'heading-ends-with-a-blank-line', line: passage.line + own }
  }
}

/** In any text: two blank lines make a heading; and so do number signs, a line below, capitals throughout. */
export function* checkHeadings(passages: readonly TextPassage[]): Generator<Departure> {
  const width = widthOf(passages)
  for (const [index, passage] of passages.entries()) {
    const { line, blankLines, lines } = passage
    const isFirst = index === 0
    const isMarked = isMarkedHeading(passage)
    const own = isUnderlined(passage) ? 2 : linesBeforeBreak(passage, width)
    const isWhole = own === lines.length
    if (!isFirst && (blankLines > 2 || (blankLines === 2 && !isMarked && isWhole && isLikeText(passage))))
      yield { rule: 'paragraph-follows-one-blank-line', line }
    if (!isFirst && blankLines < 2 && (isMarked || isLikeHeading(passage, passages[index + 1])))
      yield { rule: 'heading-follows-two-blank-lines', line }
    if (!isWhole && (isMarked || (!isFirst && blankLines === 2)))
      yield { rule: 'heading-ends-with-a-blank-line', line: line + own }
  }
}

/** Characters on the longest line that could have been broken. */
function widthOf(passages: readonly TextPassage[]): number {
  const lines = passages.flatMap(({ lines }) => lines).filter((line) => /^ {0,3}\S+\s/.test(line))
  return lines.reduce((width, line) => Math.max(width, line.length), 0)
}

/** How many lines of a passage stand before one that had room at the end of the line above: all, if there is none. */
function linesBeforeBreak({ lines }: TextPassage, width: number): number {
  const at = lines.findIndex((line, index) => {
    const above = lines[index - 1]
    return above !== undefined && above.length + 1 + (line.trim().split(/\s/)[0] ?? '').length <= width
  })
  return at < 0 ? lines.length : at
}

function isMarkedHeading(passage: TextPassage): boolean {
  const [first = ''] = passage.lines
  return /^#{1,6} \S/.test(first) || isUnderlined(passage) || isInCapitals(passage)
}

function isUnderlined({ lines }: TextPassage): boolean {
  const [first = '', second = ''] = lines
  return /^(={3,}|-{3,}|~{3,})\s*$/.test(second) && /[\p{L}\p{N}]/u.test(first) && !/ {2,}/.test(first.trim())
}

function isInCapitals({ lines, text }: TextPassage): boolean {
  const letters = text.match(/\p{Lu}/gu) ?? []
  return lines.length === 1 && letters.length >= 4 && !/\p{Ll}/u.test(text) && text.length <= shortest
}

/** Characters that a heading rarely has more of. */
const shortest = 80

/** A short line that begins with a capital and ends without a mark, above a sentence. */
function isLikeHeading({ lines, text }: TextPassage, next: TextPassage | undefined): boolean {
  const isShort = lines.length === 1 && text.length <= shortest && !/^\s/.test(lines[0] ?? '')
  const isNamed =
    /^[\p{Lu}\p{N}]/u.test(text) && !/[\p{P}\p{S}]$|: /u.test(text) && labelOf(text) === undefined
  return isShort && isNamed && next !== undefined && next.blankLines === 1 && /[.!?:]$/.test(next.text)
}

/** More than a heading has: several sentences or lines of text, or the label of an item. */
function isLikeText({ lines, text }: TextPassage): boolean {
  return (
    labelOf(lines[0] ?? '') !== undefined ||
    (/[.;,]$/.test(text) && (lines.length > 1 || text.length > shortest))
  )
}
