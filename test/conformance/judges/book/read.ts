/** A finished EPUB, opened from disk by its own rules: container, package document, spine. */
import { readFile } from 'node:fs/promises'
import type { Element } from '@xmldom/xmldom'
import JSZip from 'jszip'
import { elements, type Markup, readXml, said, wordsIn } from '../markup/read.ts'

export interface Book {
  /** Paths of its entries, in the order in which they are packed. */
  readonly entries: readonly string[]
  readonly package: Markup
  /** The documents that are read one after the other, the page of contents among them where it is one of them. */
  readonly spine: readonly Markup[]
  readonly navigation: Markup
  /** The contents for old reading systems. */
  readonly ncx: Markup
  readonly styles: readonly string[]
}

/** @throws where a part is missing that every reading system needs. */
export async function openBook(file: string): Promise<Book> {
  const zip = await JSZip.loadAsync(await readFile(file))
  const text = async (path: string) => {
    const entry = zip.file(path)
    if (entry === null) throw new Error(`${file} holds no ${path}`)
    return entry.async('string')
  }
  const container = readXml('container.xml', await text('META-INF/container.xml'))
  const path = elements(container.document, 'rootfile')[0]?.getAttribute('full-path') ?? ''
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const opf = readXml(path, await text(path))
  const items = elements(opf.document, 'item')
  const hrefOf = (item: Element | undefined) => item?.getAttribute('href') ?? ''
  const open = async (href: string) => readXml(href, await text(`${folder}${href}`))
  const inSpine = elements(opf.document, 'itemref').map((itemref) =>
    hrefOf(items.find((item) => item.getAttribute('id') === itemref.getAttribute('idref'))),
  )
  const ofType = (type: string) => items.filter((item) => item.getAttribute('media-type') === type)
  return {
    entries: Object.keys(zip.files),
    package: opf,
    spine: await Promise.all(inSpine.map(open)),
    navigation: await open(hrefOf(items.find((item) => wordsIn(item, 'properties').includes('nav')))),
    ncx: await open(hrefOf(ofType('application/x-dtbncx+xml')[0])),
    styles: await Promise.all(ofType('text/css').map((item) => text(`${folder}${hrefOf(item)}`))),
  }
}

/** The documents that hold the text. */
export function chapters({ spine, navigation }: Book): readonly Markup[] {
  return spine.filter(({ file }) => file !== navigation.file)
}

/** Every document: the chapters, and the navigation. */
export function documents(book: Book): readonly Markup[] {
  return [...chapters(book), book.navigation]
}

/** The values of a property of the package's metadata. */
export function properties({ package: { document } }: Book, property: string): readonly string[] {
  return elements(document, 'meta')
    .filter((meta) => meta.getAttribute('property') === property)
    .map((meta) => said(meta))
}

/** The list of the navigation document that is of this type. */
export function navigationList({ navigation }: Book, type: string): Element | undefined {
  return elements(navigation.document, 'nav').find((nav) => wordsIn(nav, 'epub:type').includes(type))
}
