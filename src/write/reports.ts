/** Reports → their folder, in one step. What else stands there, earlier reports on other documents too, stays. */
import type { Disk } from './disk.ts'
import { type Waiting, whileLocked } from './lock.ts'
import { commit, recoverFolder } from './transaction.ts'
import type { WrittenFile } from './write.ts'

/** Not the name of a document: those have no full stop. */
const lockName = 'evidence.reports'

/**
 * Writes all files into `folder`, or none of them. Another process that writes reports there is waited for.
 *
 * @throws the disk's own error, FolderIsLocked, or the signal's reason; earlier reports are then unharmed.
 */
export function writeReports(
  folder: string,
  reports: readonly WrittenFile[],
  disk: Disk,
  waiting: Waiting & { readonly signal: AbortSignal },
): Promise<void> {
  const write = async () => {
    await recoverFolder(folder, lockName, disk)
    const files = new Map(reports.map(({ path, bytes }) => [path, bytes]))
    await commit(folder, { name: lockName, folder: '.', files, remove: [] }, disk, waiting.signal)
  }
  return whileLocked(folder, lockName, disk, write, waiting)
}
