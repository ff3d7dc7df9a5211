/** A page of another tool, printed by the browser that is here: what is lost is what docs/others.md says. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBackPdf } from '../../src/verify/read-back/pdf/pdf.ts'
import { Unreadable } from '../../src/verify/unreadable.ts'
import { dueMet, folder, foreignFiles, judged } from '../others/files.ts'
import { kept, things } from '../others/things.ts'
import { withTab } from './judges/browser.ts'

const sample = join(import.meta.dirname, '..', 'others', 'wells')

/** The page as PDF. */
async function printed(tagged: boolean): Promise<Uint8Array> {
  const home = await mkdtemp(join(tmpdir(), 'lectern-others-'))
  try {
    await copyFile(join(folder, 'pandoc.html'), join(home, 'page.html'))
    for (const picture of ['well.png', 'wave.png']) await copyFile(join(sample, picture), join(home, picture))
    return await withTab(async (page) => {
      await page.goto(pathToFileURL(join(home, 'page.html')).href)
      return page.pdf({ format: 'A4', tagged, outline: tagged })
    })
  } finally {
    await rm(home, { recursive: true })
  }
}

describe('a page that is printed with tags', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await printed(true)
  })

  it('has lost nothing beyond what docs/others.md says', async () => {
    const due = await dueMet()
    const before = (await foreignFiles()).find(({ file }) => file === 'chromium.pdf')
    const { met } = await judged('printed.pdf', bytes)
    for (const { name, of } of things)
      expect([kept, before && of(before.met, due)], name).toContain(of(met, due))
  })

  it('is told from its source, with the page', async () => {
    const { disagreements } = await judged('printed.pdf', bytes)
    const due = disagreements.flatMap((one) => one.due.map(({ line }) => line))
    expect(due).toContain('paragraph "Chaque village aura un puits avant 2030." [fr]')
    for (const { at } of disagreements.flatMap(({ found }) => found)) expect(at).toMatch(/^page [1-3]$/)
  })
})

describe('a page that is printed without tags', () => {
  it('is refused in one sentence', async () => {
    const refusal = new Unreadable('The file is not tagged: it has no structure tree that could be read.')
    await expect(readBackPdf(await printed(false))).rejects.toThrow(refusal)
  })
})
