/** Our own judge of the EPUB edition: what EPUBCheck and Ace don't look for. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { claimsAreProven, packageSaysTheLanguage, stylesLeaveTheReaderFree } from './book/claims.ts'
import {
  contentsAreTheHeadings,
  landmarksAreNamed,
  navigationLeadsSomewhere,
  pagesAreThoseOfThePdf,
} from './book/navigation.ts'
import { type Book, chapters, documents, openBook } from './book/read.ts'
import { sharedChecks } from './markup/check.ts'
import { elements, readHtml, wordsIn } from './markup/read.ts'
import { pageLabelsOf } from './page-labels.ts'
import type { Judge } from './verdict.ts'

/** Looks at the PDF and the HTML edition too, where they stand beside the book. */
export const epubStructure: Judge = async (files) => {
  const verdicts = []
  for (const file of files) verdicts.push({ file, complaints: await complaintsOn(file) })
  return verdicts
}

async function complaintsOn(file: string): Promise<readonly string[]> {
  const book = await openBook(file)
  return [
    ...sharedChecks.flatMap((check) => check(documents(book))),
    ...contentsAreTheHeadings(book),
    ...navigationLeadsSomewhere(book),
    ...landmarksAreNamed(book),
    ...pagesAreThoseOfThePdf(book, await pagesOf(beside(file, '.pdf'))),
    ...claimsAreProven(book),
    ...packageSaysTheLanguage(book),
    ...stylesLeaveTheReaderFree(book),
    ...(await picturesAreThoseOfThePage(book, beside(file, '.html'))),
    ...typesHaveRoles(book),
    ...packing(book),
  ]
}

const beside = (file: string, extension: string) => file.replace(/(?:\.damaged)?\.epub$/, extension)

async function pagesOf(file: string): Promise<readonly string[]> {
  return existsSync(file) ? pageLabelsOf(file) : []
}

/** The same pictures with the same words, an empty alternative among them. */
async function picturesAreThoseOfThePage(book: Book, file: string): Promise<readonly string[]> {
  if (!existsSync(file)) return []
  const page = readHtml(file, await readFile(file, 'utf8'))
  const words = (documents: readonly { readonly document: typeof page.document }[]) =>
    documents
      .flatMap(({ document }) => elements(document, 'img'))
      .filter((picture) => picture.getAttribute('role') !== 'doc-cover')
      .map((picture) => `${picture.getAttribute('src')}: “${picture.getAttribute('alt')}”`)
  const own = words(chapters(book))
  const theirs = words([page])
  return own.join('\n') === theirs.join('\n') ? [] : ['the pictures are not those of the page']
}

const roles: Readonly<Record<string, string>> = {
  noteref: 'doc-noteref',
  footnote: 'doc-footnote',
  pagebreak: 'doc-pagebreak',
  chapter: 'doc-chapter',
  toc: 'doc-toc',
  'page-list': 'doc-pagelist',
}

/** What EPUB's own vocabulary says, screen readers hear from ARIA alone. */
function typesHaveRoles(book: Book): readonly string[] {
  return documents(book).flatMap(({ file, document }) =>
    [...elements(document, 'section'), ...elements(document, 'aside'), ...elements(document, 'nav')]
      .concat(elements(document, 'a').filter((anchor) => anchor.hasAttribute('role')))
      .concat(elements(document, 'span'))
      .flatMap((element) => wordsIn(element, 'epub:type').map((type) => ({ element, role: roles[type] })))
      .filter(({ element, role }) => role !== undefined && element.getAttribute('role') !== role)
      .map(({ element, role }) => `${file}: a ${element.tagName} is no ${role} to a screen reader`),
  )
}

/** `mimetype` first, the others by name: the same source gives the same bytes. */
function packing({ entries }: Book): readonly string[] {
  const [first, ...others] = entries
  const sorted = others.toSorted((one, other) => (one < other ? -1 : 1))
  return first === 'mimetype' && others.join() === sorted.join() ? [] : ['the entries are out of order']
}
