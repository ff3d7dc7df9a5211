import { describe, expect, it } from 'vitest'
import { all, outline, resolveText } from '../support/resolve.ts'

describe('lists', () => {
  it('keep their order, looseness and nesting', async () => {
    const resolved = await resolveText('3. a\n4. b\n   - c\n\n<!-- -->\n\n- d\n\n- e')
    expect(all('list', resolved).map(({ ordered, loose }) => [ordered, loose])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ])
    expect(all('listItem', resolved).map((item) => item.ordinal)).toEqual([
      3,
      4,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('say a task’s state in words', async () => {
    const { publication } = await resolveText('- [x] a\n- [ ] *b*\n- c')
    expect(outline(publication.children)).toEqual([
      [
        'list',
        ['listItem', ['paragraph', 'Done: a']],
        ['listItem', ['paragraph', 'To do: ', ['emphasis', 'b']]],
        ['listItem', ['paragraph', 'c']],
      ],
    ])
  })

  it('pair terms with what is said of them', async () => {
    const resolved = await resolveText(
      'Convention\n: An agreement\n\nProtocol\nSupplement\n: Another\n: And more',
    )
    expect(
      all('definitionGroup', resolved).map(({ terms, definitions }) => [terms.length, definitions.length]),
    ).toEqual([
      [1, 1],
      [2, 2],
    ])
  })
})

describe('passages set apart', () => {
  it('say what they are', async () => {
    const resolved = await resolveText(':::note\na\n:::\n\n:::warning\nb\n:::\n\n:::key-message\nc\n:::')
    expect(all('aside', resolved).map(({ kind, label }) => [kind, label])).toEqual([
      ['note', 'Note'],
      ['warning', 'Warning'],
      ['key-message', 'Key message'],
    ])
  })

  it('keep who is quoted within a quotation', async () => {
    const resolved = await resolveText('::::quote{by="A"}\n:::quote{by="B"}\nWords\n:::\n::::')
    expect(outline(resolved.publication.children)).toEqual([['quote', ['quote', ['paragraph', 'Words']]]])
    expect(
      all('quote', resolved).map((quote) => quote.attribution && outline(quote.attribution.children)),
    ).toEqual([['A'], ['B']])
  })

  it('name who is quoted, around a Markdown quotation too', async () => {
    const resolved = await resolveText(
      ':::quote{by="A. Person" source="A book"}\nWords\n:::\n\n:::quote{by="B"}\n> More words\n:::\n\n> Bare',
    )
    expect(outline(resolved.publication.children)).toEqual([
      ['quote', ['paragraph', 'Words']],
      ['quote', ['paragraph', 'More words']],
      ['quote', ['paragraph', 'Bare']],
    ])
    expect(
      all('quote', resolved).map((quote) => quote.attribution && outline(quote.attribution.children)),
    ).toEqual([['A. Person, A book'], ['B'], undefined])
  })
})
