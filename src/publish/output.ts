/** The folder of the editions, as a run writes into it. */
import { createReport } from '../diagnostics/report.ts'
import { errorCode, errorPath, systemReason } from '../diagnostics/system.ts'
import type { SourceDocument } from '../sources/discover.ts'
import { nodeDisk } from '../write/disk.ts'
import { FolderIsLocked } from '../write/lock.ts'
import type { Manifest } from '../write/manifest.ts'
import { recover } from '../write/transaction.ts'
import { writeDocument } from '../write/write.ts'
import type { MadeSource } from './made.ts'

export interface Output {
  /**
   * Writes what the document's sources became; undefined when nothing of it was written. What hinders it (the
   * disk, another run) is said on each source that has editions.
   *
   * @throws the signal's reason when it asks to stop; the editions are then all there, or the earlier ones.
   */
  write(document: SourceDocument, made: readonly MadeSource[]): Promise<Manifest | undefined>
}

export function openOutput(out: string, signal: AbortSignal): Output {
  let rest: Promise<void> | undefined
  return {
    async write(document, made) {
      const finished = made.flatMap(({ finished }) => finished ?? [])
      if (finished.length === 0) return undefined
      try {
        // Before the first document, what an interrupted run has left is brought to rest.
        rest ??= recover(out, nodeDisk)
        await rest
        const folder = { slug: document.slug, finished, sources: document.versions }
        return await writeDocument(out, folder, nodeDisk, { signal })
      } catch (error) {
        for (const { file, finished } of made) if (finished) reportHindrance(error, out, file)
        return undefined
      }
    },
  }
}

function reportHindrance(error: unknown, out: string, file: MadeSource['file']): void {
  const report = createReport(file)
  const code = errorCode(error)
  if (error instanceof FolderIsLocked) {
    report('document-has-one-writer', undefined, { holder: error.holder, lock: error.lock })
  } else if (code !== undefined) {
    const values = { path: errorPath(error) ?? out, reason: systemReason(code) }
    report('editions-can-be-written', undefined, values)
  } else {
    throw error
  }
}
