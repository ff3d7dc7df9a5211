/** veraPDF's validation library, which travels inside a package of npm and runs in the Java on this computer. */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { packageFolder } from '../../../installation.ts'
import { Archive } from '../../web/archive.ts'
import { type Computer, type NpmPackage, packageOn } from '../computer.ts'
import { javaEnvironment, javaOn } from '../java.ts'
import { failureOf, runValidator } from '../run.ts'
import { flavourOf, judgementOfTask, type Outcome, type RuleOutcome, type Task } from './outcome.ts'
import type { VeraPdf } from './verapdf.ts'

export const libraryPackage = '@opendataloader/pdf'

/** Java compiles it as it starts. */
const source = fileURLToPath(new URL('src/verify/validators/verapdf/VeraPdf.java', packageFolder))

export async function findLibrary(computer: Computer): Promise<VeraPdf | undefined> {
  const [java, found] = [await javaOn(computer), packageOn(computer, libraryPackage)]
  if (java === undefined || !java.compiles || found === undefined) return undefined
  const jar = jarOf(found)
  const version = await versionIn(jar)
  if (version === undefined) return undefined
  return {
    version,
    async judge(tasks, signal) {
      const run = {
        ...{ name: 'veraPDF', files: tasks, signal, environment: javaEnvironment },
        command: { program: java.command, words: ['-cp', jar, source] },
        words: [],
        input: tasks.map(lineOf).join(''),
      }
      const finished = await runValidator(run)
      if (finished.status !== 0) throw failureOf(run, finished, 'it did not finish')
      const outcomes = readOutcomes(finished.output)
      return tasks.map((task, index) =>
        judgementOfTask(task, (standard) => outcomes.get(keyOf(index, flavourOf(standard)))),
      )
    },
  }
}

const jarOf = ({ folder }: NpmPackage) => join(folder, 'lib', 'opendataloader-pdf-cli.jar')

async function versionIn(jar: string): Promise<string | undefined> {
  const name = 'META-INF/maven/org.verapdf/core/pom.properties'
  try {
    const [properties = ''] = new Archive(await readFile(jar)).texts([name])
    return /^version=(.+)$/m.exec(properties)?.[1]?.trim()
  } catch {
    return undefined
  }
}

function lineOf({ path, standards }: Task): string {
  return `${standards.map(flavourOf).join(',')} ${pathToFileURL(resolve(path))}\n`
}

const keyOf = (index: number | string, flavour: string) => `${index} ${flavour}`

/** The lines that VeraPdf.java describes. */
function readOutcomes(output: string): ReadonlyMap<string, Outcome> {
  const outcomes = new Map<string, Outcome>()
  let rules: RuleOutcome[] = []
  for (const line of output.split('\n')) {
    const [kind, index = '', flavour = '', ...fields] = line.split('\t')
    const key = keyOf(index, flavour)
    if (kind === 'rule') rules.push(ruleOf(fields))
    if (kind === 'unreadable') outcomes.set(key, { unreadable: fields.join(' ') })
    if (kind === 'judged') outcomes.set(key, { compliant: fields[0] === 'true', rules })
    if (kind !== 'rule') rules = []
  }
  return outcomes
}

function ruleOf(fields: readonly string[]): RuleOutcome {
  const [clause = '', test, passed, failed, context = '', description = ''] = fields
  return { clause, test: Number(test), passed: Number(passed), failed: Number(failed), context, description }
}
