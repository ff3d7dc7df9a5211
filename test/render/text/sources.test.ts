import { describe, expect, it } from 'vitest'
import { project } from '../../../src/model/project.ts'
import { met } from '../../../src/model/utterance.ts'
import { formatUtterances } from '../../../src/verify/wording.ts'
import { resolvedSource } from '../../support/resolved.ts'
import { edition } from './support.ts'

describe('the text edition of whole sources', () => {
  it('of the sample brief is the one that was read from the first line to the last', async () => {
    const { publication } = await resolvedSource('source/untoc-cop10/en.md')
    await expect(await edition(publication)).toMatchFileSnapshot('../../goldens/untoc-cop10.en.txt')
    await expect(formatUtterances(project(publication))).toMatchFileSnapshot(
      '../../goldens/untoc-cop10.en.utterances.txt',
    )
  })

  it.each([
    'test/corpus/kitchen-sink/en.md',
    'test/corpus/traps/en.md',
    'test/corpus/translated/ar.md',
    'test/corpus/translated/fr.md',
  ])('of %s keeps its blank lines and characters in order', async (path) => {
    const { publication } = await resolvedSource(path)
    const outsideCode = (await edition(publication)).replace(/(Code, \w+:\n).*?(\nEnd of Code\.)/gs, '$1$2')
    expect(outsideCode).not.toMatch(
      /\n{4}|^\n|[ \t]\n|[\u00a0\u00ad\u200b\u200e\u200f\u202f\u2066-\u2069\ufeff\r]/,
    )
    const headings = outsideCode.match(/(?:^|\n)\n\n[^\n]+\n(?=\n)/g) ?? []
    expect(headings.length).toBeGreaterThan(0)
    for (const heading of headings) expect(heading.trim()).toMatch(/^\S+( \S+ \S+)? \d+ ?: ./)
  })

  it.each(['test/corpus/kitchen-sink/en.md', 'test/corpus/translated/ar.md'])(
    'of %s says the words of each heading, item and figure, in order',
    async (path) => {
      const { publication } = await resolvedSource(path)
      const said = (await edition(publication)).replace(/ ?\[[^\]]*\]/g, '').replace(/\s+/g, ' ')
      let place = 0
      for (const { role, text } of met(project(publication))) {
        if (role !== 'heading' && role !== 'item' && role !== 'figure') continue
        const found = said.indexOf(text, place)
        expect(found, text).toBeGreaterThanOrEqual(place)
        place = found
      }
    },
  )
})
