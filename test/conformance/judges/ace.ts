/** Ace by DAISY: EPUB Accessibility 1.1, no violation of any weight. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { packageFolder, pathOf, run } from './program.ts'
import type { Judge, Verdict } from './verdict.ts'

const report = z.object({
  assertions: z.array(
    z.object({
      'earl:testSubject': z.object({ url: z.string() }),
      assertions: z.array(
        z.object({
          'earl:test': z.object({ 'dct:title': z.string() }),
          'earl:result': z.object({ 'earl:outcome': z.string(), 'dct:description': z.string() }),
        }),
      ),
    }),
  ),
})

const program = () => join(packageFolder('@daisy/ace-cli'), 'bin', 'ace.js')

export const ace: Judge = async (files) => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-ace-'))
  const verdicts: Verdict[] = []
  try {
    for (const [index, file] of files.entries()) verdicts.push(await judge(file, join(folder, `${index}`)))
  } finally {
    await rm(folder, { recursive: true })
  }
  return verdicts
}

async function judge(file: string, folder: string): Promise<Verdict> {
  const words = [program(), '--force', '--exiterror2', '--silent', '--outdir', folder, file]
  const outcome = await run(process.execPath, words, { PUPPETEER_EXECUTABLE_PATH: pathOf('chromium') })
  if (outcome.status !== 0 && outcome.status !== 2)
    throw new Error(`Ace did not judge ${file}: ${outcome.stdout}${outcome.stderr}`)
  const { assertions } = report.parse(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')))
  return {
    file,
    complaints: assertions.flatMap(({ 'earl:testSubject': subject, assertions: found }) =>
      found
        .filter((assertion) => assertion['earl:result']['earl:outcome'] === 'fail')
        .map((assertion) => {
          const title = assertion['earl:test']['dct:title']
          return `${title}: ${assertion['earl:result']['dct:description']} (${subject.url})`
        }),
    ),
  }
}
