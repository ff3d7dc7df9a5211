/** The Java on this computer, which several validators run in. */
import { ProgramFailure, runProgram } from '../program.ts'
import { type Computer, programOn } from './computer.ts'

export interface Java {
  readonly command: string
  /** Whether it runs source files: a development kit does, a runtime does not. */
  readonly compiles: boolean
}

/** What the validators are tested with. */
const oldestJava = 17

/** Names of files are not always ASCII, and Java reads them in the character set of the locale. */
export const javaEnvironment = { LC_ALL: 'C.UTF-8' }

/** The Java among the programs; undefined where there is none that is new enough. */
export async function javaOn(computer: Computer): Promise<Java | undefined> {
  const command = programOn(computer, 'java')
  if (command === undefined) return undefined
  const modules = await modulesOf(command)
  const [, version] = /^java\.base@(\d+)/m.exec(modules) ?? []
  if (version === undefined || Number(version) < oldestJava) return undefined
  return { command, compiles: /^jdk\.compiler@/m.test(modules) }
}

/** Lines like `java.base@17.0.15`; nothing from a Java that has no modules. */
async function modulesOf(command: string): Promise<string> {
  try {
    return (await runProgram(command, ['--list-modules'], { environment: javaEnvironment }))?.output ?? ''
  } catch (error) {
    if (error instanceof ProgramFailure) return ''
    throw error
  }
}
