/**
 * What a listener to a plain text can be told of utterances: the published profile of the text edition, from the side
 * of what is to be said.
 *
 * Plain text has words and their order. What only a structure can hold is a word here ("Quotation: …", "squared") or is
 * not there at all: where a link begins, a short run in another language, the variant of a language, what belongs to a
 * passage behind its first paragraph. Two editions say the same to a listener where this says the same of both.
 */
import { met, type Role, type Utterance, type Words } from '../../model/utterance.ts'
import { wordsFrom } from '../read-back/words.ts'
import { alikeLines } from './characters.ts'
import { composed, heardLine, withoutStop } from './line.ts'
import { type Listener, listenerIn, spokenTo } from './listener.ts'
import { linkTargets, placeNames } from './names.ts'
import { heardRows } from './rows.ts'

/** A line that is heard. A heading is known by its place, not by its words. */
export interface HeardLine extends Words {
  readonly level?: number
}

/** A line, and the utterance that says it. */
export interface SaidLine extends HeardLine {
  readonly by: Utterance
}

/** @param utterances of a whole edition, its title first, which tells the language */
export function heard(utterances: readonly Utterance[]): readonly HeardLine[] {
  return linesOf(utterances).map(({ by: _, ...line }) => line)
}

/** The same lines, each with the utterance that says it. */
export function linesOf(utterances: readonly Utterance[]): readonly SaidLine[] {
  const stranger = listenerIn(utterances[0]?.language || 'und')
  const all = met(utterances)
  const named = { ...stranger, names: placeNames(all, stranger) }
  const listener = { ...named, links: linkTargets(all, named) }
  return finished(withoutEnds(each(utterances, listener), listener), listener)
}

/** Lines that do not name an utterance are said by the one that is handled. */
type Line = HeardLine & { readonly by?: Utterance }
type Handler = (utterance: Utterance, listener: Listener) => readonly Line[]

/** Terms are said before each of their definitions. */
type Standing = Exclude<Role, 'term' | 'definition'>

const handlers: { readonly [Of in Standing]: Handler } = {
  title: line,
  subtitle: line,
  heading: (heading, listener) =>
    line(heading, listener).map((one) => ({ ...one, level: heading.level ?? 1 })),
  paragraph: line,
  list: listOf,
  item: line,
  quotation: (quotation, listener) => setApart(quotation, listener.labels.say('quotation'), listener),
  callout: (callout, listener) => setApart(callout, callout.label ?? '', listener),
  attribution: (words, listener) => [
    labelled([listener.labels.say('source')], heardLine(words, listener), listener),
  ],
  figure: figureOf,
  table: tableOf,
  cell: line,
  math: (words, listener) => [heardLine({ ...words, language: listener.language }, listener)],
  code: ({ label = '', text }, listener) => [spokenTo(listener, `${label}\n${alikeLines(text)}`)],
  note: ({ label = '', holds = [], ...words }, listener) => {
    const name = listener.labels.say('footnote', { number: label })
    return [labelled([name], heardLine(words, listener), listener), ...each(holds, listener)]
  },
}

/** What several utterances are to a listener. */
function each(utterances: readonly Utterance[], listener: Listener): readonly SaidLine[] {
  let terms: readonly Words[] = []
  let isDefined = false
  return utterances.flatMap((by) => {
    const { role, holds = [] } = by
    if (role !== 'term' && role !== 'definition')
      return handlers[role](by, listener).map((line) => ({ by, ...line }))
    if (role === 'term') {
      terms = [...(isDefined ? [] : terms), heardLine(by, listener)]
      isDefined = false
      return []
    }
    isDefined = true
    const comma = listener.labels.say('comma')
    const names = terms.flatMap((term, index) => (index === 0 ? [term] : [comma, term]))
    return [{ ...labelled(names, heardLine(by, listener), listener), by }, ...each(holds, listener)]
  })
}

function line({ label, ...words }: Utterance, listener: Listener): readonly Line[] {
  const spoken = heardLine(words, listener)
  return [label === undefined ? spoken : composed([`${label}. `, spoken], listener)]
}

/** A passage behind a word: nothing tells what belongs to it. */
function setApart({ holds = [] }: Utterance, label: string, listener: Listener): readonly Line[] {
  return [labelled([label], spokenTo(listener, ''), listener), ...each(holds, listener)]
}

