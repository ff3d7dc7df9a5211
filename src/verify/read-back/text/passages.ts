/** A plain-text file as a listener goes through it: passages, set apart by blank lines. */

export interface Passage {
  /** The words of its lines as one line: where a line ends is a matter of width alone. */
  readonly text: string
  /** The lines as they stand. */
  readonly lines: readonly string[]
  /** How many blank lines stand before it. */
  readonly gap: number
  /** The number of its first line, from 1. */
  readonly line: number
}

/** Larger files are not read. */
export const mostCharacters = 64 * 1024 * 1024

/** The passages of `text`, whatever ends its lines. */
export function passagesIn(text: string): readonly Passage[] {
  const passages: Passage[] = []
  let lines: string[] = []
  let gap = 0
  let first = 1
  const end = () => {
    if (lines.length === 0) return
    passages.push({ text: lines.map((line) => line.trim()).join(' '), lines, gap, line: first })
    lines = []
    gap = 0
  }
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === '') {
      end()
      gap += 1
    } else {
      if (lines.length === 0) first = index + 1
      lines.push(line)
    }
  }
  end()
  return passages
}

/** The lines of several passages with the blank lines between them. */
export function linesOf(passages: readonly Passage[]): string {
  return passages
    .map(({ lines, gap }, index) => (index === 0 ? '' : '\n'.repeat(gap)) + lines.join('\n'))
    .join('\n')
}
