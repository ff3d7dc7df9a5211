/** Parts of a line with what is marked in them. */
import type { UtteranceSpan, Words } from '../../model/utterance.ts'

/** `words` without their first `length` characters, and the spaces behind them. */
export function wordsFrom<Some extends Words>(words: Some, length: number): Some {
  return length === 0 ? words : wordsBetween(words, length, words.text.length)
}

/** `words` from `start` to `end`, in UTF-16 offsets, without spaces at their ends. */
export function wordsBetween<Some extends Words>(words: Some, start: number, end: number): Some {
  const { spans = [], ...rest } = words
  const cut = words.text.slice(start, end)
  const first = start + cut.length - cut.trimStart().length
  const text = cut.trim()
  const left = spans.flatMap((span): UtteranceSpan[] => {
    const within = {
      ...span,
      start: Math.max(0, span.start - first),
      end: Math.min(text.length, span.end - first),
    }
    const isPoint = span.start === span.end
    const isInside = isPoint ? span.start > start && span.start <= end : within.start < within.end
    return isInside ? [isPoint ? { ...within, start: within.end } : within] : []
  })
  return { ...(rest as Some), text, ...(left.length > 0 && { spans: left }) }
}

/** `words` without `ending`, where they end with it; what is marked behind it stays. */
export function withoutEnding<Some extends Words>(words: Some, ending: string): Some {
  const { spans, ...rest } = words
  if (!words.text.endsWith(ending)) return words
  const text = words.text.slice(0, words.text.length - ending.length).trimEnd()
  const within = (place: number) => Math.min(place, text.length)
  const left = spans?.map((span) => ({ ...span, start: within(span.start), end: within(span.end) }))
  return { ...(rest as Some), text, ...(left && { spans: left }) }
}

/** The words of several lines as one line, in the language of the first. */
export function joined(lines: readonly [Words, ...Words[]]): Words {
  const spans: UtteranceSpan[] = []
  let before = 0
  for (const line of lines) {
    for (const span of line.spans ?? [])
      spans.push({ ...span, start: span.start + before, end: span.end + before })
    before += line.text.length + 1
  }
  const text = lines.map((line) => line.text).join(' ')
  return { ...lines[0], text, ...(spans.length > 0 && { spans }) }
}
