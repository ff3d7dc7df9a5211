/** A plain-text file as W3C's techniques see it: passages, and the blank lines between them. */
import type { Conventions } from './conventions.ts'

/** Lines without a blank one between them. */
export interface TextPassage {
  /** Number of its first line, from 1. */
  readonly line: number
  /** Blank lines before it. */
  readonly blankLines: number
  readonly lines: readonly string[]
  /** Its lines as one, white space collapsed. */
  readonly text: string
  /** Whether they are lines of code, which are kept as they are. */
  readonly isCode: boolean
}

/** "A blank line contains zero or more non-printing characters, such as space or tab" (T1). */
const blank = /^[\s\p{Cc}\p{Cf}]*$/u

/** The passages of `text`; lines of code, where the conventions mark them, are one passage with the end that is said. */
export function passagesOf(text: string, conventions?: Conventions): readonly TextPassage[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const passages: TextPassage[] = []
  let start = 0
  while (start < lines.length) {
    const first = next(lines, start, (line) => !isBlank(line))
    if (first === undefined) break
    const isCode = conventions?.opensCode(passages.at(-1)?.text ?? '') ?? false
    const end = isCode ? afterCode(lines, first, conventions) : afterPassage(lines, first)
    passages.push({
      ...passageOf(lines.slice(first, end)),
      line: first + 1,
      blankLines: first - start,
      isCode,
    })
    start = end
  }
  return passages
}

function passageOf(lines: readonly string[]): Pick<TextPassage, 'lines' | 'text'> {
  return { lines, text: lines.join(' ').replace(/\s+/g, ' ').trim() }
}

function afterPassage(lines: readonly string[], first: number): number {
  return next(lines, first, isBlank) ?? lines.length
}

/** After the line that says the end of code; where none does, after the first passage. */
function afterCode(lines: readonly string[], first: number, conventions?: Conventions): number {
  const last = next(lines, first, (line) => conventions?.closesCode(line.trim()) ?? false)
  return last === undefined ? afterPassage(lines, first) : last + 1
}

/** The index of the first line from `start` on that `isWanted`. */
function next(
  lines: readonly string[],
  start: number,
  isWanted: (line: string) => boolean,
): number | undefined {
  for (let at = start; at < lines.length; at += 1) if (isWanted(lines[at] ?? '')) return at
  return undefined
}

function isBlank(line: string): boolean {
  return blank.test(line)
}
