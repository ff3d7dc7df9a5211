import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isInnerPath } from '../../src/render/inner-path.ts'
import { nodeDisk } from '../../src/write/disk.ts'
import { readManifest, versionOf } from '../../src/write/manifest.ts'
import { type FinishedVersion, writeDocument } from '../../src/write/write.ts'
import { folderWith } from '../support/folder.ts'
import { lockOf, processThatIsOver } from '../support/locks.ts'
import { publication } from '../support/nodes.ts'

const running = new AbortController().signal

function version(language: string, source: string, files: Readonly<Record<string, string>>): FinishedVersion {
  const output = Object.entries(files).map(([path, content]) => {
    return { path, mediaType: 'text/plain', bytes: Buffer.from(content) }
  })
  const editions = [{ name: 'text', files: output }]
  return { version: versionOf(publication([], { language, source }), editions), files: output }
}

async function write(out: string, sources: readonly string[], ...finished: FinishedVersion[]) {
  const manifest = await writeDocument(out, { slug: 'doc', finished, sources }, nodeDisk, { signal: running })
  const names = await readdir(join(out, 'doc'), { recursive: true })
  return { sources: manifest.versions.map(({ source }) => source), names: names.sort() }
}

describe('writeDocument', () => {
  it('keeps pictures that another version still needs', async () => {
    const out = await folderWith({})
    const sources = ['s/en.md', 's/fr.md']
    const en = version('en', 's/en.md', { 'doc.en.txt': 'en', 'images/a.svg': 'a', 'images/b.svg': 'b' })
    const fr = version('fr', 's/fr.md', { 'doc.fr.txt': 'fr', 'images/a.svg': 'a' })
    await write(out, sources, en, fr)
    expect(await write(out, sources, version('en', 's/en.md', { 'doc.en.txt': 'new' }))).toEqual({
      sources,
      names: ['doc.en.txt', 'doc.fr.txt', 'images', 'images/a.svg', 'manifest.json'],
    })
  })

  it('replaces the version of a source whose language changed', async () => {
    const out = await folderWith({})
    await write(out, ['s/doc.md'], version('en', 's/doc.md', { 'doc.en.txt': 'en' }))
    expect(await write(out, ['s/doc.md'], version('fr', 's/doc.md', { 'doc.fr.txt': 'fr' }))).toEqual({
      sources: ['s/doc.md'],
      names: ['doc.fr.txt', 'manifest.json'],
    })
  })

  it('waits for another run that writes the same document, and keeps what it wrote', async () => {
    const out = await folderWith({})
    const sources = ['s/en.md', 's/fr.md']
    const of = (language: string) =>
      version(language, `s/${language}.md`, { [`doc.${language}.txt`]: language })
    await Promise.all([write(out, sources, of('en')), write(out, sources, of('fr'))])
    expect(await readdir(join(out, 'doc'))).toEqual(['doc.en.txt', 'doc.fr.txt', 'manifest.json'])
    const manifest = readManifest(await readFile(join(out, 'doc/manifest.json')))
    expect(manifest?.versions.map(({ language }) => language)).toEqual(['en', 'fr'])
    expect(await readdir(out)).toEqual(['doc'])
  })

  it('finishes first what a killed run of the same document had begun', async () => {
    const out = await folderWith({
      'doc/doc.en.txt': 'half',
      '.lectern/doc/journal.json': JSON.stringify({
        folder: 'doc',
        files: ['doc.fr.txt', 'manifest.json'],
        remove: [],
      }),
      '.lectern/doc/files/doc.fr.txt': 'fr',
      '.lectern/doc/files/manifest.json': '{}',
      '.lectern/doc.lock': lockOf(processThatIsOver()),
    })
    await write(out, ['s/en.md'], version('en', 's/en.md', { 'doc.en.txt': 'en' }))
    expect(await readFile(join(out, 'doc/doc.fr.txt'), 'utf8')).toBe('fr')
    expect(await readFile(join(out, 'doc/doc.en.txt'), 'utf8')).toBe('en')
    expect(await readdir(out)).toEqual(['doc'])
  })

  it('counts the pages of an edition that has them', () => {
    const pages = [
      { label: '1', offset: 0 },
      { label: '2', offset: 0 },
    ]
    const files = [{ path: 'doc.en.pdf', mediaType: 'application/pdf', bytes: Buffer.from('x'), pages }]
    expect(versionOf(publication([]), [{ name: 'pdf', files }]).editions[0]?.pages).toBe(2)
  })

  it('names whoever recorded human checks, and nobody else', () => {
    const { metadata } = publication([])
    const checked = { certifiedBy: 'UNODC', reviewedOn: '2020-10-13' }
    const judged = (accessibility: object) =>
      versionOf(publication([], { metadata: { ...metadata, accessibility } }), []).humanChecks
    expect(judged(checked)).toBe('UNODC, 2020-10-13')
    expect(judged({ certifiedBy: 'UNODC' })).toBe('not recorded')
  })
})

describe('a manifest that is not ours', () => {
  it('removes nothing', async () => {
    const out = await folderWith({ 'doc/precious.txt': 'x', 'precious.txt': 'x' })
    const entry = { path: '../precious.txt', mediaType: '', bytes: 1, sha256: '0'.repeat(64) }
    const made = version('en', 's/doc.md', { 'doc.en.txt': 'en' }).version
    const forged = { document: 'doc', generator: '', versions: [{ ...made, files: [entry] }] }
    expect(readManifest(Buffer.from(JSON.stringify({ ...forged, versions: [made] })))).toBeDefined()
    await writeFile(join(out, 'doc/manifest.json'), JSON.stringify(forged))
    await write(out, ['s/doc.md'], version('en', 's/doc.md', { 'doc.en.txt': 'en' }))
    expect(await readFile(join(out, 'precious.txt'), 'utf8')).toBe('x')
    expect(readManifest(Buffer.from('{'))).toBeUndefined()
  })
})

describe('isInnerPath', () => {
  it.each(['a', 'a/b.svg', '..a', 'a b/é.png'])('%s', (path) => expect(isInnerPath(path)).toBe(true))
  it.each(['', '/a', '..', 'a/../b', 'a//b', './a', 'a\\b', 'C:a', 'a\0'])('not %j', (path) => {
    expect(isInnerPath(path)).toBe(false)
  })
})
