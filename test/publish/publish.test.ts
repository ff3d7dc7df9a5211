import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publish } from '../../src/publish.ts'
import { builtInRenderers } from '../../src/render/registry.ts'
import { rulesOf } from '../support/messages.ts'
import { frontmatter, publishAgain, publishFolder, stubRenderer } from '../support/publishing.ts'

const good = `${frontmatter()}Text.\n`

const read = (...path: string[]) => readFile(join(...path), 'utf8')

describe('publish', () => {
  it('writes the editions of a source and their manifest', async () => {
    const { out, result, messages } = await publishFolder({ 'source/brief.md': good })
    expect(messages).toEqual([])
    expect(result.refused).toBe(false)
    expect(await read(out, 'brief/brief.en.stub')).toBe('A brief\n')
    const manifest = JSON.parse(await read(out, 'brief/manifest.json'))
    expect(manifest).toMatchObject({
      document: 'brief',
      versions: [
        {
          language: 'en',
          title: 'A brief',
          source: 'source/brief.md',
          editions: [
            {
              format: 'stub',
              language: 'en',
              path: 'brief.en.stub',
              mediaType: 'text/plain',
              bytes: 8,
              sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
            },
          ],
          files: [],
          humanChecks: 'not recorded',
        },
      ],
    })
    expect(result.documents[0]?.manifest).toEqual(manifest)
    expect(await readdir(out)).toEqual(['brief', 'index.html', 'manifest.json'])
  })

  it('refuses one source and publishes the others', async () => {
    const { out, result, messages } = await publishFolder({
      'source/bad.md': 'No frontmatter.\n',
      'source/good.md': good,
    })
    expect(result.refused).toBe(true)
    expect(messages.map((message) => message.split(': ')[0])).toEqual([
      'source/bad.md:1:1 frontmatter-is-present',
    ])
    expect(await readdir(out)).toEqual(['good', 'index.html', 'manifest.json'])
  })

  it('keeps the earlier editions of a source that is now refused', async () => {
    const { out } = await publishFolder({
      'source/doc/en.md': good,
      'source/doc/fr.md': `${frontmatter('lang: fr')}Texte.\n`,
    })
    await writeFile('source/doc/fr.md', '---\ntitel: x\n---\n\nTexte.\n')
    await writeFile('source/doc/en.md', `${frontmatter('title: A new brief')}Text.\n`)
    const { result } = await publishAgain()
    expect(result.refused).toBe(true)
    expect(await read(out, 'doc/doc.en.stub')).toBe('A new brief\n')
    expect(await read(out, 'doc/doc.fr.stub')).toBe('A brief doc.en A brief\n')
    const { versions } = JSON.parse(await read(out, 'doc/manifest.json'))
    expect(versions.map(({ language }: { language: string }) => language)).toEqual(['en', 'fr'])
  })

  it('removes what the source no longer makes, and nothing else', async () => {
    const renderers = [stubRenderer('one'), stubRenderer('two')]
    const { out } = await publishFolder(
      { 'source/doc/en.md': good, 'source/doc/fr.md': `${frontmatter('lang: fr')}Texte.\n` },
      { renderers },
    )
    await writeFile(join(out, 'doc/theirs.txt'), 'not ours')
    await rm('source/doc/fr.md')
    await publishAgain({ renderers, formats: ['two'] })
    expect((await readdir(join(out, 'doc'))).sort()).toEqual([
      'doc.en.two',
      'index.html',
      'manifest.json',
      'theirs.txt',
    ])
  })

  it('divides a web page as its frontmatter asks, and clears away what is no longer needed', async () => {
    const text = 'Text.\n\n## Aims\n\nWords.\n'
    const options = { renderers: builtInRenderers, formats: ['html'], landing: false }
    const source = `${frontmatter('html: {split: sections}')}${text}`
    const { out, result } = await publishFolder({ 'source/brief.md': source }, options)
    const pages = ['brief.en', 'brief.en.html', 'brief.en/aims.html', 'brief.en/style.css']
    const names = async () => (await readdir(join(out, 'brief'), { recursive: true })).sort()
    expect(await names()).toEqual([...pages, 'manifest.json'])
    expect(result.documents[0]?.manifest?.versions[0]).toMatchObject({
      editions: [{ format: 'html', path: 'brief.en.html' }],
      files: [
        { path: 'brief.en/aims.html', mediaType: 'text/html' },
        { path: 'brief.en/style.css', mediaType: 'text/css' },
      ],
    })
    await writeFile('source/brief.md', source.replace('Aims', 'Goals'))
    await publishAgain(options)
    expect(await names()).toEqual([...pages.with(2, 'brief.en/goals.html'), 'manifest.json'])
    await publishAgain({ ...options, options: { html: { split: 'none' } } })
    expect(await names()).toEqual(['brief.en.html', 'manifest.json'])
  })

  it('lets language versions know each other', async () => {
    const { out } = await publishFolder({
      'source/doc/en.md': good,
      'source/doc/ar.md': `${frontmatter('lang: ar', 'title: موجز')}نص.\n`,
      'source/doc/fr.md': 'refused',
    })
    expect(await read(out, 'doc/doc.en.stub')).toBe('A brief doc.ar موجز\n')
    expect(await read(out, 'doc/doc.ar.stub')).toBe('موجز doc.en A brief\n')
  })

  it('refuses a language version that is named for another', async () => {
    const { messages } = await publishFolder({ 'source/doc/fr.md': good })
    expect(messages).toEqual([
      'source/doc/fr.md:3:7 source-is-named-for-its-language: The file is named for the language fr, and its lang is en. | The same language in both. | Correct lang, or rename the file.',
    ])
  })

  it('warns where our own words will be English', async () => {
    const { messages, result } = await publishFolder({
      'source/brief.md': `${frontmatter('lang: sw')}Maandishi.\n`,
    })
    expect(result.refused).toBe(false)
    expect(messages.map((message) => message.split(': ')[0])).toEqual([
      'source/brief.md:2:7 language-has-labels',
    ])
  })

  it('refuses two documents of one name', async () => {
    const { out, messages } = await publishFolder({ 'source/a/brief.md': good, 'source/b/brief.md': good })
    expect(messages).toEqual([
      'source/b/brief.md:1:1 document-has-its-own-name: This source would write into dist/brief, as source/a/brief.md does. | A name for each document that no other document has. | Rename the file or its folder.',
    ])
    expect(await readdir(out)).toEqual(['brief', 'index.html', 'manifest.json'])
  })

  it('makes the formats that are asked for, in the run or in the frontmatter', async () => {
    const renderers = [stubRenderer('html'), stubRenderer('text')]
    const source = `${frontmatter('formats: [text]')}Text.\n`
    const { out } = await publishFolder({ 'source/brief.md': source }, { renderers })
    expect((await readdir(join(out, 'brief'))).sort()).toEqual([
      'brief.en.text',
      'index.html',
      'manifest.json',
    ])
    await publishAgain({ renderers, formats: ['html'] })
    expect((await readdir(join(out, 'brief'))).sort()).toEqual([
      'brief.en.html',
      'index.html',
      'manifest.json',
    ])
  })

  it('does not know other formats', async () => {
    await expect(publish(['source'], { formats: ['htlm'] })).rejects.toThrow(
      'The format htlm is not known; the formats are html, pdf, epub, text. Did you mean html?',
    )
  })

  it('dates editions by the source, never by the clock', async () => {
    const dates: string[] = []
    const renderers = [stubRenderer('stub', ({ now }) => dates.push(now.toISOString()))]
    await publishFolder({ 'source/brief.md': good }, { renderers })
    await writeFile('source/brief.md', `${frontmatter('modified: 2021-03-04')}Text.\n`)
    await publishAgain({ renderers })
    await publishAgain({ renderers, sourceDate: new Date(0) })
    expect(dates).toEqual([
      '2020-10-12T00:00:00.000Z',
      '2021-03-04T00:00:00.000Z',
      '1970-01-01T00:00:00.000Z',
    ])
  })

  it('stops when asked, and leaves nothing', async () => {
    const stop = new AbortController()
    const renderers = [stubRenderer('stub', () => stop.abort())]
    const published = publishFolder({ 'source/brief.md': good }, { renderers, signal: stop.signal })
    await expect(published).rejects.toThrow('aborted')
    expect(await readdir('.')).toEqual(['source'])
  })
})

