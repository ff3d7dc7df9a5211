/**
 * micromark changes its list of events where a list or a quotation ends, always near the end of the list of events,
 * and copies all that stands before. In a book with thousands of lists that is most of the work: its time grows with
 * the square of the length. Here what stands before stays where it is.
 *
 * Loaded for its effect on the class of micromark, whose version is pinned.
 */
import { EditMap } from 'micromark-util-edit-map'
import type { Event } from 'micromark-util-types'

EditMap.prototype.consume = function consume(this: EditMap, events: Event[]): undefined {
  const edits = this.map.sort(([a], [b]) => a - b)
  const [first] = edits
  if (first === undefined) return
  const after = edits.map(([index, remove], edit) => events.slice(index + remove, edits[edit + 1]?.[0]))
  events.length = first[0]
  for (const [edit, [, , added]] of edits.entries()) {
    for (const event of added) events.push(event)
    for (const event of after[edit] ?? []) events.push(event)
  }
  this.map.length = 0
  this.index.clear()
}
