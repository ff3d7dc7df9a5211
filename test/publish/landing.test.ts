import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { nodeDisk } from '../../src/write/disk.ts'
import { readManifest } from '../../src/write/manifest.ts'
import { frontmatter, publishAgain, publishFolder } from '../support/publishing.ts'

const good = `${frontmatter()}Text.\n`
const two = { 'source/a.md': good, 'source/b.md': good }
const baseUrl = 'https://example.org/docs'

const read = (...path: string[]) => readFile(join(...path), 'utf8')
const listedIn = async (out: string) =>
  [...(await read(out, 'index.html')).matchAll(/href="(\w+)\/index\.html"/g)].map(([, name]) => name)

describe('landing pages', () => {
  it('are listed in the manifests', async () => {
    const { out } = await publishFolder(two)
    expect(readManifest(await readFile(join(out, 'a/manifest.json')))?.landing).toMatchObject({
      path: 'index.html',
      bytes: (await readFile(join(out, 'a/index.html'))).length,
    })
    expect(JSON.parse(await read(out, 'manifest.json'))).toMatchObject({
      documents: ['a', 'b'],
      files: [{ path: 'index.html', mediaType: 'text/html' }],
    })
  })

  it('list what earlier runs made, and no longer what is gone', async () => {
    const { out } = await publishFolder(two)
    await rm('source/a.md')
    await publishAgain()
    expect(await listedIn(out)).toEqual(['a', 'b'])
    await rm(join(out, 'a'), { recursive: true })
    await publishAgain()
    expect(await listedIn(out)).toEqual(['b'])
  })

  it('have a sitemap when the address is known, which goes when it no longer is', async () => {
    const { out } = await publishFolder(two, { baseUrl })
    expect(await read(out, 'sitemap.xml')).toContain('<loc>https://example.org/docs/a/</loc>')
    await publishAgain()
    expect(await readdir(out)).toEqual(['a', 'b', 'index.html', 'manifest.json'])
  })

  it('are left out when asked, and those of earlier runs go', async () => {
    const { out } = await publishFolder(two)
    await publishAgain({ config: { landing: false } })
    expect(await readdir(out, { recursive: true }).then((names) => names.sort())).toEqual([
      'a',
      'a/a.en.stub',
      'a/manifest.json',
      'b',
      'b/b.en.stub',
      'b/manifest.json',
    ])
  })

  it('take the place of nobody else’s file', async () => {
    const { out } = await publishFolder({ ...two, 'dist/index.html': 'mine' }, { baseUrl })
    expect(await read(out, 'index.html')).toBe('mine')
    expect(await readdir(out)).toEqual(['a', 'b', 'index.html', 'manifest.json', 'sitemap.xml'])
    await publishAgain({ landing: false })
    expect(await readdir(out)).toEqual(['a', 'b', 'index.html'])
  })

  it('say so when the disk refuses them, and leave the earlier ones', async () => {
    const { out } = await publishFolder(two)
    const before = await read(out, 'index.html')
    const write = nodeDisk.write
    vi.spyOn(nodeDisk, 'write').mockImplementation((path, bytes) => {
      const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path })
      return path.includes('catalogue') && path.endsWith('.html') ? Promise.reject(full) : write(path, bytes)
    })
    await writeFile('source/c.md', good)
    const { result } = await publishAgain()
    expect(result.hindrance).toMatch(/index\.html cannot be written: the disk is full\.$/)
    expect(await read(out, 'index.html')).toBe(before)
    expect(await readdir(join(out, 'c'))).toContain('c.en.stub')
    vi.restoreAllMocks()
    await publishAgain()
    expect(await listedIn(out)).toEqual(['a', 'b', 'c'])
  })

  it('refuse an address that is none', async () => {
    await expect(publishFolder(two, { baseUrl: 'example.org' })).rejects.toThrow(
      'baseUrl: expected an address, as in https://example.org/documents/.',
    )
  })
})
