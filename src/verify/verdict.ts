/** What verification found, in data alone. */
import type { Format } from '../model/format.ts'
import type { Disagreement } from './compare/compare.ts'
import type { Listening } from './listening/listening.ts'
import type { Consulted } from './validators/consult.ts'

/** An edition as it was found on disk. */
export interface EditionVerdict {
  readonly path: string
  /** The pages that it leads on to. */
  readonly pages?: readonly PageVerdict[]
  readonly format: Format
  readonly language?: string
  readonly bytes: number
  readonly sha256: string
  /** Whether the file is the one that was published, where a manifest tells. */
  readonly isAsPublished?: boolean
  /** The standards that it says of itself to meet. */
  readonly claims?: readonly string[]
  /** How many things it says; undefined where it cannot be read. */
  readonly says?: number
  /** Why it cannot be read. */
  readonly unreadable?: string
  /** What it was held against: a source, or another edition. */
  readonly heldAgainst?: string
  readonly disagreements: readonly Disagreement[]
  /** What its structure, or its form, leaves to be desired. */
  readonly findings: readonly StructureFinding[]
  /** What it is to listen to a text edition, where it was spoken. */
  readonly listening?: Listening | NotHeard
}

export interface PageVerdict {
  readonly path: string
  readonly sha256: string
}

export interface NotHeard {
  /** Why it was not spoken. */
  readonly notHeard: string
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
  /** Who judged what no program can, as the manifest records it. */
  readonly humanChecks?: string
  readonly editions: readonly EditionVerdict[]
}

/** All that was found: by Lectern's own look, and by the validators that were asked. */
export interface Verification {
  readonly versions: readonly VersionVerdict[]
  readonly consulted: readonly Consulted[]
}

/** Whether Lectern's own look finds nothing wrong with an edition. */
export function isSound(edition: EditionVerdict): boolean {
  const { isAsPublished, unreadable, disagreements, findings } = edition
  const isWhole = unreadable === undefined && isAsPublished !== false
  return isWhole && disagreements.length === 0 && findings.length === 0
}
