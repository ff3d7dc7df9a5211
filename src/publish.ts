/** Sources in, editions out: the way of a document through every room. */
import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { openAssets } from './assets/store.ts'
import { check } from './check/check.ts'
import { createReport, type Report } from './diagnostics/report.ts'
import { nearest } from './diagnostics/suggest.ts'
import { errorCode, errorPath, systemReason } from './diagnostics/system.ts'
import { UsageError } from './diagnostics/usage.ts'
import { placeOfValue, readFrontmatter } from './frontmatter/read.ts'
import type { Metadata } from './frontmatter/schema.ts'
import { hasLabels, labelLanguages, labelsFor } from './labels/labels.ts'
import { parse } from './parse/parse.ts'
import { readSource } from './parse/read.ts'
import { renderEditions } from './render/editions.ts'
import { builtInRenderers, type RegisteredRenderer } from './render/registry.ts'
import type { Renderer } from './render/renderer.ts'
import { resolve } from './resolve/resolve.ts'
import { discover, languageOf, type SourceDocument } from './sources/discover.ts'
import { type LanguageVersion, versionsOf } from './sources/translations.ts'
import { loadTheme } from './theme/load.ts'
import type { Theme } from './theme/tokens.ts'
import { generator } from './version.ts'
import { nodeDisk } from './write/disk.ts'
import { type Manifest, versionOf } from './write/manifest.ts'
import { recover } from './write/transaction.ts'
import { type FinishedVersion, writeDocument } from './write/write.ts'

export interface PublishOptions {
  /** Folder of the editions; `dist` when absent. */
  readonly out?: string
  /** Names of renderers; the frontmatter's `formats`, or all of them, when absent. */
  readonly formats?: readonly string[]
  /** Makes editions before their embargo ends, and marks them. */
  readonly embargoed?: boolean
  /** Folder of the theme, its address ending with `/`. */
  readonly theme?: URL
  readonly renderers?: readonly RegisteredRenderer[]
  /** The date that editions carry as that of their making, instead of the frontmatter's. */
  readonly sourceDate?: Date
  /** The clock that embargoes are compared with. */
  readonly clock?: () => Date
  readonly signal?: AbortSignal
  /** Called as each document is done. */
  readonly onDocument?: (result: DocumentResult) => void
}

export interface PublishResult {
  readonly documents: readonly DocumentResult[]
  /** Whether any source was refused. */
  readonly refused: boolean
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
}

/**
 * Publishes every source in `inputs` (files and folders): each source's editions appear together, or its
 * earlier ones stay.
 *
 * @throws UsageError when there is nothing to publish or a format is not known; the signal's reason when it
 * asks to stop. Mistakes of authors are in the result, on the file they stand in.
 */
export async function publish(
  inputs: readonly string[],
  options: PublishOptions = {},
): Promise<PublishResult> {
  const run = await prepare(options)
  const documents: DocumentResult[] = []
  for (const document of await discover(inputs)) {
    const result = await publishDocument(document, run)
    documents.push(result)
    options.onDocument?.(result)
  }
  return { documents, refused: documents.some(({ sources }) => sources.some(({ refused }) => refused)) }
}

/** What is the same for all sources of a run. */
interface Run {
  readonly options: PublishOptions
  readonly out: string
  readonly theme: Theme
  readonly signal: AbortSignal
  renderersFor(metadata: Metadata): Promise<Renderer[]>
  /** The source that took the slug first in this run: `source` itself unless another document did. */
  claim(slug: string, source: string): string
}

async function prepare(options: PublishOptions): Promise<Run> {
  const { renderers = builtInRenderers, formats, signal = new AbortController().signal } = options
  const known = renderers.map(({ name }) => name)
  for (const format of formats ?? []) {
    if (!known.includes(format)) throw new UsageError(unknownFormat(format, known))
  }
  const claims = new Map<string, string>()
  return {
    options,
    out: options.out ?? 'dist',
    theme: await loadTheme(options.theme),
    signal,
    renderersFor(metadata) {
      const wanted: readonly string[] = formats ?? metadata.formats ?? known
      return Promise.all(renderers.filter(({ name }) => wanted.includes(name)).map(({ load }) => load()))
    },
    claim(slug, source) {
      const owner = claims.get(slug) ?? source
      claims.set(slug, owner)
      return owner
    },
  }
}

function unknownFormat(format: string, known: readonly string[]): string {
  const meant = nearest(format, known)
  return `The format ${format} is not known; the formats are ${known.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`
}

