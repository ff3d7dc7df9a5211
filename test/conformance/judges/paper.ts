/** Printed from a browser, a page loses no word: long descriptions and wide tables are there whole. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgeOfPages, wide } from './browser.ts'
import { pathOf, run } from './program.ts'

export const paper = judgeOfPages([{ ...wide, media: 'print' }], async (page) => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-paper-'))
  try {
    const printed = join(folder, 'printed.pdf')
    await page.pdf({ path: printed, format: 'A4', preferCSSPageSize: true })
    const { stdout } = await run(pathOf('pdftotext'), ['-raw', printed, '-'])
    return lostWords(await page.evaluate<string>(words), stdout)
  } finally {
    await rm(folder, { recursive: true })
  }
})

/** The words of the text, without what only leads about on a screen. Formulas and readings are drawn sign by sign. */
const words = `(() => {
  const copy = document.querySelector('main').cloneNode(true)
  for (const it of copy.querySelectorAll('nav, [role="doc-backlink"], summary, math, ruby')) it.remove()
  return copy.textContent
})()`

/** Words of four letters or digits at least; each as often as on the page. Lines may break inside them. */
function lostWords(page: string, print: string): readonly string[] {
  const printed = print.replace(/\s+/g, '')
  const counts = new Map<string, number>()
  for (const [word] of page.matchAll(/[\p{Script=Latin}\d]{4,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .filter(([word, count]) => printed.split(word).length - 1 < count)
    .map(([word]) => `“${word}” is lost on paper`)
}
