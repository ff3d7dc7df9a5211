/** veraPDF: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). All files in one virtual machine. */
import { join } from 'node:path'
import { packageFolder, pathOf, run } from './program.ts'
import type { Judge } from './verdict.ts'

const profiles = ['ua1', '2a'] as const

/** veraPDF's library travels inside the jar of this package. */
const jar = () => join(packageFolder('@opendataloader/pdf'), 'lib', 'opendataloader-pdf-cli.jar')
const program = join(import.meta.dirname, 'VeraPdf.java')

export const verapdf: Judge = async (files) => {
  const outcome = await run(pathOf('java'), ['-cp', jar(), program, profiles.join(','), ...files])
  const lines = outcome.stdout.split('\n').map((line) => line.split('\t'))
  const judged = lines.filter(([kind]) => kind === 'judged')
  if (outcome.status !== 0 || judged.length !== files.length * profiles.length)
    throw new Error(`veraPDF did not judge all files: ${outcome.stderr}`)
  return files.map((file) => ({
    file,
    complaints: lines
      .filter(([kind, path]) => kind === 'failed' && path === file)
      .map(([, , profile, sentence]) => `${profile} ${sentence}`),
  }))
}
