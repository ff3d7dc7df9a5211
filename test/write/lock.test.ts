import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, nodeDisk } from '../../src/write/disk.ts'
import { FolderIsLocked, unlessLocked, whileLocked } from '../../src/write/lock.ts'
import { folderWith } from '../support/folder.ts'
import { lockOf, processThatIsOver } from '../support/locks.ts'

const lock = '.lectern/doc.lock'
const impatient = { patience: 0 }

/** An output in which the folder `doc` is locked. */
function lockedBy(holder: string): Promise<string> {
  return folderWith({ [lock]: holder })
}

describe('whileLocked', () => {
  it('lets one writer in after the other', async () => {
    const out = await folderWith({})
    let inside = 0
    const visits = Array.from({ length: 5 }, () =>
      whileLocked(out, 'doc', nodeDisk, async () => {
        inside += 1
        const seen = inside
        await readdir(out)
        inside -= 1
        return seen
      }),
    )
    expect(await Promise.all(visits)).toEqual([1, 1, 1, 1, 1])
    expect(await readdir(out)).toEqual([])
  })

  it('does not make writers of different folders wait for each other', async () => {
    const out = await folderWith({})
    const nested = whileLocked(out, 'a', nodeDisk, () =>
      whileLocked(out, 'b', nodeDisk, () => readdir(join(out, '.lectern')), impatient),
    )
    expect((await nested).sort()).toEqual(['a.lock', 'b.lock'])
  })

  it('opens again when the work fails', async () => {
    const out = await folderWith({})
    const work = async () => {
      throw new Error('the work failed')
    }
    await expect(whileLocked(out, 'doc', nodeDisk, work)).rejects.toThrow('the work failed')
    expect(await readdir(out)).toEqual([])
  })

  it.each([
    ['a process of this computer', lockOf(process.pid), `process ${process.pid} on `],
    ['a process of another computer', lockOf(1, 'saturn'), 'process 1 on saturn'],
    ['a process that has not said who it is', '', 'another process'],
  ])('respects %s', async (_case, content, holder) => {
    const out = await lockedBy(content)
    const attempt = whileLocked(out, 'doc', nodeDisk, async () => 'done', impatient)
    const error: unknown = await attempt.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(FolderIsLocked)
    expect(error).toMatchObject({ lock: join(out, lock), holder: expect.stringContaining(holder) })
    expect(await readFile(join(out, lock), 'utf8')).toBe(content)
  })

  it('waits until the other is done', async () => {
    const out = await lockedBy(lockOf(process.pid))
    const visit = whileLocked(out, 'doc', nodeDisk, async () => 'done')
    await nodeDisk.remove(join(out, lock))
    expect(await visit).toBe('done')
  })

  it('stops waiting when asked', async () => {
    const out = await lockedBy(lockOf(process.pid))
    const stop = new AbortController()
    const visit = whileLocked(out, 'doc', nodeDisk, async () => 'done', { signal: stop.signal })
    stop.abort()
    await expect(visit).rejects.toThrow('aborted')
  })

  it('takes the place of a process that was killed', async () => {
    const out = await lockedBy(lockOf(processThatIsOver()))
    expect(await whileLocked(out, 'doc', nodeDisk, async () => 'done', impatient)).toBe('done')
    expect(await readdir(out)).toEqual([])
  })

  it('lets one process alone take the place of the dead', async () => {
    const out = await lockedBy(lockOf(processThatIsOver()))
    // Both have seen the dead holder before either takes its place.
    let readers = 0
    let open = () => {}
    const bothHaveRead = new Promise<void>((resolve) => {
      open = resolve
    })
    const disk: Disk = {
      ...nodeDisk,
      async read(path) {
        const bytes = await nodeDisk.read(path)
        readers += 1
        if (readers === 2) open()
        await bothHaveRead
        return bytes
      },
    }
    let inside = 0
    const visit = () =>
      whileLocked(out, 'doc', disk, async () => {
        inside += 1
        const seen = inside
        await readdir(out)
        inside -= 1
        return seen
      })
    expect(await Promise.all([visit(), visit()])).toEqual([1, 1])
  })

  it('is held for many at once in a folder that is not there yet, and that each tidies away', async () => {
    const out = join(await folderWith({}), 'deep', 'dist')
    const names = Array.from({ length: 24 }, (_, index) => `doc-${index}`)
    const done = await Promise.all(names.map((name) => whileLocked(out, name, nodeDisk, async () => name)))
    expect(done).toEqual(names)
  })

  it('is not held up by the folder being tidied away', async () => {
    const out = await folderWith({})
    let tidied = false
    const disk: Disk = {
      ...nodeDisk,
      async makeFolder(path) {
        await nodeDisk.makeFolder(path)
        if (!tidied) await nodeDisk.removeIfEmpty(path)
        tidied = true
      },
    }
    expect(await whileLocked(out, 'doc', disk, async () => 'done')).toBe('done')
  })

  it('says what the disk says', async () => {
    const out = join(await folderWith({ dist: 'a file' }), 'dist')
    const attempt = whileLocked(out, 'doc', nodeDisk, async () => 'done')
    await expect(attempt).rejects.toMatchObject({ code: 'ENOTDIR' })
  })
})

describe('unlessLocked', () => {
  it('leaves a folder to the one who writes it', async () => {
    const out = await lockedBy(lockOf(process.pid))
    let done = false
    await unlessLocked(out, 'doc', nodeDisk, async () => {
      done = true
    })
    expect(done).toBe(false)
    await writeFile(join(out, lock), lockOf(processThatIsOver()))
    await mkdir(join(out, '.lectern/doc'))
    await unlessLocked(out, 'doc', nodeDisk, async () => {
      done = true
    })
    expect(done).toBe(true)
    expect(await readdir(join(out, '.lectern'))).toEqual(['doc'])
  })
})
