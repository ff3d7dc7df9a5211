/**
 * Replacing many files as if they were one.
 *
 * All is written to a hidden folder on the same disk first. A journal then says what is to be moved, and
 * from that moment the change is made: whatever interrupts the moving, `recover` finishes it. Without a
 * journal nothing was moved, and what was written is thrown away.
 */
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { isInnerPath } from '../render/inner-path.ts'
import type { Disk } from './disk.ts'
import { namesAtWork, unlessLocked, workFolder } from './lock.ts'
import { severalAtATime } from './several.ts'

export interface Change {
  /** Names the change, its lock and what is prepared for it. */
  readonly name: string
  /** The folder in the output that is changed; `.` for the output itself. */
  readonly folder: string
  /** What to write, by path in that folder. The last one appears there when all others do. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Paths in that folder to remove at the end. */
  readonly remove: readonly string[]
}

const journalName = 'journal.json'
const innerPath = z.string().refine(isInnerPath)
const journalSchema = z.strictObject({
  folder: z.union([innerPath, z.literal('.')]),
  files: z.array(innerPath),
  remove: z.array(innerPath),
})

type Journal = z.output<typeof journalSchema>

/**
 * Makes the change in `out`: all of it, or nothing. The caller holds the lock of its name.
 * @throws the disk's own error when it refuses, and the signal's reason when it asks to stop; both leave
 * the files as they were.
 */
export async function commit(out: string, change: Change, disk: Disk, signal: AbortSignal): Promise<void> {
  const staging = join(out, workFolder, change.name)
  const journal: Journal = {
    folder: change.folder,
    files: [...change.files.keys()],
    remove: [...change.remove],
  }
  const staged = journal.files.map((path) => join(staging, 'files', path))
  try {
    await prepare(
      journal.files.map((path) => join(out, change.folder, path)),
      disk,
    )
    for (const folder of foldersOf(staged)) await disk.makeFolder(folder)
    await severalAtATime(change.files, async ([path, bytes]) => {
      signal.throwIfAborted()
      await disk.write(join(staging, 'files', path), bytes)
    })
    await settleAll(staged, disk)
    await disk.makeFolder(staging)
    const draft = join(staging, 'draft.json')
    await disk.write(draft, Buffer.from(JSON.stringify(journal)))
    signal.throwIfAborted()
    await disk.move(draft, join(staging, journalName))
  } catch (error) {
    await discard(out, staging, disk).catch(() => undefined)
    await disk.removeIfEmpty(join(out, change.folder)).catch(() => undefined)
    throw error
  }
  await disk.settle(staging)
  await finish(out, staging, journal, disk)
}

/**
 * Brings `out` to rest after runs that were interrupted: finishes their changes or throws them away.
 * What another process is only just changing is left to it.
 */
export async function recover(out: string, disk: Disk): Promise<void> {
  for (const name of await namesAtWork(out, disk)) {
    await unlessLocked(out, name, disk, () => recoverFolder(out, name, disk))
  }
  await disk.removeIfEmpty(join(out, workFolder))
}

/** The same for the change `name` in `out`, whose lock the caller holds. */
export async function recoverFolder(out: string, name: string, disk: Disk): Promise<void> {
  const staging = join(out, workFolder, name)
  const journal = readJournal(await disk.read(join(staging, journalName)))
  if (journal === undefined) await discard(out, staging, disk)
  else await finish(out, staging, journal, disk)
}

/** A journal that is none of ours moves and removes nothing. */
function readJournal(json: Buffer | undefined): Journal | undefined {
  try {
    return json && journalSchema.safeParse(JSON.parse(json.toString())).data
  } catch {
    return undefined
  }
}

/** Makes sure that moving files to `targets` will succeed: nothing must fail once the journal stands. */
async function prepare(targets: readonly string[], disk: Disk): Promise<void> {
  for (const folder of foldersOf(targets)) await disk.makeFolder(folder)
  await severalAtATime(targets, async (target) => {
    if (await disk.isFolder(target)) {
      throw Object.assign(new Error(`${target} is a folder`), { code: 'EISDIR', path: target })
    }
  })
}

async function finish(out: string, staging: string, journal: Journal, disk: Disk): Promise<void> {
  const folder = join(out, journal.folder)
  const move = async (path: string) => {
    const staged = join(staging, 'files', path)
    // A file that is no longer staged was moved before the interruption.
    if (await disk.exists(staged)) await disk.move(staged, join(folder, path))
  }
  await severalAtATime(journal.files.slice(0, -1), move)
  await severalAtATime(journal.files.slice(-1), move)
  for (const path of journal.remove) {
    await disk.remove(join(folder, path))
    await disk.removeIfEmpty(dirname(join(folder, path)))
  }
  await settleAll(
    journal.files.map((path) => join(folder, path)),
    disk,
  )
  // While the journal stands, recovery can finish: it goes first, the rest of the staging folder after it.
  await disk.remove(join(staging, journalName))
  await discard(out, staging, disk)
}

async function settleAll(paths: readonly string[], disk: Disk): Promise<void> {
  for (const folder of foldersOf(paths)) await disk.settle(folder)
}

function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.map((path) => dirname(path)))
}

async function discard(out: string, staging: string, disk: Disk): Promise<void> {
  await disk.remove(staging)
  await disk.removeIfEmpty(join(out, workFolder))
}
