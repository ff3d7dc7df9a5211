/** A disk that refuses, and a reader who presses Ctrl-C: earlier editions are unharmed, nothing is half-written. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nodeDisk } from '../../src/write/disk.ts'
import { built } from '../support/built.ts'
import { folderWith } from '../support/folder.ts'
import { frontmatter, publishAgain, publishFolder } from '../support/publishing.ts'

const sound = `${frontmatter()}Text.\n`

afterEach(() => {
  vi.restoreAllMocks()
})

const hindrance = (path: string, reason: string) =>
  `source/brief.md:1:1 editions-can-be-written: The editions cannot be written: ${path}: ${reason}. | A folder that this account may write to, on a disk with space. | Make room or grant the permission, or choose another folder with --out. Earlier editions are unharmed.`

/** Every file below `folder`, hidden ones too, with its text. */
async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const read = paths.map(
    async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const,
  )
  return Object.fromEntries(await Promise.all(read))
}

describe('editions that cannot be written', () => {
  it('are said to be so when a file stands where their folder should be', async () => {
    const { messages, result } = await publishFolder({ 'source/brief.md': sound, dist: 'mine' })
    expect(messages).toEqual([hindrance('dist/.lectern', 'a part of the path is a file, not a folder')])
    expect(result.refused).toBe(true)
    expect(await readFile('dist', 'utf8')).toBe('mine')
  })

  it.runIf(process.platform === 'linux')('are said to be so where no folder can be made at all', async () => {
    const { messages, result } = await publishFolder({ 'source/brief.md': sound }, { out: '/proc/nowhere' })
    expect(messages).toEqual([hindrance('/proc/nowhere', 'it does not exist')])
    expect(result.refused).toBe(true)
  })

  it.each([
    ['EACCES', 'this account has no permission'],
    ['EROFS', 'the disk is read-only'],
    ['ENOSPC', 'the disk is full'],
  ])('leave the earlier ones unharmed: %s in the middle', async (code, reason) => {
    const { out } = await publishFolder({ 'source/brief.md': sound })
    const before = await contentsOf(out)
    const refusing = Object.assign(new Error(code), { code, path: 'dist/.lectern/brief/draft.json' })
    const write = nodeDisk.write
    vi.spyOn(nodeDisk, 'write').mockImplementation((path, bytes) => {
      // The first file fits; what comes after it does not.
      return path.endsWith('.stub') ? write(path, bytes) : Promise.reject(refusing)
    })
    await writeFile('source/brief.md', sound.replace('A brief', 'Another brief'))
    const { messages, result } = await publishAgain()
    expect(messages).toEqual([hindrance('dist/.lectern/brief/draft.json', reason)])
    expect(result.refused).toBe(true)
    expect(await contentsOf(out)).toEqual(before)
  })
})

describe('Ctrl-C', () => {
  const lectern = built()

  it('stops the work with exit code 130 and leaves whole documents or none', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `brief-${index}`)
    const folder = await folderWith(Object.fromEntries(names.map((name) => [`source/${name}.md`, sound])))
    const run = lectern.start(['build', '--format', 'html,text', '--jobs', '1'], folder)
    await vi.waitUntil(() => run.text().includes('published'), { timeout: 30_000 })
    run.process.kill('SIGINT')
    expect(await run.end).toBe(130)
    expect(run.text()).toContain('Stopped. What was not finished has left no trace')
    const out = join(folder, 'dist')
    const made = await readdir(out)
    expect(made.length).toBeLessThan(names.length)
    for (const name of made) {
      expect((await readdir(join(out, name))).sort()).toEqual([
        `${name}.en.html`,
        `${name}.en.txt`,
        'index.html',
        'manifest.json',
      ])
    }
  }, 60_000)
})
