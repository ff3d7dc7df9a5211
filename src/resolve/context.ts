import type { VFile } from 'vfile'
import type { AssetStore } from '../assets/store.ts'
import type { Place, Report } from '../diagnostics/report.ts'
import type { Metadata } from '../frontmatter/schema.ts'
import type { Labels } from '../labels/labels.ts'
import type { Translation } from '../model/publication.ts'

/** What a source is resolved with, beside its tree. */
export interface ResolveContext {
  /** The source itself: restored prose is cut out of it. */
  readonly file: VFile
  readonly metadata: Metadata
  /** Name of the document in paths and addresses. */
  readonly slug: string
  /** Path of the source, as messages name it. */
  readonly source: string
  /** The words that Lectern adds, in the publication's language. */
  readonly labels: Labels
  readonly assets: AssetStore
  readonly translations: readonly Translation[]
  readonly report: Report
  /** Where the frontmatter has the value under a path of keys. */
  placeOf(path: readonly string[]): Place
  /** Whether the editions are made before the embargo ends, and say so. */
  readonly embargoed?: boolean
}
