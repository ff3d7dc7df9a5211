import { mkdir, symlink } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/diagnostics/usage.ts'
import { discover, languageOf } from '../../src/sources/discover.ts'
import { folderWith } from '../support/folder.ts'

async function found(folder: string, inputs: readonly string[] = [folder]) {
  const documents = await discover(inputs)
  const short = (path: string) => relative(folder, path)
  return documents.map(({ slug, sources, versions }) => ({
    slug,
    sources: sources.map(short),
    versions: versions.map(short),
  }))
}

describe('discover', () => {
  it('takes files named for a language as versions of their folder, others as documents', async () => {
    const folder = await folderWith({
      'untoc-cop10/fr.md': '',
      'untoc-cop10/en.md': '',
      'untoc-cop10/parties.svg': '',
      'notes/Press Note.md': '',
      'letter.markdown': '',
      'readme.txt': '',
      '.hidden/en.md': '',
      'node_modules/a.md': '',
    })
    expect(await found(folder)).toEqual([
      { slug: 'letter', sources: ['letter.markdown'], versions: ['letter.markdown'] },
      { slug: 'press-note', sources: ['notes/Press Note.md'], versions: ['notes/Press Note.md'] },
      {
        slug: 'untoc-cop10',
        sources: ['untoc-cop10/en.md', 'untoc-cop10/fr.md'],
        versions: ['untoc-cop10/en.md', 'untoc-cop10/fr.md'],
      },
    ])
  })

  it('knows the versions beside a single file, and names a file once', async () => {
    const folder = await folderWith({ 'brief/en.md': '', 'brief/ar.md': '' })
    expect(await found(folder, [join(folder, 'brief/en.md'), join(folder, 'brief', '.', 'en.md')])).toEqual([
      { slug: 'brief', sources: ['brief/en.md'], versions: ['brief/ar.md', 'brief/en.md'] },
    ])
  })

  it('knows which documents would have the same folder', async () => {
    const folder = await folderWith({ 'wells/en.md': '', 'wells.md': '', 'wells.markdown': '' })
    const documents = await discover([folder])
    expect(documents.map(({ slug, sources }) => [slug, ...sources.map((path) => basename(path))])).toEqual([
      ['wells', 'wells.markdown'],
      ['wells', 'wells.md'],
      ['wells', 'en.md'],
    ])
    expect(documents.map(({ namesake }) => namesake && basename(namesake))).toEqual([
      undefined,
      'wells.markdown',
      'wells.markdown',
    ])
  })

  it('follows links, but not in a circle', async () => {
    const folder = await folderWith({ 'a/b.md': '' })
    await symlink(folder, join(folder, 'a/up'))
    expect((await found(folder)).map(({ sources }) => sources)).toEqual([['a/b.md']])
  })

  it('says what is not there, and what it looked for', async () => {
    const folder = await folderWith({ 'a.txt': '' })
    await mkdir(join(folder, 'empty'))
    const failure = (input: string) => discover([input]).catch((error: unknown) => error)
    expect(await failure(join(folder, 'gone'))).toEqual(
      new UsageError(`${join(folder, 'gone')} cannot be published: it does not exist.`),
    )
    expect(await failure(join(folder, 'a.txt'))).toEqual(
      new UsageError(`${join(folder, 'a.txt')} is not a Markdown file: its name does not end in .md.`),
    )
    expect(await failure(join(folder, 'empty'))).toEqual(
      new UsageError(`No source was found: looked for Markdown files (.md) in ${join(folder, 'empty')}.`),
    )
  })
})

describe('languageOf', () => {
  it.each([
    ['brief/en.md', 'en'],
    ['brief/zh-Hans.md', 'zh-Hans'],
    ['brief/README.md', undefined],
    ['brief/index.md', undefined],
    ['brief/brief.md', undefined],
  ])('%s', (path, language) => {
    expect(languageOf(path)).toBe(language)
  })
})
