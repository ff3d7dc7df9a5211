/** What a reader should meet in the sample, thing by thing, and what a file made of it leaves of each. */
import type { Format } from '../../src/model/format.ts'
import { met, type Role, type Utterance, type UtteranceSpan } from '../../src/model/utterance.ts'
import { formatUtterance } from '../../src/verify/wording.ts'

/** A file of the sample as it was read back. */
export interface Met {
  readonly format: Format
  /** In reading order, with what they hold behind them. */
  readonly all: readonly Utterance[]
  /** Long forms of abbreviations that stand beside the words: as a title in HTML, as an expansion in PDF. */
  readonly expansions: readonly string[]
}

export interface Thing {
  readonly name: string
  /** {@link kept}, or what is lost, in words. */
  of(file: Met, due: Met): string
}

export const kept = 'kept'

export const things: readonly Thing[] = [
  { name: 'Title', of: titleIn },
  {
    name: 'Language of the document',
    of: ({ all }) => {
      const language = all[0]?.language ?? ''
      if (language === 'en') return kept
      return language.startsWith('en-') ? `${kept}, as ${language}` : 'lost'
    },
  },
  {
    name: 'Levels of headings',
    of: (file, due) => {
      const levels = ({ all }: Met) =>
        linesOf(all.filter((one) => one.role === 'heading' && !isTitle(one, due)))
      return levels(file) === levels(due) ? kept : `other ones: ${levels(file)}`
    },
  },
  { name: 'A list in a list', of: listIn },
  {
    name: 'Numbers of a list',
    of: ({ all }) => {
      const item = all.find(({ text }) => text.endsWith('Measure the water.'))
      if (item?.role !== 'item') return 'lost'
      return item.label === '1' ? kept : 'they are words of the items'
    },
  },
  { name: 'Header cells of a table', of: headersIn },
  {
    name: 'Caption of a table',
    of: ({ all }) => {
      const caption = 'Wells in use, by region'
      if (all.some(({ role, text }) => role === 'table' && text === caption)) return kept
      return all.some(({ text }) => text === caption) ? 'a paragraph beside the table' : 'lost'
    },
  },
  {
    name: 'Alternative text',
    of: ({ all }) =>
      all.some(({ role, text }) => role === 'figure' && text === 'A woman fills a blue can at a new well.')
        ? kept
        : 'lost: a picture without words',
  },
  {
    name: 'Caption of a picture',
    of: ({ all }) => {
      const caption = 'The well at River Road'
      if (all.some(({ figure }) => figure?.caption?.text === caption)) return kept
      return all.some(({ text }) => text === caption) ? 'a paragraph beside the picture' : 'lost'
    },
  },
  {
    name: 'Decorative picture',
    of: ({ all }) =>
      all.some(({ role, text, figure }) => role === 'figure' && text === '' && figure?.caption === undefined)
        ? 'met as a picture without words'
        : 'passed over, as it should be',
  },
  { name: 'Call of a note', of: callIn },
  { name: 'Note', of: noteIn },
  {
    name: 'French words in a line',
    of: ({ all }) => {
      const line = all.find(({ text }) => text.includes('eau potable')) as Utterance
      return isSpokenIn('fr', line, 'eau potable pour tous') ? kept : 'lost: read with an English voice'
    },
  },
  {
    name: 'French paragraph',
    of: ({ all }) => {
      const line = all.find(({ text }) => text.startsWith('Chaque')) as Utterance
      return isSpokenIn('fr', line, line.text) ? kept : 'lost: read with an English voice'
    },
  },
  {
    name: 'Arabic paragraph',
    of: ({ all }) => {
      const line = arabicIn(all)
      if (isSpokenIn('ar', line, line.text)) return kept
      const isPartly = (line.spans ?? []).some(
        (span) => span.kind === 'language' && span.tag.startsWith('ar'),
      )
      return isPartly ? 'kept, but for the numbers in it' : 'lost: read with an English voice'
    },
  },
  {
    name: 'Order of Arabic words',
    of: ({ all }, due) =>
      arabicIn(all).text === arabicIn(due.all).text ? kept : 'lost: the words come in another order',
  },
  { name: 'Link', of: linkIn },
  {
    name: 'Abbreviation in full',
    of: ({ all, expansions, format }) => {
      if (all.some(({ text }) => text.includes('United Nations'))) return 'written out'
      if (!expansions.includes('United Nations')) return 'lost: the letters alone'
      return format === 'pdf' ? 'as an expansion of the letters' : 'in a title, which few listeners hear'
    },
  },
  {
    name: 'Quotation',
    of: ({ all }) => {
      const at = all.findIndex(({ text }) => text.startsWith('No one is served'))
      return all[at - 1]?.role === 'quotation' ? kept : 'a paragraph like others'
    },
  },
]

