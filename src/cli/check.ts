/** `lectern check`: says what `lectern build` would refuse or warn of, and makes nothing. */
import { findConfig } from '../config/load.ts'
import { messagesOf } from '../diagnostics/message.ts'
import { painterFor, printMessages } from '../diagnostics/print.ts'
import { check } from '../publish/check.ts'
import type { DocumentResult } from '../publish.ts'
import { exitCodeOf, untilStopped } from './outcome.ts'

export interface CheckCommand {
  readonly config?: string
  readonly embargoed?: boolean
  readonly strict?: boolean
  /** Messages go to standard output as JSON, and nothing else does. */
  readonly json?: boolean
}

export function checkSources(inputs: readonly string[], options: CheckCommand): Promise<number> {
  const { config: path, embargoed, strict, json } = options
  return untilStopped(async (signal) => {
    const config = await findConfig(path)
    const { documents } = await check(inputs, {
      signal,
      ...(config && { config }),
      ...(embargoed && { embargoed }),
      ...(strict && { strict }),
      ...(!json && { onDocument: say }),
    })
    if (json) process.stdout.write(asJson(documents))
    return exitCodeOf({ documents })
  })
}

function say({ sources }: DocumentResult): void {
  const { stderr } = process
  for (const { file, defect } of sources) {
    stderr.write(printMessages(file, painterFor(stderr), stderr.columns))
    if (defect?.stack) stderr.write(`${defect.stack}\n\n`)
  }
}

/** All messages, source by source. */
export function asJson(documents: readonly DocumentResult[]): string {
  const messages = documents.flatMap(({ sources }) => sources.flatMap(({ file }) => messagesOf(file)))
  return `${JSON.stringify(messages, undefined, 2)}\n`
}
