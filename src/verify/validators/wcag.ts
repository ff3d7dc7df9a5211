/** Success criteria of WCAG, as the tags of axe rules name them. */

/** `1.4.10` of the tag `wcag1410`. */
export function criteriaOf(tags: readonly string[]): readonly string[] {
  return tags.flatMap((tag) => {
    const [, principle, guideline, criterion] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? []
    return criterion === undefined ? [] : [`${principle}.${guideline}.${criterion}`]
  })
}
