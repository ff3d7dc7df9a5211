/** A page of anybody’s in a browser: without its scripts, without the network, without folders that nobody named. */
import { readFile } from 'node:fs/promises'
import { extname, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Browser, Page, Protocol, Request, Tab } from './driver.ts'
import type { View } from './views.ts'

/** What was asked for and not found, or not allowed. */
export interface Look<Result> {
  readonly result: Result
  readonly lost: readonly string[]
}

/** A tab that shows files of these folders, and nothing else. */
export async function openTab(browser: Browser, folders: readonly string[]): Promise<Tab> {
  const tab = await browser.open()
  await confine(
    tab.protocol,
    folders.map((folder) => pathToFileURL(folder + sep).href),
  )
  return tab
}

/** Opens the page at an absolute path in a view, and gives what `use` finds there. */
export async function lookAt<Result>(
  { page, protocol }: Tab,
  path: string,
  view: View,
  use: (page: Page) => Promise<Result>,
): Promise<Look<Result>> {
  const lost = new Set<string>()
  const lose = (request: Request) => {
    if (request.resourceType() !== 'script' && !isGivenUp(request)) lost.add(request.url())
  }
  await show(protocol, view)
  page.on('requestfailed', lose)
  try {
    await page.goto(pathToFileURL(path).href, { timeout: 0 })
    return { result: await use(page), lost: [...lost] }
  } finally {
    page.off('requestfailed', lose)
  }
}

/** What the page before was still waiting for is given up when the next one comes. */
function isGivenUp(request: Request): boolean {
  return request.failure()?.errorText === 'net::ERR_ABORTED'
}

/** A page as wide as the view asks, in its colours. */
async function show(protocol: Protocol, { width, media, colorScheme, forcedColors }: View): Promise<void> {
  const metrics = { width, height: 900, deviceScaleFactor: 1, mobile: false }
  await protocol.send('Emulation.setDeviceMetricsOverride', metrics)
  const features = [
    { name: 'prefers-color-scheme', value: colorScheme },
    { name: 'forced-colors', value: forcedColors },
  ]
  await protocol.send('Emulation.setEmulatedMedia', { media, features })
}

const pausedRequest = z.object({
  requestId: z.string(),
  resourceType: z.string(),
  request: z.object({ url: z.string() }),
})

/** Lets nothing pass but files below these addresses, and tells the browser to run no script of theirs. */
async function confine(protocol: Protocol, folders: readonly string[]): Promise<void> {
  protocol.on('Fetch.requestPaused', (event) => {
    const { requestId, resourceType, request } = pausedRequest.parse(event)
    const answer = answerTo(request.url, resourceType, folders)
    answer
      .then(([method, options]) => protocol.send(method, { requestId, ...options }))
      .catch(() => {
        // The page has been closed meanwhile.
      })
  })
  await protocol.send('Fetch.enable')
}

async function answerTo(
  address: string,
  type: string,
  folders: readonly string[],
): Promise<readonly [string, object]> {
  if (address.startsWith('data:')) return ['Fetch.continueRequest', {}]
  if (!folders.some((folder) => address.startsWith(folder)))
    return ['Fetch.failRequest', { errorReason: 'AccessDenied' }]
  if (type !== 'Document') return ['Fetch.continueRequest', {}]
  const path = fileURLToPath(address)
  try {
    const body = (await readFile(path)).toString('base64')
    return ['Fetch.fulfillRequest', { responseCode: 200, responseHeaders: headersOf(path), body }]
  } catch {
    return ['Fetch.failRequest', { errorReason: 'Failed' }]
  }
}

function headersOf(path: string) {
  const type = ['.xhtml', '.xht', '.xml'].includes(extname(path).toLowerCase())
    ? 'application/xhtml+xml'
    : 'text/html'
  return [
    { name: 'Content-Type', value: type },
    { name: 'Content-Security-Policy', value: "script-src 'none'" },
  ]
}
