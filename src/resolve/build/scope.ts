/** The language and direction that hold where a node stands. */
import { directionOf, isLanguageTag } from '../../frontmatter/language.ts'
import type { Direction } from '../../model/nodes.ts'

export interface Scope {
  readonly language: string
  readonly direction: Direction
}

/** The scope of `language`, its direction following from its script. */
export function scopeOf(language: string): Scope {
  return { language, direction: directionOf(language) }
}

/** The canonical form of an author's tag; undefined where it names no language. */
export function canonicalTag(tag: string): string | undefined {
  return isLanguageTag(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined
}

/** The direction of the first letter that has one (HTML `dir=auto`); `otherwise` where none has. */
export function firstStrongDirection(text: string, otherwise: Direction): Direction {
  const letter = /\p{L}/u.exec(text)?.[0]
  if (letter === undefined) return otherwise
  return rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

const rightToLeft = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Rohg}]/u
