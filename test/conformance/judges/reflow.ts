/** WCAG 2.2, 1.4.10: at 320 px, the page itself never scrolls sideways (tables and code scroll inside it). */
import { judgeOfPages, narrow } from './browser.ts'

export const reflow = judgeOfPages([narrow], async (page) => {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth')
  return width > narrow.width ? [`the page is ${width} px wide`] : []
})
