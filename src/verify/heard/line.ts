/** A line as it is heard: words alone, the places of its marks, and the passages whose language is announced. */
import { directionOf } from '../../frontmatter/language.ts'
import type { Labels } from '../../labels/labels.ts'
import { countWords } from '../../model/segments.ts'
import { isAddress } from '../../model/text.ts'
import type { UtteranceSpan, Words } from '../../model/utterance.ts'
import { withoutEnding } from '../read-back/words.ts'
import { alike } from './characters.ts'
import { inWords } from './marks.ts'
import { withWrittenMarks } from './written-marks.ts'

export interface Listener {
  /** Language of the edition: what is in another one is announced. */
  readonly language: string
  readonly labels: Labels
  /** What internal links lead to, by id. */
  readonly names: ReadonlyMap<string, string>
  /** Where links lead, by their numbers. */
  readonly links: readonly string[]
}

/** Runs of fewer words are names and terms, which are not announced. */
export const leastAnnounced = 4

/** `words` as they are heard. Their language is the listener's, unless all of them are in another one. */
export function heardLine(words: Words, listener: Listener): Words {
  const announced = withAnnouncements(withPoints(withWrittenMarks(words, listener), listener), listener)
  return inOneLanguage(plain(inWords(announced, listener.labels)), listener)
}

/** `words` with the languages of all their runs, however short: those of a row count together. */
export function heardWords(words: Words, listener: Listener): Words {
  const own = primary(listener.language)
  const spans = (words.spans ?? []).map((span) =>
    span.kind === 'language' ? { ...span, tag: spoken(span.tag, own) } : span,
  )
  const marked = withWrittenMarks({ ...words, spans }, listener)
  const said = plain(inWords(withPoints(marked, listener), listener.labels))
  return { ...said, language: spoken(words.language, own) }
}

/** Nothing, in the listener's language. */
export function silent({ language }: Pick<Listener, 'language'>): Words {
  return { text: '', language: primary(language), direction: directionOf(language) }
}

/** Several lines as one. What is wholly in another language is announced within it. */
export function composed(parts: readonly (string | Words)[], listener: Listener): Words {
  const own = primary(listener.language)
  const spans: UtteranceSpan[] = []
  let text = ''
  for (const part of parts) {
    const words = typeof part === 'string' ? { ...silent(listener), text: part } : part
    const start = text.length
    text += words.text
    const moved = (words.spans ?? []).map((span) => ({
      ...span,
      start: span.start + start,
      end: span.end + start,
    }))
    spans.push(...moved)
    if (words.language !== own && words.text !== '')
      spans.push({ kind: 'language', tag: words.language, start, end: text.length })
  }
  return inOneLanguage(plain({ ...silent(listener), text, spans }), listener)
}

/** A sentence ends with a full stop, whether its author wrote one or not. */
export function withoutStop(words: Words, { labels }: Listener): Words {
  return withoutEnding(words, labels.say('fullStop'))
}

/** The language of a tag without script and region: American and British English are one to a listener. */
export function primary(tag: string): string {
  try {
    return new Intl.Locale(tag).language
  } catch {
    return 'und'
  }
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
  const own = primary(listener.language)
  const around = spoken(words.language, own)
  const languages = (words.spans ?? []).flatMap((span) => (span.kind === 'language' ? [span] : []))
  const others = (words.spans ?? []).filter(({ kind }) => kind !== 'language')
  const spans: UtteranceSpan[] = []
  const announce = (tag: string, start: number, end: number) => {
    const last = spans.at(-1)
    if (tag === own || start >= end) return
    if (last?.kind === 'language' && last.tag === tag && last.end === start)
      spans[spans.length - 1] = { ...last, end }
    else spans.push({ kind: 'language', tag, start, end })
  }
  let place = 0
  for (const { start, end, tag } of languages) {
    const language = spoken(tag, own)
    if (language === around || countWords(words.text.slice(start, end), tag) < leastAnnounced) continue
    announce(around, place, start)
    announce(language, start, end)
    place = end
  }
  announce(around, place, words.text.length)
  return { ...words, ...silent(listener), text: words.text, spans: [...spans, ...others] }
}

/** Words in no language, or in one that is not known, are said as those around them. */
function spoken(tag: string, own: string): string {
  const language = primary(tag)
  return language === 'und' || language === 'zxx' ? own : language
}

/** One form of all that sound alike; marks stand right behind the last letter before them. */
function plain(words: Words): Words {
  const text = alike(words.text).trimEnd()
  const at = (place: number) => Math.min(alike(words.text.slice(0, place)).length, text.length)
  const spans = (words.spans ?? []).flatMap((span): UtteranceSpan[] => {
    if (span.kind === 'noteCall' || span.kind === 'link') {
      const place = text.slice(0, at(span.end)).replace(/[^\p{L}\p{N}\p{M}]+$/u, '').length
      return [{ ...span, start: place, end: place }]
    }
    const within = text.slice(at(span.start), at(span.end))
    const start = at(span.start) + within.length - within.trimStart().length
    const end = start + within.trim().length
    return start < end ? [{ ...span, start, end }] : []
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
  const whole = spans.find((span) => span.kind === 'language' && span.end - span.start === words.text.length)
  const others = spans.filter((span) => span !== whole)
  const tag = whole?.kind === 'language' ? whole.tag : primary(listener.language)
  const { text } = words
  return { text, language: tag, direction: directionOf(tag), ...(others.length > 0 && { spans: others }) }
}
