/** What a run of `publish` is asked for, and what it answers. */
import type { VFile } from 'vfile'
import type { Config, RendererOptions } from '../config/config.ts'
import type { RegisteredRenderer } from '../render/registry.ts'
import type { Manifest } from '../write/manifest.ts'

export interface PublishOptions {
  /**
   * The configuration, or the address of the file that exports it by default. None is looked for. Given as an
   * address it can go to other threads, see `jobs`.
   */
  readonly config?: Config | URL
  /** Folder of the editions; the configuration's, or `dist`, when absent. */
  readonly out?: string
  /** The address of that folder on the web; the configuration's when absent. */
  readonly baseUrl?: string
  /** Whether landing pages are written; the configuration's choice, or true, when absent. */
  readonly landing?: boolean
  /** Names of renderers; the frontmatter's `formats`, or all of them, when absent. */
  readonly formats?: readonly string[]
  /** Makes editions before their embargo ends, and marks them. */
  readonly embargoed?: boolean
  /** Lets warnings refuse a source as errors do. */
  readonly strict?: boolean
  /**
   * Whether every edition is read back and held against its source before it is written; the configuration's choice,
   * or true, when absent.
   */
  readonly verify?: boolean
  /**
   * `large-print`, `high-contrast`, or the folder of a theme: its address, or its path from the working folder. The
   * configuration's, or the default theme, when absent.
   */
  readonly theme?: string | URL
  /** Options by the name of the renderer; each goes before the frontmatter's and the configuration's. */
  readonly options?: RendererOptions
  /** The renderers that those of the configuration join; the built-in ones when absent. */
  readonly renderers?: readonly RegisteredRenderer[]
  /** The date that editions carry as that of their making, instead of the frontmatter's. */
  readonly sourceDate?: Date
  /** The clock that embargoes are compared with. */
  readonly clock?: () => Date
  /**
   * How many documents are made at the same time, each in a thread of its own: a number, or `'auto'` for
   * what this computer and the number of documents make worth while. When absent, and whenever `renderers`,
   * `clock` or a `config` other than its address are given (functions cannot go to another thread), all are
   * made in this one, in turn.
   */
  readonly jobs?: number | 'auto'
  readonly signal?: AbortSignal
  /** Called as documents begin and end, in whatever order they do. */
  readonly onProgress?: (progress: Progress) => void
  /** Called with each document that is done, in the order of the documents. */
  readonly onDocument?: (result: DocumentResult) => void
}

/** How far a run has come. */
export interface Progress {
  /** Number of documents in the run. */
  readonly total: number
  /** Number of documents that are done, refused ones among them. */
  readonly done: number
  /** Slugs of the documents that are being made. */
  readonly making: readonly string[]
}

export interface PublishResult {
  /** Folder of the editions, as messages name it. */
  readonly out: string
  readonly documents: readonly DocumentResult[]
  /** Whether any source was refused. */
  readonly refused: boolean
  /** Why the page that lists all documents could not be written; the documents themselves are there. */
  readonly hindrance?: string
}

export interface DocumentResult {
  readonly slug: string
  readonly sources: readonly SourceResult[]
  /** What the document's folder now holds; absent when nothing of it was written. */
  readonly manifest?: Manifest
}

export interface SourceResult {
  /** The source, with everything that was said about it. */
  readonly file: VFile
  readonly refused: boolean
  /** The defect, of Lectern or of a plug-in, that ended the work on this source. */
  readonly defect?: Error
}
