/** The judges are silent on HTML editions with a page for each section, page by page. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import type { Change } from './defects.ts'
import { dividedPages } from './editions.ts'
import { axe } from './judges/axe.ts'
import { htmlStructure } from './judges/html-structure.ts'
import { keyboard } from './judges/keyboard.ts'
import { nu } from './judges/nu.ts'
import { paper } from './judges/paper.ts'
import { pagesObeyTheReader } from './judges/readers-style.ts'
import { reflow } from './judges/reflow.ts'
import { scrollHint } from './judges/scroll-hint.ts'

const bench = [
  { name: 'Nu', judge: nu },
  { name: 'axe', judge: axe },
  { name: 'reflow', judge: reflow },
  { name: 'the judge of structure', judge: htmlStructure },
  { name: 'the keyboard', judge: keyboard },
  { name: 'the reader’s own style', judge: pagesObeyTheReader },
  { name: 'the hint of scrolling', judge: scrollHint },
  { name: 'paper', judge: paper },
] as const

it.each(bench)('$name is silent on every page', async ({ judge }) => {
  const files = await dividedPages()
  expect(files.filter((file) => basename(dirname(file)) === 'kitchen-sink.en')).toHaveLength(6)
  const verdicts = await judge(files)
  expect(verdicts.map(({ file }) => file)).toEqual(files)
  expect(verdicts.filter(({ complaints }) => complaints.length > 0)).toEqual([])
})

const replace =
  (found: string | RegExp, by: string): Change =>
  (text) =>
    text.replace(found, by)

describe('a damaged page', () => {
  it.each<{ page: string; finds: string; defect: Change }>([
    {
      page: 'kitchen-sink.en/lists.html',
      finds: 'the h1 is not the title',
      defect: replace(/ – [^<]*<\/title>/, '</title>'),
    },
    {
      page: 'kitchen-sink.en/lists.html',
      finds: 'has no style',
      defect: replace('style.css', 'figures.html'),
    },
    {
      page: 'kitchen-sink.en/lists.html',
      finds: 'leads on to another',
      defect: replace(/(<link rel="prev" href=")[^"]*/, '$1words.html'),
    },
    {
      page: 'kitchen-sink.en/lists.html',
      finds: 'no way to the next',
      defect: replace('<a rel="next"', '<a'),
    },
    {
      page: 'kitchen-sink.en/lists.html',
      finds: 'no way to the page before',
      defect: replace('<a rel="prev"', '<a'),
    },
    {
      page: 'kitchen-sink.en/lists.html',
      finds: 'no way to the first',
      defect: replace(/<p class="whole">.*/, ''),
    },
    {
      page: 'kitchen-sink.en.html',
      finds: 'do not list the pages',
      defect: replace(/<li id="lists">.*<\/a>/, '<li>'),
    },
    {
      page: 'kitchen-sink.en.html',
      finds: 'leads nowhere',
      defect: replace('/figures.html"', '/gone.html"'),
    },
    { page: 'kitchen-sink.en.html', finds: 'leads nowhere', defect: replace(/(figures\.html#)/, '$1un') },
  ])('is noticed: $finds', async ({ page, finds, defect }) => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-divided-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await cp(join(inject('divided'), 'kitchen-sink'), folder, { recursive: true })
    const file = join(folder, page)
    const before = await readFile(file, 'utf8')
    expect(defect(before)).not.toBe(before)
    await writeFile(file, defect(before))
    const [verdict] = await htmlStructure([file])
    expect(verdict?.complaints.join('\n')).toContain(finds)
  })
})
