/** Passages → utterances, by what they announce. */
import type { LabelKey } from '../../../labels/labels.ts'
import { codeLines } from '../../../model/text.ts'
import type { Role, Utterance } from '../../../model/utterance.ts'
import { group, holding } from '../blocks.ts'
import { figureAt } from './figures.ts'
import { listAt } from './lists.ts'
import { linesOf, type Passage } from './passages.ts'
import type { Reading, Surroundings, TextReader } from './reader.ts'
import { tableAt } from './tables.ts'

/** Reads something at `place`, or finds that it does not stand there. */
export type At = (place: number, reader: TextReader, around: Surroundings) => Reading | undefined

const kinds: readonly At[] = [
  headingAt,
  listAt,
  tableAt,
  figureAt,
  codeAt,
  noteAt,
  mathAt,
  quotationAt,
  calloutAt,
]

/** What the passage at `place` says, with those that belong to it. */
export function saidBy(place: number, reader: TextReader, around: Surroundings): Reading {
  const reading = readAt(place, reader, around)
  for (const one of reading.says) reader.origins.saidBy(one, reader.passages[place])
  return reading
}

function readAt(place: number, reader: TextReader, around: Surroundings): Reading {
  for (const kind of kinds) {
    const reading = kind(place, reader, around)
    if (reading !== undefined) return reading
  }
  const text = reader.textAt(place) ?? ''
  const says = endsDefinition(text, place, reader) ? [] : lineSaid('paragraph', text, reader)
  return { says, next: place + 1 }
}

/** A term is announced like any label; what ends its definition names it. */
function endsDefinition(text: string, place: number, { passages, profile, lines }: TextReader): boolean {
  const label = profile.endedIn(text)
  if (label === undefined || profile.endOf(label) !== text) return false
  const isBegun = (before: Passage, index: number) =>
    index < place && profile.behind(label, lines.words(before.text).text) !== undefined
  return passages.findLast(isBegun) !== undefined
}

/** `text` as one utterance, or none where it holds no words. */
export function lineSaid(role: Role, text: string, reader: TextReader): readonly Utterance[] {
  const words = reader.lines.words(text)
  return words.text === '' ? [] : [{ role, ...words }]
}

/** Something that says its first words behind a label, and holds what follows until its end is said. */
export function opened(
  label: string,
  place: number,
  reader: TextReader,
  around: Surroundings,
): Reading<{ readonly first: string; readonly rest: readonly Utterance[] }> | undefined {
  const first = reader.profile.behind(label, reader.textAt(place) ?? '')
  if (first === undefined) return undefined
  const more = reader.untilEndOf(label, place + 1, around)
  if (more !== undefined) return { says: { first, rest: more.says }, next: more.next }
  return { says: { first, rest: [] }, next: place + 1 }
}

function headingAt(place: number, reader: TextReader): Reading | undefined {
  const heading = reader.headingAt(place)
  if (heading === undefined) return undefined
  const { level, text } = heading
  return { says: [{ role: 'heading', level, ...reader.lines.words(text) }], next: place + 1 }
}

/** Its lines stand between the word for code and the end of it. */
function codeAt(place: number, reader: TextReader): Reading | undefined {
  const { passages, profile } = reader
  const label = profile.codeLanguageIn(reader.textAt(place) ?? '')
  if (label === undefined) return undefined
  const end = passages.findIndex(
    (passage, index) => index > place && passage.text === profile.endOf(profile.say('code')),
  )
  if (end < 0) return undefined
  const lines = codeLines(linesOf(passages.slice(place + 1, end))).join('\n')
  const code = group('code', reader.lines.setting, label === '' ? {} : { label }, [])
  return { says: [{ ...code, text: lines.normalize('NFC') }], next: end + 1 }
}

/** What looks like a note is one where it is called. */
function noteAt(place: number, reader: TextReader, around: Surroundings): Reading | undefined {
  const numbered = reader.profile.behindNumbered('footnote', reader.textAt(place) ?? '')
  if (numbered === undefined || !reader.calls.has(numbered.number)) return undefined
  const { label, number } = numbered
  const note = opened(label, place, reader, around)
  if (note === undefined) return undefined
  const { first, rest } = note.says
  const words = { role: 'note', label: number, ...reader.lines.words(first) } as const
  return { says: [holding(words, rest)], next: note.next }
}

/** In words, with its TeX elsewhere, or in TeX where nobody could put it into words. */
function mathAt(place: number, reader: TextReader): Reading | undefined {
  const { profile } = reader
  const text = reader.textAt(place) ?? ''
  const numbered = profile.behindNumbered('formula', text)
  const isKnown = numbered !== undefined && Number(numbered.number) <= reader.formulas
  const words = isKnown ? numbered.words : profile.behind('TeX', text)
  if (words === undefined) return undefined
  return { says: [{ role: 'math', ...reader.lines.words(words) }], next: place + 1 }
}

/** It ends with its source, or where its end is said, or with its first paragraph. */
function quotationAt(place: number, reader: TextReader, around: Surroundings): Reading | undefined {
  const { profile, lines } = reader
  const label = profile.say('quotation')
  const first = profile.behind(label, reader.textAt(place) ?? '')
  if (first === undefined) return undefined
  const source = (text: string) => profile.behind(profile.say('source'), text)
  const end = profile.endOf(label)
  const inside = reader.until(place + 1, (text) => text === end || source(text) !== undefined, around)
  const opening = lineSaid('paragraph', first, reader)
  if (inside === undefined) return { says: [group('quotation', lines.setting, {}, opening)], next: place + 1 }
  const attribution = source(reader.textAt(inside.next) ?? '')
  const sourced = attribution === undefined ? [] : lineSaid('attribution', attribution, reader)
  return {
    says: [group('quotation', lines.setting, {}, [...opening, ...inside.says, ...sourced])],
    next: inside.next + 1,
  }
}

const calloutLabels = ['note', 'warning', 'keyMessage'] as const satisfies readonly LabelKey[]

function calloutAt(place: number, reader: TextReader, around: Surroundings): Reading | undefined {
  for (const key of calloutLabels) {
    const label = reader.profile.say(key)
    const callout = opened(label, place, reader, around)
    if (callout === undefined) continue
    const { first, rest } = callout.says
    const holds = [...lineSaid('paragraph', first, reader), ...rest]
    return { says: [group('callout', reader.lines.setting, { label }, holds)], next: callout.next }
  }
  return undefined
}
