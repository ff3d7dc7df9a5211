/** Chromium, as the judges that need a browser share it. */
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { View } from '../../../src/verify/validators/axe/views.ts'
import { pathOf } from './program.ts'

export { narrow, type View, wide } from '../../../src/verify/validators/axe/views.ts'

const words = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Gives `use` a Chromium, started with `more` words than the usual ones, and closes it afterwards. */
export async function withBrowser<Result>(
  use: (browser: Browser) => Promise<Result>,
  more: readonly string[] = [],
): Promise<Result> {
  const browser = await chromium.launch({ executablePath: pathOf('chromium'), args: [...words, ...more] })
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}

/**
 * Opens `file` in one view, cut off from the network, and returns what `use` finds there. An edition that
 * asks for what is not on the disk beside it is found out too.
 */
export async function withPage(
  browser: Browser,
  file: string,
  view: View,
  use: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const options: BrowserContextOptions = {
    viewport: { width: view.width, height: 900 },
    colorScheme: view.colorScheme,
    forcedColors: view.forcedColors,
    offline: true,
  }
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    const lost: string[] = []
    page.on('requestfailed', (request) => lost.push(`cannot load ${request.url()}`))
    await page.emulateMedia({ media: view.media })
    await page.goto(pathToFileURL(file).href)
    return [...lost, ...(await use(page))].map((complaint) => `${view.name}: ${complaint}`)
  } finally {
    await context.close()
  }
}
