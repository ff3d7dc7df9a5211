/** The judges are silent on the editions of every shipped theme. */
import { describe, expect, it } from 'vitest'
import { shippedThemes } from '../../src/theme/shipped.ts'
import { damageText } from './defects.ts'
import { themedEditionsOf } from './editions.ts'
import { ace } from './judges/ace.ts'
import { axe, enhancedContrast } from './judges/axe.ts'
import { epubcheck } from './judges/epubcheck.ts'
import { nu } from './judges/nu.ts'
import { reflow } from './judges/reflow.ts'
import { verapdf } from './judges/verapdf.ts'
import type { Judge } from './judges/verdict.ts'

const bench = [
  { name: 'veraPDF', extension: '.pdf', judge: verapdf },
  { name: 'axe', extension: '.html', judge: axe },
  { name: 'reflow', extension: '.html', judge: reflow },
  { name: 'Nu', extension: '.html', judge: nu },
  { name: 'EPUBCheck 5', extension: '.epub', judge: epubcheck },
  { name: 'Ace', extension: '.epub', judge: ace },
] as const

async function complaints(judge: Judge, files: readonly string[]): Promise<readonly string[]> {
  const verdicts = await judge(files)
  return verdicts.flatMap(({ file, complaints }) => complaints.map((complaint) => `${file}: ${complaint}`))
}

describe.each(shippedThemes.filter((theme) => theme !== 'default'))('%s', (theme) => {
  it.each(bench)('$name is silent', async ({ extension, judge }) => {
    const files = await themedEditionsOf(theme, extension)
    expect(files.length).toBeGreaterThan(3)
    expect(await complaints(judge, files)).toEqual([])
  })
})

describe('high-contrast', () => {
  it('keeps 7:1 in every view', async () => {
    expect(await complaints(enhancedContrast, await themedEditionsOf('high-contrast', '.html'))).toEqual([])
  })

  it('is found out where it does not', async () => {
    const [file = ''] = await themedEditionsOf('high-contrast', '.html')
    const copy = await damageText(file, (text) => text.replaceAll('--muted:#2b2f33', '--muted:#666666'))
    expect((await complaints(enhancedContrast, [copy])).join()).toContain('color-contrast-enhanced')
  })
})
