import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/model/text.ts'
import { all, outline, resolveText } from '../support/resolve.ts'

const figures = async (markdown: string) => {
  const resolved = await resolveText(markdown)
  return all('figure', resolved).map(({ id, kind, label, image, caption, credit, description }) => ({
    id,
    kind,
    label,
    alternative: image.alternative,
    caption: caption && plainText(caption.children),
    credit: credit && plainText(credit.children),
    description: outline(description),
  }))
}

const bare = { kind: 'picture', caption: undefined, credit: undefined, description: [] }

describe('figures', () => {
  it('are images alone in their paragraph, the title their caption', async () => {
    expect(await figures('![A dog](dog.png)\n\n![A cat](cat.png "The cat")')).toEqual([
      { ...bare, id: 'figure-1', label: 'Figure 1', alternative: 'A dog' },
      { ...bare, id: 'figure-2', label: 'Figure 2', alternative: 'A cat', caption: 'The cat' },
    ])
  })

  it('are directives of picture, caption and description', async () => {
    const markdown =
      ':::figure{#bars credit="Lectern" kind="chart"}\n![Two bars](bars.svg)\n\nThe *bars*\n\nOne is long.\n\n- It is 9\n:::'
    expect(await figures(markdown)).toEqual([
      {
        id: 'bars',
        kind: 'chart',
        label: 'Figure 1',
        alternative: 'Two bars',
        caption: 'The bars',
        credit: 'Lectern',
        description: [
          ['paragraph', 'One is long.'],
          ['list', ['listItem', ['paragraph', 'It is 9']]],
        ],
      },
    ])
  })

  it.each([
    '<figure id="dog"><img src="dog.png" alt="A dog"><figcaption>The dog</figcaption></figure>',
    '<figure id="dog">\n\n![A dog](dog.png)\n\n<figcaption>The dog</figcaption>\n</figure>',
  ])('may be raw HTML: %s', async (markdown) => {
    expect(await figures(markdown)).toEqual([
      { ...bare, id: 'dog', label: 'Figure 1', alternative: 'A dog', caption: 'The dog' },
    ])
  })

  it('keep what a directive says inside raw HTML', async () => {
    const markdown =
      '<figure>\n\n:::figure{#bars credit="Lectern" kind="chart"}\n![Two bars](bars.svg)\n\nThe bars\n\nOne is long.\n:::\n\n</figure>'
    expect(await figures(markdown)).toEqual([
      {
        id: 'bars',
        kind: 'chart',
        label: 'Figure 1',
        alternative: 'Two bars',
        caption: 'The bars',
        credit: 'Lectern',
        description: [['paragraph', 'One is long.']],
      },
    ])
  })

  it('have one caption, and a second is reported', async () => {
    const markdown = '<figure>\n\n![A dog](dog.png "A title")\n\n<figcaption>The dog</figcaption>\n</figure>'
    const resolved = await resolveText(markdown)
    expect(all('caption', resolved).map((caption) => plainText(caption.children))).toEqual(['The dog'])
    expect(resolved.messages).toEqual(['3:1 source-words-are-carried'])
  })

  it.each([
    ['no picture', ':::figure\nText\n:::', ['1:1 figure-begins-with-its-picture']],
    ['two pictures', ':::figure\n![A](a.png) ![B](b.png)\n:::', ['1:1 figure-begins-with-its-picture']],
    ['no alternative', ':::figure\n![](a.png)\n:::', ['2:1 image-has-alternative']],
    ['an unknown kind', ':::figure{kind="graph"}\n![A](a.png)\n:::', ['1:1 attribute-has-known-value']],
  ])('are refused with %s', async (_, markdown, messages) => {
    expect((await resolveText(markdown)).messages).toEqual(messages)
  })
})

describe('images', () => {
  it('stand in the line where words stand beside them', async () => {
    const resolved = await resolveText('A ![dog](dog.png) runs.')
    expect(outline(resolved.publication.children)).toEqual([['paragraph', 'A ', ['image'], ' runs.']])
    expect(all('image', resolved)[0]).toMatchObject({ asset: 'dog.png', width: 640, height: 480 })
  })

  it.each(['<img src="line.png" alt="">', 'A <img src="line.png" alt=""> line.'])(
    'may be decorative in raw HTML: %s',
    async (markdown) => {
      const resolved = await resolveText(markdown)
      expect(resolved.messages).toEqual([])
      expect(all('figure', resolved)).toEqual([])
      expect(all('image', resolved)[0]?.alternative).toBe('')
    },
  )

  it.each([
    ['without alternative', '![](a.png)', ['1:1 image-has-alternative']],
    ['without alternative in raw HTML', 'A <img src="a.png"> b', ['1:3 image-has-alternative']],
    ['that the store refuses', '![A](missing.png)', ['1:1 source-is-readable']],
    ['with a title that no caption can show', 'A ![b](c.png "d")', ['1:3 source-words-are-carried']],
  ])('are reported %s', async (_, markdown, messages) => {
    expect((await resolveText(markdown)).messages).toEqual(messages)
  })

  it('are listed in reading order, each once', async () => {
    const { publication } = await resolveText(
      '![A](b.png)\n\n![B](a.png)\n\n![C](b.png)\n\n![D](missing.png)',
    )
    expect(publication.assets).toEqual(['b.png', 'a.png'])
  })

  it('may be given by reference', async () => {
    const resolved = await resolveText('A ![dog][d] runs.\n\n[d]: dog.png')
    expect(all('image', resolved)[0]).toMatchObject({ asset: 'dog.png', alternative: 'dog' })
  })
})
