/**
 * One writer at a time for the folder of a document, whoever else builds into the same output.
 *
 * A lock is a file that one process alone can create. It is held for the moment in which a document is
 * written, and others wait. The lock of a process that was killed is taken over.
 */
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { errorCode } from '../diagnostics/system.ts'
import type { Disk } from './disk.ts'

/** Hidden folder in the output for locks and for what is being prepared. */
export const workFolder = '.lectern'

const ending = '.lock'

const holderSchema = z.strictObject({ process: z.int().positive(), host: z.string(), id: z.uuid() })

type Holder = z.output<typeof holderSchema>

/** The folder of a document stayed locked for longer than it takes to write one. */
export class FolderIsLocked extends Error {
  override name = 'FolderIsLocked'
  readonly lock: string
  /** Who holds the lock: "process 4711 on saturn". */
  readonly holder: string

  constructor(lock: string, holder: Holder | undefined) {
    super(`${lock} is held by another process.`)
    this.lock = lock
    this.holder = holder ? `process ${holder.process} on ${holder.host}` : 'another process'
  }
}

export interface Waiting {
  readonly signal?: AbortSignal
  /** How long to wait for another writer, in milliseconds. */
  readonly patience?: number
}

/**
 * Does `work` while nobody else writes the folder `name` in `out`.
 * @throws FolderIsLocked when another writer takes too long; the disk's own error; the signal's reason.
 */
export async function whileLocked<Value>(
  out: string,
  name: string,
  disk: Disk,
  work: () => Promise<Value>,
  { signal, patience = 3000 }: Waiting = {},
): Promise<Value> {
  const lock = lockOf(out, name)
  const pause = 50
  signal?.throwIfAborted()
  for (let waited = 0; !(await acquire(lock, out, disk)); waited += pause) {
    if (waited >= patience) throw new FolderIsLocked(lock, await holderOf(lock, disk))
    await sleep(pause, undefined, signal && { signal }).catch(() => signal?.throwIfAborted())
  }
  return work().finally(() => release(lock, out, disk))
}

/** Does `work` unless another writer holds the folder `name` in `out`. */
export async function unlessLocked(
  out: string,
  name: string,
  disk: Disk,
  work: () => Promise<void>,
): Promise<void> {
  const lock = lockOf(out, name)
  if (await acquire(lock, out, disk)) await work().finally(() => release(lock, out, disk))
}

/** Names of the folders in `out` that are locked or have something prepared. */
export async function namesAtWork(out: string, disk: Disk): Promise<string[]> {
  const entries = await disk.list(join(out, workFolder))
  return [...new Set(entries.map((entry) => entry.split(ending, 1).join()))]
}

function lockOf(out: string, name: string): string {
  return join(out, workFolder, `${name}${ending}`)
}

/** Whether the lock is now ours. */
async function acquire(lock: string, out: string, disk: Disk): Promise<boolean> {
  const own: Holder = { process: process.pid, host: hostname(), id: randomUUID() }
  await disk.makeFolder(join(out, workFolder))
  try {
    if (await disk.create(lock, bytesOf(own))) return true
    const holder = await holderOf(lock, disk)
    return holder !== undefined && !isAlive(holder) && (await takeOver(lock, holder, own, disk))
  } catch (error) {
    // Another process has just tidied the folder away.
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

/** Two processes may find the same dead holder: a file named for it lets one of them take its place. */
async function takeOver(lock: string, dead: Holder, own: Holder, disk: Disk): Promise<boolean> {
  const turn = `${lock}.${dead.id}`
  if (!(await disk.create(turn, new Uint8Array()))) return false
  try {
    const isUnchanged = (await holderOf(lock, disk))?.id === dead.id
    if (isUnchanged) await disk.write(lock, bytesOf(own))
    return isUnchanged
  } finally {
    await disk.remove(turn)
  }
}

/** A lock that cannot be removed is taken over by the next run: it undoes nothing that was written. */
async function release(lock: string, out: string, disk: Disk): Promise<void> {
  await disk.remove(lock).catch(() => undefined)
  await disk.removeIfEmpty(join(out, workFolder)).catch(() => undefined)
}

/** Undefined when there is no lock, or when its holder is only just writing it. */
async function holderOf(lock: string, disk: Disk): Promise<Holder | undefined> {
  const json = await disk.read(lock)
  try {
    return json && holderSchema.safeParse(JSON.parse(json.toString())).data
  } catch {
    return undefined
  }
}

function bytesOf(holder: Holder): Buffer {
  return Buffer.from(JSON.stringify(holder))
}

/** What runs on another computer cannot be known, and counts as alive. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.process, 0)
    return true
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}
