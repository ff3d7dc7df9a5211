/**
 * What a screen-reader user meets, in order. `project` gives the list that a publication should yield;
 * each edition's read-back gets the same list out of the finished file.
 */
import type { Direction } from './nodes.ts'

export type Role =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'item'
  | 'term'
  | 'definition'
  | 'quotation'
  | 'attribution'
  | 'table'
  | 'cell'
  | 'figure'
  | 'math'
  | 'code'
  | 'callout'
  | 'note'

/** Words with what is marked in them. */
export interface Words {
  /**
   * NFC, white space collapsed as HTML collapses it, without soft hyphens. In code the lines are kept, tabs are four
   * spaces, and empty lines at the end say nothing.
   */
  readonly text: string
  readonly language: string
  readonly direction: Direction
  readonly spans?: readonly UtteranceSpan[]
}

export interface Utterance extends Words {
  readonly role: Role
  /** Of a heading: 1 is the shallowest below the title. */
  readonly level?: number
  /** "Figure 1", "2" of an item or note, "Key message" of a callout, "python" of code. */
  readonly label?: string
  /** Of a heading, figure, table or note: the name by which links lead to it. */
  readonly id?: string
  /** Of a table: its size, spans resolved. */
  readonly size?: { readonly columns: number; readonly rows: number }
  readonly cell?: CellPlace
  /** Of a figure: its parts beside the alternative, which is `text`, and the description, which it holds. */
  readonly figure?: { readonly caption?: Words; readonly credit?: Words }
  /**
   * What stands inside, in order: the items of a list, the cells of a table, the blocks of a quotation or callout, the
   * long description of a figure; and what an item, a definition, a cell or a note holds behind its first paragraph,
   * which is its `text`.
   */
  readonly holds?: readonly Utterance[]
}

/** Where a cell stands in its table, and what is heard with it. */
export interface CellPlace {
  /** Counted from 1, spans resolved. */
  readonly row: number
  readonly column: number
  /** Of a cell that reaches over more than one. */
  readonly rowSpan?: number
  readonly columnSpan?: number
  /** Where the row stands outside the body. */
  readonly part?: 'head' | 'foot'
  /** Of a header cell: what it heads. Lectern's own tables never have one that heads both. */
  readonly heads?: HeadedAxis | 'both'
  /** The words of the header cells that apply, outermost first. */
  readonly rowHeaders: readonly string[]
  readonly columnHeaders: readonly string[]
}

export type HeadedAxis = 'row' | 'column'

/** A marked range of `text`, in UTF-16 offsets. */
export type UtteranceSpan = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'language'; readonly tag: string }
  | { readonly kind: 'noteCall'; readonly label: string }
  | { readonly kind: TextMark }
)

/** What changes the meaning of words without adding any: "10" with a raised "2" is no 102. */
export type TextMark = 'quotation' | 'deletion' | 'superscript' | 'subscript'

/** `utterances` and all that they hold, in the order in which they are met. */
export function met(utterances: readonly Utterance[], into: Utterance[] = []): readonly Utterance[] {
  for (const utterance of utterances) {
    into.push(utterance)
    if (utterance.holds !== undefined) met(utterance.holds, into)
  }
  return into
}

/** Everything that `utterances` say, in one string. */
export function inOneString(utterances: readonly Utterance[]): string {
  return met(utterances)
    .flatMap(({ text, figure }) => [text, figure?.caption?.text, figure?.credit?.text])
    .filter(Boolean)
    .join(' ')
}
