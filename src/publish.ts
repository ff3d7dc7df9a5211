/** Sources in, editions out: the way of a document through every room. */
import { VFile } from 'vfile'
import type { AssetId } from './assets/asset.ts'
import { createReport } from './diagnostics/report.ts'
import { generator } from './installation.ts'
import { inOrder } from './jobs/in-order.ts'
import { labelsFor } from './labels/labels.ts'
import { compose, type Surroundings } from './publish/compose.ts'
import { allBrokenOff, brokenOff, isRefused, type MadeSource, resultOf } from './publish/made.ts'
import type { DocumentResult, PublishOptions, PublishResult } from './publish/options.ts'
import { openOutput } from './publish/output.ts'
import { progressOf } from './publish/progress.ts'
import { Proof } from './publish/proof.ts'
import { orderOf, prepare, type Run } from './publish/run.ts'
import { openProofThread, openThreads, threadsFor } from './publish/threads.ts'
import { renderEditions } from './render/editions.ts'
import { discover, type SourceDocument } from './sources/discover.ts'
import { versionsOf } from './sources/translations.ts'
import { versionOf } from './write/manifest.ts'
import type { FinishedVersion } from './write/write.ts'

export type * from './publish/options.ts'

/**
 * Publishes every source in `inputs` (files and folders): each source's editions appear together, or its
 * earlier ones stay.
 *
 * @throws UsageError when there is nothing to publish, a format is not known or the configuration is wrong; the signal's reason when it
 * asks to stop. Mistakes of authors are in the result, on the file they stand in.
 *
 * @example
 * const config = new URL('lectern.config.js', import.meta.url)
 * const { documents, refused } = await publish(['source'], { config, formats: ['html', 'pdf'] })
 * for (const { slug, manifest } of documents) console.log(slug, manifest?.versions.length ?? 0)
 * if (refused) process.exitCode = 1
 */
export async function publish(
  inputs: readonly string[],
  options: PublishOptions = {},
): Promise<PublishResult> {
  const prepared = await prepare(orderOf(options), options)
  const documents = await discover(inputs)
  const width = threadsFor(documents.length, options)
  const threads = width > 1 ? await openThreads(prepared, width) : undefined
  const proofThread = width === 1 && prepared.verify ? await openProofThread(options) : undefined
  const run = { ...prepared, proofThread }
  const make = threads?.make ?? ((document: SourceDocument) => makeDocument(document, run))
  const output = openOutput(run)
  const progress = progressOf(documents.length, options.onProgress)
  const results: DocumentResult[] = []

  async function publishDocument(document: SourceDocument): Promise<DocumentResult> {
    run.signal.throwIfAborted()
    progress.begin(document.slug)
    const made = await make(document).catch((error: unknown) => {
      run.signal.throwIfAborted()
      return allBrokenOff(document, error)
    })
    const manifest = await output.write(document, made)
    progress.end(document.slug)
    return resultOf(document, made, manifest)
  }

  try {
    await inOrder(documents, width, publishDocument, (result) => {
      results.push(result)
      options.onDocument?.(result)
    })
  } finally {
    await threads?.close()
    await proofThread?.close()
  }
  const hindrance = await output.finish()
  return {
    out: run.out,
    documents: results,
    ...(hindrance !== undefined && { hindrance }),
    refused: results.some(({ sources }) => sources.some(({ refused }) => refused)),
  }
}

/** What `make` makes of a document's sources, each made or refused by itself. Nothing is written. */
export async function makeDocument(
  document: SourceDocument,
  run: Run,
  make = makeEditions,
): Promise<MadeSource[]> {
  const versions = await versionsOf(document)
  const made: MadeSource[] = []
  for (const path of document.sources) {
    run.signal.throwIfAborted()
    const file = new VFile({ path, data: { isStrict: run.strict } })
    try {
      const finished = await make(file, { document, versions, run })
      made.push({ file, ...(finished && { finished }) })
    } catch (error) {
      run.signal.throwIfAborted()
      made.push(brokenOff(file, error))
    }
  }
  return made
}

/** The editions of one source, through every room; undefined when it is refused, with the reasons on `file`. */
async function makeEditions(file: VFile, surroundings: Surroundings): Promise<FinishedVersion | undefined> {
  const composed = await compose(file, surroundings)
  if (composed === undefined) return undefined
  const { run, document } = surroundings
  const { publication, assets } = composed
  const { metadata } = publication
  const shared = {
    theme: run.theme,
    labels: labelsFor(metadata.lang),
    now: run.order.sourceDate ?? new Date(metadata.modified ?? metadata.date),
    generator,
    source: String(file),
    basename: `${document.slug}.${metadata.lang}`,
    asset: (id: AssetId) => assets.get(id),
    signal: run.signal,
    report: createReport(file),
  }
  const proof = run.verify ? new Proof(publication, run.proofThread) : undefined
  const editions = await renderEditions(
    publication,
    await run.renderersFor(metadata),
    shared,
    (renderer) => run.optionsFor(renderer, metadata),
    (edition, renderer) => proof?.begin(edition, renderer),
  )
  if (isRefused(file)) return undefined
  const read = await proof?.finish(shared.report)
  if (isRefused(file)) return undefined
  const files = editions.flatMap((edition) => edition.files.map(({ path, bytes }) => ({ path, bytes })))
  return { version: versionOf(publication, editions, read), files }
}
