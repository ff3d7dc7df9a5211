/** How a command ends: its exit code, and what is said when it does not come to its end. */
import { printable } from '../diagnostics/print.ts'
import { UsageError } from '../diagnostics/usage.ts'
import type { DocumentResult } from '../publish.ts'

/** Of the process: all in order, a source refused, asked wrongly, a defect of ours, stopped by a signal. */
export const exitCodes = { published: 0, refused: 1, usage: 2, defect: 70, stopped: 130 } as const

/** What became of a run. */
interface Outcome {
  readonly documents: readonly DocumentResult[]
  readonly hindrance?: string
}

/** What became of the documents, as an exit code. */
export function exitCodeOf({ documents, hindrance }: Outcome): number {
  const sources = documents.flatMap((document) => document.sources)
  if (sources.some(({ defect }) => defect !== undefined)) return exitCodes.defect
  return hindrance !== undefined || sources.some(({ refused }) => refused)
    ? exitCodes.refused
    : exitCodes.published
}

/**
 * The exit code of `work`, whose signal asks it to stop when the process is asked to.
 * @throws what is neither that nor a command that was not understood: a defect of ours.
 */
export async function untilStopped(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    return await work(stop.signal)
  } catch (error) {
    if (stop.signal.aborted) {
      process.stderr.write(
        'Stopped. What was not finished has left no trace; earlier editions are unharmed.\n',
      )
      return exitCodes.stopped
    }
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message.split('\n').map(printable).join('\n')}\n`)
    return exitCodes.usage
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}
