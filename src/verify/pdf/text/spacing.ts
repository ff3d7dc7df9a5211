/**
 * Spaces that nobody wrote. A tagged file has a space between words, at the ends of lines too (ISO 32000-1, 14.8.2.5).
 * Some tools leave those at the ends of lines out, others set words apart without any. Where the pen moves, the whole
 * page tells which kind it is; a file that has its spaces is believed to have all of them.
 */
import type { Font } from './font.ts'
import { type Run, type Traits, traits as traitsOfText } from './run.ts'

/** The least gap that can stand for a space, in type sizes: kerning is less, and no typesetter's space is. */
export const smallestGap = 0.15
/** The least gap between words that have their spaces: a tab, or a column. */
const tab = 0.8

const { space } = traitsOfText
const bothWays = traitsOfText.leftward | traitsOfText.rightward

/** Where one run follows another in a new line, or with a gap between them. */
export interface Joint {
  readonly kind: 'line' | 'gap'
  /** Whether the line is one of another passage. */
  readonly isFar: boolean
  readonly place: Place
  /** A word ends there, and no space says so. */
  readonly lacksSpace: boolean
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
  #line: Traits = 0

  /**
   * What is between `before` and `after`; undefined when they are one behind the other.
   * @param tail what the line ends with before `after`.
   */
  between(before: Run, tail: string, after: Run, place: Place): Joint | undefined {
    const gap = before.stroke.gapTo(after.stroke)
    const fonts = [before.font, after.font] as const
    if (gap === undefined) {
      const lacksSpace = !hasSpace(tail, after.text) && endsLine(tail, after.text)
      const isFar = before.stroke.isFarFrom(after.stroke)
      if (!isFar) this.#judge(tail, after.text, place)
      this.#line = 0
      this.#read(after)
      return { kind: 'line', isFar, place, lacksSpace, gap: 0, fonts }
    }
    this.#read(after)
    // Where writing turns, the pen jumps over what is written in the other direction.
    const turns = (this.#line & bothWays) === bothWays
    if (gap < smallestGap || turns || hasSpace(tail, after.text)) return undefined
    return { kind: 'gap', isFar: false, place, lacksSpace: endsWord(tail, after.text), gap, fonts }
  }

  /** What is between the last run of a page and the first one of the next. */
  afterAll({ font }: Run, tail: string): Joint {
    const lacksSpace = !hasSpace(tail, '') && endsLine(tail, '')
    return { kind: 'line', isFar: false, place: 'between', lacksSpace, gap: 0, fonts: [font, font] }
  }

  /** The first run of a page, or the first one behind a picture. */
  begin(run: Run): void {
    this.#line = 0
    this.#read(run)
  }

  /** Whether a space belongs there, once the page is read. */
  isSpace({ kind, isFar, place, lacksSpace, gap, fonts }: Joint): boolean {
    if (!lacksSpace) return false
    if (kind === 'gap') return gap >= (fonts.some((font) => this.#spaced.has(font)) ? tab : smallestGap)
    const { inside, between } = this.#kept
    return (isFar && place === 'inside') || (place === 'inside' ? inside : inside + between) < 0
  }

  #judge(before: string, after: string, place: Place): void {
    if ((this.#line & space) !== 0 && wordStart.test(after)) {
      if (keptSpace.test(before)) this.#kept[place]++
      else if (wordEnd.test(before)) this.#kept[place]--
    }
  }

  #read({ traits, font }: Run): void {
    this.#line |= traits
    if ((traits & space) !== 0) this.#spaced.add(font)
  }
}

function hasSpace(before: string, after: string): boolean {
  return /\s$/.test(before) || /^\s/.test(after)
}

/** Letters in the middle of a sentence: what stands at the end of a line that goes on in the next one. */
const wordEnd = /[\p{L}\p{M},]$/u
const keptSpace = /[\p{L}\p{M},]\s$/u
const wordStart = /^[\p{Ll}\p{Lo}]/u

/** Scripts of South-East and East Asia, which set no spaces between words; of Korean, lines do not tell. */
const withoutSpaces =
  '[\\u0e00-\\u109f\\u1100-\\u11ff\\u1780-\\u17ff\\u2e80-\\ua4cf\\uac00-\\ud7ff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}]'
/** A word goes on behind a hyphen, a slash and an invisible mark, unless that stands by itself. */
const goesOn = new RegExp(`(?:\\S[\\p{Pd}/]|[\\u00ad\\u200b\\u2060]|${withoutSpaces})$`, 'u')
const goesOnBefore = new RegExp(`^${withoutSpaces}`, 'u')

function endsLine(before: string, after: string): boolean {
  return !goesOn.test(before) && !goesOnBefore.test(after)
}

/** In a line, marks stand close to their words. */
function endsWord(before: string, after: string): boolean {
  return endsLine(before, after) && !/[\p{Ps}\p{Pi}]$/u.test(before) && !/^[\p{Pe}\p{Pf}.,;:!?…]/u.test(after)
}
