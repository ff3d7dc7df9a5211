/** Text as the layout receives it, and lines as it returns them. Lengths are in points. */
import type { Position } from 'unist'
import type { Asset } from '../../../assets/asset.ts'
import type { Direction } from '../../../model/nodes.ts'
import type { FontStyle } from '../fonts/catalogue.ts'
import type { Face, ShapedText } from '../fonts/face.ts'
import type { LinkPlan } from '../plan/flow.ts'
import type { Content } from '../plan/structure.ts'
import type { Hyphenate } from './hyphens.ts'

/** Height of Latin capitals, as a part of the type size. */
export const capitals = 0.7

/** A stretch of text in one style that belongs to one place of the structure tree. */
export interface TextRun {
  readonly text: string
  readonly font: FontStyle
  readonly size: number
  /** How far the baseline is raised. */
  readonly rise: number
  /** `#rrggbb`. */
  readonly colour: string
  readonly language: string
  /** The place in the structure tree; absent on artifacts. */
  readonly content?: Content | undefined
  readonly link?: LinkPlan | undefined
  /** Lines drawn with the text, as artifacts. */
  readonly decoration?: 'underline' | 'lineThrough' | undefined
  /** A picture in the line, in place of the text; its size in points. */
  readonly picture?: { readonly asset: Asset; readonly width: number; readonly height: number } | undefined
  /** Where the text stands in the source, for messages. */
  readonly position?: Position | undefined
  /** Id that links find here. */
  readonly anchor?: string | undefined
  /** Id of the note that is called here. */
  readonly note?: string | undefined
  /** A bidirectional control: it orders its neighbours and is never drawn (UAX #9, isolates). */
  readonly control?: boolean | undefined
}

/** A shaped piece of one run: one face, one direction, between two places where a line may end. */
export interface Segment {
  readonly run: TextRun
  /** Absent on a picture, and where no font has the text. */
  readonly face: Face | undefined
  readonly text: string
  /** UTF-16 offset in the text of the paragraph. */
  readonly start: number
  /** Without glyphs where `face` is absent. */
  readonly shaped: ShapedText
  /** Type size, the face's own factor included. */
  readonly size: number
  readonly width: number
  /** Embedding level (UAX #9): odd runs right to left. */
  readonly level: number
  readonly space: boolean
}

/**
 * Neighbours of one run, face and level as they stand on a line, drawn in one go. All lines of an edition are held
 * until its page numbers are known: a line keeps what drawing needs, and shares its words with all others.
 */
export interface PlacedSegment {
  readonly run: TextRun
  /** Absent on a picture. */
  readonly face: Face | undefined
  /** In the order of the text: from right to left where the level is odd. */
  readonly words: readonly ShapedText[]
  /** Type size, the face's own factor included. */
  readonly size: number
  readonly width: number
  readonly level: number
  /** Distance from the start of the line's box on the left. */
  readonly x: number
}

export interface Line {
  /** In logical order: the order in which they are drawn, so that extraction reads them in order. */
  readonly segments: readonly PlacedSegment[]
  /** Without white space at the end. */
  readonly width: number
  /** UTF-16 offset of the line's first character in the paragraph's text. */
  readonly start: number
  /** Whether the author's line goes on in the next. */
  readonly goesOn: boolean
}

export interface ParagraphShape {
  readonly width: number
  readonly direction: Direction
  readonly align: 'start' | 'center' | 'end'
  /** Keeps the author's lines; what goes on below is set in by this. */
  readonly hang?: number | undefined
  /** Whether its lines are to be of nearly equal length. */
  readonly balanced?: boolean | undefined
  /** Divides words; absent where they stay whole. */
  readonly hyphenate?: Hyphenate | undefined
}
