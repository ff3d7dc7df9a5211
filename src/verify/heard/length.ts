/** Whether a passage in another language is long enough to be announced. */
import type { Labels } from '../../labels/labels.ts'
import { countWords } from '../../model/segments.ts'

/** Runs of fewer words are names and terms. */
const leastAnnounced = 4

/** Words that stand for signs do not count. */
export function isAnnounced(text: string, language: string, labels: Labels): boolean {
  return countWords(text.replace(signsOf(labels), ' '), language) >= leastAnnounced
}

const known = new Map<string, RegExp>()

function signsOf(labels: Labels): RegExp {
  const signs = known.get(labels.language) ?? patternOf(labels)
  known.set(labels.language, signs)
  return signs
}

/** What is said for powers, indexes and deletions. */
function patternOf(labels: Labels): RegExp {
  const around = (['power', 'subscript', 'deletion'] as const).flatMap((key) =>
    labels.say(key, { text: '\u0000' }).split('\u0000'),
  )
  const signs = [labels.say('squared'), labels.say('cubed'), ...around].filter((sign) => /\p{L}/u.test(sign))
  return new RegExp(signs.map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'), 'gu')
}