describe('an embargo', () => {
  const source = `${frontmatter('embargo: 2020-10-12T09:00:00+02:00')}Text.\n`
  const before = () => new Date('2020-10-12T06:59:59Z')
  const after = () => new Date('2020-10-12T07:00:00Z')

  it('refuses the source until it has passed', async () => {
    const { messages } = await publishFolder({ 'source/brief.md': source }, { clock: before })
    expect(messages).toEqual([
      'source/brief.md:2:10 embargo-has-passed: The embargo ends at 2020-10-12T09:00:00+02:00, which has not come yet. | A document that may be published now. | Wait until then, or build with --embargoed: every edition then opens with the embargo.',
    ])
    expect((await publishAgain({ clock: after })).messages).toEqual([])
  })

  it('lets editions be made that say so', async () => {
    const { messages } = await publishFolder(
      { 'source/brief.md': source },
      { clock: before, embargoed: true },
    )
    expect(messages).toEqual([])
  })
})

describe('a disk that refuses', () => {
  it('is said on the source, without a word about our code', async () => {
    const { messages, result } = await publishFolder({
      'source/brief.md': good,
      dist: 'a file, not a folder',
    })
    expect(result.refused).toBe(true)
    expect(messages).toEqual([
      'source/brief.md:1:1 editions-can-be-written: The editions cannot be written: dist/.lectern: a part of the path is a file, not a folder. | A folder that this account may write to, on a disk with space. | Make room or grant the permission, or choose another folder with --out. Earlier editions are unharmed.',
    ])
  })

  it('leaves the earlier editions', async () => {
    const { out } = await publishFolder({ 'source/brief.md': good })
    await rm(join(out, 'brief/brief.en.stub'))
    await mkdir(join(out, 'brief/brief.en.stub'))
    const manifest = await read(out, 'brief/manifest.json')
    await writeFile('source/brief.md', `${frontmatter('title: New')}Text.\n`)
    const { result } = await publishAgain()
    expect(result.documents[0]?.sources.map(({ file }) => rulesOf(file))).toEqual([
      ['1:1 editions-can-be-written'],
    ])
    expect(await read(out, 'brief/manifest.json')).toBe(manifest)
  })

  it.skipIf(process.getuid?.() === 0)('is said when the folder may not be written to', async () => {
    const { out } = await publishFolder({ 'source/brief.md': good })
    await chmod(out, 0o500)
    await rm('source/brief.md')
    await writeFile('source/other.md', good)
    expect((await publishAgain()).messages[0]).toContain('this account has no permission')
  })
})
