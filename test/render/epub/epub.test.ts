import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Publication } from '../../../src/model/publication.ts'
import { walk } from '../../../src/model/visit.ts'
import { epub } from '../../../src/render/epub/epub.ts'
import type { PageMark, RenderContext } from '../../../src/render/renderer.ts'
import { node, paragraph, publication, text } from '../../support/nodes.ts'
import { contextFor, everything } from '../everything.ts'

async function bytesOf(of: Publication, own: Partial<RenderContext> = {}): Promise<Uint8Array> {
  const [file] = await epub.render(of, {}, await contextFor(of, own))
  return file?.bytes ?? new Uint8Array()
}

/** The files of the book as text, by path. */
async function bookOf(of: Publication, own: Partial<RenderContext> = {}): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(await bytesOf(of, own))
  const texts = Object.values(zip.files).map(async (file) => [file.name, await file.async('string')] as const)
  return new Map(await Promise.all(texts))
}

const withPages = (pages: readonly PageMark[]): Partial<RenderContext> => ({
  edition: () => ({
    name: 'pdf',
    files: [{ path: 'x.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(), pages }],
  }),
})

const paragraphWith = (words: string) => {
  const found = [...walk(everything.children)].find(
    (node) =>
      node.type === 'paragraph' && node.children.some((it) => it.type === 'text' && it.value.includes(words)),
  )
  if (found === undefined) throw new Error(words)
  return found
}

describe('the container', () => {
  it('begins with its media type, stored, and holds its files in order', async () => {
    const bytes = await bytesOf(everything)
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 58))
    expect(head.slice(30)).toBe('mimetypeapplication/epub+zip')
    expect([...(await bookOf(everything)).keys()]).toEqual([
      'mimetype',
      'EPUB/chapter-1.xhtml',
      'EPUB/chapter-2.xhtml',
      'EPUB/contents.xhtml',
      'EPUB/images/parties.svg',
      'EPUB/package.opf',
      'EPUB/style.css',
      'EPUB/title-page.xhtml',
      'EPUB/toc.ncx',
      'META-INF/container.xml',
    ])
  })

  it('gives the same bytes again', async () => {
    expect(await bytesOf(everything)).toEqual(await bytesOf(everything))
  })

  it('dates every entry by the source', async () => {
    const zip = await JSZip.loadAsync(await bytesOf(everything))
    const dates = new Set(Object.values(zip.files).map(({ date }) => date.toISOString()))
    expect([...dates]).toEqual(['2020-10-12T00:00:00.000Z'])
  })
})

describe('the package document', () => {
  let opf: string

  beforeAll(async () => {
    opf = (await bookOf(everything)).get('EPUB/package.opf') ?? ''
  })

  it.each([
    '<dc:title id="title">Conference on transnational organized crime opens in Vienna</dc:title>',
    '<meta property="title-type" refines="#subtitle">subtitle</meta>',
    '<dc:language>en</dc:language>',
    '<dc:creator id="creator-1">Ana "A" &#x3C;B></dc:creator>',
    '<dc:publisher>United Nations Office on Drugs and Crime</dc:publisher>',
    '<dc:date>2020-10-12</dc:date>',
    '<dc:identifier>CTOC/COP/2020/1</dc:identifier>',
    '<dc:subject>Cooperation</dc:subject>',
    '<meta property="dcterms:modified">2020-10-12T00:00:00Z</meta>',
    '<meta property="schema:accessModeSufficient">textual</meta>',
    '<meta property="schema:accessibilityHazard">none</meta>',
  ])('says %s', (element) => {
    expect(opf).toContain(element)
  })

  it('lists the chapters in reading order', () => {
    expect(opf.match(/<itemref[^>]*>/g)).toEqual([
      '<itemref idref="title-page"/>',
      '<itemref idref="chapter-1"/>',
      '<itemref idref="chapter-2"/>',
    ])
  })

  it('names the documents that need MathML', () => {
    expect(opf.match(/<item [^>]*properties="mathml"[^>]*>/g)).toEqual([
      '<item id="chapter-2" href="chapter-2.xhtml" media-type="application/xhtml+xml" properties="mathml"/>',
    ])
  })

  it('claims no conformance that nobody reviewed', async () => {
    expect(opf).not.toContain('conformsTo')
    const certified = { ...everything.metadata, accessibility: { certifiedBy: 'UNODC' } }
    const book = await bookOf({ ...everything, metadata: certified })
    expect(book.get('EPUB/package.opf')).not.toContain('conformsTo')
  })

  it('says who reviewed it, and when', async () => {
    const accessibility = { certifiedBy: 'UNODC', reviewedOn: '2020-10-11' }
    const book = await bookOf({ ...everything, metadata: { ...everything.metadata, accessibility } })
    expect(book.get('EPUB/package.opf')).toMatch(
      /conformsTo" id="conformance">EPUB Accessibility 1\.1 - WCAG 2\.2 Level AA<.*certifiedBy" id="certifier" refines="#conformance">UNODC<.*date" refines="#certifier">2020-10-11</,
    )
  })

  it('is the same book for one symbol and language, and another for any other', async () => {
    const identifier = async (of: Publication) =>
      /<dc:identifier id="identifier">([^<]*)</.exec((await bookOf(of)).get('EPUB/package.opf') ?? '')?.[1]
    const retitled = { ...everything, slug: 'other', metadata: { ...everything.metadata, title: 'Other' } }
    const french = { ...everything, language: 'fr' }
    expect(await identifier(everything)).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    )
    expect(await identifier(retitled)).toBe(await identifier(everything))
    expect(await identifier(french)).not.toBe(await identifier(everything))
  })
})