async function publishDocument(document: SourceDocument, run: Run): Promise<DocumentResult> {
  const versions = await versionsOf(document)
  const [first = ''] = document.sources
  const owner = run.claim(document.slug, first)
  const results: Outcome[] = []
  for (const path of document.sources) {
    run.signal.throwIfAborted()
    const file = new VFile({ path })
    const report = createReport(file)
    if (owner !== first) {
      report('document-has-its-own-name', undefined, { folder: `${run.out}/${document.slug}`, other: owner })
    }
    const editions = await publishSource(file, report, { document, versions, run })
    results.push({ file, report, ...(editions && { finished: editions }) })
  }
  const manifest = await write(document, results, run)
  return {
    slug: document.slug,
    sources: results.map(({ file }) => ({ file, refused: isRefused(file) })),
    ...(manifest && { manifest }),
  }
}

interface Outcome {
  readonly file: VFile
  readonly report: Report
  readonly finished?: FinishedVersion
}

interface Surroundings {
  readonly document: SourceDocument
  readonly versions: readonly LanguageVersion[]
  readonly run: Run
}

/** One source through every room; undefined when it is refused, with the reasons on `file`. */
async function publishSource(
  file: VFile,
  report: Report,
  { document, versions, run }: Surroundings,
): Promise<FinishedVersion | undefined> {
  if (!(await readSource(file, report))) return undefined
  const root = parse(file)
  const metadata = readFrontmatter(root, file, report)
  if (metadata) judge(metadata, root, file, report, run)
  const assets = openAssets(document.folder)
  const publication = await resolve(root, {
    file,
    // So that a fault in the frontmatter does not hide those of the text.
    metadata: metadata ?? standIn,
    slug: document.slug,
    source: file.path,
    labels: labelsFor(metadata?.lang ?? standIn.lang),
    assets,
    translations: versions.filter(({ source }) => source !== file.path),
    report,
    placeOf: (path) => placeOfValue(root, file, path),
    embargoed: metadata !== undefined && isUnderEmbargo(metadata, run),
  })
  check(publication, report)
  if (metadata === undefined || isRefused(file)) return undefined
  const editions = await renderEditions(publication, await run.renderersFor(metadata), {
    theme: run.theme,
    labels: labelsFor(metadata.lang),
    now: run.options.sourceDate ?? new Date(metadata.modified ?? metadata.date),
    generator,
    basename: `${document.slug}.${metadata.lang}`,
    asset: (id) => assets.get(id),
    signal: run.signal,
    report,
  })
  return isRefused(file) ? undefined : { version: versionOf(publication, editions), editions }
}

const standIn: Metadata = {
  title: 'Untitled',
  lang: 'en',
  date: '2000-01-01',
  kind: 'brief',
  numberSections: false,
  numberParagraphs: false,
}

/** What the schema cannot know: the file's name, our own words and the clock. */
function judge(metadata: Metadata, root: Root, file: VFile, report: Report, run: Run): void {
  const placeOf = (key: keyof Metadata) => placeOfValue(root, file, [key])
  const name = languageOf(file.path)
  if (name !== undefined && name.toLowerCase() !== metadata.lang.toLowerCase()) {
    report('source-is-named-for-its-language', placeOf('lang'), { name, language: metadata.lang })
  }
  if (!hasLabels(metadata.lang)) {
    const values = { language: metadata.lang, known: labelLanguages.join(', ') }
    report('language-has-labels', placeOf('lang'), values)
  }
  if (metadata.embargo && isUnderEmbargo(metadata, run) && !run.options.embargoed) {
    report('embargo-has-passed', placeOf('embargo'), { embargo: metadata.embargo })
  }
}

function isUnderEmbargo({ embargo }: Metadata, { options: { clock = () => new Date() } }: Run): boolean {
  return embargo !== undefined && clock() < new Date(embargo)
}

function isRefused(file: VFile): boolean {
  return file.messages.some(({ fatal }) => fatal === true)
}

/** Writes what the document's sources became; a disk that refuses is said on each of them. */
async function write(document: SourceDocument, results: readonly Outcome[], run: Run) {
  const done = results.filter(({ finished }) => finished !== undefined)
  if (done.length === 0) return undefined
  const finished = done.flatMap(({ finished }) => finished ?? [])
  try {
    await recover(run.out, nodeDisk)
    const folder = { slug: document.slug, finished, sources: document.versions }
    return await writeDocument(run.out, folder, nodeDisk, run.signal)
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    for (const { report } of done) {
      report('editions-can-be-written', undefined, {
        path: errorPath(error) ?? run.out,
        reason: systemReason(code),
      })
    }
    return undefined
  }
}
