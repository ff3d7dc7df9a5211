/** Words as tests compare them: between what had to be said and what a reader got back. */

/**
 * Runs of letters and figures, and every other visible character by itself, so that punctuation counts, too.
 * Editions may write a special space or hyphen as an ordinary one; which one it was is not compared.
 */
export function wordsOf(text: string): string[] {
  const visible = text
    .normalize('NFKC')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\p{Cf}/gu, '')
  return visible.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
}

/** The first words of `due` that do not stand in `found` in this order, with those before them; or undefined. */
export function firstLost(due: readonly string[], found: readonly string[]): string | undefined {
  let place = 0
  for (const [index, word] of due.entries()) {
    const at = found.indexOf(word, place)
    if (at === -1) return due.slice(Math.max(0, index - 8), index + 4).join(' ')
    place = at + 1
  }
  return undefined
}

/** What `found` holds beyond `due`: each word as often as it stands there more often. */
export function added(due: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of due) left.set(word, (left.get(word) ?? 0) + 1)
  return found.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}