describe('the chapters', () => {
  let book: ReadonlyMap<string, string>

  beforeAll(async () => {
    book = await bookOf(everything)
  })

  it('open with title and facts, and close with whom to ask', () => {
    expect(book.get('EPUB/title-page.xhtml')).toContain('<h1>Conference on transnational')
    expect(book.get('EPUB/title-page.xhtml')).toContain('<p>The Conference of the Parties')
    expect(book.get('EPUB/chapter-2.xhtml')).toContain('<footer>\n<address>')
  })

  it('are marked as chapters', () => {
    expect(book.get('EPUB/chapter-1.xhtml')).toContain(
      '<section aria-labelledby="two-decades" role="doc-chapter" epub:type="chapter">',
    )
  })

  it('say languages twice, as XHTML asks', () => {
    expect(book.get('EPUB/chapter-1.xhtml')).toContain(
      '<span lang="fr" xml:lang="fr">convention de Palerme</span>',
    )
  })

  it('close void elements and no others', () => {
    const [chapter = ''] = [book.get('EPUB/chapter-2.xhtml')]
    expect(chapter).toContain('<hr/>')
    expect(chapter).toMatch(/<img [^>]*\/>/)
    expect(chapter.match(/<(?!img|hr|br|col|meta|link)[a-z]+[^>]*\/>/g)).toBeNull()
  })

  it('link across files', async () => {
    const [, , decades] = everything.children
    if (decades === undefined) throw new Error('No chapter.')
    const elsewhere = node('link', { target: { kind: 'internal', id: 'parties' }, children: [text('below')] })
    const book = await bookOf({ ...everything, children: [paragraph(elsewhere), decades] })
    expect(book.get('EPUB/title-page.xhtml')).toContain('href="chapter-1.xhtml#parties"')
    expect(book.get('EPUB/chapter-1.xhtml')).toContain('href="chapter-1.xhtml#parties"')
  })

  it('drop what XML cannot hold', async () => {
    const metadata = { ...everything.metadata, title: 'A\u0001B' }
    const hostile = await bookOf({ ...everything, metadata })
    expect(hostile.get('EPUB/package.opf')).toContain('>AB<')
    expect(hostile.get('EPUB/title-page.xhtml')).toContain('<h1>AB</h1>')
  })
})

