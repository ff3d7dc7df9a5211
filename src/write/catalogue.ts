/**
 * What stands in the output beside the documents: the page that lists them all, and what goes with it. It is written
 * from the manifests that are there, under a lock of its own: whichever of several runs ends last lists them all.
 */
import { posix } from 'node:path'
import { z } from 'zod'
import { generator } from '../installation.ts'
import type { OutputFile } from '../render/renderer.ts'
import type { Disk } from './disk.ts'
import { type Waiting, whileLocked } from './lock.ts'
import { entryOf, fileSchema, type Manifest, manifestName, readManifest } from './manifest.ts'
import { commit, recoverFolder } from './transaction.ts'

/** Not the name of a document: those have no full stop. */
const lockName = 'catalogue.index'

const catalogueSchema = z.strictObject({
  generator: z.string(),
  documents: z.array(z.string()),
  files: z.array(fileSchema),
})

/**
 * Writes what `make` makes of all documents in `out`, and removes what an earlier run made and this one does not.
 * A file of somebody else's that has the name of one of ours stays as it is.
 *
 * @throws the disk's own error, FolderIsLocked, or the signal's reason; what earlier runs wrote is then unharmed.
 */
export async function writeCatalogue(
  out: string,
  make: (manifests: readonly Manifest[]) => readonly OutputFile[],
  disk: Disk,
  waiting: Waiting & { readonly signal: AbortSignal },
): Promise<void> {
  const write = async () => {
    await recoverFolder(out, lockName, disk)
    const earlier = await earlierPaths(out, disk)
    const manifests = await manifestsIn(out, disk)
    const made: OutputFile[] = []
    for (const file of make(manifests)) {
      if (earlier.includes(file.path) || !(await disk.exists(posix.join(out, file.path)))) made.push(file)
    }
    const remove = earlier.filter((path) => !made.some((file) => file.path === path))
    const files = new Map(made.map(({ path, bytes }) => [path, bytes]))
    if (made.length === 0) remove.push(...(earlier.length > 0 ? [manifestName] : []))
    else files.set(manifestName, manifestOf(manifests, made))
    if (files.size + remove.length === 0) return
    await commit(out, { name: lockName, folder: '.', files, remove }, disk, waiting.signal)
  }
  await whileLocked(out, lockName, disk, write, waiting)
}

function manifestOf(manifests: readonly Manifest[], made: readonly OutputFile[]): Buffer {
  const catalogue: z.output<typeof catalogueSchema> = {
    generator,
    documents: manifests.map(({ document }) => document),
    files: made.map(entryOf),
  }
  return Buffer.from(`${JSON.stringify(catalogue, null, 2)}\n`)
}

async function earlierPaths(out: string, disk: Disk): Promise<string[]> {
  const json = await disk.read(posix.join(out, manifestName))
  try {
    const earlier = json && catalogueSchema.safeParse(JSON.parse(json.toString())).data
    return (earlier?.files ?? []).map(({ path }) => path)
  } catch {
    return []
  }
}

/** Those of all documents in `out`, in the order of their names. */
async function manifestsIn(out: string, disk: Disk): Promise<Manifest[]> {
  const manifests: Manifest[] = []
  for (const name of (await disk.list(out)).sort()) {
    if (name.includes('.') || !(await disk.isFolder(posix.join(out, name)))) continue
    const manifest = readManifest(await disk.read(posix.join(out, name, manifestName)))
    if (manifest?.document === name) manifests.push(manifest)
  }
  return manifests
}
