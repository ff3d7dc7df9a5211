/** The paper: upright, and on its side for tables that are too wide. Points, y downwards from the upper edge. */
import type { Theme } from '../../../theme/tokens.ts'
import { measuresOf } from '../plan/measures.ts'

export interface Sheet {
  readonly width: number
  readonly height: number
  /** The text block. */
  readonly area: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
  /** Between the text and the notes of a page, with the line in it. */
  readonly notesGap: number
}

export interface Sheets {
  readonly upright: Sheet
  readonly turned: Sheet
}

/**
 * The sheets of a theme. A turned sheet stands as a reader holds it, header above and footer below, and its text
 * block has the upright one's outer margins at its sides, which gives a table the most room.
 */
export function sheetsOf(theme: Theme): Sheets {
  const { width, height, margin } = theme.page
  const { notes } = measuresOf(theme)
  const { top, bottom, left, right } = margin
  return {
    upright: sheet(width, height, { top, bottom, left, right }, notes),
    turned: sheet(
      height,
      width,
      { top, bottom, left: Math.min(left, top), right: Math.min(right, bottom) },
      notes,
    ),
  }
}

function sheet(width: number, height: number, margin: Theme['page']['margin'], notesGap: number): Sheet {
  const { top, bottom, left, right } = margin
  return {
    width,
    height,
    area: { left, top, width: width - left - right, height: height - top - bottom },
    notesGap,
  }
}
