import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineRule } from '../../src/check/rule.ts'
import { defineConfig } from '../../src/config/config.ts'
import type { Metadata } from '../../src/frontmatter/schema.ts'
import { check } from '../../src/publish/check.ts'
import { publish } from '../../src/publish.ts'
import { defineRenderer } from '../../src/render/renderer.ts'
import { folderWith } from '../support/folder.ts'
import { rulesOf } from '../support/messages.ts'
import { frontmatter, inFolder, stubRenderer } from '../support/publishing.ts'

const good = `${frontmatter()}Text.\n`
const echo = defineRenderer({
  name: 'echo',
  extension: '.echo',
  mediaType: 'text/plain',
  options: z.strictObject({ words: z.string().default('nothing') }),
  render: async (_publication, { words }, { basename }) => [
    { path: `${basename}.echo`, mediaType: 'text/plain', bytes: Buffer.from(words) },
  ],
})
const titleIsShort = defineRule({
  id: 'acme/title-is-short',
  severity: 'error',
  serves: 'House style',
  found: 'The title is {{length}} characters long.',
  expected: 'Less.',
  mend: 'Cut.',
  check({ metadata: { title } }, report) {
    if (title.length > 12) report(undefined, { length: String(title.length) })
  },
})

async function workingFolderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await folderWith(files)
  inFolder(folder)
  return folder
}

const messagesIn = ({ documents }: Awaited<ReturnType<typeof check>>) =>
  documents.flatMap(({ sources }) => sources.flatMap(({ file }) => rulesOf(file)))

