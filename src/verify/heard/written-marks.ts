/** Words that an author wrote like a mark of the edition: to a listener they are one. */
import type { LabelKey, Labels } from '../../labels/labels.ts'
import type { UtteranceSpan, Words } from '../../model/utterance.ts'
import { tagNamed } from '../read-back/text/languages.ts'
import { escaped } from '../read-back/text/profile.ts'
import type { Listener } from './listener.ts'

/** `words` with what looks like a mark as one. */
export function withWrittenMarks(words: Words, listener: Listener): Words {
  if (!words.text.includes('[')) return words
  const { marks, passages, deletion } = patternsOf(listener.labels)
  const unmarked = [...words.text.matchAll(marks)].reduceRight(
    (rest, match) => withMark(rest, match, listener.links),
    words,
  )
  const announced = [...unmarked.text.matchAll(passages)].reduceRight(
    (rest, match) => withPassage(rest, match, listener.labels),
    unmarked,
  )
  return withDeletions(announced, deletion)
}

/** The inner ones first: what is left of the others then has no brackets in it. */
function withDeletions(words: Words, deletion: RegExp): Words {
  const match = deletion.exec(words.text)
  if (match === null) return words
  const { open = '', inside = '', close = '' } = match.groups ?? {}
  const [start, end] = [match.index, match.index + inside.length]
  const opened = withoutRange(words, start + open.length + inside.length, close.length)
  const { spans = [], ...rest } = withoutRange(opened, start, open.length)
  return withDeletions({ ...rest, spans: [...spans, { kind: 'deletion', start, end }] }, deletion)
}

function withMark(words: Words, match: RegExpExecArray, links: readonly string[]): Words {
  const { note, link } = match.groups ?? {}
  const target = link === undefined ? undefined : links[Number(link) - 1]
  if (link !== undefined && target === undefined) return words
  const { index: start } = match
  const { spans = [], ...rest } = withoutRange(words, start, match[0].length)
  const at = { start, end: start }
  const mark: readonly UtteranceSpan[] = [
    ...(note === undefined ? [] : [{ kind: 'noteCall', label: note, ...at } as const]),
    ...(target === undefined ? [] : [{ kind: 'link', target, ...at } as const]),
  ]
  return { ...rest, spans: [...spans, ...mark] }
}

function withPassage(words: Words, match: RegExpExecArray, labels: Labels): Words {
  const { open = '', language = '', inside = '', close = '' } = match.groups ?? {}
  const tag = tagNamed(language, labels)
  if (tag === undefined) return words
  const start = match.index
  const opened = withoutRange(words, start + open.length + inside.length, close.length)
  const { spans = [], ...rest } = withoutRange(opened, start, open.length)
  return { ...rest, spans: [...spans, { kind: 'language', tag, start, end: start + inside.length }] }
}

function withoutRange(words: Words, start: number, length: number): Words {
  const at = (place: number) => (place <= start ? place : Math.max(start, place - length))
  const spans = (words.spans ?? []).map((span) => ({ ...span, start: at(span.start), end: at(span.end) }))
  return { ...words, text: words.text.slice(0, start) + words.text.slice(start + length), spans }
}

interface Patterns {
  readonly marks: RegExp
  readonly passages: RegExp
  readonly deletion: RegExp
}

const known = new Map<string, Patterns>()

function patternsOf(labels: Labels): Patterns {
  const patterns = known.get(labels.language) ?? {
    marks: marksOf(labels),
    passages: passagesOf(labels),
    deletion: deletionOf(labels),
  }
  known.set(labels.language, patterns)
  return patterns
}

function marksOf(labels: Labels): RegExp {
  const mark = (key: LabelKey, group: string) =>
    escaped(labels.say(key, { number: '\u0000' })).replace('\u0000', `(${group}[^[\\]]+)`)
  const sources = [
    mark('noteCall', '?<note>'),
    mark('linkMark', '?<link>'),
    mark('formulaMark', '?:'),
    mark('pageMark', '?:'),
  ]
  return new RegExp(` ?(?:${sources.join('|')})`, 'gu')
}

function passagesOf(labels: Labels): RegExp {
  const [before = '', between = '', behind = '', end = ''] = labels
    .say('passage', { language: '\u0000', text: '\u0000' })
    .split('\u0000')
    .map(escaped)
  const open = `(?<open>${before}(?<language>[^[\\]]+?)${between})`
  return new RegExp(`${open}(?<inside>.*?)(?<close>${behind}\\k<language>${end})`, 'gsu')
}

function deletionOf(labels: Labels): RegExp {
  const [open = '', close = ''] = labels.say('deletion', { text: '\u0000' }).split('\u0000').map(escaped)
  return new RegExp(`(?<open>${open})(?<inside>[^[\\]]*)(?<close>${close})`, 'u')
}
