/** Headings: behind two blank lines, with their level in words or in number signs. */
import type { Passage } from './passages.ts'
import type { Profile } from './profile.ts'

export interface Heading {
  readonly level: number
  readonly text: string
}

/** Tells of each passage whether it is a heading. The title has one number sign where headings have more. */
export function headingReader(
  first: Passage | undefined,
  profile: Profile,
): (passage: Passage) => Heading | undefined {
  const source = profile.source('heading', { level: '(?<level>\\d+)', text: '(?<text>.*)' })
  const inWords = new RegExp(`^${source}$`, 'su')
  const pattern = first?.text.startsWith('# ') ? /^#(?<marks>#+) (?<text>.*)$/su : inWords
  return ({ text: line, gap }) => {
    const groups = gap < 2 ? undefined : pattern.exec(line)?.groups
    if (groups === undefined) return undefined
    return { level: groups['marks']?.length ?? Number(groups['level']), text: groups['text'] ?? '' }
  }
}
