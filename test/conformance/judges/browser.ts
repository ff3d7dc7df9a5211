/** Chromium, as the judges that need a browser share it. */
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page, type Request } from 'playwright-core'
import { afterAll } from 'vitest'
import type { View } from '../../../src/verify/validators/axe/views.ts'
import { pathOf } from './program.ts'
import type { Judge, Verdict } from './verdict.ts'

export { narrow, type View, wide } from '../../../src/verify/validators/axe/views.ts'

const words = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // While anything still glides, Chromium gives up scrolling to where a link leads: a key scrolls at once.
  '--disable-smooth-scrolling',
]

/** The browsers of a test file, by the words that they were started with. */
const browsers = new Map<string, Promise<Browser>>()

afterAll(async () => {
  for (const browser of browsers.values()) await (await browser).close()
})

function browserWith(args: string[]): Promise<Browser> {
  const key = args.join(' ')
  const browser = browsers.get(key) ?? chromium.launch({ executablePath: pathOf('chromium'), args })
  browsers.set(key, browser)
  return browser
}

/**
 * Gives `use` a tab of a Chromium that was started with `more` words than the usual ones, and closes it afterwards.
 * It is cut off from the network.
 */
export async function withTab<Result>(
  use: (tab: Page) => Promise<Result>,
  more: readonly string[] = [],
): Promise<Result> {
  const browser = await browserWith([...words, ...more])
  const context = await browser.newContext({ offline: true })
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

/** What is found on an open page. */
export type Look = (page: Page) => Promise<readonly string[]>

/**
 * Opens `file` in a tab, in one view, and returns what `look` finds there. An edition that asks for what is not on
 * the disk beside it is found out too.
 */
export async function lookAt(tab: Page, file: string, view: View, look: Look): Promise<readonly string[]> {
  const lost: string[] = []
  const lose = (request: Request) => lost.push(`cannot load ${request.url()}`)
  const { width, media, colorScheme, forcedColors } = view
  await tab.setViewportSize({ width, height: 900 })
  await tab.emulateMedia({ media, colorScheme, forcedColors })
  tab.on('requestfailed', lose)
  try {
    await tab.goto(pathToFileURL(file).href)
    return [...lost, ...(await look(tab))].map((complaint) => `${view.name}: ${complaint}`)
  } finally {
    tab.off('requestfailed', lose)
  }
}

/** A judge who looks at each page in each of `views`. */
export function judgeOfPages(views: readonly View[], look: Look): Judge {
  return (files) =>
    withTab(async (tab) => {
      const verdicts: Verdict[] = []
      for (const file of files) {
        const complaints = []
        for (const view of views) complaints.push(...(await lookAt(tab, file, view, look)))
        verdicts.push({ file, complaints })
      }
      return verdicts
    })
}
