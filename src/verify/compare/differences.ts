/** Where what an edition says differs from what is due. */
import { diffArrays } from 'diff'
import type { Spoken } from './spoken.ts'

/** Neighbouring things that are due and not said, or said and not due. */
export interface Difference {
  readonly due: readonly Spoken[]
  readonly found: readonly Spoken[]
}

/** More changes than these are not told apart: the two say something else. */
const mostChanges = 1_000

/** In reading order; none where both say the same. */
export function differencesBetween(due: readonly Spoken[], found: readonly Spoken[]): readonly Difference[] {
  const start = firstUnequal(due, found)
  if (start === due.length && start === found.length) return []
  const end = firstUnequal(due.slice(start).reverse(), found.slice(start).reverse())
  const [dueThere, foundThere] = [due.slice(start, due.length - end), found.slice(start, found.length - end)]
  const changes = diffArrays([...dueThere], [...foundThere], {
    comparator: (one, other) => one.line === other.line,
    maxEditLength: mostChanges,
  })
  if (changes === undefined) return [{ due: dueThere, found: foundThere }]
  const differences: { due: Spoken[]; found: Spoken[] }[] = []
  let isOpen = false
  for (const { added, removed, value } of changes) {
    if (!added && !removed) isOpen = false
    else {
      if (!isOpen) differences.push({ due: [], found: [] })
      differences.at(-1)?.[added ? 'found' : 'due'].push(...value)
      isOpen = true
    }
  }
  return differences
}

/** Index of the first thing that one says otherwise than the other, or beyond it. */
export function firstUnequal(one: readonly Spoken[], other: readonly Spoken[]): number {
  const most = Math.min(one.length, other.length)
  let place = 0
  while (place < most && one[place]?.line === other[place]?.line) place += 1
  return place
}
