/** What the handbook shows is true: its examples are published, its tutorial is followed to the letter. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printMessages } from '../../src/diagnostics/print.ts'
import { builtInRenderers } from '../../src/render/registry.ts'
import { loadTheme } from '../../src/theme/load.ts'
import { folderWith } from '../support/folder.ts'
import { png, svg } from '../support/pictures.ts'
import { frontmatter, publishFolder, stubRenderer } from '../support/publishing.ts'
import { type Example, examplesIn, readHandbook } from './handbook.ts'
import { between } from './reference.ts'

/** The examples of rules, good and bad, have tests of their own. */
const source = (await readHandbook()).replace(between('rules'), '')

const pictures = { 'well.jpg': png(640, 480), 'wells.svg': svg(), 'wave.png': png(32, 8) }

/** An example as a whole source: some are, some are the text, some lines of frontmatter. */
function sourceOf({ language, text }: Example): string {
  if (language === 'yaml') return `${frontmatter(...keysOf(text))}Text.\n`
  return text.startsWith('---\n') ? text : `${frontmatter()}${text}\n`
}

/** A key with everything that is set in below it. */
function keysOf(yaml: string): string[] {
  return yaml.split(/\n(?=\S)/)
}

describe('the examples of the handbook', () => {
  const examples = examplesIn(source, 'markdown', 'yaml')

  it('are published without an error; a whole source may lack what is recommended', async () => {
    const files = examples.map((example) => [`source/line-${example.line}.md`, sourceOf(example)] as const)
    const here = Object.entries(pictures).map(([name, bytes]) => [`source/${name}`, bytes] as const)
    const { messages } = await publishFolder(Object.fromEntries([...files, ...here]), {
      renderers: builtInRenderers.map(({ name }) => stubRenderer(name)),
      clock: () => new Date('2026-12-02T00:00:00Z'),
    })
    expect(examples.length).toBeGreaterThan(30)
    expect(messages.filter((message) => !message.includes('frontmatter-has-recommended-keys'))).toEqual([])
  })
})

describe('the themes of the handbook', () => {
  it.each(examplesIn(source, 'json').map(({ line, text }) => [line, text] as const))(
    'from line %i can be used',
    async (_, json) => {
      const folder = await folderWith({ 'theme.json': json })
      await expect(loadTheme(folder)).resolves.toMatchObject({ name: 'house' })
    },
  )
})

describe('the tutorial of the handbook', () => {
  const [first = '', rest = ''] = examplesIn(source, 'markdown').map(({ text }) => text)
  const brief = `${first.slice(0, first.indexOf('## '))}${rest}\n`
  const mistake = examplesIn(source, 'text').find(({ text }) => text.startsWith('![]'))?.text
  const inText = { renderers: builtInRenderers.filter(({ name }) => name === 'text') }

  /** The block of what a reader sees that begins with `words`. */
  const shown = (words: string) => examplesIn(source, 'text').find(({ text }) => text.startsWith(words))?.text

  it('shows what the text edition says', async () => {
    const { out, messages } = await publishFolder({ 'source/well/en.md': brief }, inText)
    expect(messages).toEqual([])
    const said = await readFile(join(out, 'well', 'well.en.txt'), 'utf8')
    expect(said.replaceAll('\r\n', '\n')).toContain(`\n\n${shown('Heading 1: What was agreed')}\n\n`)
  })

  it('shows the messages that its mistake brings', async () => {
    const { result } = await publishFolder({ 'source/well/en.md': `${brief}\n${mistake}\n` }, inText)
    const printed = result.documents
      .flatMap(({ sources }) => sources)
      .map(({ file }) => printMessages(file, (_style, text) => text))
    expect(shown('source/well/en.md:31')).toBe(`${printed.join('')}well: 1 source refused`)
  })
})
