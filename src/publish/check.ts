/** Sources in, messages out: what `publish` would refuse or warn of before it makes an edition. */
import { makeDocument } from '../publish.ts'
import { discover } from '../sources/discover.ts'
import { compose } from './compose.ts'
import { resultOf } from './made.ts'
import type { DocumentResult, PublishOptions } from './options.ts'
import { orderOf, prepare } from './run.ts'

/** What of {@link PublishOptions} matters before an edition is made. */
export type CheckOptions = Pick<
  PublishOptions,
  'config' | 'embargoed' | 'strict' | 'renderers' | 'clock' | 'signal' | 'onDocument'
>

export interface CheckResult {
  readonly documents: readonly DocumentResult[]
  /** Whether any source would be refused. */
  readonly refused: boolean
}

/**
 * Reads, resolves and checks every source in `inputs` (files and folders) by Lectern's rules and those of the
 * configuration. Nothing is rendered or written: what a renderer finds (a character that no font has) is
 * found by {@link publish} alone.
 *
 * @throws UsageError when there is nothing to check or the configuration is wrong; the signal's reason when it
 * asks to stop. Mistakes of authors are in the result, on the file they stand in.
 *
 * @example
 * const { documents } = await check(['source'])
 * for (const { file } of documents.flatMap(({ sources }) => sources)) {
 *   for (const { line, column, reason, note } of file.messages) {
 *     console.log(`${file.path}:${line}:${column} ${reason} ${note}`)
 *   }
 * }
 */
export async function check(inputs: readonly string[], options: CheckOptions = {}): Promise<CheckResult> {
  const run = await prepare(orderOf(options), options)
  const documents: DocumentResult[] = []
  for (const document of await discover(inputs)) {
    run.signal.throwIfAborted()
    const made = await makeDocument(document, run, async (file, surroundings) => {
      await compose(file, surroundings)
      return undefined
    })
    const result = resultOf(document, made, undefined)
    documents.push(result)
    options.onDocument?.(result)
  }
  return { documents, refused: documents.some(({ sources }) => sources.some(({ refused }) => refused)) }
}
