import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/model/text.ts'
import { all, resolveText } from '../support/resolve.ts'

const abbreviations = {
  UN: 'United Nations',
  UNODC: 'United Nations Office on Drugs and Crime',
  'C++': 'See plus plus',
}
const read = async (markdown: string, own = {}) => {
  const resolved = await resolveText(markdown, { abbreviations, ...own })
  return {
    lines: [...all('paragraph', resolved), ...all('heading', resolved)].map((line) =>
      plainText(line.children),
    ),
    marked: all('abbreviation', resolved).map((node) => plainText(node.children)),
  }
}

describe('abbreviations', () => {
  it('are written out at first use and marked everywhere', async () => {
    expect(await read('The UN and *the UN* met UNODC.')).toEqual({
      lines: ['The United Nations (UN) and the UN met United Nations Office on Drugs and Crime (UNODC).'],
      marked: ['UN', 'UN', 'UNODC'],
    })
  })

  it.each(['The United Nations (UN) met.', 'The *united nations* (UN) met.', 'The UN (United Nations) met.'])(
    'stay as they are where the author wrote them out: %s',
    async (markdown) => {
      expect((await read(markdown)).lines).toEqual([markdown.replaceAll('*', '')])
    },
  )

  it.each([
    'UNITED, RUN, UN-Habitat, UN/2020 and un.org stay.',
    'The code `UN` stays.',
    'The French :lang[UN]{lang=fr} stays.',
  ])('are whole words of the document’s language: %s', async (markdown) => {
    expect((await read(markdown)).marked).toEqual([])
  })

  it('are marked in headings and written out in the text', async () => {
    expect(await read('# The UN\n\nThe UN met.')).toEqual({
      lines: ['The United Nations (UN) met.', 'The UN'],
      marked: ['UN', 'UN'],
    })
  })

  it('keep addresses whole', async () => {
    const resolved = await resolveText('[The UN](https://example.org/UN/)', { abbreviations })
    expect(all('link', resolved)[0]?.target).toEqual({ kind: 'external', url: 'https://example.org/UN/' })
    expect(plainText(all('link', resolved))).toBe('The United Nations (UN)')
  })

  it('may hold marks and stand beside scripts without spaces', async () => {
    expect((await read('用C++写，联合国UN好。')).marked).toEqual(['C++', 'UN'])
  })

  it('may be given in the text', async () => {
    const markdown =
      'A :abbr[WHO]{title="World Health Organization"}, <abbr title="World Health Organization">WHO</abbr>.'
    expect((await read(markdown)).lines).toEqual(['A World Health Organization (WHO), WHO.'])
  })

  it('are the same however their accents are written', async () => {
    const resolved = await resolveText('The ÉU met.', { abbreviations: { 'E\u0301U': 'États unis' } })
    expect(plainText(all('paragraph', resolved)[0]?.children ?? [])).toBe('The États unis (ÉU) met.')
  })

  it('need their expansion', async () => {
    expect((await resolveText(':abbr[WHO]')).messages).toEqual(['1:1 abbreviation-has-expansion'])
  })
})
