/** Holding a sample of an edition against what is due. */
import type { Utterance } from '../../model/utterance.ts'
import { firstUnequal } from './differences.ts'
import { spokenIn } from './spoken.ts'

/**
 * Whether as many things are said as are due, and those whose words were read, each in its place, say what is due.
 *
 * @param sample `undefined` is something whose words were not read
 */
export function sampleAgrees(due: readonly Utterance[], sample: readonly (Utterance | undefined)[]): boolean {
  return (
    due.length === sample.length &&
    due.every((one, index) => {
      const found = sample[index]
      return found === undefined || saysTheSame(one, found)
    })
  )
}

function saysTheSame(one: Utterance, other: Utterance): boolean {
  const [due, found] = [spokenIn([one]), spokenIn([other])]
  return due.length === found.length && firstUnequal(due, found) === due.length
}
