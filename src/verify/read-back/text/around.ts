/** Sentences of the profile with one place that varies: "End of {label}." */

/** What stands before and behind something that varies. */
export type Around = readonly [before: string, behind: string]

/** Stands for what varies. */
export const place = '\u0000'

export function aroundPlace(sentence: string): Around {
  const [before = '', behind = ''] = sentence.split(place)
  return [before, behind]
}

/** What stands in the place in `text`; undefined where it is another sentence. */
export function between([before, behind]: Around, text: string): string | undefined {
  const isAround = text.startsWith(before) && text.endsWith(behind)
  return isAround ? text.slice(before.length, text.length - behind.length) : undefined
}
