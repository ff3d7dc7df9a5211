/**
 * EPUBCheck 4.2.6 as Debian ships it: the original program, which knows EPUB 3.2.
 *
 * It predates EPUB Accessibility 1.1, so that `pageBreakSource` is a property it has never heard of: the
 * one complaint that is allowed (OPF-027).
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { pathOf, run } from './program.ts'
import type { Judge, Verdict } from './verdict.ts'

const report = z.object({
  messages: z.array(
    z.object({
      ID: z.string(),
      severity: z.string(),
      message: z.string(),
      locations: z.array(z.object({ path: z.string(), line: z.number() })),
    }),
  ),
})

type Message = z.output<typeof report>['messages'][number]

const silent = new Set(['INFO', 'USAGE', 'SUPPRESSED'])
const isKnownGap = ({ ID, message }: Message) => ID === 'OPF-027' && message.includes('pageBreakSource')

export const epubcheckDebian: Judge = async (files) => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-epubcheck-'))
  const verdicts: Verdict[] = []
  try {
    for (const [index, file] of files.entries())
      verdicts.push(await judge(file, join(folder, `${index}.json`)))
  } finally {
    await rm(folder, { recursive: true })
  }
  return verdicts
}

async function judge(file: string, reportFile: string): Promise<Verdict> {
  // Debian installs the jar itself under this name; the kernel starts it only where binfmt is set up.
  await run(pathOf('java'), ['-jar', pathOf('epubcheck'), file, '--json', reportFile])
  const { messages } = report.parse(JSON.parse(await readFile(reportFile, 'utf8')))
  const faults = messages.filter((message) => !silent.has(message.severity) && !isKnownGap(message))
  return {
    file,
    complaints: faults.map(({ ID, message, locations }) => {
      const place = locations[0]
      return `${ID} ${message} (${place?.path}:${place?.line})`
    }),
  }
}
