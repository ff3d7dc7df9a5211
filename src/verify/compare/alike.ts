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
    met(utterances).flatMap(({ language, spans = [] }) => [
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
  const spoken = languageAt(spans, language)
  for (const [start, end] of parted(text, spans)) {
    const tag = languageOf(spoken(start))
    const last = runs.at(-1)
    if (last?.tag === tag) last.end = end
    else runs.push({ start, end, tag })
  }
  return runs
}

/** The words of `text`, parted where a span begins or ends inside them. */
function* parted(
  text: string,
  spans: readonly UtteranceSpan[],
): Generator<readonly [from: number, to: number]> {
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort(
    (one, other) => one - other,
  )
  let next = 0
  for (const { index, 0: letters } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const end = index + letters.length
    let start = index
    for (let edge = edges[next]; edge !== undefined && edge < end; edge = edges[++next]) {
      if (edge <= start) continue
      yield [start, edge]
      start = edge
    }
    yield [start, end]
  }
}

/** The language at each place, asked from the first to the last: that of the innermost span (they nest). */
function languageAt(spans: readonly UtteranceSpan[], around: string): (place: number) => string {
  const languages = spans.filter((span) => span.kind === 'language')
  const open: typeof languages = []
  let next = 0
  return (place) => {
    for (let span = languages[next]; span !== undefined && span.start <= place; span = languages[++next])
      open.push(span)
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= place) open.pop()
    return open.at(-1)?.tag ?? around
  }
}

/** Other tools give the places in a document other names. */
function withoutName(span: UtteranceSpan): UtteranceSpan {
  return span.kind === 'link' && span.target.startsWith('#') ? { ...span, target: '#' } : span
}
