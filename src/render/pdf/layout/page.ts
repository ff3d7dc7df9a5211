/** What the layout returns: pages of drawable pieces, in reading order. Points, y downwards from the page's top. */
import type { Asset } from '../../../assets/asset.ts'
import type { Direction, DocNode } from '../../../model/nodes.ts'
import type { PageReference, Panel } from '../plan/flow.ts'
import type { Content } from '../plan/structure.ts'
import type { Sheet } from './sheet.ts'
import type { Line } from './text.ts'

/**
 * A strip that no page divides, but for a row taller than a page. Distances are from its upper left corner, x from
 * the text block's left edge.
 */
export interface Strip {
  readonly height: number
  readonly before: number
  readonly after: number
  readonly keepWithNext: boolean
  readonly pieces: readonly Piece[]
  readonly panels: readonly Panel[]
  readonly anchors: readonly string[]
  /** Ids of the notes that are called here. */
  readonly notes: readonly string[]
  /** Strips drawn again, as artifacts, when a page begins here: the header rows of a table. */
  readonly repeats: readonly Strip[]
  readonly running?: string | undefined
  readonly node?: DocNode | undefined
  /** UTF-16 offset of the strip in the node's text. */
  readonly offset: number
  /** Whether it stands on a page that is turned on its side. */
  readonly turned: boolean
  /**
   * A row taller than a page, in two parts: the first at most `room` points high, the second for the next page.
   * Undefined where `room` does not hold two lines.
   */
  readonly divide?: ((room: number) => readonly [Strip, Strip] | undefined) | undefined
  /** The figure that this is a part of. */
  readonly figure?: DocNode | undefined
  /** The picture of a figure at another height; undefined where it would become too small. */
  readonly resized?: ((height: number) => Strip | undefined) | undefined
}

export type Piece = LinePiece | PicturePiece | RulePiece | WrapPiece | PageNumberPiece

export interface LinePiece {
  readonly kind: 'line'
  readonly x: number
  readonly baseline: number
  readonly line: Line
}

export interface PicturePiece {
  readonly kind: 'picture'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly asset: Asset
  readonly content?: Content | undefined
}

/** An artifact: a line or the ground of a cell. */
export interface RulePiece {
  readonly kind: 'rule'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: string
  /** Whether it lies behind other pieces. */
  readonly ground?: boolean | undefined
}

/** A hooked arrow, an artifact: the author's line goes on below. `x` is its right edge. */
export interface WrapPiece {
  readonly kind: 'wrap'
  readonly x: number
  readonly baseline: number
  readonly size: number
  readonly colour: string
}

/** The number of the page where `reference.target` stands, flush with the end edge, after leader dots. */
export interface PageNumberPiece {
  readonly kind: 'pageNumber'
  /** Where the dots may begin, and where the number ends (mirrored from right to left). */
  readonly from: number
  readonly to: number
  readonly baseline: number
  readonly direction: Direction
  readonly reference: PageReference
}

export interface PlacedStrip {
  readonly strip: Strip
  readonly y: number
}

export interface Page {
  /** From 1. */
  readonly number: number
  readonly sheet: Sheet
  readonly body: readonly PlacedStrip[]
  /** Header rows of a table that goes on from the page before. */
  readonly repeated: readonly PlacedStrip[]
  readonly notes: readonly PlacedStrip[]
  /** Top of the line above the notes. */
  readonly notesTop: number
  /** Title of the section that the page begins in. */
  readonly running?: string | undefined
}
