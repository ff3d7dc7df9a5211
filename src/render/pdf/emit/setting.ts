/** What all pages of an edition share. */
import type { Labels } from '../../../labels/labels.ts'
import type { Direction } from '../../../model/nodes.ts'
import type { Theme } from '../../../theme/tokens.ts'
import { layoutParagraph } from '../layout/paragraph.ts'
import type { LayoutContext } from '../layout/strips.ts'
import type { Line, TextRun } from '../layout/text.ts'

export interface PageSetting {
  readonly theme: Theme
  readonly labels: Labels
  readonly language: string
  readonly direction: Direction
  readonly title: string
  readonly layout: LayoutContext
}

/** What is known once the last page is laid out. */
export interface PageNumbers {
  readonly count: number
  /** Number of the page where an anchor stands. */
  readonly of: (anchor: string) => number | undefined
}

/** Wider than any page: what is set in it stays on one line. */
const unbounded = 10_000

/** One line of any length, its left edge at 0. */
export function layoutLine(
  run: TextRun,
  direction: Direction,
  { fonts, reportMissing }: LayoutContext,
): Line | undefined {
  const align = direction === 'rtl' ? 'end' : 'start'
  return layoutParagraph([run], { width: unbounded, direction, align }, fonts, reportMissing)[0]
}
