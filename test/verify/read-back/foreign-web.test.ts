/** Pages and books of other tools, and files that are damaged. */
import { describe, expect, it } from 'vitest'
import { readBackEpub } from '../../../src/verify/read-back/epub/epub.ts'
import { readBackHtml } from '../../../src/verify/read-back/html/html.ts'
import type { ReadBackOf } from '../../../src/verify/read-back/read-back.ts'
import { Unreadable } from '../../../src/verify/unreadable.ts'
import { formatUtterances } from '../../../src/verify/wording.ts'
import { foreignBook, foreignPage } from '../../support/foreign-web.ts'

async function said(read: ReadBackOf, bytes: Uint8Array): Promise<readonly string[]> {
  return formatUtterances((await read(bytes)).utterances)
    .trimEnd()
    .split('\n')
}

const page = (body: string) => said(readBackHtml, Buffer.from(`<html lang="en"><body>${body}`))

describe('a page of another tool', () => {
  it('is in the manner of pandoc', async () => {
    expect(await said(readBackHtml, foreignPage)).toEqual([
      'title "Title" [en]',
      'heading 1 <1> "One" #one [en]',
      'paragraph "Word and x^2 and link." [en] (note 1 after "Word") (link "link" → #two)',
      'math "y=1" [en]',
      'heading 2 <1.1> "Two" #two [en]',
      'list of 2 "" [en]',
      '  item "Done: written" [en]',
      '  item "To do: checked" [en]',
      'list of 2 "" [en]',
      '  item <3> "a" [en]',
      '  item <4> "b" [en]',
      'figure "A well" [en]',
      'table 2 × 2 "Wells" [en]',
      '  cell 1,1 in the head heads column "Region" [en]',
      '  cell 1,2 in the head heads column "Number" [en]',
      '  cell 2,1 "North" under "Region" [en]',
      '  cell 2,2 "12" under "Number" [en]',
      'term "Term" [en]',
      'definition "Definition" [en]',
      'quotation "" [en]',
      '  paragraph "Quoted" [en]',
      'code <python> "x = 1" [en]',
      'note <1> "A note." #fn1 [en]',
    ])
  })

  it('gives its roles by ARIA', async () => {
    const table = `<div role="table"><div role="rowgroup"><div role="row"><span role="columnheader">Year</span>
      <span role="columnheader">Parties</span></div></div><div role="row"><span role="rowheader">2000</span>
      <span role="cell">190</span></div></div>`
    const text = `<div role="heading" aria-level="7">Deep</div><div role="list"><div role="listitem">Item</div></div>
      <div role="img" aria-label="A well"></div><table role="presentation"><tr><td>Layout</td></tr></table>`
    expect(await page(`<h1>A</h1>${text}${table}`)).toEqual([
      'title "A" [en]',
      'heading 6 "Deep" [en]',
      'list of 1 "" [en]',
      '  item "Item" [en]',
      'paragraph "A well" [en]',
      'paragraph "Layout" [en]',
      'table 2 × 2 "" [en]',
      '  cell 1,1 heads column "Year" [en]',
      '  cell 1,2 heads column "Parties" [en]',
      '  cell 2,1 heads row "2000" under "Year" [en]',
      '  cell 2,2 "190" beside "2000" under "Parties" [en]',
    ])
  })

  it('has header cells that only their places give, and those that hide others', async () => {
    const table = `<table><tr><th></th><th>A</th><th>B</th></tr><tr><th>x</th><td>1</td><td>2</td></tr>
      <tr><th></th><th>C</th><th>D</th></tr><tr><th rowspan=0>y</th><td>3</td><td>4</td></tr><tr><td colspan=2>5</td></tr></table>`
    const cells = await page(table)
    expect(cells).toContain('  cell 2,2 "1" beside "x" under "A" [en]')
    expect(cells).toContain('  cell 4,2 "3" beside "y" under "C" [en]')
    expect(cells.at(-1)).toBe('  cell 5,2 over 2 columns "5" beside "y" under "C" "D" [en]')
  })

  it('numbers its lists from anywhere, and backwards', async () => {
    const items = '<li>a<li value="9">b<li>c'
    expect(await page(`<ol reversed>${items}</ol>`)).toEqual([
      'list of 3 "" [en]',
      '  item <3> "a" [en]',
      '  item <9> "b" [en]',
      '  item <8> "c" [en]',
    ])
  })

  it('says nothing of what is hidden or only helps to find the way', async () => {
    const hidden =
      '<p hidden>a</p><p aria-hidden="true">b</p><nav>c</nav><script>d</script><hr><template>e</template>'
    expect(await page(`<a href="#m">Skip</a>${hidden}<main id="m"><p>Text <img alt=""></main>`)).toEqual([
      'paragraph "Text" [en]',
    ])
  })

  it('goes on in the same line after a mark that says nothing, and in another one after a rule', async () => {
    const mark = '<span role="doc-pagebreak" aria-label="2"></span>'
    expect(await page(`<h1>A</h1><ul><li>one ${mark}line<li>and<hr>another</ul>`)).toEqual([
      'title "A" [en]',
      'list of 2 "" [en]',
      '  item "one line" [en]',
      '  item "and" [en]',
      '    paragraph "another" [en]',
    ])
  })

  it('puts its words anywhere', async () => {
    expect(await page('Loose <b>words</b><div>and <a href="x.html"><p>a link</p></a></div><p>end')).toEqual([
      'paragraph "Loose words" [en]',
      'paragraph "and" [en]',
      'paragraph "a link" [en]',
      'paragraph "end" [en]',
    ])
  })

  it('has pictures that nothing is said of', async () => {
    const pictures = '<img src="a.png"> and <img src="b.png" alt=""><img src="c.png" title="a tick">'
    const expected = ['paragraph "A wave and a tick" [en]', 'figure "" [en]']
    expect(await page(`<p>A wave ${pictures}`)).toEqual(expected)
    expect(await page('<p><img src="a.png" alt="A wave">')).toEqual(['paragraph "A wave" [en]'])
    expect(await page('<div><a href="x.html"><img src="a.png"></a></div>')).toEqual(['figure "" [en]'])
    expect(await page('<p>A <img src="a.png" role="presentation">wave')).toEqual(['paragraph "A wave" [en]'])
  })

  it('opens a note with a link back, without a dot', async () => {
    const call = '<p>A word<a id="c" href="#n" role="doc-noteref">1</a>'
    const note = (opening: string) => `<aside id="n" role="doc-footnote"><p>${opening} million people</aside>`
    expect((await page(`${call}${note('<sup><a href="#c">1</a></sup>')}`)).at(-1)).toBe(
      'note <1> "million people" #n [en]',
    )
    expect((await page(`${call}${note('1')}`)).at(-1)).toBe('note <1> "1 million people" #n [en]')
  })

  it('is in another encoding', async () => {
    const bytes = Buffer.from('<meta charset="windows-1252"><body lang="fr"><p>\xe9t\xe9', 'latin1')
    expect(await said(readBackHtml, bytes)).toEqual(['paragraph "été" [fr]'])
  })
})

