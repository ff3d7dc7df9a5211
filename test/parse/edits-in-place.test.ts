import fc from 'fast-check'
import { EditMap } from 'micromark-util-edit-map'
import type { Event } from 'micromark-util-types'
import { describe, expect, it } from 'vitest'

/** What an edit map does by micromark's own words: at each index some events go and others come. */
const original = EditMap.prototype.consume
await import('../../src/parse/edits-in-place.ts')

/** Events without number: only which they are matters here. */
const eventsFrom = (start: number, count: number): Event[] =>
  Array.from({ length: count }, (_, index) => ['enter', { id: start + index }, undefined] as unknown as Event)

/** Edits in any order that do not overlap: how far each is from the one before, what it removes and adds. */
const steps = fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.nat(3)), { maxLength: 8 })

describe('edits in place', () => {
  it('replace the method of micromark', () => {
    expect(EditMap.prototype.consume).not.toBe(original)
  })

  it('give the same events as those of micromark', () => {
    fc.assert(
      fc.property(steps, fc.nat(5), fc.boolean(), (all, rest, backwards) => {
        const edits: [index: number, remove: number, add: Event[]][] = []
        let index = 0
        for (const [distance, remove, add] of all) {
          // Edits at one place are joined when they are added, as the map itself does.
          index += distance + (edits.length > 0 ? 1 : 0)
          edits.push([index, remove, eventsFrom(1000 + 10 * edits.length, add)])
          index += remove
        }
        const [mine, theirs] = [eventsFrom(0, index + rest), eventsFrom(0, index + rest)]
        for (const [events, consume] of [
          [mine, EditMap.prototype.consume],
          [theirs, original],
        ] as const) {
          const map = new EditMap()
          for (const edit of backwards ? edits.toReversed() : edits) map.add(...edit)
          consume.call(map, events)
          expect(map.map).toEqual([])
          expect(map.index.size).toBe(0)
        }
        expect(mine.map(([, token]) => token)).toEqual(theirs.map(([, token]) => token))
      }),
    )
  })
})
