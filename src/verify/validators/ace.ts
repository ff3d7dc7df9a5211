/** Ace by DAISY: EPUB Accessibility 1.1, and WCAG in the documents of a book. */
import { join, resolve } from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { browserOn, type Computer, packageOn, programOn } from './computer.ts'
import { howToGet } from './how-to-get.ts'
import { judgementOf } from './judgement.ts'
import { answerOf, type Command, failureOf, readReport, reportAt, runValidator, withFolder } from './run.ts'
import type { Complaint, Judgement, Validator } from './validator.ts'
import { criteriaOf } from './wcag.ts'

const name = 'Ace'
const cliPackage = '@daisy/ace-cli'
const standards = ['EPUB Accessibility 1.1 (Ace rules)']

const report = z.object({
  assertions: z.array(
    z.object({
      'earl:testSubject': z.object({ url: z.string() }),
      assertions: z.array(
        z.object({
          'earl:test': z.object({
            'dct:title': z.string(),
            help: z.object({ 'dct:description': z.string() }),
            rulesetTags: z.array(z.string()).default([]),
          }),
          'earl:result': z.object({
            'earl:outcome': z.string(),
            'dct:description': z.string(),
            'earl:pointer': z.object({ css: z.array(z.string()) }).optional(),
          }),
        }),
      ),
    }),
  ),
})

type Subject = z.output<typeof report>['assertions'][number]
type Assertion = Subject['assertions'][number]

export function ace(computer: Computer): Validator {
  return {
    name,
    formats: ['epub'],
    find: async () => {
      const [browser, found] = [browserOn(computer), await findAce(computer)]
      if (browser === undefined || found === undefined)
        return { found: false, name, howToGet: howToGet(lacking(found, browser)) }
      const { version, command } = found
      return {
        found: true,
        name,
        version,
        // A start judges one book.
        judge: async (files, signal) => {
          const judgements: Judgement[] = []
          for (const { path } of files) judgements.push(await judge(path, command, browser, signal))
          return judgements
        },
      }
    },
  }
}

interface FoundAce {
  readonly version: string
  readonly command: Command
}

const lacking = (found: FoundAce | undefined, browser: string | undefined) => ({
  packages: found === undefined ? [cliPackage] : [],
  browser: browser === undefined,
})

async function findAce(computer: Computer): Promise<FoundAce | undefined> {
  const program = programOn(computer, 'ace')
  const command = program && { program, words: [] }
  // Others have given their programs this short name, too.
  if (command && (await answerOf(command, '--help', /(Ace by DAISY)/))) {
    const version = await answerOf(command, '--version', /^(\d+\.\d+\.\S+)/m)
    if (version !== undefined) return { version, command }
  }
  const found = packageOn(computer, cliPackage)
  if (found === undefined) return undefined
  const words = [join(found.folder, 'bin', 'ace.js')]
  return { version: found.version, command: { program: process.execPath, words } }
}

async function judge(
  path: string,
  command: Command,
  browser: string,
  signal: AbortSignal,
): Promise<Judgement> {
  return withFolder(async (folder) => {
    const words = ['--force', '--outdir', folder, resolve(path)]
    const environment = environmentIn(folder, browser)
    const run = { name, command, words, files: [{ path }], signal, environment, folder }
    const finished = await runValidator(run)
    if (finished.status !== 0) {
      const [, reason = 'browser'] = /Ace processing error:(.+)/.exec(finished.complaint) ?? []
      if (/browser/i.test(reason)) throw failureOf(run, finished, 'its browser does not work')
      return judgementOf(path, standards, [unreadable(reason.trim())])
    }
    const { assertions } = readReport(await reportAt(join(folder, 'report.json')), report, run, finished)
    return judgementOf(path, standards, assertions.flatMap(complaintsOn))
  })
}

function unreadable(reason: string): Complaint {
  return { severity: 'error', rule: 'readable', message: `Ace cannot read the book: ${reason}` }
}

/** What Ace leaves behind is left in `folder`. The book is anybody's: its browser has no network. */
function environmentIn(folder: string, browser: string): Readonly<Record<string, string>> {
  return {
    ...{ TMPDIR: folder, XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder },
    PUPPETEER_EXECUTABLE_PATH: browser,
    // Where no desktop says otherwise, Chromium takes its proxy from here. Nobody answers at this port.
    ...{ all_proxy: 'http://127.0.0.1:9', XDG_CURRENT_DESKTOP: '', DESKTOP_SESSION: '' },
  }
}

function complaintsOn({ 'earl:testSubject': { url }, assertions }: Subject): readonly Complaint[] {
  return assertions
    .filter((assertion) => assertion['earl:result']['earl:outcome'] === 'fail')
    .map((assertion) => complaintOf(url, assertion))
}

function complaintOf(url: string, { 'earl:test': test, 'earl:result': result }: Assertion): Complaint {
  const place = result['earl:pointer']?.css.join(' ')
  const criteria = criteriaOf(test.rulesetTags)
  const [fault] = result['dct:description'].split('\n')
  return {
    severity: 'error',
    rule: test['dct:title'],
    ...(criteria.length > 0 && { standard: 'WCAG 2.2', clause: criteria.join(', ') }),
    message: `${test.help['dct:description']}: ${fault}`,
    where: place === undefined ? url : `${url}, ${place}`,
  }
}
