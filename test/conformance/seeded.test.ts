/** Every judge can fail: each finds a defect that was put into the sample on purpose. */
import { rm } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { type Change, damageEpub, damagePdf, damageText } from './defects.ts'
import { sampleEdition } from './editions.ts'
import { ace } from './judges/ace.ts'
import { axe } from './judges/axe.ts'
import { epubcheck } from './judges/epubcheck.ts'
import { epubcheckDebian } from './judges/epubcheck-debian.ts'
import { nu } from './judges/nu.ts'
import { packing } from './judges/packing.ts'
import { qpdf } from './judges/qpdf.ts'
import { reflow } from './judges/reflow.ts'
import { verapdf } from './judges/verapdf.ts'
import type { Judge } from './judges/verdict.ts'

const replace =
  (found: string | RegExp, by: string): Change =>
  (text) =>
    text.replace(found, by)

let copies: string[] = []

afterEach(async () => {
  await Promise.all(copies.map((copy) => rm(copy)))
  copies = []
})

/** What `judge` says of the damaged copy, in one string. */
async function complaintsOn(judge: Judge, copy: string): Promise<string> {
  copies.push(copy)
  const [verdict] = await judge([copy])
  return (verdict?.complaints ?? []).join('\n')
}

describe('a damaged HTML edition', () => {
  it.each([
    { judge: axe, name: 'axe', finds: 'image-alt', defect: replace(/(<img\b[^>]*?) alt="[^"]+"/, '$1') },
    { judge: axe, name: 'axe', finds: 'html-has-lang', defect: replace(/(<html\b[^>]*?) lang="en"/, '$1') },
    {
      judge: axe,
      name: 'axe',
      finds: 'color-contrast',
      defect: replace('</head>', '<style>main p { color: #777; background: #888 }</style></head>'),
    },
    {
      judge: axe,
      name: 'axe',
      finds: 'cannot load',
      defect: replace('</main>', '<p><img src="https://example.org/far.png" alt="Far away"></p></main>'),
    },
    {
      judge: nu,
      name: 'Nu',
      finds: 'Duplicate ID',
      defect: replace('</main>', '<p id="twice">One</p><p id="twice">Two</p></main>'),
    },
    {
      judge: nu,
      name: 'Nu',
      finds: 'warning: ',
      defect: replace('</main>', '<section><p>No heading</p></section></main>'),
    },
    {
      judge: reflow,
      name: 'the reflow judge',
      finds: 'px wide',
      defect: replace('</main>', '<p style="width: 2000px">Wide</p></main>'),
    },
  ])('is noticed by $name: $finds', async ({ judge, finds, defect }) => {
    const copy = await damageText(await sampleEdition('.html'), defect)
    expect(await complaintsOn(judge, copy)).toContain(finds)
  })
})

describe('a damaged PDF edition', () => {
  it.each([
    { judge: verapdf, finds: 'ua1 5-1', defect: replace('pdfuaid:part', 'pdfuaid:port') },
    { judge: verapdf, finds: 'ua1 7.1-3', defect: replace('/StructTreeRoot', '/StructTreeBoot') },
    { judge: verapdf, finds: 'ua1 7.18.5-2', defect: replace(/\/Contents (?=[(<])/, '/Kontents ') },
    { judge: verapdf, finds: '2a 6.6.4-1', defect: replace('pdfaid:part', 'pdfaid:port') },
    // The copy's objects lie in the open.
    { judge: packing, finds: 'qpdf packs its', defect: replace('%PDF-1.7', '%PDF-1.6') },
    { judge: qpdf, finds: 'file is damaged', defect: replace(/startxref\s\d/, 'startxref\n0') },
  ])('is noticed by its judge: $finds', async ({ judge, finds, defect }) => {
    const copy = await damagePdf(await sampleEdition('.pdf'), defect)
    expect(await complaintsOn(judge, copy)).toContain(finds)
  })
})

describe('a damaged EPUB edition', () => {
  it.each([
    {
      judge: epubcheck,
      name: 'EPUBCheck 5',
      finds: 'RSC-012',
      entries: /\.xhtml$/,
      defect: replace(/<\/body>/, '<p><a href="#nowhere">Nowhere</a></p></body>'),
    },
    {
      judge: epubcheckDebian,
      name: 'EPUBCheck 4.2.6',
      finds: 'RSC-005',
      entries: /\.opf$/,
      defect: replace(/(dcterms:modified">[\d-]+)[^<]*/, '$1'),
    },
    {
      judge: ace,
      name: 'Ace',
      finds: 'metadata-accessibilityfeature',
      entries: /\.opf$/,
      defect: replace(/schema:accessibilityFeature/g, 'schema:keywords'),
    },
    {
      judge: ace,
      name: 'Ace',
      finds: 'image-alt',
      entries: /\.xhtml$/,
      defect: replace(/ alt="[^"]+"/g, ''),
    },
  ])('is noticed by $name: $finds', async ({ judge, finds, entries, defect }) => {
    const copy = await damageEpub(await sampleEdition('.epub'), entries, defect)
    expect(await complaintsOn(judge, copy)).toContain(finds)
  })
})
