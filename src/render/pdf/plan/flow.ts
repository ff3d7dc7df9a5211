/** What the plan hands to the layout: the publication as a row of blocks, top to bottom. Lengths in points. */
import type { Asset } from '../../../assets/asset.ts'
import type { Direction, DocNode, LinkTarget } from '../../../model/nodes.ts'
import type { TextRun } from '../layout/text.ts'
import type { Content, StructureElement } from './structure.ts'

export interface LinkPlan {
  readonly target: LinkTarget
  /** The annotation's `Contents`: begins with the link's text (ISO 14289-1, 7.18.5). */
  readonly description: string
  /** Where the annotation stands in the structure tree. */
  readonly content: Content
}

interface FlowBase {
  /** How far the block is set in from the start and end edges of the text block. */
  readonly inset: { readonly start: number; readonly end: number }
  /** Space above and below; between two blocks the larger counts. */
  readonly before: number
  readonly after: number
  readonly direction: Direction
  /** Whether the next block begins on the same page. */
  readonly keepWithNext: boolean
  /** Coloured grounds on which the block stands, outermost first. */
  readonly panels: readonly Panel[]
  /** Ids that links, outline and contents find here. */
  readonly anchors: readonly string[]
  /** The node whose text this is, for the page map. */
  readonly node?: DocNode | undefined
  /** The figure that this is a part of: picture, caption and description stand on one page where they can. */
  readonly figure?: DocNode | undefined
}

/** A ground with a bar at its start edge, drawn behind blocks as an artifact. */
export interface Panel {
  readonly inset: { readonly start: number; readonly end: number }
  readonly padding: number
  readonly ground?: string | undefined
  readonly bar: { readonly colour: string; readonly width: number }
  readonly direction: Direction
}

export interface TextBlock extends FlowBase {
  readonly kind: 'text'
  readonly runs: readonly TextRun[]
  readonly leading: number
  readonly align: 'start' | 'center' | 'end'
  /** Hangs at the start edge of the first line. */
  readonly marker?: Marker | undefined
  /** Whether its lines are to be of nearly equal length, as those of headings. */
  readonly balanced?: boolean | undefined
  /** Lines are the author's own: where one goes on below, a sign says so. */
  readonly wraps?: Wrapping | undefined
  /** A page number at the end edge of the last line, after leader dots. */
  readonly pageReference?: PageReference | undefined
  /** Repeated in the header of the following pages. */
  readonly running?: string | undefined
}

export interface Marker {
  readonly runs: readonly TextRun[]
  /** Width of the marker's box, which ends where the text begins. */
  readonly width: number
  /** Space between the marker and the text. */
  readonly gap: number
}

export interface Wrapping {
  /** How far the rest of a line is set in. */
  readonly hang: number
  /** Room for the sign at the end edge. */
  readonly room: number
  /** Of the sign. */
  readonly colour: string
}

export interface PageReference {
  /** Id of the block whose page is named. */
  readonly target: string
  /** Style and place of the number; its text is known after pagination. */
  readonly run: TextRun
}

export interface PictureBlock extends FlowBase {
  readonly kind: 'picture'
  readonly asset: Asset
  readonly width: number
  readonly height: number
  /** How much smaller it may become to stand on the page that its text has reached, as a factor. */
  readonly leastScale: number
  /** The figure; absent where the picture only decorates. */
  readonly content?: Content | undefined
}

/** A line across the text block, an artifact. */
export interface RuleBlock extends FlowBase {
  readonly kind: 'rule'
  readonly width: number | 'full'
  readonly thickness: number
  readonly colour: string
}

export interface TableBlock extends FlowBase {
  readonly kind: 'table'
  readonly columns: number
  readonly rows: readonly TableRowPlan[]
  /** Stands above the rows, on the same page. */
  readonly caption: readonly FlowBlock[]
  /** How much smaller the type of the cells may become before the page is turned, as a factor. */
  readonly leastScale: number
  readonly colours: { readonly rule: string; readonly head: string }
  /** Weights of the lines below rows, and below the head. */
  readonly lines: { readonly thin: number; readonly thick: number }
  /** Between the words of a cell and its neighbours. */
  readonly padding: { readonly x: number; readonly y: number }
}

export interface TableRowPlan {
  readonly part: 'head' | 'body' | 'foot'
  readonly cells: readonly TableCellPlan[]
}

export interface TableCellPlan {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Whether its words are drawn again on the next page, where a page ends among what it heads. */
  readonly headsRows: boolean
  readonly blocks: readonly FlowBlock[]
  readonly node: DocNode
}

export type FlowBlock = TextBlock | PictureBlock | RuleBlock | TableBlock

/** The whole edition before layout. */
export interface EditionPlan {
  readonly root: StructureElement
  /** The elements of the tree that have an identifier, by it. */
  readonly identified: ReadonlyMap<string, StructureElement>
  readonly flow: readonly FlowBlock[]
  /** The blocks of each note, drawn at the foot of the page that calls it. */
  readonly notes: ReadonlyMap<string, readonly FlowBlock[]>
  readonly outline: readonly OutlineEntry[]
}

export interface OutlineEntry {
  readonly title: string
  readonly target: string
  readonly entries: readonly OutlineEntry[]
}

export type BlockOfKind<Kind extends FlowBlock['kind']> = Extract<FlowBlock, { kind: Kind }>
