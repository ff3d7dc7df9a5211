/** Documents made in threads of their own are the same as those made in one, and are told of in the same order. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { threadsFor } from '../../src/publish/threads.ts'
import type { Progress, PublishOptions } from '../../src/publish.ts'
import { built } from '../support/built.ts'
import { filesIn } from '../support/files.ts'
import { folderWith } from '../support/folder.ts'
import { svg } from '../support/pictures.ts'
import { frontmatter, stubRenderer } from '../support/publishing.ts'

const lectern = built()

const sources = {
  // Long, so that those after it are done before it.
  'source/a-long-one.md': `${frontmatter()}${'A paragraph of words.\n\n'.repeat(400)}`,
  'source/embargoed.md': `${frontmatter('embargo: 2999-01-01T00:00:00Z')}Text.\n`,
  'source/picture.md': `${frontmatter()}![Wells by region](wells.svg)\n\n![](wells.svg)\n`,
  'source/refused.md': 'No frontmatter.\n\nSee [the aims](#aims).\n',
  'source/set/en.md': `${frontmatter()}Text.[^1]\n\n[^1]: A note.\n`,
  'source/set/fr.md': `${frontmatter('lang: fr')}## A\n\n#### B\n\nTexte.\n`,
  'source/set/ar.md': Buffer.from([0xff, 0xfe]),
  'source/twin/en.md': `${frontmatter()}Text.\n`,
  'source/twin.md': `${frontmatter()}Text.\n`,
  'source/wells.svg': svg(),
}

/** Publishes the working folder's `source` and gives all that a caller can see of it. */
async function publish(options: PublishOptions) {
  const { publish } = await lectern.load()
  const told: string[] = []
  const { out = 'dist' } = options
  const result = await publish(['source'], {
    formats: ['html', 'text'],
    onDocument: ({ slug }) => told.push(slug),
    ...options,
  })
  const documents = result.documents.map(({ slug, sources, manifest }) => ({
    slug,
    manifest,
    sources: sources.map(({ file, refused, defect }) => ({
      refused,
      defect: defect?.message,
      path: file.path,
      value: String(file.value),
      messages: file.messages.map((message) => ({ ...message, text: String(message) })),
    })),
  }))
  return { told, refused: result.refused, documents, files: await filesIn(out) }
}

async function inFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await folderWith(files)
  const before = process.cwd()
  process.chdir(folder)
  onTestFinished(() => process.chdir(before))
  return folder
}

describe('publish in threads', { timeout: 60_000 }, () => {
  it('makes the same editions, says the same and tells it in the same order', async () => {
    await inFolder(sources)
    const formats = ['html', 'pdf', 'epub', 'text']
    const alone = await publish({ out: 'alone', jobs: 1, formats })
    const together = await publish({ out: 'together', jobs: 3, formats })
    expect(alone.refused).toBe(true)
    expect(alone.told).toEqual(['a-long-one', 'embargoed', 'picture', 'refused', 'set', 'twin', 'twin'])
    expect(together.told).toEqual(alone.told)
    const messagesOf = ({ documents }: typeof alone) =>
      documents.flatMap(({ sources }) => sources.flatMap(({ messages }) => messages))
    expect(messagesOf(alone).length).toBeGreaterThan(6)
    // The clash of names says where it would write.
    const named = JSON.parse(JSON.stringify(together.documents).replaceAll('together/', 'alone/'))
    expect(named).toEqual(JSON.parse(JSON.stringify(alone.documents)))
    expect([...together.files.keys()]).toEqual([...alone.files.keys()])
    expect(alone.files.size).toBeGreaterThan(10)
    for (const [path, bytes] of alone.files) {
      expect(together.files.get(path)?.equals(bytes), `${path} differs`).toBe(true)
    }
  })

  it('tells how far it is', async () => {
    await inFolder(sources)
    const seen: Progress[] = []
    await publish({ jobs: 2, onProgress: (progress) => seen.push(progress) })
    expect(seen).toHaveLength(14)
    expect(seen.at(0)).toEqual({ total: 7, done: 0, making: ['a-long-one'] })
    expect(seen.at(1)).toEqual({ total: 7, done: 0, making: ['a-long-one', 'embargoed'] })
    expect(seen.at(-1)).toEqual({ total: 7, done: 7, making: [] })
    expect(Math.max(...seen.map(({ making }) => making.length))).toBe(2)
  })

  it('loads the configuration in each thread', async () => {
    const folder = await inFolder(sources)
    const address = pathToFileURL(join(folder, 'lectern.config.mjs'))
    await writeFile(
      address,
      [
        'const shout = () => (tree) => {',
        '  for (const block of tree.children)',
        "    if (block.type === 'paragraph') block.children.push({ type: 'text', value: ' (configured)' })",
        '}',
        'export default { remarkPlugins: [shout] }',
        '',
      ].join('\n'),
    )
    const { files } = await publish({ jobs: 2, config: address, formats: ['text'] })
    expect(String(files.get('set/set.fr.txt'))).toContain('Texte. (configured)')
  })

  it('loses one document with its thread, and goes on', async () => {
    const folder = await inFolder(sources)
    const address = pathToFileURL(join(folder, 'lectern.config.mjs'))
    await writeFile(
      address,
      "export default { remarkPlugins: [() => (_, { path }) => path.endsWith('picture.md') && process.exit(3)] }\n",
    )
    const { documents, files, told } = await publish({ jobs: 2, config: address, formats: ['text'] })
    const lost = documents.find(({ slug }) => slug === 'picture')
    expect(lost?.sources[0]?.messages.map(({ ruleId, reason, fatal }) => [ruleId, reason, fatal])).toEqual([
      [
        'editions-can-be-made',
        'Making the editions broke off: worker exited with code: 3. This is a defect of Lectern or of a plug-in, not of your text.',
        true,
      ],
    ])
    expect(lost?.sources[0]?.defect).toBe('worker exited with code: 3')
    expect(told).toHaveLength(7)
    expect([...files.keys()]).toContain('twin/twin.en.txt')
  })

  it('stops when asked, whatever the threads are doing', async () => {
    await inFolder(sources)
    const stop = new AbortController()
    const published = publish({
      jobs: 2,
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('stopped by the test')),
    })
    await expect(published).rejects.toThrow('stopped by the test')
  })
})

describe('the number of threads', () => {
  it('is what is asked for, and no more than there are documents', () => {
    expect(threadsFor(10, { jobs: 4 })).toBe(4)
    expect(threadsFor(3, { jobs: 4 })).toBe(3)
    expect(threadsFor(10, {})).toBe(1)
    expect(threadsFor(0, { jobs: 4 })).toBe(1)
  })

  it('is one for few documents, and for what cannot go to another thread', () => {
    expect(threadsFor(9, { jobs: 'auto' })).toBe(1)
    expect(threadsFor(10, { jobs: 4, renderers: [stubRenderer()] })).toBe(1)
    expect(threadsFor(10, { jobs: 4, clock: () => new Date(0) })).toBe(1)
    expect(threadsFor(10, { jobs: 4, config: {} })).toBe(1)
    expect(threadsFor(10, { jobs: 4, config: new URL('file:///lectern.config.js') })).toBe(4)
  })

  it.each([0, -1, 1.5, Number.NaN])('is a whole number from 1 upwards, not %d', (jobs) => {
    expect(() => threadsFor(10, { jobs })).toThrow('The number of jobs is a whole number from 1 upwards.')
  })
})
