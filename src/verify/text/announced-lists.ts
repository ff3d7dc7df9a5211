/**
 * T2 in an edition of Lectern's, where each list is announced with its length. Its items may hold lists of their own,
 * whose labels begin with theirs ("2.1."), and further paragraphs: our own conventions, beyond T2.
 */
import type { Conventions } from './conventions.ts'
import { depthOf, follows, type ItemLabel, labelOf } from './labels.ts'
import type { TextPassage } from './passages.ts'
import type { Departure } from './rules.ts'

export function* checkAnnouncedLists(
  passages: readonly TextPassage[],
  conventions: Conventions,
): Generator<Departure> {
  let at = 0
  while (at < passages.length) {
    const isAnnouncement = conventions.itemsAnnounced(passages[at]?.text ?? '') !== undefined
    at = isAnnouncement ? yield* checkList(passages, at, conventions) : at + 1
  }
}

/** Checks the list announced at `start` up to its last item; returns the index of what stands behind that. */
function* checkList(
  passages: readonly TextPassage[],
  start: number,
  conventions: Conventions,
): Generator<Departure, number> {
  const length = conventions.itemsAnnounced(passages[start]?.text ?? '') ?? 0
  let items = 0
  let last: ItemLabel | undefined
  let at = start + 1
  while (items < length) {
    const passage = passages[at]
    if (passage === undefined || conventions.isHeading(passage.text)) break
    if (conventions.itemsAnnounced(passage.text) !== undefined) {
      at = yield* checkList(passages, at, conventions)
      continue
    }
    const label = labelOf(passage.text)
    if (label !== undefined && last !== undefined && depthOf(label) < depthOf(last)) break
    if (label !== undefined && (last === undefined || depthOf(label) === depthOf(last))) {
      if (last !== undefined) yield* checkLabel(label, last, passage.line)
      last = label
      items += 1
    }
    at += 1
  }
  if (items < length) yield { rule: 'list-has-its-items', line: passages[start]?.line ?? 1 }
  return at
}

function* checkLabel(label: ItemLabel, last: ItemLabel, line: number): Generator<Departure> {
  if (label.style !== last.style) yield { rule: 'list-has-one-style-of-label', line }
  else if (!follows(label, last)) yield { rule: 'list-labels-ascend', line }
}
