/** Words that an author wrote like a mark of the edition: to a listener they are one. */
import type { LabelKey, Labels } from '../../labels/labels.ts'
import type { UtteranceSpan, Words } from '../../model/utterance.ts'
import type { Listener } from './line.ts'

/** `words` with what looks like a mark as one. */
export function withWrittenMarks(words: Words, { labels, links }: Listener): Words {
  if (!words.text.includes('[')) return words
  const spans: UtteranceSpan[] = []
  let moved = words.spans ?? []
  let text = words.text
  for (const match of [...words.text.matchAll(patternOf(labels))].reverse()) {
    const { note, link } = match.groups ?? {}
    const target = link === undefined ? undefined : links[Number(link) - 1]
    if (link !== undefined && target === undefined) continue
    const [start, length] = [match.index, match[0].length]
    const at = (place: number) => (place <= start ? place : Math.max(start, place - length))
    text = text.slice(0, start) + text.slice(start + length)
    moved = moved.map((span) => ({ ...span, start: at(span.start), end: at(span.end) }))
    spans.forEach((span, index) => {
      spans[index] = { ...span, start: at(span.start), end: at(span.end) }
    })
    if (note !== undefined) spans.push({ kind: 'noteCall', label: note, start, end: start })
    if (target !== undefined) spans.push({ kind: 'link', target, start, end: start })
  }
  return { ...words, text, spans: [...moved, ...spans] }
}

const patterns = new Map<string, RegExp>()

function patternOf(labels: Labels): RegExp {
  const known = patterns.get(labels.language)
  if (known !== undefined) return known
  const mark = (key: LabelKey, group: string) =>
    labels
      .say(key, { number: '\u0000' })
      .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
      .replace('\u0000', `(${group}[^\\]]+)`)
  const sources = [mark('noteCall', '?<note>'), mark('linkMark', '?<link>'), mark('formulaMark', '?:')]
  const pattern = new RegExp(` ?(?:${sources.join('|')})`, 'gu')
  patterns.set(labels.language, pattern)
  return pattern
}
