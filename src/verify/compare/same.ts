/** Equality of what editions say, detail by detail. */
import type { Utterance } from '../../model/utterance.ts'
import type { HeardLine } from '../heard/heard.ts'

/** Whether both say the same things with the same marks and places, in the same order. */
export function isSame(one: readonly Utterance[], other: readonly Utterance[]): boolean {
  return isEqual(one, other)
}

/** Whether the same lines are heard, whoever says them. */
export function isHeardSame(one: readonly HeardLine[], other: readonly HeardLine[]): boolean {
  return one.length === other.length && one.every((line, place) => isLineSame(line, other[place]))
}

function isLineSame(one: HeardLine, other: HeardLine | undefined): boolean {
  return (
    one.text === other?.text &&
    one.level === other.level &&
    one.language === other.language &&
    one.direction === other.direction &&
    isEqual(one.spans, other.spans)
  )
}

/** Of plain data alone, which makes it several times as fast as `isDeepStrictEqual` of Node: every build asks this. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isObject(one) || !isObject(other)) return false
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, place) => isEqual(value, other[place]))
  if (Array.isArray(one) !== Array.isArray(other)) return false
  let left = 0
  for (const key in one) {
    if (!Object.hasOwn(other, key) || !isEqual(one[key], other[key])) return false
    left += 1
  }
  for (const _ in other) left -= 1
  return left === 0
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
