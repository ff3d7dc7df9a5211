/** An EPUB publication: from its container to the documents of its spine (EPUB 3.3, 4.2.6.3.1, 5.6 and 5.7). */
import { posix } from 'node:path'
import { Unreadable } from '../unreadable.ts'
import { Archive } from './archive.ts'
import { elementsOf, rawTextOf, type WebElement } from './tree.ts'
import { openXml } from './xml.ts'

export interface BookDocument {
  /** Its path in the container. */
  readonly path: string
  readonly root: WebElement
}

export interface WebBook {
  /** The first that the package names. */
  readonly language: string
  /** In reading order. */
  readonly documents: readonly BookDocument[]
}

/** @throws {Unreadable} when `bytes` are no EPUB, or a document of the spine is missing or not well-formed. */
export function openBook(bytes: Uint8Array): WebBook {
  const archive = new Archive(bytes)
  const open = (path: string, language?: string) => openXml(archive.texts([path])[0] ?? '', path, language)
  const packagePath = attributesOf(open('META-INF/container.xml'), 'rootfile', 'full-path')[0]
  if (packagePath === undefined) throw new Unreadable('The container names no package document.')
  const book = open(packagePath)
  const language = wordsIn(book, 'dc:language') ?? ''
  const paths = spineOf(book, packagePath)
  const texts = archive.texts(paths)
  const documents = paths.map((path, index) => ({ path, root: openXml(texts[index] ?? '', path, language) }))
  return { language, documents }
}

/** XHTML alone: a picture may stand in the spine, too, and says nothing that could be read. */
function spineOf(book: WebElement, packagePath: string): readonly string[] {
  const items = new Map(
    named(book, 'item').map(({ attributes }) => [attributes.get('id') ?? '', attributes] as const),
  )
  return attributesOf(book, 'itemref', 'idref').flatMap((id) => {
    const item = items.get(id)
    const href = item?.get('href')
    if (href === undefined) throw new Unreadable(`The spine names ${id}, which the manifest lacks.`)
    return item?.get('media-type') === 'application/xhtml+xml' ? [resolved(href, packagePath)] : []
  })
}

/** The path of `href`, seen from the file at `from`; it cannot leave the container. */
export function resolved(href: string, from: string): string {
  return posix.join('/', posix.dirname(from), decoded(href)).slice(1)
}

/** Without what no address may hold, it is taken as it stands. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function named(root: WebElement, name: string): readonly WebElement[] {
  return elementsOf([root]).filter((element) => element.name === name)
}

function attributesOf(root: WebElement, name: string, attribute: string): readonly string[] {
  return named(root, name).flatMap(({ attributes }) => attributes.get(attribute) ?? [])
}

function wordsIn(root: WebElement, name: string): string | undefined {
  const [first] = named(root, name)
  return first && rawTextOf(first).trim()
}
