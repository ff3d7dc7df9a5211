import { describe, expect, it } from 'vitest'
import { all, outline, resolveText } from '../support/resolve.ts'

describe('languages', () => {
  it('are the document’s everywhere, the direction with them', async () => {
    const { publication } = await resolveText('نص *نص*', { lang: 'ar' })
    expect(publication).toMatchObject({ language: 'ar', direction: 'rtl' })
    expect(publication.children[0]).toMatchObject({
      language: 'ar',
      direction: 'rtl',
      children: [{}, { language: 'ar', direction: 'rtl' }],
    })
  })

  it('change for a run', async () => {
    const resolved = await resolveText('He said :lang[*bonjour* à tous]{lang=fr-ca}.')
    expect(all('span', resolved)[0]).toMatchObject({ language: 'fr-CA', direction: 'ltr' })
    expect(outline(resolved.publication.children)).toEqual([
      ['paragraph', 'He said ', ['span', ['emphasis', 'bonjour'], ' à tous'], '.'],
    ])
  })

  it.each(['lang="he"', 'lang="he" dir="rtl"', 'dir="rtl"', 'dir="auto"'])(
    'give a direction: %s',
    async (attributes) => {
      const resolved = await resolveText(`A <span ${attributes}>שלום</span>.`)
      expect(all('span', resolved)[0]?.direction).toBe('rtl')
    },
  )

  it('are carried by the largest node whose words are all in them', async () => {
    const resolved = await resolveText(
      ':lang[Tout]{lang=fr}\n\n> :lang[Un]{lang=fr}\n\n- :lang[Un]{lang=fr}\n- :lang[Deux]{lang=fr}\n\n* :lang[Un]{lang=fr}\n* two',
    )
    expect(all('span', resolved)).toEqual([])
    expect(resolved.publication.children.map((block) => block.language)).toEqual(['fr', 'fr', 'fr', 'en'])
    expect(all('listItem', resolved).map((item) => item.language)).toEqual(['fr', 'fr', 'fr', 'en'])
  })

  it.each([':lang[x]{lang=zz}', ':lang[x]', ':lang[x]{lang=fr_FR}'])(
    'have known tags: %s',
    async (markdown) => {
      expect((await resolveText(markdown)).messages).toEqual(['1:1 passage-language-is-known'])
    },
  )
})
