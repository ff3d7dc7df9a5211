/** Every judge is silent on every edition of every source. */
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { editionsOf } from './editions.ts'
import { ace } from './judges/ace.ts'
import { axe } from './judges/axe.ts'
import { epubStructure } from './judges/epub-structure.ts'
import { epubcheck } from './judges/epubcheck.ts'
import { epubcheckDebian } from './judges/epubcheck-debian.ts'
import { htmlStructure } from './judges/html-structure.ts'
import { keyboard } from './judges/keyboard.ts'
import { nu } from './judges/nu.ts'
import { packing } from './judges/packing.ts'
import { paper } from './judges/paper.ts'
import { qpdf } from './judges/qpdf.ts'
import { chaptersObeyTheReader, pagesObeyTheReader } from './judges/readers-style.ts'
import { reflow } from './judges/reflow.ts'
import { scrollHint } from './judges/scroll-hint.ts'

const bench = [
  { name: 'qpdf', extension: '.pdf', judge: qpdf },
  { name: 'packing', extension: '.pdf', judge: packing },
  { name: 'EPUBCheck 5', extension: '.epub', judge: epubcheck },
  { name: 'EPUBCheck 4.2.6', extension: '.epub', judge: epubcheckDebian },
  { name: 'Ace', extension: '.epub', judge: ace },
  { name: 'the judge of structure', extension: '.epub', judge: epubStructure },
  { name: 'the reader’s own style', extension: '.epub', judge: chaptersObeyTheReader },
  { name: 'axe', extension: '.html', judge: axe },
  { name: 'reflow', extension: '.html', judge: reflow },
  { name: 'Nu', extension: '.html', judge: nu },
  { name: 'the judge of structure', extension: '.html', judge: htmlStructure },
  { name: 'the keyboard', extension: '.html', judge: keyboard },
  { name: 'the reader’s own style', extension: '.html', judge: pagesObeyTheReader },
  { name: 'the hint of scrolling', extension: '.html', judge: scrollHint },
  { name: 'paper', extension: '.html', judge: paper },
] as const

describe.each(bench)('$name', ({ extension, judge }) => {
  it(`is silent on every ${extension} edition`, async () => {
    const files = await editionsOf(extension)
    const verdicts = await judge(files)
    expect(verdicts.map((verdict) => verdict.file)).toEqual(files)
    expect(files.length).toBeGreaterThan(0)
    expect(verdicts.filter((verdict) => verdict.complaints.length > 0)).toEqual([])
  })
})

it('judges landing pages with the HTML editions', async () => {
  const pages = ['index.html', 'translated/index.html', 'untoc-cop10/index.html']
  expect(await editionsOf('.html')).toEqual(
    expect.arrayContaining(pages.map((page) => join(inject('editions'), page))),
  )
})
