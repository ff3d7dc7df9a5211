/** Words of others, as the report shows them. */
import * as words from './words.ts'

/** Longer lines are cut. */
const longestLine = 300

export function cut(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine).toWellFormed()}…` : line
}

/** What a program says of itself, with a full stop. */
export function sentence(text: string): string {
  return cut(text.trim()).replace(/[.…]?$/, (end) => end || '.')
}

/** "French (fr)"; the tag alone where it names no language. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames([words.language], { type: 'language', fallback: 'none' }).of(tag)
    return name === undefined ? tag : `${name} (${tag})`
  } catch {
    return tag
  }
}
