/** The paper: upright, and on its side for tables that are too wide. Points, y downwards from the upper edge. */
import type { Theme } from '../../../theme/tokens.ts'

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
}

export interface Sheets {
  readonly upright: Sheet
  readonly turned: Sheet
}

/**
 * The sheets of a theme. A turned sheet stands as a reader holds it, header above and footer below, and its text
 * block has the upright one's outer margins at its sides, which gives a table the most room.
 */
export function sheetsOf({ width, height, margin }: Theme['page']): Sheets {
  const { top, bottom, left, right } = margin
  return {
    upright: sheet(width, height, { top, bottom, left, right }),
    turned: sheet(height, width, { top, bottom, left: Math.min(left, top), right: Math.min(right, bottom) }),
  }
}

function sheet(width: number, height: number, margin: Theme['page']['margin']): Sheet {
  const { top, bottom, left, right } = margin
  return { width, height, area: { left, top, width: width - left - right, height: height - top - bottom } }
}
