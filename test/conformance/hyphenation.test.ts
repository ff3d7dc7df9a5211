/** Words that a theme divides at the ends of lines come back whole, through three readers. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { builtInRenderers } from '../../src/render/registry.ts'
import { folderWith } from '../support/folder.ts'
import { frontmatter, publishFolder } from '../support/publishing.ts'
import { pathOf, run } from './judges/program.ts'
import { verapdf } from './judges/verapdf.ts'

const sentence =
  'Implementation responsibilities notwithstanding, intergovernmental organizations internationally recommended ' +
  'extraordinary accomplishments concerning telecommunications infrastructure and transnational investigations.'

async function publishDivided(): Promise<string> {
  const tokens = { name: 'divided', extends: 'default', hyphenation: true }
  const theme = await folderWith({ 'theme.json': JSON.stringify(tokens) })
  const { out } = await publishFolder(
    { 'source/brief.md': `${frontmatter()}${sentence}\n` },
    {
      renderers: builtInRenderers.filter(({ name }) => name === 'pdf'),
      theme: pathToFileURL(`${theme}/`),
    },
  )
  return join(out, 'brief', 'brief.en.pdf')
}

/** Without soft hyphens, which stand for nothing, and with one space where lines end. */
const wordsOf = (text: string) => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ')

it('gets words that were divided back whole, through three readers', async () => {
  const file = await publishDivided()
  const readings = [
    await run(pathOf('pdftotext'), [file, '-']),
    await run(pathOf('pdfinfo'), ['-struct-text', file]),
    await run(pathOf('mutool'), ['draw', '-q', '-F', 'txt', file]),
  ].map(({ stdout }) => stdout)
  // Else nothing was divided, and the test would show nothing.
  expect(readings.join('')).toContain('\u00ad')
  for (const reading of readings) expect(wordsOf(reading)).toContain(sentence)
})

it('breaks no promise of the file with them', async () => {
  const [verdict] = await verapdf([await publishDivided()])
  expect(verdict?.complaints).toEqual([])
})
