/** The Nu HTML checker: the HTML standard. */
import { realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Computer, packageOn, programOn } from './computer.ts'
import { howToGet } from './how-to-get.ts'
import { javaEnvironment, javaOn } from './java.ts'
import { judgementOf } from './judgement.ts'
import { answerOf, type Command, failureOf, readReport, runValidator } from './run.ts'
import type { Complaint, Validator } from './validator.ts'

const name = 'Nu HTML Checker'
const jarPackage = 'vnu-jar'
const standards = ['HTML']

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      message: z.string(),
    }),
  ),
})

type Message = z.output<typeof report>['messages'][number]

export function nu(computer: Computer): Validator {
  return {
    name,
    formats: ['html'],
    find: async () => {
      const command = await findNu(computer)
      const version = command && (await answerOf(command, '--version', /^(\d[\w.]+)/m, javaEnvironment))
      if (command === undefined || version === undefined)
        return { found: false, name, howToGet: howToGet(await lacking(computer)) }
      return {
        found: true,
        name,
        version,
        judge: async (files, signal) => {
          const words = ['--format', 'json', '--stdout', ...files.map(({ path }) => resolve(path))]
          const run = { name, command, words, files, signal, environment: javaEnvironment }
          const finished = await runValidator(run)
          const { messages } = readReport(finished.output, report, run, finished)
          // A message without an address is about the checker's own run, not about a file.
          const broken = messages.find(({ url }) => url === undefined)
          if (broken !== undefined) throw failureOf(run, finished, broken.message)
          return files.map(({ path }) =>
            judgementOf(path, standards, messages.filter(isAbout(resolve(path))).map(complaintOf)),
          )
        },
      }
    },
  }
}

async function lacking(computer: Computer) {
  return {
    packages: jarOn(computer) === undefined ? [jarPackage] : [],
    java: (await javaOn(computer)) === undefined,
  }
}

async function findNu(computer: Computer): Promise<Command | undefined> {
  const program = programOn(computer, 'vnu')
  if (program !== undefined && !isOfNpm(program)) return { program, words: [] }
  const [java, jar] = [await javaOn(computer), jarOn(computer)]
  return java && jar !== undefined ? { program: java.command, words: ['-jar', jar] } : undefined
}

/** What npm puts on the PATH would get a Java of its own from the network; only its archive is used. */
const isOfNpm = (program: string) => realpathSync(program).endsWith('.js')

function jarOn(computer: Computer): string | undefined {
  const program = programOn(computer, 'vnu')
  const folder =
    packageOn(computer, jarPackage)?.folder ??
    (program !== undefined && isOfNpm(program) ? dirname(realpathSync(program)) : undefined)
  return folder && join(folder, 'build', 'dist', 'vnu.jar')
}

function isAbout(path: string): (message: Message) => boolean {
  return ({ url = '' }) => url.startsWith('file:') && fileURLToPath(url) === path
}

function complaintOf({ type, subType, message, lastLine }: Message): Complaint {
  return {
    severity: type === 'info' ? 'warning' : 'error',
    rule: subType ?? type,
    message,
    ...(lastLine !== undefined && { where: `line ${lastLine}` }),
  }
}
