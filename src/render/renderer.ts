/** The one interface that every edition is made through, built in or not. */
import type { z } from 'zod'
import type { Asset, AssetId } from '../assets/asset.ts'
import type { Report } from '../diagnostics/report.ts'
import type { Metadata } from '../frontmatter/schema.ts'
import type { Labels } from '../labels/labels.ts'
import type { Format } from '../model/format.ts'
import type { DocNode } from '../model/nodes.ts'
import type { Publication } from '../model/publication.ts'
import type { Theme } from '../theme/tokens.ts'

/** Makes editions of one format from finished publications. */
export interface Renderer<Options = unknown> {
  /** The value of `--format` and of `formats:` in the frontmatter. */
  readonly name: string
  /** Extension of the edition's main file. */
  readonly extension: `.${string}`
  readonly mediaType: string
  /** Names of renderers whose editions must be finished first. */
  readonly after?: readonly string[]
  /**
   * The format whose reader is to hold every edition against its publication before it is written; absent where the
   * edition is not meant to say just what the publication says, or nobody can read it.
   */
  readonly readBack?: Format
  /** Validated before `render` is called. */
  readonly options: z.ZodType<Options>
  /** What the frontmatter chooses of the options: it goes before the configuration, and after the command line. */
  readonly chosen?: (metadata: Metadata) => Chosen<Options>
  /**
   * Makes one edition. The first file is the edition itself; others stand beside it.
   * @throws never for the author's mistakes: those go through `context.report`.
   */
  render(publication: Publication, options: Options, context: RenderContext): Promise<readonly OutputFile[]>
}

type Chosen<Options> = { readonly [Option in keyof Options]?: Options[Option] | undefined }

/** What a renderer works with, beside the publication: it needs nothing else of the world. */
export interface RenderContext {
  readonly theme: Theme
  /** The words that Lectern adds, in the publication's language. */
  readonly labels: Labels
  /** `SOURCE_DATE_EPOCH`, else the frontmatter's `modified` or `date`; never the wall clock. */
  readonly now: Date
  /** Name of the program and its version, for metadata that names its maker. */
  readonly generator: string
  /** The Markdown that the publication was made of, for editions that bring it along. */
  readonly source: string
  /** File name of the editions without extension: `untoc-cop10.en`. */
  readonly basename: string
  /** The editions that this run makes of the publication, this one among them. */
  readonly editions: readonly PlannedEdition[]
  /** The only way to a file. */
  asset(id: AssetId): Promise<Asset>
  readonly signal: AbortSignal
  readonly report: Report
  /** A finished edition that this renderer named in `after`; undefined when this run does not make it. */
  edition(name: string): FinishedEdition | undefined
}

/** An edition that a run is to make. */
export interface PlannedEdition {
  readonly name: string
  readonly mediaType: string
  readonly fileName: string
}

/** A file of an edition. */
export interface OutputFile {
  /** Path relative to the document's folder in the output, with `/` between its parts. */
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Where each page begins, for editions that have pages. */
  readonly pages?: readonly PageMark[]
}

/** The beginning of a page in reading order. */
export interface PageMark {
  /** The page's label as the edition prints it. */
  readonly label: string
  /** The node whose text the page begins with; undefined on a page that begins before the body. */
  readonly node?: DocNode | undefined
  /** UTF-16 offset in that node's text, 0 when the node begins on the page. */
  readonly offset: number
}

/** An edition that has been made, its own file first. */
export interface FinishedEdition {
  readonly name: string
  readonly files: readonly OutputFile[]
}

/**
 * A renderer whose `Options` are inferred from its schema. It joins a run through `renderers` of the
 * configuration, and is then called by its name in `--format`, in `formats:` and in `options`.
 *
 * @example
 * const outline = defineRenderer({
 *   name: 'outline',
 *   extension: '.outline.txt',
 *   mediaType: 'text/plain; charset=utf-8',
 *   options: z.strictObject({ bullet: z.string().default('-') }),
 *   async render(publication, { bullet }, { basename }) {
 *     const headings = project(publication).filter(({ role }) => role === 'heading')
 *     const lines = headings.map(({ text }) => `${bullet} ${text}\n`)
 *     const bytes = new TextEncoder().encode(lines.join(''))
 *     return [{ path: `${basename}.outline.txt`, mediaType: 'text/plain; charset=utf-8', bytes }]
 *   },
 * })
 */
export function defineRenderer<Options>(renderer: Renderer<Options>): Renderer<Options> {
  return renderer
}
