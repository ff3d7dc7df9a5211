/**
 * Passages as lines: the one place that sets blank lines, so that W3C's techniques T1 (paragraphs),
 * T2 (lists) and T3 (headings) hold whatever the passages are.
 */
import { plainCharacters } from './characters.ts'
import type { TextOptions } from './options.ts'
import type { Passage } from './passage.ts'

/** Blank lines before a passage; the first of all has none. */
const blankLinesBefore: Readonly<Record<Passage['kind'], number>> = { heading: 2, paragraph: 1, lines: 1 }

/** A passage's text in the characters of the edition. Line breaks within a heading become spaces. */
const tidied: Readonly<Record<Passage['kind'], (text: string) => string>> = {
  heading: (text) => text.replace(/\s+/g, ' ').trim(),
  paragraph: (text) =>
    text
      .replace(/[ \t]+/g, ' ')
      .replace(/ *\n[ \n]*/g, '\n')
      .trim(),
  lines: (text) => text.replace(/^\n+/, '').trimEnd(),
}

/**
 * The passages in plain characters, each trimmed of needless space; those without words are left out.
 *
 * @param language a BCP 47 tag
 */
export function tidy(passages: readonly Passage[], language: string): readonly Passage[] {
  const plain = plainCharacters(language)
  return passages
    .map(({ kind, text }) => ({ kind, text: tidied[kind](plain(text)) }))
    .filter(({ text }) => text !== '')
}

/** Tidied passages as the text of a file, LF between lines and one at the end. */
export function layOut(passages: readonly Passage[], { wrap }: Pick<TextOptions, 'wrap'>): string {
  const parts = passages.map(({ kind, text }, index) => {
    const before = index === 0 ? '' : '\n'.repeat(blankLinesBefore[kind])
    return `${before}${wrap === undefined || kind === 'lines' ? text : wrapped(text, wrap)}\n`
  })
  return parts.join('')
}

/** The file's bytes: UTF-8, with the byte order mark and line ends that the options ask for. */
export function encode(text: string, { bom, crlf }: Pick<TextOptions, 'bom' | 'crlf'>): Uint8Array {
  const lines = crlf ? text.replaceAll('\n', '\r\n') : text
  return new TextEncoder().encode(bom ? `\ufeff${lines}` : lines)
}

/** Lines of at most `width` characters, broken at spaces; a longer word stands alone. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const lines: string[] = []
      for (const word of line.split(' ')) {
        const last = lines.at(-1)
        if (last !== undefined && characters(last) + 1 + characters(word) <= width) {
          lines[lines.length - 1] = `${last} ${word}`
        } else lines.push(word)
      }
      return lines
    })
    .join('\n')
}

function characters(text: string): number {
  return Array.from(text).length
}