const linesOf = (utterances: readonly Utterance[]) =>
  utterances.map(({ level, text }) => `${level} “${text}”`).join(', ')

function isTitle(one: Utterance, { all }: Met): boolean {
  return one.text === all[0]?.text
}

function titleIn({ all }: Met, due: Met): string {
  const [first, ...more] = all.filter((one) => isTitle(one, due))
  if (first === undefined) return 'lost'
  if (first.role !== 'title') return `a ${first.role} like others`
  return more.length === 0 ? kept : `kept, and said once more as a ${more[0]?.role}`
}

function listIn({ all }: Met): string {
  const outer = all.find(({ role, text }) => role === 'item' && text.endsWith('repair the wells'))
  const inner = all.find(({ role, text }) => role === 'item' && text.endsWith('in the north'))
  if (outer === undefined || inner === undefined) return 'lost'
  const isNested = met(outer.holds ?? []).includes(inner)
  const losses = [
    ...(isNested ? [] : ['the inner list stands beside the outer one']),
    ...(inner.text === 'in the north' ? [] : ['its signs are words of the items']),
  ]
  return losses.length === 0 ? kept : losses.join(', ')
}

function headersIn({ all }: Met): string {
  const cells = all.filter(({ text, role }) => role === 'cell' && /^\d+$/.test(text))
  const headers = cells.map(({ cell }) => cell?.columnHeaders.join(' '))
  const due = ['Today', 'After repair', 'Today', 'After repair']
  if (headers.join() === due.join()) return kept
  return headers.join() === due.map((one) => `${one} ${one}`).join() ? 'kept, and each is said twice' : 'lost'
}

function callIn({ all }: Met): string {
  const line = all.find(({ text }) => text.includes('eau potable')) as Utterance
  const spans = line.spans ?? []
  if (spans.some(({ kind }) => kind === 'noteCall')) return kept
  const isLink = spans.some((span) => span.kind === 'link' && line.text.slice(span.start, span.end) === '1')
  return isLink ? 'a link called “1”' : 'the digit 1, not tagged as a link'
}

const noteWords = 'The dry season begins in June.'

function noteIn({ all }: Met): string {
  const note = all.find(({ text }) => text.includes(noteWords))
  if (note === undefined) return 'lost'
  const behind = note.text.slice(note.text.indexOf(noteWords) + noteWords.length)
  const shapes: Partial<Record<Role, string>> = {
    note: note.label === '1' ? kept : 'kept, with its number as a word',
    item: 'an item of a list',
    paragraph: 'a paragraph like others',
  }
  const shape = shapes[note.role] ?? formatUtterance(note)
  return behind === '' ? shape : `${shape}, and an arrow is said behind it`
}

function linkIn({ all }: Met): string {
  const links = all
    .flatMap(({ spans = [] }) => spans)
    .filter((span) => span.kind === 'link' && span.target === 'https://example.org/declaration')
  if (links.length === 0) return 'lost'
  return links.length === 1 ? kept : `broken into ${links.length} links`
}

const arabicIn = (all: readonly Utterance[]) =>
  all.find(({ text }) => /\p{Script=Arabic}/u.test(text)) as Utterance

/** Whether `words` of an utterance are all in a language, as its own or marked in it. */
function isSpokenIn(language: string, { text, spans = [], ...line }: Utterance, words: string): boolean {
  const isOf = (tag: string) => tag.split('-')[0] === language
  const start = text.indexOf(words)
  const covers = (span: UtteranceSpan) =>
    span.kind === 'language' && isOf(span.tag) && span.start <= start && span.end >= start + words.length
  return isOf(line.language) || spans.some(covers)
}
