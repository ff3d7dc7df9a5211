/** Chromium, as the judges that need a browser share it. */
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { pathOf } from './program.ts'

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

export interface View {
  readonly name: string
  readonly width: number
  readonly media: 'screen' | 'print'
  readonly colorScheme: 'light' | 'dark'
  readonly forcedColors: 'none' | 'active'
}

const usual = { media: 'screen', colorScheme: 'light', forcedColors: 'none' } as const

/** The narrowest view that WCAG asks for: 1280 px at 400 %. */
export const narrow: View = { ...usual, name: '320 px', width: 320 }

/** As wide as the contents need to stand beside the text. */
export const wide: View = { ...usual, name: '1280 px', width: 1280 }

/** The ways in which every HTML edition is looked at. */
export const views: readonly View[] = [
  narrow,
  { ...narrow, name: '320 px, dark', colorScheme: 'dark' },
  wide,
  { ...usual, name: '1280 px, dark', width: 1280, colorScheme: 'dark' },
  { ...usual, name: 'forced colours', width: 1280, forcedColors: 'active' },
  { ...usual, name: 'print', width: 1280, media: 'print' },
]

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
