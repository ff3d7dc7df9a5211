/** A line as it is heard: words alone, the places of its marks, and the passages whose language is announced. */
import { directionOf } from '../../frontmatter/language.ts'
import { isAddress } from '../../model/text.ts'
import type { UtteranceSpan, Words } from '../../model/utterance.ts'
import { withoutEnding } from '../read-back/words.ts'
import { alike } from './characters.ts'
import { endOfWords, isAll, toWords } from './edges.ts'
import { isAnnounced } from './length.ts'
import { type Listener, primary, spokenTo } from './listener.ts'
import { inWords } from './marks.ts'
import { withWrittenMarks } from './written-marks.ts'

/** `words` as they are heard. Their language is the listener's, unless all of them are in another one. */
export function heardLine(words: Words, listener: Listener): Words {
  if (isPlain(words, listener)) return spokenTo(listener, alike(words.text).trimEnd())
  const announced = withAnnouncements(withPoints(withWrittenMarks(words, listener), listener), listener)
  return inOneLanguage(withoutTerms(plain(inWords(announced, listener.labels)), listener), listener)
}

/** Whether nothing is marked in `words`, nor announced: most lines are so. */
function isPlain({ text, language, spans }: Words, listener: Listener): boolean {
  return spans === undefined && primary(language) === listener.language && !text.includes('[')
}

/** Of a line in several languages, the passages that are long enough to be sure that they are announced. */
function withoutTerms(words: Words, { labels }: Listener): Words {
  const { text, spans = [] } = words
  const left = spans.filter(
    (span) =>
      span.kind !== 'language' ||
      isAll(span, text) ||
      isAnnounced(text.slice(span.start, span.end), span.tag, labels),
  )
  return { ...words, spans: left }
}

/** `words` with the languages of all their runs, however short: those of a row count together. */
export function heardWords(words: Words, listener: Listener): Words {
  if (isPlain(words, listener)) return heardLine(words, listener)
  const own = listener.language
  const spans = (words.spans ?? []).map((span) =>
    span.kind === 'language' ? { ...span, tag: spoken(span.tag, own) } : span,
  )
  const marked = withWrittenMarks({ ...words, spans }, listener)
  const said = plain(inWords(withPoints(marked, listener), listener.labels))
  return { ...said, language: spoken(words.language, own) }
}

/** Several lines as one. What is in another language counts as a run of it. */
export function composed(parts: readonly (string | Words)[], listener: Listener): Words {
  if (parts.every((part) => typeof part === 'string' || isPlain(part, listener))) {
    const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
    return spokenTo(listener, alike(text).trimEnd())
  }
  const own = listener.language
  const spans: UtteranceSpan[] = []
  let text = ''
  for (const part of parts) {
    const words = typeof part === 'string' ? spokenTo(listener, part) : part
    const start = text.length
    text += words.text
    const moved = (words.spans ?? []).map((span) => ({
      ...span,
      start: span.start + start,
      end: span.end + start,
    }))
    spans.push(...moved)
    if (words.language !== own && isAnnounced(words.text, words.language, listener.labels))
      spans.push({ kind: 'language', tag: words.language, start, end: text.length })
  }
  return inOneLanguage(plain({ ...spokenTo(listener, text), spans }), listener)
}

/** A sentence ends with a full stop, whether its author wrote one or not. */
export function withoutStop<Line extends Words>(words: Line, { labels }: Listener): Line {
  return withoutEnding(words, labels.say('fullStop'))
}

/** Links are heard where they end, and only where they say more than their address. */
function withPoints(words: Words, listener: Listener): Words {
  const spans = (words.spans ?? []).flatMap((span): UtteranceSpan[] => {
    if (span.kind !== 'link') return [span]
    const target = heardTarget(words, span, listener)
    return target === undefined ? [] : [{ ...span, target, start: span.end }]
  })
  return { ...words, spans }
}

/** Where a link leads; undefined where its words are its address. */
export function heardTarget(
  words: Words,
  { start, end, target }: Extract<UtteranceSpan, { kind: 'link' }>,
  { names }: Pick<Listener, 'names'>,
): string | undefined {
  if (isAddress(words.text.slice(start, end), target)) return undefined
  const id = target.startsWith('#') ? target.slice(1) : undefined
  return id === undefined ? alike(target) : `#${names.get(id) ?? id}`
}

