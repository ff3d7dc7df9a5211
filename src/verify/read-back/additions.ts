/** The words and signs that Lectern adds to its editions, and what is left without them. */
import type { Labels } from '../../labels/labels.ts'

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
