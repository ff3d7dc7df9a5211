/** The folder of the editions, as a run writes into it. */
import { createReport } from '../diagnostics/report.ts'
import { errorCode, errorPath, systemReason } from '../diagnostics/system.ts'
import { catalogueFiles } from '../landing/catalogue.ts'
import { documentPage } from '../landing/document.ts'
import type { Site } from '../landing/site.ts'
import type { SourceDocument } from '../sources/discover.ts'
import { writeCatalogue } from '../write/catalogue.ts'
import { nodeDisk } from '../write/disk.ts'
import { FolderIsLocked } from '../write/lock.ts'
import type { Manifest } from '../write/manifest.ts'
import { recover } from '../write/transaction.ts'
import { writeDocument } from '../write/write.ts'
import type { MadeSource } from './made.ts'
import type { Run } from './run.ts'

export interface Output {
  /**
   * Writes what the document's sources became; undefined when nothing of it was written. What hinders it (the
   * disk, another run) is said on each source that has editions.
   *
   * @throws the signal's reason when it asks to stop; the editions are then all there, or the earlier ones.
   */
  write(document: SourceDocument, made: readonly MadeSource[]): Promise<Manifest | undefined>
  /**
   * Once all documents are written, writes the page that lists them. What hinders it is returned, in words.
   * @throws the signal's reason when it asks to stop.
   */
  finish(): Promise<string | undefined>
}

export function openOutput({ out, signal, theme, baseUrl, landing }: Run): Output {
  const site: Site = { theme, baseUrl }
  let rest: Promise<void> | undefined
  let hasWritten = false
  return {
    async write(document, made) {
      const finished = made.flatMap(({ finished }) => finished ?? [])
      if (finished.length === 0) return undefined
      try {
        // Before the first document, what an interrupted run has left is brought to rest.
        rest ??= recover(out, nodeDisk)
        await rest
        const page = landing ? (manifest: Manifest) => documentPage(manifest, site) : undefined
        const folder = { slug: document.slug, finished, sources: document.versions, landing: page }
        const manifest = await writeDocument(out, folder, nodeDisk, { signal })
        hasWritten = true
        return manifest
      } catch (error) {
        for (const { file, finished } of made) if (finished) reportHindrance(error, out, file)
        return undefined
      }
    },
    async finish() {
      if (!hasWritten) return undefined
      const make = (manifests: readonly Manifest[]) => (landing ? catalogueFiles(manifests, site) : [])
      try {
        await writeCatalogue(out, make, nodeDisk, { signal })
        return undefined
      } catch (error) {
        return hindranceOf(error, out)
      }
    },
  }
}

/** @throws `error` when it is neither the disk's nor another run's. */
function hindranceOf(error: unknown, out: string): string {
  const code = errorCode(error)
  if (error instanceof FolderIsLocked) return `${error.lock} is held by ${error.holder}.`
  if (code === undefined) throw error
  return `${errorPath(error) ?? out} cannot be written: ${systemReason(code)}.`
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
