/** Counting words, for the estimate of listening time and for what is long enough to be announced. */

import { segmentsOf } from '../../model/segments.ts'

/** Scripts that set no spaces between words. */
const unspacedScripts = new Set(['Hans', 'Hant', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr'])

/** Words a minute of a voice at its ordinary rate; audiobooks are read at 150 to 160. */
const wordsPerMinute = 155

/** How many words `text` has in `language`, a BCP 47 tag. */
export function countWords(text: string, language: string): number {
  const { script } = new Intl.Locale(language).maximize()
  if (script === undefined || !unspacedScripts.has(script)) return text.split(/\s+/).filter(isWord).length
  return Array.from(segmentsOf(text, language, 'word')).filter((segment) => segment.isWordLike).length
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** Whole minutes, at least one, that it takes to listen to so many words. */
export function listeningMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute))
}
