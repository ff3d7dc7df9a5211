import { describe, expect, it } from 'vitest'
import { all, resolveText } from '../support/resolve.ts'

const sectionIds = async (markdown: string) =>
  all('section', await resolveText(markdown)).map((section) => section.id)

describe('ids', () => {
  it('come from the heading', async () => {
    expect(await sectionIds('# Aims *and* means\n\n# Été 2020')).toEqual(['aims-and-means', 'été-2020'])
  })

  it('are unique where headings repeat', async () => {
    expect(await sectionIds('# Aims\n\n# Aims\n\n# Aims 1')).toEqual(['aims', 'aims-1', 'aims-1-1'])
  })

  it('begin with a letter, as XML asks', async () => {
    expect(await sectionIds('# 2020\n\n# !?')).toEqual(['section-2020', 'section'])
  })

  it('are the author’s where given, before all others', async () => {
    const resolved = await resolveText('# Aims\n\n# Goals {#aims}')
    expect(all('section', resolved).map((section) => section.id)).toEqual(['aims-1', 'aims'])
    expect(all('text', resolved).map((text) => text.value)).toEqual(['Aims', 'Goals'])
  })

  it.each([
    ['twice the same', '# A {#x}\n\n# B {#x}', ['3:1 id-stands-once']],
    ['with a space', '# A {#x y}', ['1:1 id-is-well-formed']],
    ['none, which is no id but words', '# A {#}', []],
  ])('of an author are checked: %s', async (_, markdown, messages) => {
    expect((await resolveText(markdown)).messages).toEqual(messages)
  })

  it('take no words from a heading that names none', async () => {
    const resolved = await resolveText('# The sign {#}')
    expect(all('text', resolved).map((text) => text.value)).toEqual(['The sign {#}'])
  })

  it('name figures and tables by their labels', async () => {
    const resolved = await resolveText(
      '![A dog](a.png)\n\n| a |\n|---|\n| b |\n\n:::table{caption="C"}\n| a |\n|---|\n| b |\n:::',
    )
    expect(all('figure', resolved).map((figure) => figure.id)).toEqual(['figure-1'])
    expect(all('table', resolved).map((table) => table.id)).toEqual(['untitled-table', 'table-1'])
  })
})
