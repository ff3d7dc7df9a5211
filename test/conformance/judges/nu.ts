/** The Nu HTML checker: no error and no warning. All files in one virtual machine. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { packageFolder, pathOf, run } from './program.ts'
import type { Judge } from './verdict.ts'

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

const jar = () => join(packageFolder('vnu-jar'), 'build', 'dist', 'vnu.jar')

export const nu: Judge = async (files) => {
  const outcome = await run(pathOf('java'), ['-jar', jar(), '--format', 'json', '--stdout', ...files])
  const { messages } = report.parse(JSON.parse(outcome.stdout))
  // A message without an address is about the checker's own run, not about a file.
  const broken = messages.find((message) => message.url === undefined)
  if (broken !== undefined) throw new Error(`Nu did not judge all files: ${broken.message}`)
  return files.map((file) => {
    const url = pathToFileURL(file).href.replace('file:///', 'file:/')
    const faults = messages.filter((message) => message.url === url)
    return {
      file,
      complaints: faults.map(
        ({ type, subType, message, lastLine }) => `${subType ?? type}: ${message} (line ${lastLine})`,
      ),
    }
  })
}
