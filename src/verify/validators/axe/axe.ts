/** axe-core in Chromium, in every view: WCAG 2.2, A and AA, as far as programs can tell, and axe's best practices. */
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { browserOn, type Computer, packageOn } from '../computer.ts'
import { howToGet } from '../how-to-get.ts'
import { judgementOf } from '../judgement.ts'
import { secondsFor } from '../run.ts'
import { type FoundValidator, type Judgement, type Validator, ValidatorFailed } from '../validator.ts'
import { withBrowser } from './browser.ts'
import { type Driver, driverOn, driverPackages, type Tab } from './driver.ts'
import { lookAt, openTab } from './page.ts'
import { checkedIn, complaintsOf, type Ruleset, runAxe, type ViewResults } from './results.ts'
import { views } from './views.ts'

const name = 'axe'
const corePackage = 'axe-core'

const wcag: Ruleset = {
  standard: 'WCAG 2.2 AA (axe rules)',
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
}

export function axe(computer: Computer, ruleset: Ruleset = wcag): Validator {
  return {
    name,
    formats: ['html'],
    find: async () => {
      const [core, driver, browser] = [
        packageOn(computer, corePackage),
        driverOn(computer),
        browserOn(computer),
      ]
      if (core === undefined || driver === undefined || browser === undefined) {
        const packages = [
          ...(core === undefined ? [corePackage] : []),
          ...(driver === undefined ? driverPackages.slice(0, 1) : []),
        ]
        return { found: false, name, howToGet: howToGet({ packages, browser: browser === undefined }) }
      }
      const script = join(core.folder, 'axe.min.js')
      return { found: true, name, version: core.version, judge: judgeWith(driver, browser, script, ruleset) }
    },
  }
}

function judgeWith(driver: Driver, path: string, script: string, ruleset: Ruleset): FoundValidator['judge'] {
  return async (files, signal) => {
    const seconds = await secondsFor(files)
    const limit = AbortSignal.timeout(seconds * 1000)
    let current = ''
    try {
      const source = await readFile(script, 'utf8')
      return await withBrowser(driver, path, AbortSignal.any([signal, limit]), async (browser) => {
        // The pages of an edition lie in several folders and share what is in them.
        const folders = [...new Set(files.map(({ path }) => dirname(resolve(path))))]
        const tab = await openTab(browser, folders)
        const judgements: Judgement[] = []
        for (const { path } of files) {
          current = basename(path)
          judgements.push(await judge(tab, path, { source, ruleset }))
        }
        return judgements
      })
    } catch (error) {
      signal.throwIfAborted()
      const said = error instanceof Error ? error.message.split('\n')[0] : error
      const reason = limit.aborted ? `it took longer than ${seconds} seconds.` : said
      throw new ValidatorFailed(`${name} did not judge ${current || 'anything'}: ${reason}`, { cause: error })
    }
  }
}

async function judge(
  tab: Tab,
  path: string,
  { source, ruleset }: { readonly source: string; readonly ruleset: Ruleset },
): Promise<Judgement> {
  const found: ViewResults[] = []
  for (const view of views) {
    const { result, lost } = await lookAt(tab, resolve(path), view, (page) => runAxe(page, source, ruleset))
    found.push({ view, lost, ...result })
  }
  return judgementOf(path, [ruleset.standard], complaintsOf(found), checkedIn(found))
}
