/** The few things that writing asks of a disk; each is done when its promise is. */
import { access, mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from '../diagnostics/system.ts'

export interface Disk {
  /** The bytes of a file; undefined when there is none. */
  read(path: string): Promise<Buffer | undefined>
  /** Names in a folder; none when there is no such folder. */
  list(folder: string): Promise<string[]>
  exists(path: string): Promise<boolean>
  isFolder(path: string): Promise<boolean>
  makeFolder(path: string): Promise<void>
  /** Writes a file and waits until the disk has it. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Creates a file; false when there is one already. Of several processes, one alone succeeds. */
  create(path: string, bytes: Uint8Array): Promise<boolean>
  /** Replaces `to` in one step. */
  move(from: string, to: string): Promise<void>
  /** Removes a file, or a folder and all in it. */
  remove(path: string): Promise<void>
  removeIfEmpty(folder: string): Promise<void>
  /** Waits until the disk has the names in a folder. */
  settle(folder: string): Promise<void>
}

export const nodeDisk: Disk = {
  read: (path) => unless(['ENOENT'], undefined, () => readFile(path)),
  list: (folder) => unless(['ENOENT'], [], () => readdir(folder)),
  exists: (path) => unless(['ENOENT', 'ENOTDIR'], false, () => access(path).then(() => true)),
  isFolder: async (path) =>
    unless(['ENOENT', 'ENOTDIR'], false, async () => (await stat(path)).isDirectory()),
  makeFolder: (path) => makeFolder(path, attempts),
  async write(path, bytes) {
    const handle = await open(path, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  create: (path, bytes) =>
    unless(['EEXIST'], false, async () => {
      const handle = await open(path, 'wx')
      try {
        await handle.writeFile(bytes)
        return true
      } catch (error) {
        await rm(path, { force: true })
        throw error
      } finally {
        await handle.close()
      }
    }),
  move: rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  removeIfEmpty: (folder) => unless(['ENOENT', 'ENOTEMPTY', 'EEXIST'], undefined, () => rmdir(folder)),
  // Windows has no such call: there the names are as safe as the system makes them.
  settle: (folder) =>
    unless(['EISDIR', 'EPERM', 'EINVAL'], undefined, async () => {
      const handle = await open(folder)
      await handle.sync().finally(() => handle.close())
    }),
}

async function unless<Value>(
  codes: readonly string[],
  otherwise: Value,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (codes.includes(errorCode(error) ?? '')) return otherwise
    throw error
  }
}

/** How often a folder is made that another process may have tidied away meanwhile. */
const attempts = 5

/** Node's own recursion never ends where a file system has no room for folders, such as /proc. */
async function makeFolder(path: string, left: number): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if (await nodeDisk.isFolder(path)) return
    const code = errorCode(error) ?? ''
    if (left === 0 || !['ENOENT', 'EEXIST'].includes(code)) throw error
    if (code === 'ENOENT' && !(await nodeDisk.exists(dirname(path)))) await makeFolder(dirname(path), left)
    await makeFolder(path, left - 1)
  }
}
