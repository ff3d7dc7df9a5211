/** Our own judge of the HTML edition: what Nu and axe don't look for. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { sharedChecks } from './markup/check.ts'
import { elements, having, type Markup, readHtml, said } from './markup/read.ts'
import type { Judge } from './verdict.ts'

export const htmlStructure: Judge = (files) =>
  Promise.all(
    files.map(async (file) => {
      const page = readHtml(basename(file), await readFile(file, 'utf8'))
      const checks = [...sharedChecks.map((check) => check([page])), scripts(page), styles(page), title(page)]
      return { file, complaints: checks.flat() }
    }),
  )

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

/** With another `display`, browsers take a table for a picture of one. */
function styles({ document }: Markup): readonly string[] {
  const sheet = elements(document, 'style')
    .map((style) => style.textContent ?? '')
    .join('\n')
  const faults = [...sheet.matchAll(/([^{}]*)\{([^{}]*)\}/g)].filter(
    ([, selector = '', declarations = '']) =>
      /(?:^|[\s,>(])(?:table|caption|t(?:head|body|foot|r|h|d))(?![\w-])/.test(selector) &&
      /display\s*:/.test(declarations),
  )
  return [
    ...faults.map(([, selector = '']) => `${selector.trim()} has another display than that of a table`),
    ...(/!important/.test(sheet) ? ['the style sheet overrules the reader'] : []),
  ]
}

/** One h1, which is the title of the page; and one of each landmark. */
function title({ document }: Markup): readonly string[] {
  const [heading, ...others] = elements(document, 'h1')
  const [title] = elements(document, 'title')
  const mains = elements(document, 'main')
  const tables = having(document, 'role', 'doc-toc')
  return [
    ...(others.length > 0 ? ['there are several h1'] : []),
    ...(heading && title && said(heading) === said(title) ? [] : ['the h1 is not the title']),
    ...(mains.length === 1 ? [] : [`there are ${mains.length} main`]),
    ...(tables.length <= 1 ? [] : ['there are several contents']),
  ]
}
