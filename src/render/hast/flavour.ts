/** What differs between the HTML edition and the EPUB edition; all else is one tree. */
import type { Properties } from 'hast'
import type { AssetId } from '../../assets/asset.ts'
import type { Labels } from '../../labels/labels.ts'
import type { DocNode } from '../../model/nodes.ts'

export interface Flavour {
  readonly labels: Labels
  /** Address of the node with this id, seen from the document that is being written. */
  href(id: string): string
  /** Address of a picture, seen from the document that is being written. */
  source(asset: AssetId): string
  /** EPUB's structural semantics, to stand beside a role; nothing in HTML. */
  epubType(type: 'footnote' | 'noteref'): Properties
  /** `endnotes`: a list with a landmark of its own. `footnotes`: what EPUB readers show as pop-ups. */
  readonly notes: 'endnotes' | 'footnotes'
  /**
   * Whether wide tables and code scroll in a frame that the keyboard reaches. On the pages of a book such a frame would
   * hold back what does not fit on one; there words are divided instead.
   */
  readonly scrolls: boolean
  /** Whether long descriptions stand open from the start, where nobody can be relied on to open them. */
  readonly opensDescriptions: boolean
  /** How many levels stand above the first: 1 below a title, 0 on the page of a section, which is itself the h1. */
  readonly levelsAbove: 0 | 1
  /** Where pages of the PDF edition begin; empty in HTML. */
  readonly pageBreaks: ReadonlyMap<DocNode, readonly PageBreak[]>
}

export interface PageBreak {
  readonly id: string
  /** What is printed on the page and spoken: "3". */
  readonly label: string
  /** UTF-16 offset in a text node's value; 0 on every other node. */
  readonly offset: number
}
