/** Editions of several pages, of ours and of other tools: found by what their pages say, and by nothing else. */
import { describe, expect, it } from 'vitest'
import { readBackPages } from '../../../src/verify/read-back/html/html.ts'
import { Unreadable } from '../../../src/verify/unreadable.ts'
import { formatUtterances } from '../../../src/verify/wording.ts'

/** What the edition of these pages says, entered by the first of them. */
async function said(pages: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const [entry = ''] = Object.keys(pages)
  const open = async (path: string) => {
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined
    return page === undefined ? undefined : Buffer.from(`<!DOCTYPE html><html lang="en">${page}`)
  }
  return formatUtterances((await readBackPages(entry, open)).utterances)
    .trimEnd()
    .split('\n')
}

const title = '<header><h1>Book</h1></header>'

describe('pages', () => {
  it('follow each other as each says', async () => {
    expect(
      await said({
        'book.html': `<head><link rel="next" href="book/b.html"></head>${title}`,
        'book/a.html': '<h1>A</h1><p>Last, <a href="b.html#b">after</a> <a href="../book.html">Book</a>.</p>',
        'book/b.html': '<h1 id="b">B</h1><nav><a rel="NEXT nofollow" href="a.html#top">A</a></nav>',
        'book/c.html': '<p>Nothing leads here.</p>',
      }),
    ).toEqual([
      'title "Book" [en]',
      'heading 1 "B" #b [en]',
      'heading 1 "A" [en]',
      'paragraph "Last, after Book." [en] (link "after" → #b)',
    ])
  })

  it('follow each other as the contents list them, where none says so', async () => {
    const contents = ['b.html#x', 'a.html', 'b.html#y', '#z', 'https://example.org/']
    const links = contents.map((href) => `<a href="${href}">Line</a>`).join('')
    expect(
      await said({
        'book.html': `${title}<nav role="doc-toc">${links}</nav>`,
        'a.html': '<h1>A</h1>',
        'b.html': '<h1>B</h1>',
      }),
    ).toEqual(['title "Book" [en]', 'heading 1 "B" [en]', 'heading 1 "A" [en]'])
  })

  it('say once what all of them open with', async () => {
    const banner = '<header><p>The book</p></header>'
    expect(
      await said({
        'a.html': `<link rel="next" href="b.html">${banner}<p>One.</p>`,
        'b.html': `${banner}<p>Two.</p><main><header><p>Three.</p></header></main>`,
      }),
    ).toEqual([
      'paragraph "The book" [en]',
      'paragraph "One." [en]',
      'paragraph "Two." [en]',
      'paragraph "Three." [en]',
    ])
  })

  it('may lead in a circle', async () => {
    const pages = { 'a.html': '<p>One.<a rel="next" href="a.html"></a>' }
    expect(await said(pages)).toEqual(['paragraph "One." [en]'])
  })

  it('lead nowhere outside the edition', async () => {
    for (const href of ['https://example.org/b.html', '//example.org/b.html', '/b.html'])
      expect(await said({ 'a.html': `<p>One.<link rel="next" href="${href}">` })).toHaveLength(1)
    await expect(said({ 'a/a.html': '<link rel="next" href="../../../b.html">' })).rejects.toThrow(
      'The edition lacks b.html.',
    )
  })

  it('must be there, and pages', async () => {
    const lost = said({ 'a.html': '<link rel="next" href="b.html">' })
    await expect(lost).rejects.toThrow(Unreadable)
    await expect(lost).rejects.toThrow('The edition lacks b.html.')
  })
})
