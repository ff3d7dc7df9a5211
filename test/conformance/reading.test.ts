/** What our reader gets out of marked content is what two others get out of the same files. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { PdfKid } from '../../src/verify/pdf/structure.ts'
import { openTaggedPdf, type TaggedPdf } from '../../src/verify/pdf/tagged.ts'
import { pdfEditionsOf, sampleEdition } from './editions.ts'
import { withTab } from './judges/browser.ts'
import { pathOf, run } from './judges/program.ts'

/** The sequences in the order of the tree. */
function sequencesOf({ structure, contents }: TaggedPdf): readonly string[] {
  const said = (kid: PdfKid): readonly string[] => {
    if (kid.kind === 'element') return kid.kids.flatMap(said)
    if (kid.kind === 'object') return []
    return [contents.of(kid.form ?? kid.page).get(kid.id)?.text ?? '']
  }
  return structure.kids.flatMap(said)
}

/** Runs of letters, and runs of digits. */
function wordsOf(texts: readonly string[]): readonly string[] {
  const text = texts.join('\n').normalize('NFKC').replaceAll('\u00ad', '')
  return text.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []
}

async function ours(file: string): Promise<readonly string[]> {
  return wordsOf(sequencesOf(await openTaggedPdf(await readFile(file))))
}

async function byTags(file: string): Promise<readonly string[]> {
  const { stdout } = await run(pathOf('pdfinfo'), ['-struct-text', file])
  return wordsOf([...stdout.matchAll(/^ *"(.*?)"$/gms)].map(([, words = '']) => words))
}

async function byPages(file: string): Promise<readonly string[]> {
  const { stdout } = await run(pathOf('mutool'), ['draw', '-q', '-F', 'txt', file])
  return wordsOf([stdout])
}

/** The first words that differ, as each reader has them; undefined when none do. */
function difference(one: readonly string[], other: readonly string[]): readonly string[] | undefined {
  const place = one.findIndex((word, index) => word !== other[index])
  if (place < 0 && one.length === other.length) return undefined
  const from = place < 0 ? one.length : place
  return [one, other].map((words) => words.slice(from, from + 5).join(' '))
}

/** The words of `some` that `all` has less often. Who reads the page has letters of Arabic in other words. */
function missing(some: readonly string[], all: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const word of all) left.set(word, (left.get(word) ?? 0) + 1)
  return some.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0 && !/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(word)
  })
}

/** The handbook takes pdfinfo a minute; what it holds stands in the kitchen sink, too. */
const isLong = (file: string) => /handbook/.test(basename(file))

describe.each(['ua1', 'ua2'] as const)('in the PDF editions in the variant %s', (variant) => {
  it('our reader finds the words that pdfinfo finds, in the same order, and mutool on the pages', async () => {
    const files = await pdfEditionsOf(variant)
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      const words = await ours(file)
      if (!isLong(file)) expect(difference(words, await byTags(file)), file).toBeUndefined()
      expect(missing(words, await byPages(file)), file).toEqual([])
    }
  })
})

describe('in a PDF that a browser prints', () => {
  it('our reader finds the words of the page, those from right to left in their order', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-reading-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, 'printed.pdf')
    const text = await withTab(async (page) => {
      await page.goto(pathToFileURL(await sampleEdition('.html', 'kitchen-sink.en')).href)
      await page.pdf({ path: file, tagged: true, format: 'A4' })
      return page.innerText('main')
    })
    const words = await ours(file)
    expect(words.length).toBeGreaterThan(500)
    expect(missing(words, await byPages(file))).toEqual([])
    const leftward = wordsOf([text]).filter((word) => /\p{Script=Arabic}/u.test(word))
    expect(leftward.length).toBeGreaterThan(10)
    expect(leftward.filter((word) => !words.includes(word))).toEqual([])
  })
})

describe('the comparison', () => {
  it('finds a word that one reader has otherwise, and one that it has not', async () => {
    const words = await ours(await sampleEdition('.pdf'))
    expect(words.length).toBeGreaterThan(100)
    const other = words.with(50, 'otherwise')
    expect(difference(words, other)?.[1]).toMatch(/^otherwise /)
    expect(difference(words, words.slice(0, -1))?.[0]).toBe(words.at(-1))
    expect(missing(other, words)).toEqual(['otherwise'])
  })
})
