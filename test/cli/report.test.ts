/** `lectern verify --report`: evidence reports, where they go and what they leave alone. */
import { readdir, readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { builtInRenderers } from '../../src/render/registry.ts'
import { lectern } from '../support/command-line.ts'
import type { FileContent } from '../support/folder.ts'
import { frontmatter, publishFolder } from '../support/publishing.ts'

const workingFolder = process.cwd()

afterEach(() => {
  process.chdir(workingFolder)
  process.exitCode = undefined
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** A brief and its editions, as files by their paths. */
async function published(): Promise<Readonly<Record<string, FileContent>>> {
  const sources = { 'source/brief.md': `${frontmatter()}Words.\n` }
  const files: Record<string, FileContent> = { ...sources }
  await publishFolder(sources, { renderers: builtInRenderers, formats: ['html', 'text'], landing: false })
  for (const name of await readdir('dist/brief'))
    files[`dist/brief/${name}`] = await readFile(`dist/brief/${name}`)
  return files
}

const asked = ['verify', '--no-validators', '--report']

describe('lectern verify --report', () => {
  it('writes a report on each document, and names it', async () => {
    const { folder, code, out, errors } = await lectern(asked, await published())
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(out).toMatch(/^Evidence report: evidence\/brief\.en\.evidence\.html\n$/m)
    expect(await readdir(`${folder}/evidence`)).toEqual(['brief.en.evidence.html'])
    const report = await readFile(`${folder}/evidence/brief.en.evidence.html`, 'utf8')
    expect(report).toContain('Programs found no failure in any of the 2 editions.')
  })

  it('writes it for what is wrong too, and fails all the same', async () => {
    const files = await published()
    const { code, folder } = await lectern(asked, { ...files, 'dist/brief/brief.en.txt': 'Other words.' })
    expect(code).toBe(1)
    expect(await readFile(`${folder}/evidence/brief.en.evidence.html`, 'utf8')).toContain(
      'Programs found failures in 1 of 2 editions.',
    )
  })

  it('leaves standard output to the JSON', async () => {
    const { folder, out } = await lectern([...asked, 'proof/2026', '--json'], await published())
    expect(JSON.parse(out)).toMatchObject({ versions: [{ name: 'brief' }] })
    expect(await readdir(`${folder}/proof/2026`)).toEqual(['brief.en.evidence.html'])
  })

  it('keeps other reports, and replaces its own', async () => {
    const files = {
      ...(await published()),
      'evidence/other.en.evidence.html': 'Other',
      'evidence/brief.en.evidence.html': 'Old',
    }
    const { folder } = await lectern(asked, files)
    expect((await readdir(`${folder}/evidence`)).sort()).toEqual([
      'brief.en.evidence.html',
      'other.en.evidence.html',
    ])
    expect(await readFile(`${folder}/evidence/other.en.evidence.html`, 'utf8')).toBe('Other')
    expect(await readFile(`${folder}/evidence/brief.en.evidence.html`, 'utf8')).toContain(
      'Programs found no failure',
    )
  })

  it('does not take a report for an edition', async () => {
    const page = '<!doctype html><html lang="en"><title>A</title><h1>A</h1><p>Words.</html>'
    const files = { 'loose/a.html': page, 'loose/evidence/a.evidence.html': page }
    const { out } = await lectern(['verify', 'loose', '--no-validators'], files)
    expect(out.match(/held against nothing/g)).toHaveLength(1)
  })

  it('keeps files of one name in two folders apart', async () => {
    const page = '<!doctype html><html lang="en"><title>A</title><h1>A</h1><p>Words.</html>'
    const files = { 'loose/2025/annual.html': page, 'loose/2026/annual.html': page }
    const { folder } = await lectern(['verify', 'loose', '--no-validators', '--report'], files)
    expect((await readdir(`${folder}/evidence`)).sort()).toEqual([
      '2025-annual.evidence.html',
      '2026-annual.evidence.html',
    ])
  })

  it.each([
    ['dist/brief', /^dist\/brief holds editions.*: lectern verify dist\/brief --report$/m],
    ['dist', /^dist holds editions/m],
    ['dist/brief/brief.en.txt', /^dist\/brief\/brief\.en\.txt is a file/m],
    ['file/below', /^The reports cannot be written into file\/below: a part of the path is a file/m],
  ])('says where reports cannot go: %s', async (path, message) => {
    const files = { ...(await published()), file: 'A file' }
    const { code, errors, folder } = await lectern([...asked, path], files)
    expect(code).toBe(2)
    expect(errors).toMatch(message)
    expect((await readdir(`${folder}/dist/brief`)).sort()).toEqual([
      'brief.en.html',
      'brief.en.txt',
      'manifest.json',
    ])
  })
})
