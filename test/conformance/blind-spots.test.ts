/** What no validator sees, our own judges do: each defect here is put into a finished edition, and found. */
import { readFile, stat } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { type Change, damageEpub, damageText } from './defects.ts'
import { sampleEdition } from './editions.ts'
import { epubStructure } from './judges/epub-structure.ts'
import { htmlStructure } from './judges/html-structure.ts'
import { keyboard } from './judges/keyboard.ts'
import { paper } from './judges/paper.ts'
import { chaptersObeyTheReader, pagesObeyTheReader } from './judges/readers-style.ts'
import { scrollHint } from './judges/scroll-hint.ts'
import type { Judge } from './judges/verdict.ts'

const replace =
  (found: string | RegExp, by: string): Change =>
  (text) =>
    text.replace(found, by)

const style = (rules: string) => replace('</head>', `<style>${rules}</style></head>`)
const claim = (property: string, value: string) =>
  replace('</metadata>', `<meta property="${property}">${value}</meta></metadata>`)

async function complaintsOn(judge: Judge, copy: string): Promise<string> {
  const [verdict] = await judge([copy])
  return (verdict?.complaints ?? []).join('\n')
}

const kitchenSink = 'kitchen-sink.en'

describe('a damaged HTML edition', () => {
  it.each<{ judge: Judge; finds: string; defect: Change; document?: string }>([
    { judge: htmlStructure, finds: 'has no scope', defect: replace(' scope="col"', '') },
    {
      judge: htmlStructure,
      finds: 'from left to right',
      defect: replace(/ dir="rtl"/g, ''),
      document: kitchenSink,
    },
    {
      judge: htmlStructure,
      finds: 'is said to be en',
      defect: replace(/ lang="ar"/g, ''),
      document: kitchenSink,
    },
    {
      judge: htmlStructure,
      finds: 'leads to no note',
      defect: replace('href="#note-1"', 'href="#page.main"'),
    },
    {
      judge: htmlStructure,
      finds: 'does not lead back',
      defect: replace('href="#call-1"', 'href="#call-2"'),
    },
    { judge: htmlStructure, finds: 'another display', defect: style('thead { display: block }') },
    { judge: htmlStructure, finds: 'overrules the reader', defect: style('p { color: red !important }') },
    {
      judge: htmlStructure,
      finds: 'there is a script',
      defect: replace('</main>', '<script>1</script></main>'),
    },
    {
      judge: htmlStructure,
      finds: 'the h1 is not the title',
      defect: replace(/<title>[^<]*/, '<title>Page'),
    },
    { judge: keyboard, finds: 'does not show the text', defect: style('main { display: none }') },
    {
      judge: keyboard,
      finds: 'do not open and close',
      defect: replace(
        '</main>',
        '<details><summary>One</summary><details inert><summary>Two</summary></details></details></main>',
      ),
    },
    { judge: keyboard, finds: 'does not lead to the text', defect: replace(/<a class="skip".*?<\/a>/, '') },
    {
      judge: keyboard,
      finds: 'skips nothing',
      defect: replace('<header>', '<i id="page.main"></i><header>'),
    },
    {
      judge: keyboard,
      finds: 'is not reached',
      defect: replace('<main', '<p><a href="#x" tabindex="2">Late</a></p><main'),
    },
    { judge: keyboard, finds: 'does not show its focus', defect: style('a:focus { outline: none }') },
    {
      judge: keyboard,
      finds: 'does not scroll',
      defect: replace(/<div class="scroll"/g, '<div inert class="scroll"'),
      document: kitchenSink,
    },
    { judge: keyboard, finds: 'shows no note', defect: replace('href="#note-1"', 'href="#nowhere"') },
    { judge: keyboard, finds: 'no way back', defect: replace('href="#call-1"', 'href="#nowhere"') },
    {
      judge: pagesObeyTheReader,
      finds: 'is clipped',
      defect: style('main p { height: 3rem; overflow: hidden }'),
    },
    { judge: pagesObeyTheReader, finds: 'do not grow', defect: style('main p { font-size: 16px }') },
    {
      judge: pagesObeyTheReader,
      finds: 'overrules the line spacing',
      defect: replace(/<p>/g, '<p style="line-height: 1 !important">'),
    },
    {
      judge: pagesObeyTheReader,
      finds: 'words are lost',
      defect: style('@media (max-width: 400px) { .callout { display: none } }'),
    },
    {
      judge: scrollHint,
      finds: 'shows no edge at the end',
      defect: style(':is(.scroll, pre)::after { content: none }'),
      document: kitchenSink,
    },
    {
      judge: scrollHint,
      finds: 'shows an edge at the start',
      defect: style('.scroll::before { z-index: 1 }'),
      document: kitchenSink,
    },
    {
      judge: scrollHint,
      finds: 'forced colours: DIV scroll',
      defect: style('@media (forced-colors: active) { .scroll::after { border: 0 } }'),
      document: kitchenSink,
    },
    {
      judge: paper,
      finds: 'is lost on paper',
      defect: style('@media print { .description { display: none } }'),
    },
  ])('is noticed: $finds', async ({ judge, finds, defect, document }) => {
    const copy = await damageText(await sampleEdition('.html', document), defect)
    expect(await complaintsOn(judge, copy)).toContain(finds)
  })
})

const text = /(?:chapter|title).*\.xhtml$/
const navigation = /contents\.xhtml$/
const opf = /\.opf$/

