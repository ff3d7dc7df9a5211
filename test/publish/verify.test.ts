/** Published editions are read back from disk and held against their sources, or against each other. */
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { verify } from '../../src/publish/verify/verify.ts'
import { builtInRenderers } from '../../src/render/registry.ts'
import type { EditionVerdict, VersionVerdict } from '../../src/verify/verdict.ts'
import { folderWith } from '../support/folder.ts'
import { frontmatter, inFolder, publishFolder } from '../support/publishing.ts'

const text = 'First words.\n\n# Aims\n\n- one\n- two\n\n# Means\n\nLast words.\n'
const brief = { 'source/brief.md': frontmatter() + text }
const inAll = { renderers: builtInRenderers }

/** Without outside validators, which have tests of their own. */
async function verdictsOn(
  inputs: readonly string[],
  options: Parameters<typeof verify>[1] = {},
): Promise<readonly VersionVerdict[]> {
  return (await verify(inputs, { validators: [], ...options })).versions
}

/** What an edition's verdict comes to. */
function told({ path, unreadable, isAsPublished, heldAgainst, disagreements }: EditionVerdict): string {
  const differences = disagreements.map(({ due, found }) => {
    const at = due.flatMap((said) => (typeof said.at === 'number' ? [` (line ${said.at})`] : []))[0] ?? ''
    return `${due.map(({ line }) => line.trim()).join(' / ')}${at} → ${found.map(({ line }) => line.trim()).join(' / ')}`
  })
  return [
    path,
    isAsPublished === false ? 'changed' : '',
    unreadable ?? (heldAgainst === undefined ? 'held against nothing' : `as ${heldAgainst}`),
    ...differences,
  ]
    .filter((part) => part !== '')
    .join(': ')
}

const allTold = (versions: readonly VersionVerdict[]) =>
  versions.flatMap(({ editions }) => editions.map(told))

async function change(path: string, from: string, to: string): Promise<void> {
  const before = await readFile(path, 'utf8')
  expect(before).toContain(from)
  await writeFile(path, before.replace(from, to))
}

describe('a published folder', () => {
  it('is held against the sources that its manifests name', async () => {
    await publishFolder(brief, inAll)
    const versions = await verdictsOn(['dist'])
    expect(versions).toMatchObject([
      { name: 'brief', language: 'en', title: 'A brief', source: { path: 'source/brief.md' } },
    ])
    expect(allTold(versions)).toEqual(
      ['html', 'pdf', 'epub', 'txt'].map(
        (extension) => `dist/brief/brief.en.${extension}: as source/brief.md`,
      ),
    )
    expect(versions[0]?.editions.map(({ isAsPublished }) => isAsPublished)).toEqual(Array(4).fill(true))
    expect(versions[0]?.humanChecks).toBe('not recorded')
  })

  it('tells of the PDF what it claims of itself', async () => {
    await publishFolder(brief, inAll)
    const [version] = await verdictsOn(['dist'])
    expect(version?.editions.map(({ format, claims = [] }) => [format, ...claims])).toEqual([
      ['html'],
      ['pdf', 'PDF/UA-1', 'PDF/A-2a'],
      ['epub'],
      ['text'],
    ])
  })

  it('is found out where an edition was changed, with the line of the source', async () => {
    await publishFolder(brief, inAll)
    await change('dist/brief/brief.en.txt', 'Last words', 'Loud words')
    const [, , , changed = ''] = allTold(await verdictsOn(['dist']))
    expect(changed).toBe(
      'dist/brief/brief.en.txt: changed: as source/brief.md: "Last words" [en] (line 18) → "Loud words" [en]',
    )
  })

  it('is found out where its source has gone on', async () => {
    await publishFolder(brief, inAll)
    await change('source/brief.md', 'First words', 'New words')
    for (const verdict of allTold(await verdictsOn(['dist'])))
      expect(verdict).toMatch(/"New words\.?" \[en\] \(line 9\) → (?:paragraph )?"First words\.?" \[en\]$/)
  })

  it('is held together where an edition is gone', async () => {
    await publishFolder(brief, inAll)
    await rm('dist/brief/brief.en.pdf')
    expect(allTold(await verdictsOn(['dist']))).toContain(
      'dist/brief/brief.en.pdf: dist/brief/brief.en.pdf cannot be read: it does not exist.',
    )
  })

  it('is held against one of its own editions where the source is gone', async () => {
    await publishFolder(brief, inAll)
    await rm('source', { recursive: true })
    const versions = await verdictsOn(['dist'])
    expect(versions[0]?.source).toEqual({ missing: expect.stringContaining('source/brief.md') })
    expect(allTold(versions)).toEqual([
      'dist/brief/brief.en.html: held against nothing',
      ...['pdf', 'epub', 'txt'].map((one) => `dist/brief/brief.en.${one}: as dist/brief/brief.en.html`),
    ])
  })

  it('is held against one of its own editions where the source is refused today', async () => {
    await publishFolder(brief, inAll)
    await change('source/brief.md', 'lang: en', 'lang: xx-nowhere-at-all')
    expect(await verdictsOn(['dist'])).toMatchObject([
      { source: { missing: 'source/brief.md is refused today: lectern check says why' } },
    ])
  })

  it('is held against what the source said before its embargo ended', async () => {
    const source = {
      'source/brief.md': frontmatter('embargo: 2030-01-01T00:00:00Z') + text,
    }
    await publishFolder(source, { ...inAll, embargoed: true, clock: () => new Date('2029-12-31') })
    const verdicts = allTold(await verdictsOn(['dist']))
    expect(verdicts).toHaveLength(4)
    expect(verdicts.every((verdict) => verdict.endsWith(': as source/brief.md'))).toBe(true)
  })

  it('is read with all pages of an edition that has several', async () => {
    const source = { 'source/brief.md': frontmatter('html: {split: sections}') + text }
    await publishFolder(source, inAll)
    const page = 'dist/brief/brief.en/means.html'
    expect(await verdictsOn(['dist'])).toMatchObject([
      {
        editions: [
          { format: 'html', pages: [{ path: 'dist/brief/brief.en/aims.html' }, { path: page }] },
          {},
          {},
          {},
        ],
      },
    ])
    await change(page, 'Last words', 'Loud words')
    const [html = ''] = allTold(await verdictsOn(['dist']))
    expect(html).toMatch(/^dist\/brief\/brief\.en\.html: changed: /)
    expect(html).toContain('"Last words." [en] (line 19) → paragraph "Loud words." [en]')
  })
})

