/** Libraries that drive a browser, as far as pages are looked at here: either of two does. */
import process from 'node:process'
import { type Computer, packageOn } from '../computer.ts'

export interface Browser {
  open(): Promise<Tab>
  close(): Promise<unknown>
}

export interface Tab {
  readonly page: Page
  /** The Chrome DevTools Protocol, which both libraries speak alike. */
  readonly protocol: Protocol
}

export interface Page {
  goto(address: string, options: { timeout: number }): Promise<unknown>
  evaluate(script: string): Promise<unknown>
  on(event: 'requestfailed', listener: (request: Request) => void): unknown
  off(event: 'requestfailed', listener: (request: Request) => void): unknown
}

export interface Request {
  url(): string
  /** `image`, `stylesheet`, `script` … */
  resourceType(): string
  failure(): { readonly errorText: string } | null
}

export interface Protocol {
  send(method: string, options?: object): Promise<unknown>
  on(event: string, listener: (event: unknown) => void): unknown
}

export interface Driver {
  /** Starts the browser at `path`. */
  launch(path: string): Promise<Browser>
}

/** The names of the packages, the one looked for first in front. */
export const driverPackages = ['playwright-core', 'puppeteer-core'] as const

/** The driver among the packages; undefined where there is none. */
export function driverOn(computer: Computer): Driver | undefined {
  for (const name of driverPackages) {
    const found = packageOn(computer, name)
    if (found !== undefined) return { launch: (path) => drivers[name](found.load(), path) }
  }
  return undefined
}

/** Chromium does not start as root in its sandbox. */
const hasSandbox = process.getuid?.() !== 0

/** Nobody answers at the proxy: a page has no network, and Chromium itself has none. */
const words = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
]

/** The signals are the business of the program that this is a part of. */
const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }

interface Playwright {
  readonly chromium: { launch(options: object): Promise<PlaywrightBrowser> }
}
interface PlaywrightBrowser {
  newContext(): Promise<{ newPage(): Promise<Page>; newCDPSession(page: Page): Promise<Protocol> }>
  close(): Promise<unknown>
}

interface Puppeteer {
  launch(options: object): Promise<PuppeteerBrowser>
}
interface PuppeteerBrowser {
  newPage(): Promise<Page & { createCDPSession(): Promise<Protocol> }>
  close(): Promise<unknown>
}

const drivers: Readonly<
  Record<(typeof driverPackages)[number], (library: unknown, path: string) => Promise<Browser>>
> = {
  'playwright-core': async (library, executablePath) => {
    const options = { executablePath, args: words, chromiumSandbox: hasSandbox, ...signals }
    const browser = await (library as Playwright).chromium.launch(options)
    const context = await browser.newContext()
    return {
      open: async () => {
        const page = await context.newPage()
        return { page, protocol: await context.newCDPSession(page) }
      },
      close: () => browser.close(),
    }
  },
  'puppeteer-core': async (library, executablePath) => {
    const args = hasSandbox ? words : [...words, '--no-sandbox']
    const options = { executablePath, args, protocolTimeout: 0, ...signals }
    const browser = await (library as Puppeteer).launch(options)
    return {
      open: async () => {
        const page = await browser.newPage()
        return { page, protocol: await page.createCDPSession() }
      },
      close: () => browser.close(),
    }
  },
}
