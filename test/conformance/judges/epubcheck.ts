/** EPUBCheck 5's rules, in their TypeScript port: no error and no warning. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import type { Judge, Verdict } from './verdict.ts'

const silent = new Set(['info', 'usage'])

export const epubcheck: Judge = async (files) => {
  const verdicts: Verdict[] = []
  for (const file of files) {
    const result = await EpubCheck.validate(await readFile(file), { maxErrors: 0 }, basename(file))
    const faults = result.messages.filter((message) => !silent.has(message.severity))
    verdicts.push({
      file,
      complaints: faults.map(
        ({ id, message, location }) => `${id} ${message} (${location?.path}:${location?.line})`,
      ),
    })
  }
  return verdicts
}
