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

export interface Utterance {
  readonly role: Role
  /** Of a heading: 1 is the shallowest below the title. */
  readonly level?: number
  /** "Figure 1", "2" of an item or note, "Key message" of a callout, "python" of code. */
  readonly label?: string
  /**
   * NFC, white space collapsed as HTML collapses it, without soft hyphens. In code the lines are kept, tabs are four
   * spaces, and empty lines at the end say nothing.
   */
  readonly text: string
  readonly language: string
  readonly direction: Direction
  readonly spans?: readonly UtteranceSpan[]
  /** Of a list: its number of items. */
  readonly length?: number
  /** Of a table: its size, spans resolved. */
  readonly size?: { readonly columns: number; readonly rows: number }
  /** Of a cell: its place, counted from 1, and the texts of its headers, row headers first. */
  readonly cell?: {
    readonly row: number
    readonly column: number
    readonly header: boolean
    readonly headers: readonly string[]
  }
  /** Of a figure: its parts beside the alternative, which is `text`. */
  readonly figure?: { readonly caption?: string; readonly credit?: string; readonly description?: string }
}

/** A marked range of `text`, in UTF-16 offsets. */
export type UtteranceSpan = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'language'; readonly tag: string }
  | { readonly kind: 'noteCall'; readonly label: string }
)
