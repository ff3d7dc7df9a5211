/** The same source gives the same bytes, in every edition, on both sides of the date line. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { publish } from '../../src/publish.ts'

const zone = process.env['TZ']
const folders: string[] = []

afterEach(async () => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
})

/** Every file that a run makes of the sample, by path. */
async function filesMadeIn(timeZone: string) {
  process.env['TZ'] = timeZone
  const out = await mkdtemp(join(tmpdir(), 'lectern-test-'))
  folders.push(out)
  const { documents, refused } = await publish(['source/untoc-cop10/en.md'], { out })
  const messages = documents.flatMap(({ sources }) =>
    sources.flatMap(({ file }) => file.messages.map(String)),
  )
  expect(refused, messages.join('\n')).toBe(false)
  const entries = await readdir(out, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const read = paths.sort().map(async (path) => [path.slice(out.length + 1), await readFile(path)] as const)
  return { offset: new Date(2020, 9, 12).getTimezoneOffset(), files: new Map(await Promise.all(read)) }
}

describe('determinism', () => {
  it('holds for all editions in two runs and two time zones', { timeout: 120_000 }, async () => {
    const west = await filesMadeIn('Pacific/Niue')
    const east = await filesMadeIn('Pacific/Kiritimati')
    expect([west.offset, east.offset]).toEqual([660, -840])
    const editions = ['epub', 'html', 'pdf', 'txt'].map(
      (extension) => `untoc-cop10/untoc-cop10.en.${extension}`,
    )
    expect([...west.files.keys()]).toEqual(expect.arrayContaining([...editions, 'untoc-cop10/manifest.json']))
    expect([...east.files.keys()]).toEqual([...west.files.keys()])
    for (const [path, bytes] of west.files) {
      expect(east.files.get(path)?.equals(bytes), `${path} differs`).toBe(true)
    }
  })
})