describe('publish with a configuration', () => {
  it('makes an edition with a renderer of one’s own and its options, as it does with built-in ones', async () => {
    const folder = await workingFolderWith({ 'source/brief.md': good })
    const config = defineConfig({ renderers: [echo], options: { echo: { words: 'Hello' } }, out: 'public' })
    const result = await publish(['source'], { config, formats: ['text', 'echo'] })
    expect(result).toMatchObject({ refused: false, out: 'public' })
    expect(await readdir(join(folder, 'public/brief'))).toEqual([
      'brief.en.echo',
      'brief.en.txt',
      'index.html',
      'manifest.json',
    ])
    expect(await readFile(join(folder, 'public/brief/brief.en.echo'), 'utf8')).toBe('Hello')
  })

  it('knows the renderers of the configuration in the frontmatter, and names them all when one is not known', async () => {
    await workingFolderWith({
      'source/known.md': `${frontmatter('formats: [echo]')}Text.\n`,
      'source/unknown.md': `${frontmatter('formats: [echo, ehco]')}Text.\n`,
    })
    const { documents } = await publish(['source'], { config: { renderers: [echo] } })
    const [known, unknown] = documents.map(({ sources: [source] }) => source?.file.messages ?? [])
    expect(known).toEqual([])
    expect(unknown).toMatchObject([
      {
        ruleId: 'frontmatter-value-is-listed',
        line: 2,
        column: 17,
        expected: ['One of html, pdf, epub, text, echo.'],
        note: 'Did you mean echo?',
      },
    ])
  })

  it('refuses a node that a plugin leaves behind and nobody knows, and keeps the earlier editions', async () => {
    const folder = await workingFolderWith({ 'source/brief.md': good })
    const formats = ['echo']
    await publish(['source'], { config: { renderers: [echo] }, formats })
    const remarkWiki = () => (tree: Root) => {
      Object.assign(tree.children, { 1: { type: 'wikiLink', value: 'Page' } })
    }
    const config = { renderers: [echo], remarkPlugins: [remarkWiki], options: { echo: { words: 'Later' } } }
    const result = await publish(['source'], { config, formats })
    expect(result.documents[0]?.sources[0]?.file.messages.map(({ reason }) => reason)).toContain(
      'A node of the type wikiLink stands here, made by a remark plugin of the configuration (remarkWiki).',
    )
    expect(await readFile(join(folder, 'dist/brief/brief.en.echo'), 'utf8')).toBe('nothing')
  })

  it('gives plugins the frontmatter, and takes the words that they add', async () => {
    const folder = await workingFolderWith({ 'source/brief.md': good })
    const sign = () => (tree: Root, file: VFile) => {
      // As plugins do: in front of everything, without a position, and with signs that mean nothing there.
      const { title } = file.data['matter'] as Metadata
      const value = `:::${title}`
      tree.children.unshift({ type: 'paragraph', children: [{ type: 'text', value }] })
    }
    const result = await publish(['source'], { config: { remarkPlugins: [sign] }, formats: ['text'] })
    expect(messagesIn(result)).toEqual([])
    expect(await readFile(join(folder, 'dist/brief/brief.en.txt'), 'utf8')).toContain(':::A brief')
  })

  it('takes an option of the run before the frontmatter’s, and that before the configuration’s', async () => {
    const seen: unknown[] = []
    const options = z.strictObject({ tone: z.string(), pace: z.int().default(1) })
    const speech = defineRenderer({
      ...echo,
      options,
      chosen: ({ kind }) => (kind === 'report' ? { tone: 'grave' } : {}),
      async render(_publication, given) {
        seen.push(given)
        return [{ path: 'brief.echo', mediaType: 'text/plain', bytes: Buffer.from('') }]
      },
    })
    const config = { renderers: [speech], options: { echo: { tone: 'calm', pace: 2 } } }
    const run = { config, formats: ['echo'] }
    await workingFolderWith({ 'source/brief.md': good })
    await publish(['source'], run)
    await workingFolderWith({ 'source/brief.md': `${frontmatter('kind: report')}Text.\n` })
    await publish(['source'], run)
    await publish(['source'], { ...run, options: { echo: { tone: 'light' } } })
    expect(seen).toEqual([
      { tone: 'calm', pace: 2 },
      { tone: 'grave', pace: 2 },
      { tone: 'light', pace: 2 },
    ])
  })

  it('makes the PDF to the profile that the frontmatter names', async () => {
    const folder = await workingFolderWith({
      'source/brief.md': `${frontmatter('pdf: { profile: ua2 }')}Text.\n`,
    })
    const config = { options: { pdf: { profile: 'ua1' } } } as const
    await publish(['source'], { config, formats: ['pdf'] })
    expect(await readFile(join(folder, 'dist/brief/brief.en.pdf'), 'latin1')).toMatch(/^%PDF-2\.0/)
  })

  it('refuses an option of the run that the renderer does not take', async () => {
    await workingFolderWith({ 'source/brief.md': good })
    const options = { pdf: { profile: 'ua3' as 'ua2' } }
    await expect(publish(['source'], { options })).rejects.toThrow(/options, pdf:[\s\S]+ua1[\s\S]+profile/)
  })

  it('gives a renderer the Markdown as it was read', async () => {
    const folder = await workingFolderWith({ 'source/brief.md': good })
    const copy = defineRenderer({
      ...echo,
      name: 'copy',
      extension: '.md',
      render: async (_publication, _options, { source, basename }) => [
        { path: `${basename}.md`, mediaType: 'text/markdown', bytes: Buffer.from(source) },
      ],
    })
    await publish(['source'], { config: { renderers: [copy] }, formats: ['copy'] })
    expect(await readFile(join(folder, 'dist/brief/brief.en.md'), 'utf8')).toBe(good)
  })

  it('reads no source when the configuration is wrong', async () => {
    await workingFolderWith({ 'source/brief.md': 'No frontmatter.' })
    const config = { options: { text: { wrap: 1 } } }
    await expect(publish(['source'], { config })).rejects.toMatchObject({ name: 'UsageError' })
  })
})

describe('check', () => {
  it('says what publish would say, and makes nothing', async () => {
    const folder = await workingFolderWith({
      'source/brief.md': `${frontmatter('title: A title that is long')}[here](https://un.org) ![](a.png)\n`,
    })
    const config = { rules: [titleIsShort], renderers: [echo] }
    const checked = await check(['source'], { config })
    expect(checked.refused).toBe(true)
    expect(messagesIn(checked)).toContain('1:1 acme/title-is-short')
    expect(messagesIn(checked)).toContain('9:24 image-has-alternative')
    expect(await readdir(folder)).toEqual(['source'])
    expect(messagesIn(await publish(['source'], { config, formats: ['echo'] }))).toEqual(messagesIn(checked))
  })

  it('calls no renderer', async () => {
    await workingFolderWith({ 'source/brief.md': good })
    const renderers = [
      stubRenderer('stub', () => {
        throw new Error('rendered')
      }),
    ]
    expect(await check(['source'], { renderers })).toMatchObject({
      refused: false,
      documents: [{ slug: 'brief' }],
    })
  })

  it('stops when it is asked to', async () => {
    await workingFolderWith({ 'source/brief.md': good })
    await expect(check(['source'], { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    )
  })
})
