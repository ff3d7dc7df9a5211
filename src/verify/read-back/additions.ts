/** The words and signs that Lectern adds to its editions, and what is left without them. */
import type { Labels } from '../../labels/labels.ts'
import type { Words } from '../../model/utterance.ts'
import { joined } from './words.ts'

/** No text holds it. */
const place = '\u0000'

/** What stands before and behind `label` in "Figure 1: ". */
function aroundLabel(labels: Labels): readonly [before: string, behind: string] {
  const [before = '', behind = ''] = labels.say('leadIn', { label: place }).split(place)
  return [before, behind]
}

/** "Figure 1" of "Figure 1: ". */
export function withoutLeadIn(words: string, labels: Labels): string {
  const [before, behind] = aroundLabel(labels)
  const text = words.trim()
  const [start, end] = [before.trim(), behind.trim()]
  const from = text.startsWith(start) ? start.length : 0
  const to = text.endsWith(end) ? text.length - end.length : text.length
  return text.slice(from, to).trim()
}

/** "14" of "14.", "a" of "(a)"; nothing where the label is a bullet. */
export function withoutListPunctuation(label: string): string | undefined {
  return /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(label)?.[0]
}

/**
 * "Figure 1" where `words` open with such a label, and how many characters that takes with its lead-in. Typesetters
 * keep a number with its word by a space of another kind.
 */
export function labelIn(
  words: string,
  kind: 'figure' | 'table',
  labels: Labels,
): { readonly words: string; readonly length: number } | undefined {
  const escaped = (text: string) =>
    text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/[ \u00a0]/g, '[ \\u00a0]')
  const [before, behind] = aroundLabel(labels)
  const [front = '', back = ''] = labels.say(kind, { number: place }).split(place)
  const number = '([\\p{L}\\p{N}]+(?:[.-]\\p{N}+)*)'
  const opening = `${escaped(before)}${escaped(front)}${number}${escaped(back)}`
  const match = new RegExp(`^${opening}(?:${escaped(behind.replace(/ +$/, ''))}|$)`, 'u').exec(words)
  return match === null ? undefined : { words: `${front}${match[1]}${back}`, length: match[0].length }
}

/** A line of a caption, as a format meets it. */
export interface CaptionLine {
  readonly text: string
  /** Its words without the first `length` characters. */
  from(length: number): Words
}

export interface CaptionWords {
  readonly label?: string
  readonly caption?: Words
  readonly credit?: Words
}

/**
 * The caption of a figure from its lines: its words behind the label, and the line that says whom to thank.
 *
 * @param marked the label, where the format marks it and the lines stand without it
 */
export function captionOf(lines: readonly CaptionLine[], labels: Labels, marked?: string): CaptionWords {
  const opening = labels.say('leadIn', { label: labels.say('credit') })
  const credit = lines.find(({ text }) => text.startsWith(opening))
  const [first, ...rest] = lines.filter((line) => line.text !== '' && line !== credit)
  const label =
    marked === undefined
      ? labelIn(first?.text ?? '', 'figure', labels)
      : { words: withoutLeadIn(marked, labels), length: 0 }
  const words = first && joined([first.from(label?.length ?? 0), ...rest.map((line) => line.from(0))])
  return {
    ...(label !== undefined && { label: label.words }),
    ...(words && words.text !== '' && { caption: words }),
    ...(credit && { credit: credit.from(opening.length) }),
  }
}
