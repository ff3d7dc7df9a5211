import { describe, expect, it } from 'vitest'
import { resolveText } from '../support/resolve.ts'

describe('the cover', () => {
  it('is opened like any picture and keeps its alternative', async () => {
    const { publication, messages } = await resolveText('Text.\n\n![A desk](desk.png)', {
      cover: { image: 'cover.png', alt: 'Two hands' },
    })
    expect(messages).toEqual([])
    expect(publication.cover).toMatchObject({ asset: 'cover.png', alternative: 'Two hands', width: 640 })
    expect(publication.assets).toEqual(['cover.png', 'desk.png'])
  })

  it('is missed where the frontmatter names it', async () => {
    const { publication, messages } = await resolveText('Text.', {
      cover: { image: 'missing.png', alt: 'Two hands' },
    })
    expect(messages).toEqual(['1:1 source-is-readable'])
    expect(publication.cover).toBeUndefined()
  })
})
