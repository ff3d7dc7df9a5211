/** Where the words of a line begin and end: beyond them stand only spaces and punctuation. */
import type { UtteranceSpan } from '../../model/utterance.ts'

/** Of a word, wherever it stands. */
const wordCharacter = /[\p{L}\p{N}\p{M}]/u

/** Where the first word of `text` from `start` on begins; the end of `text` where none follows. UTF-16 offsets. */
function startOfWords(text: string, start: number): number {
  for (let place = start; place < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(place) ?? 0)
    if (wordCharacter.test(character)) return place
    place += character.length
  }
  return text.length
}

/** Where the last word of `text` before `end` ends; 0 where none stands there. UTF-16 offsets. */
export function endOfWords(text: string, end: number): number {
  for (let place = end; place > 0; ) {
    const isPair =
      /[\udc00-\udfff]/.test(text[place - 1] ?? '') && /[\ud800-\udbff]/.test(text[place - 2] ?? '')
    const start = place - (isPair ? 2 : 1)
    if (wordCharacter.test(text.slice(start, place))) return place
    place = start
  }
  return 0
}

/** `span` from its first word to its last. */
export function toWords<Span extends UtteranceSpan>(span: Span, text: string): Span {
  const start = Math.min(startOfWords(text, span.start), span.end)
  return { ...span, start, end: Math.max(start, endOfWords(text, span.end)) }
}

/** Whether no word stands outside of a span. */
export function isAll({ start, end }: UtteranceSpan, text: string): boolean {
  return startOfWords(text, 0) >= start && endOfWords(text, text.length) <= end
}
