/** What verification found, in data alone. */
import type { Format } from '../model/format.ts'
import type { Disagreement } from './compare/compare.ts'
import type { Listening } from './listening/listening.ts'

/** An edition as it was found on disk. */
export interface EditionVerdict {
  readonly path: string
  readonly format: Format
  readonly language?: string
  readonly bytes: number
  readonly sha256: string
  /** Whether the file is the one that was published, where a manifest tells. */
  readonly isAsPublished?: boolean
  /** How many things it says; undefined where it cannot be read. */
  readonly says?: number
  /** Why it cannot be read. */
  readonly unreadable?: string
  /** What it was held against: a source, or another edition. */
  readonly heldAgainst?: string
  readonly disagreements: readonly Disagreement[]
  /** What its structure, or its form, leaves to be desired. */
  readonly findings: readonly StructureFinding[]
  readonly listening?: Listening
}

export interface StructureFinding {
  /** The rule that does not hold, phrased as a truth. */
  readonly rule: string
  readonly clause: string
  /** Where: the way to the element, the page, the line. */
  readonly at: string
}

/** The editions of one text in one language. */
export interface VersionVerdict {
  readonly name: string
  readonly language?: string
  readonly title?: string
  /** The source that the editions were held against, or why there was none. */
  readonly source: { readonly path: string } | { readonly missing: string }
  readonly editions: readonly EditionVerdict[]
}

/** Whether nothing is wrong with an edition. */
export function isSound(edition: EditionVerdict): boolean {
  const { isAsPublished, unreadable, disagreements, findings } = edition
  const isWhole = unreadable === undefined && isAsPublished !== false
  return isWhole && disagreements.length === 0 && findings.length === 0
}
