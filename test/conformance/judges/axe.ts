/** axe-core in Chromium, in every view: WCAG 2.0 to 2.2, A and AA, and its best practices. */
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { views, withBrowser, withPage } from './browser.ts'
import type { Judge, Verdict } from './verdict.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const script = createRequire(import.meta.url).resolve('axe-core')

export const axe = axeWith({ runOnly: tags })

/** Contrast alone, as high-contrast themes promise it (WCAG 2.2, 1.4.6: 7:1, and 4.5:1 for large type). */
export const enhancedContrast = axeWith({ runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } })

function axeWith(options: RunOptions): Judge {
  return (files) =>
    withBrowser(async (browser) => {
      const verdicts: Verdict[] = []
      for (const file of files) verdicts.push({ file, complaints: await judge(browser, file, options) })
      return verdicts
    })
}

async function judge(browser: Browser, file: string, options: RunOptions): Promise<readonly string[]> {
  const complaints = []
  for (const view of views)
    complaints.push(...(await withPage(browser, file, view, (page) => violations(page, options))))
  return complaints
}

async function violations(page: Page, asked: RunOptions): Promise<readonly string[]> {
  await page.addScriptTag({ path: script })
  const options = JSON.stringify({ ...asked, resultTypes: ['violations'] })
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${options})`)
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`),
  )
}
