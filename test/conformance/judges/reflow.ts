/** WCAG 2.2, 1.4.10: at 320 px, the page itself never scrolls sideways (tables and code scroll inside it). */
import type { Page } from 'playwright-core'
import { narrow, withBrowser, withPage } from './browser.ts'
import type { Judge, Verdict } from './verdict.ts'

export const reflow: Judge = (files) =>
  withBrowser(async (browser) => {
    const verdicts: Verdict[] = []
    for (const file of files)
      verdicts.push({ file, complaints: await withPage(browser, file, narrow, sidewaysScroll) })
    return verdicts
  })

async function sidewaysScroll(page: Page): Promise<readonly string[]> {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth')
  return width > narrow.width ? [`the page is ${width} px wide`] : []
}
