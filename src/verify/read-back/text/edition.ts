/** The frame of a text edition: what stands before and behind its text, and what it says of itself. */
import { labelsFor } from '../../../labels/labels.ts'
import type { Origins } from '../../../model/origins.ts'
import { met, type Utterance } from '../../../model/utterance.ts'
import { saidBy } from './blocks.ts'
import { headingReader } from './headings.ts'
import { labelsOf, tagNamed } from './languages.ts'
import { LineReader } from './lines.ts'
import { type Passage, passagesIn } from './passages.ts'
import { Profile } from './profile.ts'
import { outermost, TextReader } from './reader.ts'

/** What an edition says, and the passage that says each thing. */
export interface Said {
  readonly utterances: readonly Utterance[]
  readonly origins: Origins<Passage>
}

/** What the edition says, without what it adds: contents, lists of links and formulas, the note on itself. */
export function editionSays(text: string): Said {
  const written = passagesIn(text)
  const profile = new Profile(labelsOf(written) ?? labelsFor('en'))
  const passages = withoutPages(written, profile)
  const frame = frameOf(passages, profile)
  const lines = new LineReader(profile, frame.language, frame.links)
  const reader = new TextReader(passages, profile, lines, frame.formulas)
  const body = saidBetween(frame.begin, frame.end, reader)
  const utterances = [
    ...frame.opening.map(({ role, text }, index) =>
      reader.origins.saidBy({ role, ...reader.lines.words(text) }, passages[index]),
    ),
    ...withoutContents(body, profile),
    ...saidBetween(frame.closing, passages.length, reader),
  ]
  return { utterances, origins: reader.origins }
}

interface Frame {
  /** The title, and the subtitle if there is one. */
  readonly opening: readonly { readonly role: 'title' | 'subtitle'; readonly text: string }[]
  /** BCP 47 tag. */
  readonly language: string
  /** Where the text begins and ends. */
  readonly begin: number
  readonly end: number
  /** Where the closing lines begin. */
  readonly closing: number
  /** The addresses of the links by their numbers; undefined where there is no list of them. */
  readonly links: readonly string[] | undefined
  /** How many formulas are listed. */
  readonly formulas: number
}

function frameOf(passages: readonly Passage[], profile: Profile): Frame {
  const named = passages.slice(0, 3).findIndex(({ text }) => languageIn(text, profile) !== undefined)
  const name = languageIn(passages[named]?.text ?? '', profile)
  const [title, subtitle] = passages.slice(0, Math.max(1, named))
  const about = sectionBefore(passages.length, profile.say('aboutDocument'), passages, profile)
  const links = referencesBefore(about ?? passages.length, 'links', passages, profile)
  const formulas = referencesBefore(links.begin, 'formulas', passages, profile)
  return {
    opening: [
      { role: 'title', text: title?.text.replace(/^# /, '') ?? '' },
      ...(subtitle === undefined ? [] : [{ role: 'subtitle', text: subtitle.text } as const]),
    ],
    language: name === undefined ? profile.labels.language : (tagNamed(name, profile.labels) ?? 'und'),
    begin: Math.max(1, named + 1),
    end: formulas.begin,
    closing: about === undefined ? passages.length : about + 1,
    links: links.references,
    formulas: formulas.references?.length ?? 0,
  }
}

function languageIn(text: string, profile: Profile): string | undefined {
  return profile.behind(profile.say('language'), text)
}

/** The place of the last heading before `end`, where it says `text`. */
function sectionBefore(
  end: number,
  text: string,
  passages: readonly Passage[],
  profile: Profile,
): number | undefined {
  const read = headingReader(passages[0], profile)
  const place = passages.slice(0, end).findLastIndex((passage) => read(passage) !== undefined)
  const heading = passages[place] && read(passages[place])
  return heading?.text === text ? place : undefined
}

/** The numbered references under a heading of their own, which ends at `end`. */
function referencesBefore(
  end: number,
  heading: 'links' | 'formulas',
  passages: readonly Passage[],
  profile: Profile,
): { readonly begin: number; readonly references: readonly string[] | undefined } {
  const begin = sectionBefore(end, profile.say(heading), passages, profile)
  const label = ({ links: 'link', formulas: 'formula' } as const)[heading]
  const references = passages
    .slice((begin ?? end) + 1, end)
    .map(({ text }, index) => profile.behind(profile.say(label, { number: index + 1 }), text))
  const isList = begin !== undefined && references.every((reference) => reference !== undefined)
  return isList ? { begin, references } : { begin: end, references: undefined }
}

/** Without the note on the edition itself. */
function saidBetween(begin: number, end: number, reader: TextReader): readonly Utterance[] {
  const { profile } = reader
  const says: Utterance[] = []
  for (let place = begin; place < end; ) {
    const isNote = profile.behind(profile.say('layout'), reader.textAt(place) ?? '') !== undefined
    const reading = isNote ? { says: [], next: place + 1 } : saidBy(place, reader, outermost)
    for (const one of reading.says) says.push(one)
    place = reading.next
  }
  return says
}

/** The contents are a section of that name that lists headings of the text. */
function withoutContents(says: readonly Utterance[], profile: Profile): readonly Utterance[] {
  const place = says.findIndex(({ role }) => role === 'heading')
  const list = says[place + 1]
  if (says[place]?.text !== profile.say('contents') || list?.role !== 'list') return says
  const headings = says.slice(place + 1).flatMap(({ role, text }) => (role === 'heading' ? [text] : []))
  const names = new Set(headings)
  const listed = met(list.holds ?? []).filter(({ role }) => role === 'item')
  // A heading may say its number before its words.
  const isHeading = (text: string) => names.has(text) || headings.some((heading) => heading.endsWith(text))
  const isContents = listed.every(({ text }) => isHeading(text))
  if (!isContents) return says
  const isEnd = says[place + 2]?.text === profile.endOf(profile.say('contents'))
  return says.toSpliced(place, isEnd ? 3 : 2)
}

/** Without passages that only say that pages of the PDF edition begin. */
function withoutPages(passages: readonly Passage[], profile: Profile): readonly Passage[] {
  const mark = profile.source('pageMark', { number: '[^\\]]+' })
  const pages = new RegExp(`^(?:${mark} ?)+$`, 'u')
  const isPaged = passages.at(-1)?.text.includes(profile.say('layoutPages')) === true
  return isPaged ? passages.filter(({ text }) => !pages.test(text)) : passages
}
