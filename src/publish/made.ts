/** What became of a document's sources before anything of it is written. */
import { VFile } from 'vfile'
import { createReport } from '../diagnostics/report.ts'
import { OutOfMemory } from '../jobs/pool.ts'
import type { SourceDocument } from '../sources/discover.ts'
import type { Manifest } from '../write/manifest.ts'
import type { FinishedVersion } from '../write/write.ts'
import type { DocumentResult } from './options.ts'

export interface MadeSource {
  /** The source, with everything that was said about it. */
  readonly file: VFile
  /** Its editions; absent when the source is refused. */
  readonly finished?: FinishedVersion
  /** The defect, of Lectern or of a plug-in, that ended the work on it. */
  readonly defect?: Error
}

export function isRefused(file: VFile): boolean {
  return file.messages.some(({ fatal }) => fatal === true)
}

/** A source that is refused through no fault of its author's: `thrown` ended the work on it. */
export function brokenOff(file: VFile, thrown: unknown): MadeSource {
  if (thrown instanceof OutOfMemory) {
    createReport(file)('document-fits-in-memory', undefined)
    return { file }
  }
  const defect = thrown instanceof Error ? thrown : new Error(String(thrown))
  createReport(file)('editions-can-be-made', undefined, { reason: defect.message.replace(/\.$/, '') })
  return { file, defect }
}

/** A document that was lost as a whole, with the thread that made it. */
export function allBrokenOff(document: SourceDocument, thrown: unknown): MadeSource[] {
  return document.sources.map((path) => brokenOff(new VFile({ path }), thrown))
}

export function resultOf(
  { slug }: SourceDocument,
  made: readonly MadeSource[],
  manifest: Manifest | undefined,
): DocumentResult {
  const sources = made.map(({ file, defect }) => {
    return { file, refused: isRefused(file), ...(defect && { defect }) }
  })
  return { slug, sources, ...(manifest && { manifest }) }
}
