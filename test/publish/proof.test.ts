/** A run holds its editions against their sources before it writes them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInRenderers } from '../../src/render/registry.ts'
import { readBackPdf } from '../../src/verify/read-back/pdf/pdf.ts'
import { formatUtterance } from '../../src/verify/wording.ts'
import { frontmatter, publishFolder } from '../support/publishing.ts'
import { damagedRenderer } from '../support/wrong-editions.ts'

const brief = {
  'source/brief.md': `${frontmatter()}First words.\n\n## Aims\n\n- one\n- two\n\nLast words.\n`,
}

async function readBackIn(out: string): Promise<Record<string, unknown>> {
  const { versions } = JSON.parse(await readFile(join(out, 'brief', 'manifest.json'), 'utf8'))
  return Object.fromEntries(
    versions[0].editions.map((one: { format: string; readBack?: string }) => [one.format, one.readBack]),
  )
}

describe('a run', () => {
  it('says in the manifest which editions it has read back', async () => {
    const { out, messages } = await publishFolder(brief, { renderers: builtInRenderers })
    expect(messages).toEqual([])
    expect(await readBackIn(out)).toEqual({ html: 'whole', pdf: 'whole', epub: 'whole', text: 'whole' })
  })

  it('says so too where it was not to', async () => {
    const renderers = [damagedRenderer('html', (page) => page.replace('First', 'Worst'))]
    const { out, messages } = await publishFolder(brief, { renderers, verify: false })
    expect(messages).toEqual([])
    expect(await readBackIn(out)).toEqual({ html: 'no' })
  })

  it('publishes in a language that Lectern has no words of, and says that its own are English', async () => {
    const source = { 'source/brief.md': brief['source/brief.md'].replace('lang: en', 'lang: it') }
    const { out, messages } = await publishFolder(source, { renderers: builtInRenderers })
    expect(messages).toEqual([expect.stringMatching(/ language-has-labels: /)])
    expect(await readBackIn(out)).toEqual({ html: 'whole', pdf: 'whole', epub: 'whole', text: 'whole' })
    const { utterances } = await readBackPdf(await readFile(join(out, 'brief', 'brief.it.pdf')))
    expect(utterances.map(formatUtterance)).toEqual(
      expect.arrayContaining([
        'paragraph "Date: 12 ottobre 2020" [it] (en "Date")',
        'paragraph "Kind: Brief" [it] (en "Kind") (en "Brief")',
      ]),
    )
  })

  it('reads a paragraph in order that goes on behind the page of the contents', async () => {
    // Six sections have contents; the page that lists them is drawn when all others have been.
    const sections = Array.from({ length: 6 }, (_, index) => `# Section ${index}\n\nWords.\n`).join('\n')
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ')
    const source = { 'source/brief.md': `${frontmatter()}${words}\n\n${sections}` }
    const { out, messages } = await publishFolder(source, { renderers: builtInRenderers, formats: ['pdf'] })
    expect(messages).toEqual([])
    const { utterances } = await readBackPdf(await readFile(join(out, 'brief', 'brief.en.pdf')))
    expect(utterances.map(({ text }) => text)).toContain(words)
  })

  it('refuses a source whose edition has lost something, with its line', async () => {
    const renderers = [damagedRenderer('html', (page) => page.replace(/<li>two<\/li>/, ''))]
    const { result, messages } = await publishFolder(brief, { renderers })
    expect(result.refused).toBe(true)
    expect(messages).toEqual([
      expect.stringMatching(
        /^source\/brief\.md:13:1 edition-says-its-source: Read back, brief\.en\.html says list of 1 "" \[en\] \(#aims\) where the source says list of 2 "" \[en\]\. \|/,
      ),
      expect.stringMatching(
        /^source\/brief\.md:14:1 .* says nothing where the source says item "two" \[en\]\. \|/,
      ),
    ])
  })

  it('tells a few differences, and how many more there are', async () => {
    const words = ['one', 'same', 'two', 'same', 'three', 'same', 'four', 'same', 'five']
    const source = { 'source/brief.md': frontmatter() + words.join('\n\n') }
    const renderers = [
      damagedRenderer('text', (text) => text.replaceAll(/^(one|two|three|four|five)/gm, '$1x')),
    ]
    const { messages } = await publishFolder(source, { renderers })
    expect(messages.length).toBe(3)
    expect(messages[0]).toContain(
      'says "onex" [en] (line 13) where the source says "one" [en]. There are 2 more differences.',
    )
  })

  it('warns of what an edition adds, and publishes it', async () => {
    const renderers = [damagedRenderer('html', (page) => page.replace('</body>', '<p>A draft.</p></body>'))]
    const { result, messages } = await publishFolder(brief, { renderers })
    expect(result.refused).toBe(false)
    expect(messages).toEqual([
      expect.stringMatching(
        /^source\/brief\.md:1:1 edition-adds-nothing: Read back, brief\.en\.html also says paragraph "A draft\." \[en\], /,
      ),
    ])
  })

  it('refuses a source whose edition cannot be read', async () => {
    const renderers = [damagedRenderer('text', () => '\u0000')]
    const { messages } = await publishFolder(brief, { renderers })
    expect(messages).toEqual([
      expect.stringContaining('says nothing that can be read (The file holds no text)'),
    ])
  })
})
