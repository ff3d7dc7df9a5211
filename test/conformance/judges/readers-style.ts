/**
 * The reader decides on size, face, spacing and colours: with a style sheet of the reader's own and twice the size,
 * nothing is overruled, clipped or lost (WCAG 2.2, 1.4.4 and 1.4.12).
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'
import { lookAt, narrow, type View, wide, withTab } from './browser.ts'
import type { Judge, Verdict } from './verdict.ts'

const style = `
  * {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
    font-family: "DejaVu Sans Mono", monospace !important;
    color: rgb(0, 0, 160) !important; background-color: rgb(255, 255, 200) !important;
  }
  p { margin-block-end: 2em !important; }`

/** Twice the 16 pixels that browsers begin with. */
const largePrint = ['--blink-settings=defaultFontSize=32,defaultFixedFontSize=26']

/** Read in the page: the elements that hold words themselves, and what became of each. */
const inPage = String.raw`
  window.holders = () => [...document.querySelectorAll('body *')].filter((it) =>
    [...it.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== '') && !it.closest('math, rt, rp'))
  window.ranges = (it) => [...it.childNodes].filter((child) => child.nodeType === 3 && child.data.trim() !== '').flatMap((child) => {
    const range = document.createRange()
    range.selectNodeContents(child)
    return [...range.getClientRects()]
  })
  window.sizes = () => holders().map((it) => parseFloat(getComputedStyle(it).fontSize))
  window.tooWide = () => {
    const width = document.documentElement.scrollWidth
    return width > innerWidth ? ['the page is ' + width + ' px wide'] : []
  }
  window.words = () => [...document.querySelectorAll('header, main, footer, body > section')].map((it) => it.innerText.replace(/\s+/g, '')).join('')
  window.faults = () => holders().filter((it) => it.checkVisibility()).flatMap((it) => {
    const name = it.tagName.toLowerCase() + ' “' + it.textContent.trim().slice(0, 30) + '”'
    const is = getComputedStyle(it)
    const size = parseFloat(is.fontSize)
    const far = (value, ratio) => Math.abs(parseFloat(value) - ratio * size) > 0.5
    const clips = (box) => /hidden|clip/.test(getComputedStyle(box).overflow) && (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1)
    const scrolls = (box) => /auto|scroll/.test(getComputedStyle(box).overflowX)
    const around = []
    for (let box = it; box && box !== document.documentElement; box = box.parentElement) around.push(box)
    const leaves = ranges(it).some((box) => box.right > innerWidth + 1 || box.left < -1)
    return [
      far(is.lineHeight, 1.5) && 'overrules the line spacing',
      far(is.letterSpacing, 0.12) && 'overrules the letter spacing',
      far(is.wordSpacing, 0.16) && 'overrules the word spacing',
      !is.fontFamily.startsWith('"DejaVu Sans Mono"') && 'overrules the face',
      is.color !== 'rgb(0, 0, 160)' && 'overrules the colour',
      is.backgroundColor !== 'rgb(255, 255, 200)' && 'overrules the ground',
      around.some(clips) && 'is clipped',
      leaves && !it.closest('pre') && !around.some(scrolls) && 'leaves the page',
    ].filter(Boolean).map((fault) => name + ' ' + fault)
  })
`

interface Passages {
  readonly sizes: readonly number[]
  readonly words: string
}

/** Pages of the HTML edition. */
export const pagesObeyTheReader: Judge = (files) =>
  obeying(files.map((file) => ({ file, views: [narrow, wide], documents: [file] })))

/** Chapters of the EPUB edition, as a telephone shows them: pages of a book do not scroll sideways. */
export const chaptersObeyTheReader: Judge = async (files) => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-chapters-'))
  try {
    const books = []
    for (const [index, file] of files.entries())
      books.push({ file, views: [narrow], documents: await unpack(file, join(folder, String(index))) })
    return await obeying(books)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function unpack(file: string, folder: string): Promise<readonly string[]> {
  const zip = await JSZip.loadAsync(await readFile(file))
  for (const entry of Object.values(zip.files)) {
    const path = join(folder, entry.name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, await entry.async('nodebuffer'))
  }
  return Object.keys(zip.files)
    .filter((name) => name.endsWith('.xhtml'))
    .map((name) => join(folder, name))
}

interface Edition {
  readonly file: string
  readonly views: readonly View[]
  readonly documents: readonly string[]
}

/** Looks at each document as its maker set it, and then as the reader does. */
function obeying(editions: readonly Edition[]): Promise<readonly Verdict[]> {
  return withTab((makers) =>
    withTab(async (readers) => {
      const verdicts: Verdict[] = []
      for (const { file, documents, views } of editions) {
        const complaints = []
        for (const document of documents) {
          const before = await asItIs(makers, document)
          for (const view of views) complaints.push(...(await complaintsOn(readers, document, view, before)))
        }
        verdicts.push({ file, complaints })
      }
      return verdicts
    }, largePrint),
  )
}

async function asItIs(tab: Page, document: string): Promise<Passages> {
  let passages: Passages = { sizes: [], words: '' }
  await lookAt(tab, document, wide, async (page) => {
    passages = await passagesOf(page)
    return []
  })
  return passages
}

async function passagesOf(page: Page): Promise<Passages> {
  await page.evaluate(inPage)
  return page.evaluate<Passages>('({ sizes: sizes(), words: words() })')
}

function complaintsOn(tab: Page, document: string, view: View, before: Passages) {
  return lookAt(tab, document, view, async (page) => {
    await page.addStyleTag({ content: style })
    const after = await passagesOf(page)
    // On a narrow screen a page's headings grow less, so that their words need not break.
    const grows = view === wide || document.endsWith('.xhtml')
    const small = after.sizes.filter((size, index) => size < 1.9 * (before.sizes[index] ?? 0))
    return [
      ...(await page.evaluate<string[]>('faults()')),
      ...(after.words === before.words ? [] : ['words are lost']),
      ...(grows && small.length > 0 ? [`${small.length} passages do not grow`] : []),
      ...(await page.evaluate<string[]>('tooWide()')),
    ]
  })
}
