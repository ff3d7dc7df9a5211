/**
 * What makes no difference to those who read with assistive technology, left out of what is held against each other.
 * A file of another tool follows other conventions than Lectern's: it says the same where the same is heard.
 */
import type { Format } from '../../model/format.ts'
import { type CellPlace, met, type Utterance, type UtteranceSpan, type Words } from '../../model/utterance.ts'
import { type Spoken, spokenIn } from './spoken.ts'

/** Both sides as they are heard. */
export function alike(
  due: readonly Utterance[],
  found: readonly Utterance[],
  format: Format,
): { readonly due: readonly Spoken[]; readonly found: readonly Spoken[] } {
  const asked = languagesOf(due)
  const [language = ''] = asked
  const hearing = { language, hasDirection: format !== 'pdf' }
  return {
    due: spokenIn(notesLast(due), (one) => heard(one, { ...hearing, languageOf: (tag) => tag })),
    found: spokenIn(notesLast(found), (one) =>
      heard(one, { ...hearing, languageOf: (tag) => answering(tag, asked) }),
    ),
  }
}

/** In the order in which they are met. */
function languagesOf(utterances: readonly Utterance[]): ReadonlySet<string> {
  return new Set(
    [...met(utterances)].flatMap(({ language, spans = [] }) => [
      language,
      ...spans.flatMap((span) => (span.kind === 'language' ? [span.tag] : [])),
    ]),
  )
}

/** The language that was asked for and that `tag` is a form of, as "en-US" is of "en" (RFC 4647, 3.3.1). */
function answering(tag: string, asked: ReadonlySet<string>): string {
  const subtags = tag.split('-')
  const ranges = subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'))
  return ranges.find((range) => asked.has(range)) ?? tag
}

/** Behind their section or at the end of all: the call leads to the note, and the note back. */
function notesLast(utterances: readonly Utterance[]): readonly Utterance[] {
  const isNote = ({ role }: Utterance) => role === 'note'
  return [...utterances.filter((one) => !isNote(one)), ...utterances.filter(isNote)]
}

interface Hearing {
  /** Of the document, which what has no words has, too. */
  readonly language: string
  readonly languageOf: (tag: string) => string
  /** Speech has none; on a page of the web it is seen. */
  readonly hasDirection: boolean
}

/** What is heard of one thing. Names are left out, since links are followed by them and they are not said. */
function heard({ id: _, label, figure, cell, ...one }: Utterance, hearing: Hearing): Utterance {
  // The numbers of figures and tables are Lectern's own: no source says them.
  const isNumbered = one.role === 'figure' || one.role === 'table'
  const { caption, credit } = figure ?? {}
  return {
    ...wordsHeard(one, hearing),
    ...(label !== undefined && !isNumbered && { label }),
    ...(cell && { cell: placeHeard(cell) }),
    ...(figure && {
      figure: {
        ...(caption && { caption: wordsHeard(caption, hearing) }),
        ...(credit && { credit: wordsHeard(credit, hearing) }),
      },
    }),
  }
}

/** Header cells say themselves that they are the head of their table. */
function placeHeard({ part, ...place }: CellPlace): CellPlace {
  return { ...place, ...(part === 'foot' && { part }) }
}

function wordsHeard<Some extends Words>({ spans = [], ...words }: Some, hearing: Hearing): Some {
  const runs = languageRuns(words.text, words.language, spans, hearing)
  const [only] = runs
  const language = runs.length > 1 ? hearing.languageOf(words.language) : (only?.tag ?? hearing.language)
  const heardSpans = [
    ...runs.flatMap((run): UtteranceSpan[] => (run.tag === language ? [] : [{ kind: 'language', ...run }])),
    ...spans.filter(({ kind }) => kind !== 'language').map(withoutName),
  ].sort((one, other) => one.start - other.start)
  return {
    ...(words as unknown as Some),
    language,
    direction: hearing.hasDirection ? words.direction : 'ltr',
    ...(heardSpans.length > 0 && { spans: heardSpans }),
  }
}

interface Run {
  readonly start: number
  end: number
  readonly tag: string
}

/** Which words are spoken in which voice, one after the other: signs and spaces between them have none of their own. */
function languageRuns(
  text: string,
  language: string,
  spans: readonly UtteranceSpan[],
  { languageOf }: Hearing,
): readonly Run[] {
  const runs: Run[] = []
  for (const { index, 0: letters } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const end = index + letters.length
    const edges = spans.flatMap(({ start, end }) => [start, end]).filter((at) => at > index && at < end)
    for (const [start, to] of between([index, ...edges, end])) {
      const innermost = spans.findLast(
        (span) => span.kind === 'language' && span.start <= start && span.end >= to,
      )
      const tag = languageOf(innermost?.kind === 'language' ? innermost.tag : language)
      const last = runs.at(-1)
      if (last?.tag === tag) last.end = to
      else runs.push({ start, end: to, tag })
    }
  }
  return runs
}

/** From each place to the next. */
function between(places: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const sorted = [...new Set(places)].sort((one, other) => one - other)
  return sorted.slice(1).map((to, index) => [sorted[index] ?? 0, to])
}

/** Other tools give the places in a document other names. */
function withoutName(span: UtteranceSpan): UtteranceSpan {
  return span.kind === 'link' && span.target.startsWith('#') ? { ...span, target: '#' } : span
}
