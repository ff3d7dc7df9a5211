/**
 * What a listener to a plain text can be told of utterances: the published profile of the text edition, from the side
 * of what is to be said.
 *
 * Plain text has words and their order. What only a structure can hold is a word here ("Quotation: …", "squared") or is
 * not there at all: where a link begins, a short run in another language, the variant of a language. Two editions say
 * the same to a listener where this says the same of both.
 */
import { labelsFor } from '../../labels/labels.ts'
import type { Role, Utterance, Words } from '../../model/utterance.ts'
import { holding } from '../read-back/blocks.ts'
import { alikeLines } from './characters.ts'
import { composed, heardLine, type Listener, silent, withoutStop } from './line.ts'
import { linkTargets, placeNames } from './names.ts'
import { heardRows } from './rows.ts'

/** @param utterances of a whole edition, its title first, which tells the language */
export function heard(utterances: readonly Utterance[]): readonly Utterance[] {
  const language = utterances[0]?.language || 'und'
  const nothing = { language, labels: labelsFor(language), names: new Map<string, string>(), links: [] }
  const named = { ...nothing, names: placeNames(utterances, nothing) }
  return each(utterances, { ...named, links: linkTargets(utterances, named) })
}

type Handler = (utterance: Utterance, listener: Listener) => readonly Utterance[]

/** Terms are said before each of their definitions. */
type Standing = Exclude<Role, 'term' | 'definition'>

const handlers: { readonly [Of in Standing]: Handler } = {
  title: line,
  subtitle: line,
  heading: line,
  paragraph: line,
  list: (list, listener) => [
    holding({ role: 'list', ...silent(listener) }, each(list.holds ?? [], listener)),
  ],
  item: opened,
  note: opened,
  quotation: (quotation, listener) => setApart(quotation, listener.labels.say('quotation'), listener),
  callout: (callout, listener) => setApart(callout, callout.label ?? '', listener),
  attribution: (words, listener) => [labelled([listener.labels.say('source')], words, listener)],
  figure: ({ label, figure, holds = [], ...words }, listener) => {
    const { caption, credit } = figure ?? {}
    const parts = {
      ...(caption && { caption: heardLine(caption, listener) }),
      ...(credit && { credit: heardLine(credit, listener) }),
    }
    const alternative = withoutStop(heardLine(words, listener), listener)
    return [
      holding(
        { role: 'figure', ...(label !== undefined && { label }), ...alternative, figure: parts },
        each(holds, listener),
      ),
    ]
  },
  table: ({ label, size, holds = [], ...words }, listener) => {
    const rows = heardRows(holds, size?.rows ?? 0, listener)
    const caption = withoutStop(heardLine(words, listener), listener)
    const heardSize = { columns: size?.columns ?? 0, rows: rows.body }
    return [
      holding(
        { role: 'table', ...(label !== undefined && { label }), ...caption, size: heardSize },
        rows.says,
      ),
    ]
  },
  cell: line,
  math: (words, listener) => [
    { role: 'math', ...heardLine({ ...words, language: listener.language }, listener) },
  ],
  code: ({ label, text }, listener) => [
    { role: 'code', ...(label !== undefined && { label }), ...silent(listener), text: alikeLines(text) },
  ],
}

/** What several utterances are to a listener. */
function each(utterances: readonly Utterance[], listener: Listener): readonly Utterance[] {
  let terms: readonly Words[] = []
  let isDefined = false
  return utterances.flatMap((utterance) => {
    const { role, holds = [] } = utterance
    if (role !== 'term' && role !== 'definition') return handlers[role](utterance, listener)
    if (role === 'term') {
      terms = [...(isDefined ? [] : terms), heardLine(utterance, listener)]
      isDefined = false
      return []
    }
    isDefined = true
    const comma = listener.labels.say('comma')
    const names = terms.flatMap((term, index) => (index === 0 ? [term] : [comma, term]))
    return [labelled(names, utterance, listener), ...each(holds, listener)]
  })
}

function line({ role, level, label, ...words }: Utterance, listener: Listener): readonly Utterance[] {
  const spoken = heardLine(words, listener)
  const numbered = label === undefined ? spoken : composed([`${label}. `, spoken], listener)
  return [{ role, ...(level !== undefined && { level }), ...numbered }]
}

/** An item or a note: it says its first paragraph itself. */
function opened({ role, label, holds = [], ...words }: Utterance, listener: Listener): readonly Utterance[] {
  const spoken = heardLine(words, listener)
  return [holding({ role, ...(label !== undefined && { label }), ...spoken }, each(holds, listener))]
}

/** A passage behind a word: the word stands before its first paragraph, and nothing tells what else belongs to it. */
function setApart({ holds = [] }: Utterance, label: string, listener: Listener): readonly Utterance[] {
  const [first, ...rest] = holds
  return first?.role === 'paragraph'
    ? [labelled([label], first, listener), ...each(rest, listener)]
    : [labelled([label], silent(listener), listener), ...each(holds, listener)]
}

/** "Quotation: …" */
function labelled(label: readonly (string | Words)[], words: Words, listener: Listener): Utterance {
  const [before = '', behind = ''] = listener.labels.say('leadIn', { label: '\u0000' }).split('\u0000')
  const line = composed([before, ...label, behind, heardLine(words, listener)], listener)
  return { role: 'paragraph', ...line }
}
