import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, nodeDisk } from '../../src/write/disk.ts'
import { type Change, commit, recover } from '../../src/write/transaction.ts'
import { folderWith } from '../support/folder.ts'
import { lockOf, processThatIsOver } from '../support/locks.ts'

const running = new AbortController().signal
const earlier = {
  'doc/a.html': 'old a',
  'doc/gone.pdf': 'old',
  'doc/images/old.svg': 'old',
  'doc/manifest.json': 'old',
}
const later = { 'doc/a.html': 'new a', 'doc/images/new.svg': 'new', 'doc/manifest.json': 'new' }
const change: Change = {
  name: 'doc',
  folder: 'doc',
  files: new Map(
    ['a.html', 'images/new.svg', 'manifest.json'].map((path) => [
      path,
      Buffer.from(path === 'a.html' ? 'new a' : 'new'),
    ]),
  ),
  remove: ['gone.pdf', 'images/old.svg'],
}

/** Every file below `folder`, hidden ones too. */
async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const read = paths.map(
    async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const,
  )
  return Object.fromEntries(await Promise.all(read))
}

class Killed extends Error {}

/** A disk whose process is killed before its step number `last + 1`: nothing is done from then on. */
function mortalDisk(last: number): { disk: Disk; steps: () => number } {
  let steps = 0
  const step = <Arguments extends unknown[], Value>(work: (...given: Arguments) => Promise<Value>) => {
    return async (...given: Arguments): Promise<Value> => {
      steps += 1
      if (steps > last) throw new Killed()
      return work(...given)
    }
  }
  const disk: Disk = {
    read: step(nodeDisk.read),
    list: step(nodeDisk.list),
    exists: step(nodeDisk.exists),
    isFolder: step(nodeDisk.isFolder),
    makeFolder: step(nodeDisk.makeFolder),
    write: step(nodeDisk.write),
    create: step(nodeDisk.create),
    move: step(nodeDisk.move),
    remove: step(nodeDisk.remove),
    removeIfEmpty: step(nodeDisk.removeIfEmpty),
    settle: step(nodeDisk.settle),
  }
  return { disk, steps: () => steps }
}

async function stepsOf(work: (disk: Disk) => Promise<void>): Promise<number> {
  const { disk, steps } = mortalDisk(Number.POSITIVE_INFINITY)
  await work(disk)
  return steps()
}

const lockOfTheDead = lockOf(processThatIsOver())

/** A test outlives the disks that it kills: the lock that one has left is put under the name of a process that is over. */
async function leaveLockToTheDead(out: string): Promise<void> {
  const lock = join(out, '.lectern/doc.lock')
  if (await nodeDisk.exists(lock)) await writeFile(lock, lockOfTheDead)
}

describe('commit', () => {
  it('replaces, adds and removes, and leaves nothing behind', async () => {
    const out = await folderWith({ ...earlier, 'doc/theirs.txt': 'not ours', 'other/a.html': 'other' })
    await commit(out, change, nodeDisk, running)
    expect(await contents(out)).toEqual({ ...later, 'doc/theirs.txt': 'not ours', 'other/a.html': 'other' })
    expect((await readdir(out)).sort()).toEqual(['doc', 'other'])
  })

  it('begins from nothing', async () => {
    const out = join(await folderWith({}), 'dist')
    await commit(out, { ...change, remove: [] }, nodeDisk, running)
    expect(await contents(out)).toEqual(later)
  })

  it('is all or nothing, at whatever step the process is killed', async () => {
    const steps = await stepsOf(async (disk) => commit(await folderWith(earlier), change, disk, running))
    expect(steps).toBeGreaterThan(20)
    const outcomes = new Set<string>()
    for (let last = 0; last < steps; last++) {
      const out = await folderWith(earlier)
      await expect(commit(out, change, mortalDisk(last).disk, running)).rejects.toBeInstanceOf(Killed)
      await recover(out, nodeDisk)
      const found = await contents(out)
      outcomes.add(found['doc/manifest.json'] ?? 'none')
      expect(found, `killed after step ${last}`).toEqual(
        found['doc/manifest.json'] === 'old' ? earlier : later,
      )
      expect(await readdir(out)).toEqual(['doc'])
    }
    expect(outcomes).toEqual(new Set(['old', 'new']))
  })

  it('survives a second kill, while it recovers from the first', { timeout: 30_000 }, async () => {
    const interrupted = async (last: number) => {
      const out = await folderWith(earlier)
      await commit(out, change, mortalDisk(last).disk, running).catch(() => undefined)
      return out
    }
    const steps = await stepsOf(async (disk) => commit(await folderWith(earlier), change, disk, running))
    for (let last = 0; last < steps; last += 3) {
      const recovery = await stepsOf(async (disk) => recover(await interrupted(last), disk))
      for (let again = 0; again < recovery; again += 3) {
        const out = await interrupted(last)
        await recover(out, mortalDisk(again).disk).catch(() => undefined)
        await leaveLockToTheDead(out)
        await recover(out, nodeDisk)
        const found = await contents(out)
        expect(found).toEqual(found['doc/manifest.json'] === 'old' ? earlier : later)
      }
    }
  })

  it('leaves everything as it was when the disk refuses', async () => {
    const out = await folderWith(earlier)
    const full: Disk = {
      ...nodeDisk,
      async write(path, bytes) {
        if (path.endsWith('new.svg')) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        await nodeDisk.write(path, bytes)
      },
    }
    await expect(commit(out, change, full, running)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await contents(out)).toEqual(earlier)
    expect(await readdir(out)).toEqual(['doc'])
  })

  it('refuses before it moves anything when a folder stands where a file should', async () => {
    const out = await folderWith(earlier)
    await mkdir(join(out, 'doc/images/new.svg'))
    await expect(commit(out, change, nodeDisk, running)).rejects.toMatchObject({ code: 'EISDIR' })
    expect(await contents(out)).toEqual(earlier)
  })

  it('leaves everything as it was when it is asked to stop', async () => {
    const out = await folderWith(earlier)
    const stop = new AbortController()
    const disk: Disk = {
      ...nodeDisk,
      async write(path, bytes) {
        await nodeDisk.write(path, bytes)
        if (path.endsWith('draft.json')) stop.abort()
      },
    }
    await expect(commit(out, change, disk, stop.signal)).rejects.toThrow()
    expect(await contents(out)).toEqual(earlier)
  })
})

describe('recover', () => {
  it('throws away what an interrupted run had not finished preparing', async () => {
    const out = await folderWith({ ...earlier, '.lectern/doc/files/a.html': 'half' })
    await recover(out, nodeDisk)
    expect(await contents(out)).toEqual(earlier)
  })

  it('has nothing to do in a folder at rest, or in none', async () => {
    const out = await folderWith(earlier)
    await recover(out, nodeDisk)
    await recover(join(out, 'nowhere'), nodeDisk)
    expect(await contents(out)).toEqual(earlier)
  })

  it('does not follow a journal out of the output', async () => {
    const out = join(await folderWith({ 'precious.txt': 'precious' }), 'dist')
    await mkdir(join(out, '.lectern/doc'), { recursive: true })
    const journal = { folder: 'doc', files: [], remove: ['../../precious.txt'] }
    await writeFile(join(out, '.lectern/doc/journal.json'), JSON.stringify(journal))
    await recover(out, nodeDisk)
    expect(await readFile(join(out, '../precious.txt'), 'utf8')).toBe('precious')
  })
})
