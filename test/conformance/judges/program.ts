/** Running the outside programs that judge. */
import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs `command` to its end, with `input` to read; a non-zero status is an outcome, not an exception. */
export function run(
  command: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Outcome> {
  const options = { env: { ...process.env, ...environment }, maxBuffer: 256 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    const child = execFile(command, words, options, (error, stdout, stderr) => {
      const status = error === null ? 0 : error.code
      if (typeof status === 'number') resolve({ status, stdout, stderr })
      else reject(error)
    })
    child.stdin?.end(input)
  })
}

/**
 * The path of a program on PATH.
 * @throws when there is none; `npm test` looks for all of them first.
 */
export function pathOf(command: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const found = folders.map((folder) => join(folder, command)).find(isExecutable)
  if (found === undefined) throw new Error(`${command} is not on PATH`)
  return found
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