describe('files of whatever origin', () => {
  it('are editions of one text where they have one name', async () => {
    await publishFolder(brief, inAll)
    await cp('dist/brief', 'given', { recursive: true })
    await rm('given/manifest.json')
    await rm('given/index.html')
    await change('given/brief.en.txt', 'Last words', 'Loud words')
    expect(allTold(await verdictsOn(['given']))).toEqual([
      'given/brief.en.epub: as given/brief.en.html',
      'given/brief.en.html: held against nothing',
      'given/brief.en.pdf: as given/brief.en.html',
      expect.stringMatching(/^given\/brief\.en\.txt: as given\/brief\.en\.html: .*Loud words/),
    ])
  })

  it('are held against the source that is named', async () => {
    await publishFolder(brief, inAll)
    await rename('dist/brief/brief.en.pdf', 'report.pdf')
    expect(allTold(await verdictsOn(['report.pdf'], { source: 'source/brief.md' }))).toEqual([
      'report.pdf: as source/brief.md',
    ])
  })

  it('are verified once, however often they are named', async () => {
    await publishFolder(brief, inAll)
    const versions = await verdictsOn([
      'dist',
      'dist/brief',
      'dist/brief/brief.en.pdf',
      './dist/brief/brief.en.pdf',
    ])
    expect(versions).toHaveLength(1)
    expect(versions[0]?.editions).toHaveLength(4)
  })

  it('are told from those that cannot be read', async () => {
    inFolder(await folderWith({ 'a.pdf': 'Not a PDF', 'a.txt': 'A text of somebody else.\n' }))
    const [pdf = '', ...others] = allTold(await verdictsOn(['a.pdf', 'a.txt']))
    expect(pdf).toMatch(/^a\.pdf: .+/)
    expect(others).toEqual(['a.txt: held against nothing'])
  })
})

describe('what cannot be verified', () => {
  it.each([
    [['nowhere'], 'nowhere cannot be verified: it does not exist.'],
    [['empty'], 'No edition was found in empty.'],
    [['note.docx'], /^note\.docx is no edition that can be read: its name ends in none of \.html, /],
  ])('is said in one line: %j', async (inputs, message) => {
    inFolder(await folderWith({ 'empty/.keep': '', 'note.docx': '' }))
    await expect(verdictsOn(inputs)).rejects.toThrow(message)
  })
})
