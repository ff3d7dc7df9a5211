/**
 * Sentences of a row. They are put together from pieces, so that a passage in another language that goes on from cell
 * to cell is announced once.
 */
import type { Labels } from '../../labels/labels.ts'
import { mark, type Piece, sign } from './pieces.ts'
import { isEnded } from './sentences.ts'

export type Phrase = readonly Piece[]

/** `phrases` with `separator` between them; empty ones are left out. */
export function separated(phrases: readonly Phrase[], separator: string): Phrase {
  return phrases
    .filter((phrase) => !isEmpty(phrase))
    .flatMap((phrase, index) => (index === 0 ? phrase : [sign(separator), ...phrase]))
}

/** Sentences one after the other; empty ones are left out. */
export function inSentences(phrases: readonly Phrase[], labels: Labels): Phrase {
  return separated(
    phrases.map((phrase) => sentence(phrase, labels)),
    labels.say('betweenSentences'),
  )
}

/** One sentence that lists `phrases`; those that are sentences themselves end as such. */
export function enumeration(phrases: readonly Phrase[], labels: Labels): Phrase {
  return phrases.flatMap((phrase, index) => {
    if (index === phrases.length - 1) return sentence(phrase, labels)
    return [...phrase, sign(labels.say(isSentence(phrase) ? 'betweenSentences' : 'semicolon'))]
  })
}

/** `label` and what it names: "Parties: 190". */
export function labelledPhrase(label: Phrase, phrase: Phrase, labels: Labels): Phrase {
  const [before = '', behind = ''] = labels.say('leadIn', { label: place }).split(place)
  return [sign(before), ...label, sign(behind), ...phrase]
}

/** `phrase` on one line, without spaces at its ends. */
export function trimmed(phrase: Phrase): Phrase {
  const onOneLine = phrase.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }))
  return withoutEnd(withoutEnd(onOneLine, 'trimStart').toReversed(), 'trimEnd').toReversed()
}

/** `marks` before `phrase`. */
export function marked(marks: readonly string[], phrase: Phrase): Phrase {
  return [...marks.map(mark), ...phrase]
}

export function isEmpty(phrase: Phrase): boolean {
  return phrase.every(({ text }) => text.trim() === '')
}

/** No label holds it. */
const place = '\u0000'

function sentence(phrase: Phrase, labels: Labels): Phrase {
  return isEmpty(phrase) || isSentence(phrase) ? phrase : [...phrase, sign(labels.say('fullStop'))]
}

/** Whether `phrase` has a mark at its end of its own; the marks of notes and links may stand behind it. */
function isSentence(phrase: Phrase): boolean {
  return isEnded(phrase.map(({ kind, text }) => (kind === 'mark' ? '' : text)).join(''))
}

function withoutEnd(phrase: Phrase, trim: 'trimStart' | 'trimEnd'): Phrase {
  const [first, ...rest] = phrase
  if (first === undefined) return []
  if (first.kind !== 'words') return [first, ...withoutEnd(rest, trim)]
  const text = first.text[trim]()
  return text === '' ? withoutEnd(rest, trim) : [{ ...first, text }, ...rest]
}