/** The passages that are in another language than the listener's, each by its primary language. */
function withAnnouncements(words: Words, listener: Listener): Words {
  const own = listener.language
  const around = spoken(words.language, own)
  const { text, spans = [] } = words
  const isLong = ({ start, end, tag }: LanguageSpan) =>
    isAnnounced(text.slice(start, end), tag, listener.labels)
  const languages = spans.filter((span) => span.kind === 'language')
  const runs = runsOf(text, languages, listener).filter((run) => run.tag !== around && isLong(run))
  const others = withBetween(runs, around, text.length).filter(({ tag }) => tag !== own)
  const announced = runsOf(text, others, listener)
  const marks = spans.filter(({ kind }) => kind !== 'language')
  return { ...spokenTo(listener, text), spans: [...announced.map((run) => toWords(run, text)), ...marks] }
}

/** `runs` with what stands between them, which is in the language `around`. */
function withBetween(runs: readonly LanguageSpan[], around: string, length: number): readonly LanguageSpan[] {
  const end = { kind: 'language', tag: around, start: length, end: length } as const
  let place = 0
  return [...runs, end].flatMap((run): LanguageSpan[] => {
    const before = { kind: 'language', tag: around, start: place, end: run.start } as const
    place = run.end
    return [before, run].filter((one) => one.start < one.end)
  })
}

type LanguageSpan = Extract<UtteranceSpan, { kind: 'language' }>

/**
 * Runs in one language, by their primary languages: space between two does not part them, nor does a short run in a
 * third language that stands between them.
 */
function runsOf(
  text: string,
  spans: readonly LanguageSpan[],
  { language, labels }: Listener,
): readonly LanguageSpan[] {
  const own = language
  const runs: LanguageSpan[] = []
  const touch = (one: LanguageSpan, next: LanguageSpan) => text.slice(one.end, next.start).trim() === ''
  for (const span of spans) {
    const run = { ...span, tag: spoken(span.tag, own) }
    const [outer, last] = [runs.at(-2), runs.at(-1)]
    const isShort = last !== undefined && !isAnnounced(text.slice(last.start, last.end), last.tag, labels)
    const isInside = outer?.tag === run.tag && isShort && touch(outer, last) && touch(last, run)
    if (last?.tag === run.tag && touch(last, run)) runs[runs.length - 1] = { ...last, end: run.end }
    else if (isInside) runs.splice(-2, 2, { ...outer, end: run.end })
    else runs.push(run)
  }
  return runs
}

/** Words in no language, or in one that is not known, are said as those around them. */
function spoken(tag: string, own: string): string {
  const language = primary(tag)
  return language === 'und' || language === 'zxx' ? own : language
}

/** One form of all that sound alike. Marks stand right behind a word, and announced passages begin and end with one. */
function plain(words: Words): Words {
  const all = alike(words.text)
  const text = all.trimEnd()
  const lengthTo = (place: number) => (all === words.text ? place : alike(words.text.slice(0, place)).length)
  const at = (place: number) => Math.min(lengthTo(place), text.length)
  const spans = (words.spans ?? []).flatMap((span): UtteranceSpan[] => {
    if (span.kind === 'noteCall' || span.kind === 'link') {
      const place = endOfWords(text, at(span.end))
      return [{ ...span, start: place, end: place }]
    }
    const within = toWords({ ...span, start: at(span.start), end: at(span.end) }, text)
    return within.start < within.end ? [within] : []
  })
  return { ...words, text, spans: spans.sort(inOrder) }
}

function inOrder(one: UtteranceSpan, other: UtteranceSpan): number {
  return one.start - other.start || other.end - one.end || compared(nameOf(one), nameOf(other))
}

function nameOf(span: UtteranceSpan): string {
  return `${span.kind} ${'target' in span ? span.target : 'label' in span ? span.label : ''}`
}

function compared(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

/** Words that are wholly in another language are in that language. */
function inOneLanguage({ spans = [], ...words }: Words, listener: Listener): Words {
  const whole = spans.find((span) => span.kind === 'language' && isAll(span, words.text))
  const others = spans.filter((span) => span !== whole)
  const tag = whole?.kind === 'language' ? whole.tag : listener.language
  const { text } = words
  return { text, language: tag, direction: directionOf(tag), ...(others.length > 0 && { spans: others }) }
}
