/** A publication: one source, resolved. */
import type { AssetId } from '../assets/asset.ts'
import type { Metadata } from '../frontmatter/schema.ts'
import type { AccessibilityClaims } from './accessibility.ts'
import type { Block, Direction, Fact, Image, Inline } from './nodes.ts'

export interface Publication {
  readonly type: 'publication'
  /** Name of the document in paths and addresses: `untoc-cop10`. */
  readonly slug: string
  /** Path of the source, as messages name it. */
  readonly source: string
  readonly language: string
  readonly direction: Direction
  readonly metadata: Metadata
  /** The picture that editions with a cover open with. It stands outside the text, like a book's. */
  readonly cover?: Image | undefined
  /** The lines under the title: date, kind, symbol, publisher, authors, summary. */
  readonly facts: readonly Fact[]
  /** Every heading, nested: what reading systems and viewers show as a menu of their own. */
  readonly outline: readonly ContentsEntry[]
  /** The outline as far down as pages list it. */
  readonly contents: readonly ContentsEntry[]
  /** Whether editions on paper and for listening open with the contents: above five sections. */
  readonly listsContents: boolean
  /** Blocks before the first section, then sections. */
  readonly children: readonly Block[]
  /** The closing lines: contact, rights, licence. */
  readonly closing: readonly Fact[]
  readonly translations: readonly Translation[]
  /** What the content really offers, computed from the nodes. */
  readonly accessibility: AccessibilityClaims
  /** Every picture that the publication names, the cover's first, in reading order, each once. */
  readonly assets: readonly AssetId[]
}

export interface ContentsEntry {
  readonly id: string
  readonly level: number
  readonly number?: string | undefined
  readonly language: string
  readonly direction: Direction
  /** The heading's words without note calls and links. */
  readonly children: readonly Inline[]
  readonly entries: readonly ContentsEntry[]
}

/** The same document in another language. */
export interface Translation {
  readonly language: string
  readonly direction: Direction
  readonly title: string
  /** File name without extension, beside this edition: `untoc-cop10.fr`. */
  readonly basename: string
}
