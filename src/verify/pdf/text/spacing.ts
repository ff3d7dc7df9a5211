/**
 * Spaces that nobody wrote. A tagged file has a space between words, at the ends of lines too (ISO 32000-1, 14.8.2.5).
 * Some tools leave those at the ends of lines out, others set words apart without any. Where the pen moves, the whole
 * page tells which kind it is; a file that has its spaces is believed to have all of them.
 */
import type { Font } from './font.ts'
import { distance, type Run } from './run.ts'

/** The least gap that can stand for a space, in type sizes: kerning is less, and no typesetter's space is. */
export const smallestGap = 0.15
/** The least gap between words that have their spaces: a tab, or a column. */
const tab = 0.8
/** How far aside of a line its raised and lowered words stand, in type sizes. */
const lineHeight = 0.6

/** Where one run follows another, and neither has a space there. */
export interface Joint {
  readonly kind: 'line' | 'gap'
  readonly place: Place
  /** In type sizes. */
  readonly gap: number
  readonly fonts: readonly [Font, Font]
}

/** Whether both runs are of one sequence. */
type Place = 'inside' | 'between'

export class Spacing {
  /** Ends of lines with a space, less those that certainly miss one: below 0, the tool leaves them out. */
  readonly #kept = { inside: 0, between: 0 }
  readonly #spaced = new Set<Font>()
  /** Of the line that is being shown. */
  #line = { hasSpace: false, isLeftward: false, isRightward: false }

  /** What is between `before` and `after`; undefined when no space can be. */
  between(before: Run, after: Run, place: Place): Joint | undefined {
    const gap = gapBetween(before, after)
    if (gap === undefined) this.#endLine(before.text, after.text, place)
    this.#read(after)
    if (hasSpace(before.text, after.text) || !endsWord(before.text, after.text)) return undefined
    const fonts = [before.font, after.font] as const
    if (gap === undefined) return { kind: 'line', place, gap: 0, fonts }
    // Where writing turns, the pen jumps over what is written in the other direction.
    const turns = this.#line.isLeftward && this.#line.isRightward
    return turns || gap < smallestGap ? undefined : { kind: 'gap', place, gap, fonts }
  }

  /** What is between the last run of a page and the first one of the next. */
  afterAll({ text, font }: Run): Joint | undefined {
    if (hasSpace(text, '') || !endsWord(text, '')) return undefined
    return { kind: 'line', place: 'between', gap: 0, fonts: [font, font] }
  }

  /** The first run of a page, or the first one behind a picture. */
  begin(run: Run): void {
    this.#line = { hasSpace: false, isLeftward: false, isRightward: false }
    this.#read(run)
  }

  /** Whether a space belongs there, once the page is read. */
  isSpace({ kind, place, gap, fonts }: Joint): boolean {
    if (kind === 'gap') return gap >= (fonts.some((font) => this.#spaced.has(font)) ? tab : smallestGap)
    const { inside, between } = this.#kept
    return (place === 'inside' ? inside : inside + between) < 0
  }

  #endLine(before: string, after: string, place: Place): void {
    if (hasSpace(before, after)) this.#kept[place]++
    else if (this.#line.hasSpace && wordEnd.test(before) && wordStart.test(after)) this.#kept[place]--
    this.#line = { hasSpace: false, isLeftward: false, isRightward: false }
  }

  #read({ text, font }: Run): void {
    const line = this.#line
    line.isLeftward ||= leftward.test(text)
    line.isRightward ||= rightward.test(text)
    if (!white.test(text)) return
    line.hasSpace = true
    this.#spaced.add(font)
  }
}

/** In type sizes; undefined when `after` stands in another line. */
function gapBetween(before: Run, after: Run): number | undefined {
  const size = Math.max(before.size, after.size) || 1
  const forth = distance(before.end, after.start, before.direction)
  if (forth.aside > size * lineHeight) return undefined
  // Words that are written from right to left stand before the pen.
  const back = distance(after.end, before.start, before.direction)
  return Math.max(forth.along, back.along) / size
}

/** Letters of writing that runs from right to left, and of any other. */
const leftward = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const rightward = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u

const white = /\s/u
const whiteStart = /^\s/u
const whiteEnd = /\s$/u

function hasSpace(before: string, after: string): boolean {
  return whiteEnd.test(before) || whiteStart.test(after)
}

/** Letters in the middle of a sentence: what stands at the end of a line that goes on in the next one. */
const wordEnd = /[\p{L}\p{M},]$/u
const wordStart = /^[\p{Ll}\p{Lo}]/u

const withoutSpaces =
  '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}、。「」・]'
/** A word goes on behind a hyphen, a slash, an opening bracket, an invisible mark; unless that stands by itself. */
const goesOn = new RegExp(`(?:\\S[\\p{Pd}/]|[\\p{Ps}\\p{Pi}\\u00ad\\u200b\\u2060]|${withoutSpaces})$`, 'u')
const belongsBefore = new RegExp(`^(?:[\\p{Pe}\\p{Pf}.,;:!?…]|${withoutSpaces})`, 'u')

function endsWord(before: string, after: string): boolean {
  return !goesOn.test(before) && !belongsBefore.test(after)
}
