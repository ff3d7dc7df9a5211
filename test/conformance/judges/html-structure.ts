/** Our own judge of the HTML edition: what Nu and axe don't look for. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Element } from '@xmldom/xmldom'
import { sharedChecks } from './markup/check.ts'
import { elements, having, type Markup, Places, said, wordsIn } from './markup/read.ts'
import { fileAt, linked, type Site, siteOf } from './markup/site.ts'
import type { Judge } from './verdict.ts'

export const htmlStructure: Judge = async (files) => {
  const verdicts = []
  for (const file of files) verdicts.push({ file, complaints: await complaintsOn(await siteOf(file)) })
  return verdicts
}

async function complaintsOn(site: Site): Promise<readonly string[]> {
  const { page, pages } = site
  const shared = sharedChecks.flatMap((check) => check(pages))
  return [
    ...shared.filter((complaint) => complaint.startsWith(`${page.file}: `)),
    ...scripts(page),
    ...styles(await sheetsOf(site)),
    ...title(site),
    ...linksLeadSomewhere(site),
    ...(pages.length > 1 ? pagesFollowEachOther(site) : []),
  ]
}

/** Data apart, a page without scripts reads the same with and without them. */
function scripts({ document }: Markup): readonly string[] {
  const live = elements(document, 'script').filter((it) => it.getAttribute('type') !== 'application/ld+json')
  const handlers = elements(document).flatMap((element) =>
    [...element.attributes].filter(({ name }) => /^on/i.test(name)),
  )
  return [
    ...live.map(() => 'there is a script'),
    ...handlers.map(({ name }) => `there is a handler: ${name}`),
  ]
}

/** What is set in the page, and in the files that it links to. */
async function sheetsOf({ folder, page: { file, document } }: Site): Promise<string> {
  const inside = elements(document, 'style').map((style) => style.textContent ?? '')
  const links = elements(document, 'link').filter((link) => wordsIn(link, 'rel').includes('stylesheet'))
  const beside = links.map((link) =>
    readFile(join(folder, fileAt(link.getAttribute('href') ?? '', file)), 'utf8'),
  )
  return [...inside, ...(await Promise.all(beside))].join('\n')
}

/** With another `display`, browsers take a table for a picture of one. */
function styles(sheet: string): readonly string[] {
  const faults = [...sheet.matchAll(/([^{}]*)\{([^{}]*)\}/g)].filter(
    ([, selector = '', declarations = '']) =>
      /(?:^|[\s,>(])(?:table|caption|t(?:head|body|foot|r|h|d))(?![\w-])/.test(selector) &&
      /display\s*:/.test(declarations),
  )
  return [
    ...(/--text/.test(sheet) ? [] : ['the page has no style']),
    ...faults.map(([, selector = '']) => `${selector.trim()} has another display than that of a table`),
    ...(/!important/.test(sheet) ? ['the style sheet overrules the reader'] : []),
  ]
}

/** One h1, which is the title of the page, on a later one with that of the whole; and one of each landmark. */
function title({ page: { document }, pages: [first] }: Site): readonly string[] {
  const [heading, ...others] = elements(document, 'h1')
  const whole = first && first.document !== document ? ` – ${titleOf(first)}` : ''
  const mains = elements(document, 'main')
  const tables = having(document, 'role', 'doc-toc')
  return [
    ...(others.length > 0 ? ['there are several h1'] : []),
    ...(heading && `${said(heading)}${whole}` === titleOf({ document }) ? [] : ['the h1 is not the title']),
    ...(mains.length === 1 ? [] : [`there are ${mains.length} main`]),
    ...(tables.length <= 1 ? [] : ['there are several contents']),
  ]
}

function titleOf({ document }: Pick<Markup, 'document'>): string | undefined {
  const [title] = elements(document, 'title')
  return title && said(title)
}

/** Every address within the edition leads to what is there, and every file beside it is there. */
function linksLeadSomewhere({ folder, page: { file, document }, pages }: Site): readonly string[] {
  const places = new Places(pages)
  const addresses = elements(document, 'a').flatMap((link) => link.getAttribute('href') ?? [])
  return addresses
    .filter((href) => !/^[a-z][a-z\d+.-]*:/i.test(href))
    .filter((href) => {
      const target = fileAt(href, file)
      if (pages.some((page) => page.file === target)) return places.at(href, file) === undefined
      return !existsSync(join(folder, target))
    })
    .map((href) => `${file}: ${href} leads nowhere`)
}

/** Readers and software find the page before, the next and the first one, and from the first one all. */
function pagesFollowEachOther({ page: { file, document }, pages }: Site): readonly string[] {
  const index = pages.findIndex((page) => page.file === file)
  const [first, previous, next] = [pages[0], pages[index - 1], pages[index + 1]]
  const links = elements(document, 'a')
  const ways = (rel: string) =>
    targetsOf(
      links.filter((link) => wordsIn(link, 'rel').includes(rel)),
      file,
    )
  const inside = (holders: readonly Element[]) =>
    targetsOf(
      holders.flatMap((holder) => elements(holder, 'a')),
      file,
    )
  const contents = new Set(inside(having(document, 'role', 'doc-toc')))
  const others = pages.slice(1).map((page) => page.file)
  return [
    ...(previous && targetOf(linked(previous.document, 'next'), previous.file) !== file
      ? ['the page before leads on to another one']
      : []),
    ...(next && !ways('next').includes(next.file) ? ['there is no way to the next page'] : []),
    ...(previous && previous !== first && !ways('prev').includes(previous.file)
      ? ['there is no way to the page before']
      : []),
    ...(index === 0 && [...contents].join() !== others.join() ? ['the contents do not list the pages'] : []),
    ...(index > 0 && !inside(elements(document, 'header')).includes(first?.file ?? '')
      ? ['there is no way to the first page']
      : []),
  ]
}

function targetsOf(links: readonly Element[], file: string): readonly string[] {
  return links.map((link) => targetOf(link.getAttribute('href') ?? undefined, file))
}

function targetOf(href: string | undefined, file: string): string {
  return href === undefined ? '' : fileAt(href, file)
}
