/** Where a figure stands among the strips that come: its picture, and the ends of what belongs to it. */
import type { Strip } from './page.ts'
import type { Upcoming } from './upcoming.ts'

export interface FigurePlace {
  /** The picture and its index. */
  readonly strip: Strip
  readonly picture: number
  /** Index of the last strip of the whole figure, then of what must stand with the picture. */
  readonly ends: readonly [number, number]
}

/** The figure that a page ending before `count` would divide, or leave to the next page with all that it stays with. */
export function figureAt(upcoming: Upcoming, count: number): FigurePlace | undefined {
  let inside = count
  while (upcoming.at(inside)?.figure === undefined && upcoming.at(inside)?.keepWithNext) inside++
  const figure = upcoming.at(inside)?.figure
  if (figure === undefined) return undefined
  let picture = inside
  while (picture > 0 && upcoming.at(picture - 1)?.figure === figure) picture--
  const strip = upcoming.at(picture)
  // Without its picture, the rest of a figure goes on from the page before.
  if (strip?.resized === undefined) return undefined
  let last = inside
  while (upcoming.at(last + 1)?.figure === figure) last++
  let together = picture
  while (together < last && upcoming.at(together)?.keepWithNext) together++
  return { strip, picture, ends: [last, together] }
}
