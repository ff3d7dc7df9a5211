/** The editions of a document's versions → its folder in the output, with its manifest, in one step. */
import { posix } from 'node:path'
import { generator } from '../installation.ts'
import type { OutputFile } from '../render/renderer.ts'
import type { Disk } from './disk.ts'
import { type Waiting, whileLocked } from './lock.ts'
import {
  entryOf,
  type Manifest,
  manifestName,
  pathsIn,
  readManifest,
  type Version,
  writeManifest,
} from './manifest.ts'
import { commit, recoverFolder } from './transaction.ts'

/** What of a file reaches the disk. */
export type WrittenFile = Pick<OutputFile, 'path' | 'bytes'>

export interface FinishedVersion {
  readonly version: Version
  readonly files: readonly WrittenFile[]
}

export interface DocumentFolder {
  readonly slug: string
  /** The versions that this run has made. */
  readonly finished: readonly FinishedVersion[]
  /** Sources of the document that stand in its folder: what earlier runs made of them stays. */
  readonly sources: readonly string[]
  /** The page that lists the editions of the whole document; none when absent. */
  readonly landing?: ((manifest: Manifest) => OutputFile | undefined) | undefined
}

/**
 * Writes the document into `out`: its new editions, what stays of the earlier ones, the manifest last.
 * Files that no version needs any more are removed. Another process that writes the same document is waited for.
 * @throws the disk's own error, FolderIsLocked, or the signal's reason; earlier editions are then unharmed.
 */
export async function writeDocument(
  out: string,
  document: DocumentFolder,
  disk: Disk,
  waiting: Waiting & { readonly signal: AbortSignal },
): Promise<Manifest> {
  const { slug, finished } = document
  const write = async () => {
    await recoverFolder(out, slug, disk)
    const earlier = readManifest(await disk.read(posix.join(out, slug, manifestName)))
    const merged = merge(document, earlier?.versions ?? [])
    const landing = landingOf(document, merged)
    const manifest = landing ? { ...merged, landing: entryOf(landing) } : merged
    const files = new Map(
      finished.flatMap(({ files }) => files.map(({ path, bytes }) => [path, bytes] as const)),
    )
    if (landing) files.set(landing.path, landing.bytes)
    files.set(manifestName, writeManifest(manifest))
    const kept = new Set(pathsIn(manifest))
    const remove = (earlier ? pathsIn(earlier) : []).filter((path) => !kept.has(path))
    await commit(out, { name: slug, folder: slug, files, remove }, disk, waiting.signal)
    return manifest
  }
  return whileLocked(out, slug, disk, write, waiting)
}

/** None where a renderer has a page of this name of its own. */
function landingOf({ landing }: DocumentFolder, manifest: Manifest): OutputFile | undefined {
  const page = landing?.(manifest)
  return page && !pathsIn(manifest).includes(page.path) ? page : undefined
}

/** New versions take the place of those of the same source or language. */
function merge({ slug, finished, sources }: DocumentFolder, earlier: readonly Version[]): Manifest {
  const made = finished.map(({ version }) => version)
  const madeOf = new Set(made.flatMap(({ source, language }) => [fileName(source), language]))
  const present = new Set(sources.map(fileName))
  const staying = earlier.filter(({ source, language }) => {
    return present.has(fileName(source)) && !madeOf.has(fileName(source)) && !madeOf.has(language)
  })
  const versions = [...made, ...staying].sort((a, b) => (a.language < b.language ? -1 : 1))
  return { document: slug, generator, versions }
}

/** Earlier runs may have named the same file from another working folder. */
function fileName(source: string): string {
  return posix.basename(source)
}