describe('navigation', () => {
  it('is the tree of headings', async () => {
    const contents = (await bookOf(everything)).get('EPUB/contents.xhtml') ?? ''
    const [toc = ''] = /<nav id="toc".*?<\/nav>/s.exec(contents) ?? []
    expect([...toc.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      'chapter-1.xhtml#two-decades',
      'chapter-1.xhtml#parties',
      'chapter-1.xhtml#gaps',
      'chapter-2.xhtml#shadow',
    ])
  })

  it('keeps the headings off the page that the author does not want listed there', async () => {
    const contents = (await bookOf(everything)).get('EPUB/contents.xhtml') ?? ''
    expect(contents).toMatch(/<ol hidden="">\s*<li><a href="chapter-1\.xhtml#gaps">/)
    expect(contents.match(/<ol hidden="">/g)).toHaveLength(1)
  })

  it('is the same for old reading systems', async () => {
    const ncx = (await bookOf(everything)).get('EPUB/toc.ncx') ?? ''
    expect([...ncx.matchAll(/<content src="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      'chapter-1.xhtml#two-decades',
      'chapter-1.xhtml#parties',
      'chapter-1.xhtml#gaps',
      'chapter-2.xhtml#shadow',
    ])
    expect(ncx).toContain('<meta name="dtb:depth" content="3"/>')
  })

  it('lists the title of a publication without sections', async () => {
    const contents = (await bookOf(publication([]))).get('EPUB/contents.xhtml')
    expect(contents).toContain('<li><a href="title-page.xhtml">A test</a></li>')
  })

  it('stands after the title page of a long book', async () => {
    const opf = (await bookOf({ ...everything, listsContents: true })).get('EPUB/package.opf') ?? ''
    expect(opf).toContain(
      '<itemref idref="title-page"/><itemref idref="contents"/><itemref idref="chapter-1"/>',
    )
  })
})

describe('pages', () => {
  it('are not listed without a PDF', async () => {
    const book = await bookOf(everything)
    expect(book.get('EPUB/contents.xhtml')).not.toContain('page-list')
    expect(book.get('EPUB/package.opf')).not.toMatch(/pageBreakSource|pageNavigation|pageBreakMarkers/)
  })

  it('are those of the PDF', async () => {
    const marks = [
      { label: '1', offset: 0 },
      { label: '2', node: paragraphWith('The Convention was adopted'), offset: 4 },
      { label: '3', node: paragraphWith('All numbers'), offset: 0 },
    ]
    const book = await bookOf(everything, withPages(marks))
    expect(book.get('EPUB/contents.xhtml')).toContain('<a href="chapter-1.xhtml#page.2">2</a>')
    expect(book.get('EPUB/title-page.xhtml')).toMatch(/<body[^>]*>\n<span id="page.1"/)
    expect(book.get('EPUB/chapter-1.xhtml')).toMatch(
      /<p>The <span id="page.2" role="doc-pagebreak" aria-label="2" epub:type="pagebreak"><\/span>Convention/,
    )
    expect(book.get('EPUB/chapter-2.xhtml')).toMatch(/<p><span id="page.3"[^>]*><\/span>All numbers/)
    expect(book.get('EPUB/package.opf')).toContain(
      '<meta property="pageBreakSource">urn:x-lectern:CTOC%2FCOP%2F2020%2F1:en:pdf:default:595x842pt</meta>',
    )
  })
})

describe('a page that shows nothing of the book', () => {
  const node = paragraphWith('The Convention was adopted')
  const documents = async (marks: readonly PageMark[]) => {
    const book = await bookOf(everything, withPages(marks))
    return [book.get('EPUB/title-page.xhtml'), book.get('EPUB/chapter-1.xhtml')].join('')
  }
  const order = (text: string) => [...text.matchAll(/id="page\.(\d)"/g)].map(([, number]) => number)

  it('ends where the next one begins', async () => {
    const [fact] = everything.facts
    const marks = [
      { label: '1', node: fact, offset: 0 },
      { label: '2', offset: 0 },
      { label: '3', node, offset: 4 },
    ]
    const text = await documents(marks)
    expect(order(text)).toEqual(['1', '2', '3'])
    expect(text).toMatch(/<p>The <span id="page.2"[^>]*><\/span><span id="page.3"[^>]*><\/span>Convention/)
  })

  it('stands behind the last that does, at the end', async () => {
    expect(
      order(
        await documents([
          { label: '1', node, offset: 0 },
          { label: '2', offset: 0 },
        ]),
      ),
    ).toEqual(['1', '2'])
  })
})

describe('a page that begins', () => {
  const quoted = node('inlineQuotation', { children: [text('some words')] })

  it('inside a word, by signs that the PDF adds, begins before that word', async () => {
    const words = paragraph('Here are ', quoted)
    const book = await bookOf(publication([words]), withPages([{ label: '2', node: words, offset: 16 }]))
    expect(book.get('EPUB/title-page.xhtml')).toMatch(/<q>some <span id="page.1"[^>]*><\/span>words<\/q>/)
  })

  it('with a heading is not marked in the contents too', async () => {
    const heading = node('heading', { level: 1, children: [text('Aims')] })
    const { language, direction, children } = heading
    const book = await bookOf(
      publication([node('section', { id: 'aims', level: 1, heading, children: [] })], {
        contents: [{ id: 'aims', level: 1, language, direction, children, entries: [] }],
      }),
      withPages([{ label: '1', node: heading, offset: 0 }]),
    )
    expect(book.get('EPUB/chapter-1.xhtml')).toContain('doc-pagebreak')
    expect(book.get('EPUB/contents.xhtml')).not.toContain('doc-pagebreak')
  })
})

describe('a cover', () => {
  it('is the first page, with its alternative', async () => {
    const cover = node('image', { asset: 'cover.svg', alternative: 'Two hands', width: 400, height: 600 })
    const book = await bookOf({ ...everything, cover, assets: [cover.asset, ...everything.assets] })
    expect(book.get('EPUB/cover.xhtml')).toContain(
      '<img role="doc-cover" src="images/cover.svg" alt="Two hands"/>',
    )
    expect(book.get('EPUB/package.opf')).toMatch(/href="images\/cover\.svg"[^>]*properties="cover-image"/)
    expect(book.get('EPUB/package.opf')).toContain(
      '<spine toc="ncx" page-progression-direction="ltr"><itemref idref="cover"/>',
    )
  })
})
