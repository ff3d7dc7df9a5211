/** What verify finds in files of other tools is what docs/others.md says; `npm run others` makes both anew. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dueMet, foreignFiles, type Judged, ownFiles } from './files.ts'
import { page } from './page.ts'
import { forPandoc } from './spelling.mjs'
import { kept, things } from './things.ts'

const sample = await readFile(join(import.meta.dirname, 'wells', 'en.md'), 'utf8')

const lost = async ({ met }: Judged) => {
  const due = await dueMet()
  return Object.fromEntries(things.map(({ name, of }) => [name, of(met, due)]))
}

describe('the files of other tools', () => {
  it('are what docs/others.md says: otherwise run npm run others', async () => {
    await expect(await page(sample)).toMatchFileSnapshot('../../docs/others.md')
  })

  it('have lost what a person found lost', async () => {
    const files = new Map((await foreignFiles()).map((one) => [one.file, one]))
    const of = async (file: string) => lost(files.get(file) as Judged)
    const english = 'lost: read with an English voice'
    expect(await of('pandoc.html')).toMatchObject({ Title: kept, Note: kept, 'French words in a line': kept })
    expect(await of('pandoc.epub')).toMatchObject({ Title: 'kept, and said once more as a heading' })
    expect(await of('weasyprint.pdf')).toMatchObject({
      'Arabic paragraph': english,
      'French paragraph': english,
      Note: 'an item of a list, and an arrow is said behind it',
      'Header cells of a table': kept,
    })
    expect(await of('chromium.pdf')).toMatchObject({
      'French words in a line': english,
      'Arabic paragraph': english,
      'Decorative picture': 'passed over, as it should be',
      'Call of a note': 'the digit 1, not tagged as a link',
    })
    expect(await of('chromium-lectern.pdf')).toMatchObject({
      'French words in a line': english,
      'Arabic paragraph': kept,
    })
    expect(await of('typst.pdf')).toMatchObject({
      'Alternative text': 'lost: a picture without words',
      'Order of Arabic words': 'lost: the words come in another order',
      Note: kept,
    })
    expect(await of('libreoffice.pdf')).toMatchObject({
      'A list in a list': 'the inner list stands beside the outer one, its signs are words of the items',
      Quotation: 'a paragraph like others',
    })
  })
})

describe('Lectern’s own editions of the sample', () => {
  it('have lost nothing', async () => {
    const own = await ownFiles()
    expect(own.map(({ format }) => format)).toEqual(['html', 'pdf', 'epub', 'text'])
    for (const one of own) {
      expect(one.disagreements, one.file).toEqual([])
      expect(one.faults, one.file).toEqual([])
      if (one.format === 'text') continue
      expect(new Set(Object.values(await lost(one)))).toEqual(
        new Set([kept, 'passed over, as it should be', 'written out']),
      )
    }
  })
})

describe('the sample in pandoc’s spelling', () => {
  it('holds nothing that only Lectern knows', () => {
    const spelled = forPandoc(sample)
    expect(spelled).not.toMatch(/:::|<img/)
    expect(spelled).toContain('\n\n: Wells in use, by region\n')
    expect(spelled).toContain(
      '![The well at River Road](well.png){alt="A woman fills a blue can at a new well."}',
    )
  })
})