describe('a damaged EPUB edition', () => {
  it.each<{ finds: string; entries: RegExp; defect: Change; document?: string; judge?: Judge }>([
    { finds: 'has no scope', entries: text, defect: replace(' scope="col"', '') },
    {
      finds: 'no header cell',
      entries: text,
      defect: replace(' headers="', ' headers="gone '),
      document: kitchenSink,
    },
    { finds: 'has no dir', entries: text, defect: replace(/(<html[^>]*) dir="ltr"/, '$1') },
    { finds: 'says its language once', entries: text, defect: replace(' xml:lang="fr"', '') },
    {
      finds: 'is said to be en',
      entries: text,
      defect: replace(/ (?:xml:)?lang="ar"/g, ''),
      document: kitchenSink,
    },
    {
      finds: 'from left to right',
      entries: text,
      defect: replace(/ dir="rtl"/g, ' dir="ltr"'),
      document: kitchenSink,
    },
    { finds: 'leads to no note', entries: text, defect: replace('#note-1"', '#call-2"') },
    { finds: 'does not lead back', entries: text, defect: replace('xhtml#call-1"', 'xhtml#call-2"') },
    { finds: 'is no doc-footnote', entries: text, defect: replace(' role="doc-footnote"', '') },
    {
      finds: 'pictures are not those',
      entries: text,
      defect: replace('alt=""', 'alt="image-placeholder"'),
      document: kitchenSink,
    },
    {
      finds: 'there is no description',
      entries: text,
      defect: replace('aria-details="', 'aria-details="un'),
    },
    { finds: 'loads https', entries: text, defect: replace('src="', 'src="https://example.org/') },
    { finds: 'the contents: found', entries: navigation, defect: replace('>Two decades', '>Ten years') },
    { finds: 'the contents: found', entries: navigation, defect: replace(/<\/a><ol>.*?<\/ol>/s, '</a>') },
    { finds: 'the contents: found', entries: text, defect: replace(/<(\/?)h3/g, '<$1h4') },
    { finds: 'for old reading systems', entries: /\.ncx$/, defect: replace('Two decades', 'Ten years') },
    { finds: 'leads nowhere', entries: navigation, defect: replace('#two-decades', '#ten-years') },
    { finds: 'no landmark bodymatter', entries: navigation, defect: replace('epub:type="bodymatter"', '') },
    { finds: 'the page list: found', entries: navigation, defect: replace('page.2">2<', 'page.2">4<') },
    { finds: 'the page marks: found', entries: text, defect: replace('aria-label="2"', 'aria-label="4"') },
    { finds: 'the places of pages', entries: navigation, defect: replace('#page.2"', '#page.3"') },
    {
      finds: 'proves the feature signLanguage',
      entries: opf,
      defect: claim('schema:accessibilityFeature', 'signLanguage'),
    },
    {
      finds: 'proves the feature MathML',
      entries: opf,
      defect: claim('schema:accessibilityFeature', 'MathML'),
    },
    {
      finds: 'proves the feature alternativeText',
      entries: text,
      defect: replace(/ alt="[^"]+"/g, ' alt=""'),
    },
    {
      finds: 'longDescription is there and goes',
      entries: opf,
      defect: replace('>longDescription<', '>ARIA<'),
    },
    {
      finds: 'words are said to suffice',
      entries: opf,
      defect: replace('Sufficient">textual<', 'Sufficient">visual<'),
    },
    {
      finds: 'pictures and modes',
      entries: opf,
      defect: replace('accessMode">visual<', 'accessMode">textual<'),
    },
    {
      finds: 'hazards: none,flashing',
      entries: opf,
      defect: claim('schema:accessibilityHazard', 'flashing'),
    },
    { finds: 'hazards: ', entries: opf, defect: replace('schema:accessibilityHazard', 'schema:keywords') },
    {
      finds: 'nobody is named',
      entries: opf,
      defect: claim('dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'),
    },
    {
      finds: 'pages without a source',
      entries: opf,
      defect: replace('"pageBreakSource"', '"dcterms:subject"'),
    },
    {
      finds: 'pages turn ltr',
      entries: opf,
      defect: replace('direction="rtl"', 'direction="ltr"'),
      document: 'translated.ar',
    },
    { finds: 'the package is in another', entries: opf, defect: replace('xml:lang="en"', 'xml:lang="fr"') },
    {
      finds: 'style sheet decides color',
      entries: /\.css$/,
      defect: (sheet) => `${sheet}p { color: black; }`,
    },
    {
      finds: 'style sheet decides font-size',
      entries: /\.css$/,
      defect: (sheet) => `${sheet}p { font-size: 12pt; }`,
    },
    {
      judge: chaptersObeyTheReader,
      finds: 'do not grow',
      entries: /\.css$/,
      defect: (sheet) => `${sheet}p { font-size: 12pt }`,
    },
    {
      judge: chaptersObeyTheReader,
      finds: 'td “190” leaves the page',
      entries: /\.css$/,
      defect: (sheet) => `${sheet}th, td { white-space: nowrap }`,
    },
    {
      judge: chaptersObeyTheReader,
      finds: 'leaves the page',
      entries: text,
      defect: replace(/<p>/g, '<p style="width: 900px">'),
    },
  ])('is noticed: $finds', async ({ judge = epubStructure, finds, entries, defect, document }) => {
    const copy = await damageEpub(await sampleEdition('.epub', document), entries, defect)
    expect(await complaintsOn(judge, copy)).toContain(finds)
  })
})

it('a brief of three pages weighs less than 60 kB with its style sheet', async () => {
  const pdf = await PDFDocument.load(await readFile(await sampleEdition('.pdf')), { updateMetadata: false })
  expect(pdf.getPageCount()).toBe(3)
  expect((await stat(await sampleEdition('.html'))).size).toBeLessThan(60_000)
})
