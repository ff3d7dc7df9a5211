/** EPUBCheck: the packages, documents and links of EPUB books. The original in Java, or its port to JavaScript. */
import { open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { type Computer, packageOn, programOn } from './computer.ts'
import { howToGet } from './how-to-get.ts'
import { javaEnvironment, javaOn } from './java.ts'
import { judgementOf } from './judgement.ts'
import { answerOf, type Command, readReport, reportAt, runValidator, withFolder } from './run.ts'
import type { Complaint, FoundValidator, Judgement, Validator } from './validator.ts'

const name = 'EPUBCheck'
const port = '@likecoin/epubcheck-ts'

/** Both write it so, the port in small letters. */
const report = z.object({
  messages: z.array(
    z.object({
      ID: z.string(),
      severity: z.string().toUpperCase(),
      message: z.string(),
      locations: z.array(z.object({ path: z.string(), line: z.number().default(-1) })).default([]),
      additionalLocations: z.number().default(0),
    }),
  ),
  publication: z.object({ ePubVersion: z.string().nullish(), version: z.string().nullish() }),
})

type Report = z.output<typeof report>

/** The original where it is of version 5 or newer; else the port, which has the rules of 5; else an older original. */
export function epubcheck(computer: Computer): Validator {
  return {
    name,
    formats: ['epub'],
    find: async () => {
      const original = await originalEpubcheck(computer)
      const isOld = original === undefined || original.note !== undefined
      const found = isOld ? (portedEpubcheck(computer) ?? original) : original
      return found ?? { found: false, name, howToGet: howToGet({ packages: [port] }, otherwise) }
    },
  }
}

const otherwise = 'put EPUBCheck 5 on the PATH as epubcheck, with Java'

export async function originalEpubcheck(computer: Computer): Promise<FoundValidator | undefined> {
  const program = programOn(computer, 'epubcheck')
  const command = program === undefined ? undefined : await commandFor(computer, program)
  if (command === undefined) return undefined
  const version = await answerOf(command, '--version', /EPUBCheck v(\d[\w.-]*)/, javaEnvironment)
  if (version === undefined) return undefined
  const isOld = Number.parseInt(version, 10) < 5
  const standardOf = ({ publication }: Report) => `EPUB ${publication.ePubVersion ?? (isOld ? '3.2' : '3.3')}`
  return { ...validatorOf(command, standardOf), version, ...(isOld && { note: oldNote }) }
}

const oldNote =
  'It is older than EPUB 3.3 and EPUB Accessibility 1.1, so that it finds fault with what they have brought, such as the property pageBreakSource.'

/** Debian installs the archive itself under this name; the kernel starts it only where it is told how. */
async function commandFor(computer: Computer, program: string): Promise<Command | undefined> {
  if (!(await isArchive(program))) return { program, words: [] }
  const java = await javaOn(computer)
  return java && { program: java.command, words: ['-jar', program] }
}

async function isArchive(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4)
    return buffer.equals(Buffer.from('PK\x03\x04'))
  } finally {
    await file.close()
  }
}

/** The port, in a process of its own: what it reads may be anybody's. */
export function portedEpubcheck(computer: Computer): FoundValidator | undefined {
  const found = packageOn(computer, port)
  if (found === undefined) return undefined
  const command = { program: process.execPath, words: [join(found.folder, 'bin', 'epubcheck.js')] }
  const standardOf = ({ publication }: Report) =>
    publication.version?.startsWith('2') ? 'EPUB 2.0.1' : 'EPUB 3.3'
  const version = `epubcheck-ts ${found.version}`
  return { ...validatorOf(command, standardOf), version, note: 'It is a port of EPUBCheck 5 to JavaScript.' }
}

function validatorOf(command: Command, standardOf: (report: Report) => string) {
  const judge: FoundValidator['judge'] = (files, signal) =>
    withFolder(async (folder) => {
      const judgements: Judgement[] = []
      for (const [index, { path }] of files.entries()) {
        const out = join(folder, `${index}.json`)
        const words = [resolve(path), '--json', out]
        const run = { name, command, words, files: [{ path }], signal, environment: javaEnvironment }
        const finished = await runValidator(run)
        const found = readReport(await reportAt(out), report, run, finished)
        judgements.push(judgementOf(path, [standardOf(found)], complaintsIn(found)))
      }
      return judgements
    })
  return { found: true, name, judge } as const
}

/** What the other severities tell is no fault: INFO, USAGE, SUPPRESSED. */
const severities: Readonly<Record<string, Complaint['severity']>> = {
  FATAL: 'error',
  ERROR: 'error',
  WARNING: 'warning',
}

function complaintsIn({ messages }: Report): readonly Complaint[] {
  return messages.flatMap(({ ID, severity, message, locations, additionalLocations }) => {
    const grade = severities[severity]
    if (grade === undefined) return []
    const [first] = locations
    const where = first && (first.line > 0 ? `${first.path}, line ${first.line}` : first.path)
    const times = Math.max(locations.length, 1) + additionalLocations
    return [{ severity: grade, rule: ID, message, ...(times > 1 && { times }), ...(where && { where }) }]
  })
}
