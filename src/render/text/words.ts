/** Counting words, for what is long enough to be announced. */

import { segmentsOf } from '../../model/segments.ts'

/** Scripts that set no spaces between words. */
const unspacedScripts = new Set(['Hans', 'Hant', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr'])

/** How many words `text` has in `language`, a BCP 47 tag. */
export function countWords(text: string, language: string): number {
  const { script } = new Intl.Locale(language).maximize()
  if (script === undefined || !unspacedScripts.has(script)) return text.split(/\s+/).filter(isWord).length
  return Array.from(segmentsOf(text, language, 'word')).filter((segment) => segment.isWordLike).length
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
