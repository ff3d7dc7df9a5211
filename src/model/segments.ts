/** Words and characters of a text, as Unicode divides it (UAX #29). */

/** Longer than any word or character. */
const reach = 1_000

/**
 * The segments of `text` in order. The text is handed to `Intl.Segmenter` piece by piece: with each segment it
 * copies the whole of what it was given, and a long passage would take minutes.
 */
export function* segmentsOf(
  text: string,
  language: string,
  granularity: 'grapheme' | 'word',
): Generator<Intl.SegmentData> {
  const segmenter = new Intl.Segmenter(language, { granularity })
  let start = 0
  while (start < text.length) {
    const piece = text.slice(start, start + reach)
    const isLast = start + reach >= text.length
    const segments = [...segmenter.segment(piece)]
    // What ends with the piece may go on in the next one.
    const whole = isLast || segments.length === 1 ? segments : segments.slice(0, -1)
    for (const segment of whole) yield { ...segment, index: start + segment.index, input: text }
    start += whole.reduce((length, { segment }) => length + segment.length, 0)
  }
}

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
