/** Glyphs that are shown one behind the other, without a gap between them. */
import type { Font } from './font.ts'

export interface Run {
  /** The texts of its glyphs. */
  readonly text: string
  readonly font: Font
  /** Where the pen stood before and after, on the page. */
  readonly start: Point
  readonly end: Point
  /** The way that the pen went, of length 1. */
  readonly direction: Point
  /** The size of the type on the page. */
  readonly size: number
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