describe('a book of another tool', () => {
  it('is in the manner of pandoc', async () => {
    expect(await said(readBackEpub, await foreignBook())).toEqual([
      'title "Title" [en]',
      'heading 1 "One" [en]',
      'paragraph "Word,\u00a0link." [en] (note 1 after "Word") (link "link" → #two)',
      'heading 2 "Two" #two [en]',
      'paragraph "Text." [en]',
      'note <1> "A note." #fn1 [en]',
    ])
  })
})

describe('a damaged file', () => {
  it.each([
    ['no page', readBackHtml, Buffer.from('Only words.')],
    ['empty', readBackHtml, Buffer.of()],
    ['a picture', readBackHtml, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0x3c, 0x61])],
    ['no archive', readBackEpub, Buffer.from('<p>Not a book')],
    ['empty', readBackEpub, Buffer.of()],
  ])('is %s', async (_name, read, bytes) => {
    await expect(read(bytes)).rejects.toThrow(Unreadable)
  })

  it.each([
    ['no container', { 'META-INF/container.xml': '' }],
    ['no package', { 'EPUB/content.opf': '' }],
    ['a container that names nothing', { 'META-INF/container.xml': '<container/>' }],
    ['a chapter that is lost', { 'EPUB/text/ch0.xhtml': '' }],
    ['a chapter that is not well-formed', { 'EPUB/text/ch0.xhtml': '<html><body><p>A</body></html>' }],
    ['a chapter that is empty', { 'EPUB/text/ch0.xhtml': ' ' }],
  ])('is a book with %s', async (_name, own) => {
    await expect(readBackEpub(await foreignBook(own))).rejects.toThrow(Unreadable)
  })

  it('claims to unfold into more than any memory', async () => {
    const book = Buffer.from(await foreignBook())
    // The size that the central directory gives for the chapter (APPNOTE.TXT, 4.3.12).
    const entry = book.lastIndexOf('EPUB/text/ch0.xhtml') - 46
    book.writeUInt32LE(0x7fff_ffff, entry + 24)
    await expect(readBackEpub(book)).rejects.toThrow('512 MB')
  })

  it('unfolds into more than it claims', async () => {
    const words = 'x'.repeat(5_000_000)
    const own = {
      'EPUB/text/ch0.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><body>${words}</body></html>`,
    }
    const book = Buffer.from(await foreignBook(own))
    const entry = book.lastIndexOf('EPUB/text/ch0.xhtml') - 46
    book.writeUInt32LE(100, entry + 24)
    await expect(readBackEpub(book)).rejects.toThrow(Unreadable)
  })

  it('is deeper than any document', async () => {
    expect(await page(`<p>Words.</p>${'<div>'.repeat(50_000)}Far down.`)).toEqual(['paragraph "Words." [en]'])
  })

  it('claims spans without end', async () => {
    const cell = '<td colspan=2000000000 rowspan=2000000000>Cell</td>'
    expect(await page(`<table><tr>${cell}${cell}<tr>${cell}</table>`)).toContain(
      '  cell 1,1 over 2 rows over 1000 columns "Cell" [en]',
    )
    expect(await page(`<table><tr>${cell}${'<tr>'.repeat(50_000)}</table>`)).toHaveLength(2)
  })

  it('says what can be read of it, or is refused by name', async () => {
    const files = [
      [readBackHtml, foreignPage],
      [readBackEpub, await foreignBook()],
    ] as const
    for (const [read, bytes] of files) {
      for (let round = 0; round < 120; round++) {
        const outcome = await read(damaged(bytes, round)).catch((error: unknown) => error)
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Unreadable)
      }
    }
  })

  /** Every round damages other places, the same in each run; every fourth also cuts the file off. */
  function damaged(bytes: Uint8Array, round: number): Uint8Array {
    const broken = Buffer.from(bytes)
    for (let hit = 0; hit < 6; hit++)
      broken[(round * 7919 + hit * 104_729) % broken.length] = 32 + ((round * 31 + hit) % 90)
    return round % 4 === 0 ? broken.subarray(0, Math.floor((broken.length * (round + 1)) / 121)) : broken
  }
})
