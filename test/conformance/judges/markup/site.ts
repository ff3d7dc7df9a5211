/** The pages of an edition, found by the links in the head of each: to the page before it, and to the one after. */
import { readFile } from 'node:fs/promises'
import { dirname, join, posix, relative, sep } from 'node:path'
import { elements, type Markup, readHtml, wordsIn } from './read.ts'

export interface Site {
  /** Folder that the pages name their files from. */
  readonly folder: string
  /** In reading order; one where the edition is not divided. */
  readonly pages: readonly Markup[]
  /** The page that was asked for. */
  readonly page: Markup
}

/** @throws where a page is missing that another one names. */
export async function siteOf(file: string): Promise<Site> {
  const own = await open(file)
  const before = (await follow(own, 'prev')).reverse()
  const after = await follow(own, 'next')
  const all = [...before, own, ...after]
  const folder = dirname(all[0]?.path ?? file)
  const named = all.map(({ path, document }) => ({
    file: relative(folder, path).split(sep).join('/'),
    document,
  }))
  return { folder, pages: named, page: named[before.length] ?? { file, document: own.document } }
}

interface Opened {
  readonly path: string
  readonly document: Markup['document']
}

async function open(path: string): Promise<Opened> {
  return { path, document: readHtml(path, await readFile(path, 'utf8')).document }
}

/** The pages that lead on from one to the next in one direction. A circle ends where it closes. */
async function follow(from: Opened, rel: 'prev' | 'next'): Promise<Opened[]> {
  const met = [from]
  for (let page = from; ; ) {
    const href = linked(page.document, rel)
    const path = href === undefined ? undefined : join(dirname(page.path), decodeURI(href))
    if (path === undefined || met.some((other) => other.path === path)) return met.slice(1)
    page = await open(path)
    met.push(page)
  }
}

/** The address that the head of a page gives for `rel`. */
export function linked(document: Markup['document'], rel: 'prev' | 'next'): string | undefined {
  const link = elements(document, 'link').find((one) => wordsIn(one, 'rel').includes(rel))
  return link?.getAttribute('href') ?? undefined
}

/** The file that `href` leads to from `file`. */
export function fileAt(href: string, file: string): string {
  const [path = ''] = decodeURI(href).split('#')
  return path === '' ? file : posix.join(posix.dirname(file), path)
}
