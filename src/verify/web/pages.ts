/** An edition of several web pages: from the page that it is entered by to all that it leads on to. */
import { Unreadable } from '../unreadable.ts'
import type { BookDocument } from './book.ts'
import { resolved } from './book.ts'
import { openHtml } from './html.ts'
import { elementsOf, tokensOf, type WebElement } from './tree.ts'

/** The bytes of the file at `path`; undefined where the edition has no such file. */
export type OpenFile = (path: string) => Promise<Uint8Array | undefined>

/** Editions that lead on to more than this are not read. */
const most = { pages: 20_000, bytes: 512 * 1024 * 1024 }

/**
 * The pages in reading order. Each names the one that follows (HTML, 4.6.7.14, `next`); where the entry page names
 * none, they follow each other as its contents list them.
 *
 * @param entry path of the first page
 * @throws {Unreadable} when a page that is named is missing or no HTML, or when there are too many.
 */
export async function openPages(entry: string, open: OpenFile): Promise<readonly BookDocument[]> {
  const pages = new Map<string, WebElement>()
  let size = 0
  const add = async (path: string): Promise<WebElement> => {
    const bytes = await open(path)
    if (bytes === undefined) throw new Unreadable(`The edition lacks ${path}.`)
    size += bytes.length
    if (size > most.bytes) throw new Unreadable('The pages are larger than 512 MB together.')
    if (pages.size === most.pages) throw new Unreadable(`There are more than ${most.pages} pages.`)
    const root = openHtml(bytes)
    pages.set(path, root)
    return root
  }
  const first = await add(entry)
  let path: string | undefined = nextOf(first, entry)
  const listed = path === undefined ? listedIn(first, entry) : []
  for (const other of listed) if (!pages.has(other)) await add(other)
  while (path !== undefined && !pages.has(path)) path = nextOf(await add(path), path)
  return [...pages].map(([path, root]) => ({ path, root }))
}

function nextOf(root: WebElement, from: string): string | undefined {
  const links = elementsOf([root]).filter(({ name }) => name === 'link' || name === 'a')
  const next = links.find((link) => tokensOf(link, 'rel').some((word) => word.toLowerCase() === 'next'))
  return next && fileOf(next, from)
}

/** The files that a page's table of contents leads to (DPUB-ARIA 1.1, doc-toc). */
function listedIn(root: WebElement, from: string): readonly string[] {
  const contents = elementsOf([root]).filter((element) => tokensOf(element, 'role').includes('doc-toc'))
  const links = elementsOf(contents).filter(({ name }) => name === 'a')
  return links.flatMap((link) => fileOf(link, from) ?? [])
}

/** The path of the file that a link leads to; undefined where it leads out of the edition. */
function fileOf({ attributes }: WebElement, from: string): string | undefined {
  const [file = ''] = (attributes.get('href') ?? '').trim().split(/[?#]/)
  if (file === '') return undefined
  return /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(file) ? undefined : resolved(file, from)
}
