/** What it costs to hold HTML, EPUB and text against their source, beside making them. */
import { measure } from './measure.mjs'

/**
 * One run with the checks stands between two without: what else the computer does then weighs on both. Of several such
 * groups the median counts.
 *
 * @param {(proves: boolean) => readonly import('./measure.mjs').Step[]} steps that make the editions
 * @param {number} groups
 * @returns {Promise<{ plain: Measure, proven: Measure, cost: number, cpuCost: number }>} the measures of the median run
 *   of each kind, and the cost as a part of making the editions, in time and in processor time
 * @typedef {import('./measure.mjs').Measure} Measure
 */
export async function measureChecks(steps, groups) {
  const all = []
  for (let group = 0; group < groups; group++) {
    const before = await measure(steps(false), 1)
    const proven = await measure(steps(true), 1)
    const after = await measure(steps(false), 1)
    all.push({
      plain: before,
      proven,
      cost: (2 * proven.seconds) / (before.seconds + after.seconds) - 1,
      cpuCost: (2 * proven.cpuSeconds) / (before.cpuSeconds + after.cpuSeconds) - 1,
    })
  }
  return {
    plain: medianBy(all, ({ plain }) => plain.seconds).plain,
    proven: medianBy(all, ({ proven }) => proven.seconds).proven,
    cost: medianBy(all, ({ cost }) => cost).cost,
    cpuCost: medianBy(all, ({ cpuCost }) => cpuCost).cpuCost,
  }
}

function medianBy(all, of) {
  return all.toSorted((one, other) => of(one) - of(other))[Math.floor(all.length / 2)]
}
