/** Processes that are stopped in the middle, and those that build into the same folder at the same time. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { readManifest } from '../../src/write/manifest.ts'
import { built, type Started } from '../support/built.ts'
import { folderWith } from '../support/folder.ts'
import { frontmatter } from '../support/publishing.ts'

const lectern = built()
const names = [...'abcdefghijkl']
const options = ['--format', 'html,text']

/** A folder with two documents that are soon done, and others that take long enough to be stopped in. */
function folder(): Promise<string> {
  const text = (index: number) =>
    'A paragraph of words, and [a link](https://example.org).\n\n'.repeat(index < 2 ? 10 : 400)
  return folderWith(
    Object.fromEntries(names.map((name, index) => [`source/${name}.md`, `${frontmatter()}${text(index)}`])),
  )
}

/** Waits until `started` has said so many documents to be done. */
async function documentsDone(started: Started, count: number): Promise<void> {
  while ((started.text().match(/source published/g) ?? []).length < count) {
    expect(started.process.exitCode, started.text()).toBe(null)
    await sleep(5)
  }
}

/** The documents in `dist`, each with its files as the manifest says; anything else fails. */
async function wholeDocuments(home: string): Promise<string[]> {
  const documents = (await readdir(join(home, 'dist'))).filter((name) => !name.includes('.'))
  for (const name of documents) {
    const path = join(home, 'dist', name)
    const manifest = readManifest(await readFile(join(path, 'manifest.json')))
    const versions = manifest?.versions ?? []
    const own = versions.flatMap(({ editions, files }) => [...editions, ...files])
    const files = [...own, ...(manifest?.landing ? [manifest.landing] : [])]
    expect((await readdir(path)).sort()).toEqual([...files.map((file) => file.path), 'manifest.json'].sort())
    for (const file of files) {
      const hash = createHash('sha256').update(await readFile(join(path, file.path)))
      expect(hash.digest('hex'), `${name}/${file.path}`).toBe(file.sha256)
    }
  }
  return documents.sort()
}

async function buildsAll(home: string): Promise<void> {
  const again = lectern.start(['build', ...options, '--jobs', '1'], home)
  expect(await again.end, again.text()).toBe(0)
  await holdsAll(home)
}

/** Every document is whole, and the page of all documents lists it. */
async function holdsAll(home: string): Promise<void> {
  const out = join(home, 'dist')
  expect((await readdir(out)).sort()).toEqual([...names, 'index.html', 'manifest.json'].sort())
  expect(await wholeDocuments(home)).toEqual(names)
  const page = await readFile(join(out, 'index.html'), 'utf8')
  expect(names.filter((name) => !page.includes(`href="${name}/index.html"`))).toEqual([])
}

describe('lectern build', { timeout: 60_000 }, () => {
  it.each([
    ['SIGINT', '1'],
    ['SIGINT', '2'],
    ['SIGTERM', '2'],
  ] as const)('leaves nothing half-written when stopped by %s, with --jobs %s', async (signal, jobs) => {
    const home = await folder()
    const started = lectern.start(['build', ...options, '--jobs', jobs], home)
    await documentsDone(started, 2)
    started.process.kill(signal)
    expect(await started.end).toBe(130)
    expect(started.text().trimEnd().split('\n').at(-1)).toBe(
      'Stopped. What was not finished has left no trace; earlier editions are unharmed.',
    )
    expect((await readdir(join(home, 'dist'))).filter((name) => name.startsWith('.'))).toEqual([])
    const whole = await wholeDocuments(home)
    expect(whole.length).toBeGreaterThanOrEqual(2)
    expect(whole.length).toBeLessThan(names.length)
    await buildsAll(home)
  })

  it('is brought to rest by the next one when it is killed', async () => {
    const home = await folder()
    const started = lectern.start(['build', ...options, '--jobs', '2'], home)
    await documentsDone(started, 1)
    started.process.kill('SIGKILL')
    expect(await started.end).toBe('SIGKILL')
    await buildsAll(home)
  })

  it('shares the output with others that build at the same time', async () => {
    const home = await folder()
    const started = [1, 2].map(() => lectern.start(['build', ...options, '--jobs', '1'], home))
    const ends = await Promise.all(started.map(({ end }) => end))
    expect(ends, started.map((one) => one.text()).join('\n')).toEqual([0, 0])
    await holdsAll(home)
  })

  it('does not know jobs that are no number', async () => {
    const home = await folder()
    const started = lectern.start(['build', '--jobs', 'many'], home)
    expect(await started.end).toBe(2)
    expect(started.text()).toBe('The number of jobs is a whole number from 1 upwards.\n')
  })
})
