/** Glyphs that are shown one behind the other, without a gap between them. */
import type { Font } from './font.ts'

export interface Run {
  /** The texts of its glyphs. */
  readonly text: string
  readonly traits: Traits
  /** The glyphs one by one, where some are of writing that runs from right to left. */
  readonly glyphs: readonly string[] | undefined
  readonly font: Font
  /** Where the pen stood before and after, on the page. */
  readonly start: Point
  readonly end: Point
  /** The way that the pen went, of length 1. */
  readonly direction: Point
  /** The size of the type on the page. */
  readonly size: number
}

/** What characters there are in a text: some of {@link traits}, added up. */
export type Traits = number

export const traits = { space: 1, leftward: 2, rightward: 4 } as const

/** Letters of writing that runs from right to left, and of any other. */
const leftward = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const rightward = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u

export function traitsOf(text: string): Traits {
  return (
    (/\s/.test(text) ? traits.space : 0) |
    (leftward.test(text) ? traits.leftward : 0) |
    (rightward.test(text) ? traits.rightward : 0)
  )
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** How far `to` is from `from` along a line of this direction, and how far aside from it. */
export function distance(from: Point, to: Point, direction: Point): { along: number; aside: number } {
  const [x, y] = [to.x - from.x, to.y - from.y]
  return { along: x * direction.x + y * direction.y, aside: Math.abs(x * direction.y - y * direction.x) }
}