/** Items are numbered where their author did it, and where one list stands in another. */
function listOf({ holds = [] }: Utterance, listener: Listener): readonly Line[] {
  const { labels, path } = listener
  const items = holds.filter(({ role }) => role === 'item')
  const isOrdered = items.some(({ label }) => label !== undefined)
  const isNested = items.some((item) => item.holds?.some(({ role }) => role === 'list'))
  const isNumbered = isOrdered || isNested || path !== ''
  const announcement = labels.say(isOrdered ? 'numberedListOf' : 'listOf', { count: items.length })
  const lines = items.flatMap((by, index) => {
    const { label, holds: more = [], ...words } = by
    const place = `${path}${label ?? index + 1}.`
    const spoken = composed([isNumbered ? `${place} ` : '- ', heardLine(words, listener)], listener)
    return [{ ...spoken, by }, ...each(more, { ...listener, path: place })]
  })
  return [composed([announcement], listener), ...lines]
}

function figureOf(
  { label = '', figure, holds = [], ...words }: Utterance,
  listener: Listener,
): readonly Line[] {
  const { labels } = listener
  const part = (name: string, said: Words | undefined) =>
    said === undefined ? [] : [labelled([name], heardLine(said, listener), listener)]
  const description = labelled([labels.say('figureDescription', { label })], spokenTo(listener, ''), listener)
  return [
    labelled([label], heardLine(words, listener), listener),
    ...part(labels.say('caption'), figure?.caption),
    ...part(labels.say('credit'), figure?.credit),
    ...(holds.length === 0 ? [] : [description, ...each(holds, listener)]),
  ]
}

function tableOf({ label, size, holds = [], ...words }: Utterance, listener: Listener): readonly Line[] {
  const { labels } = listener
  const { rows, body } = heardRows(holds, size?.rows ?? 0, listener)
  const caption = withoutStop(heardLine(words, listener), listener)
  const title = labelled([label ?? labels.say('tableWithoutCaption')], caption, listener)
  const counts = [labels.say('columns', { count: size?.columns ?? 0 }), labels.say('rows', { count: body })]
  return [composed([title, ' ', counts.join(labels.say('comma'))], listener), ...rows]
}

/** "Quotation: …", `words` as they are heard. */
function labelled(label: readonly (string | Words)[], words: Words, listener: Listener): Words {
  const [before, behind] = listener.leadIn
  return composed([before, ...label, behind, words], listener)
}

/** A word that sets a passage apart is heard with what follows it, whether it stands on the same line or not. */
function joinedToLabels(lines: readonly SaidLine[], listener: Listener): readonly SaidLine[] {
  const colon = listener.leadIn.join('').trim()
  const whole: SaidLine[] = []
  for (const line of lines.toReversed()) {
    const next = whole.at(-1)
    const isLabel = line.level === undefined && line.text.endsWith(colon)
    if (!isLabel || next === undefined || next.level !== undefined || next.text.includes('\n'))
      whole.push(line)
    else whole[whole.length - 1] = { ...composed([line, ' ', next], listener), by: line.by }
  }
  return whole.reverse()
}

/** Lines in one form of all that sound alike. */
function finished(lines: readonly SaidLine[], listener: Listener): readonly SaidLine[] {
  const tex = labelled(['TeX'], spokenTo(listener, ''), listener).text
  const opening = `${tex} `
  // A formula that nobody could put into words is known by this opening alone.
  const formulas = lines.map((line) => (line.text.startsWith(opening) ? wordsFrom(line, tex.length) : line))
  return joinedToLabels(formulas, listener).map((line) => withoutStop(line, listener))
}

/** What looks like the end of a passage is one, where something of that name has begun. */
function withoutEnds(lines: readonly SaidLine[], listener: Listener): readonly SaidLine[] {
  const { labels } = listener
  const [before = '', end = ''] = labels.say('endOf', { label: '\u0000' }).split('\u0000')
  const begins = (label: string) => labelled([label], spokenTo(listener, ''), listener).text
  return lines.filter(({ text }, index) => {
    if (!text.startsWith(before) || !text.endsWith(end)) return true
    const label = text.slice(before.length, text.length - end.length)
    const isBegun = lines.slice(0, index).some((line) => line.text.startsWith(begins(label)))
    return label === '' || !(label === labels.say('list') || isBegun)
  })
}
