/** `lectern build`: publishes, says what happened, and gives the exit code. */
import { painterFor, printable, printMessages } from '../diagnostics/print.ts'
import { UsageError } from '../diagnostics/usage.ts'
import { type DocumentResult, type PublishResult, publish } from '../publish.ts'
import { editionsTable } from './table.ts'

export interface BuildOptions {
  readonly out: string
  readonly format?: readonly string[]
  readonly quiet?: boolean
  readonly embargoed?: boolean
}

/** Of the process: all published, a source refused, asked wrongly, stopped by a signal. */
export const exitCodes = { published: 0, refused: 1, usage: 2, stopped: 130 } as const

export async function build(inputs: readonly string[], options: BuildOptions): Promise<number> {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    const result = await publish(inputs, { ...publishOptions(options), signal: stop.signal })
    if (!options.quiet) process.stdout.write(summary(result, options.out))
    return result.refused ? exitCodes.refused : exitCodes.published
  } catch (error) {
    if (stop.signal.aborted) {
      process.stderr.write(
        'Stopped. What was not finished has left no trace; earlier editions are unharmed.\n',
      )
      return exitCodes.stopped
    }
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${printable(error.message)}\n`)
    return exitCodes.usage
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

function publishOptions({ out, format, quiet, embargoed }: BuildOptions) {
  const sourceDate = sourceDateOf(process.env['SOURCE_DATE_EPOCH'])
  return {
    out,
    onDocument: (result: DocumentResult) => say(result, quiet === true),
    ...(format && { formats: format }),
    ...(embargoed && { embargoed }),
    ...(sourceDate && { sourceDate }),
  }
}

/** Seconds since 1970, as reproducible-builds.org specifies the variable. */
function sourceDateOf(epoch: string | undefined): Date | undefined {
  if (epoch === undefined || epoch === '') return undefined
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new UsageError(`SOURCE_DATE_EPOCH is ${epoch}; it takes a number of seconds since 1970.`)
  }
  return new Date(Number(epoch) * 1000)
}

function say({ slug, sources, manifest }: DocumentResult, quiet: boolean): void {
  const paint = painterFor(process.stderr)
  for (const { file } of sources) process.stderr.write(printMessages(file, paint))
  if (quiet) return
  const refused = sources.filter((source) => source.refused).length
  const made = sources.length - refused
  const parts = [
    made > 0 || manifest ? `${count(made, 'source')} published` : '',
    refused > 0 ? `${count(refused, 'source')} refused` : '',
  ]
  process.stdout.write(`${printable(slug)}: ${parts.filter(Boolean).join(', ')}\n`)
}

function summary(result: PublishResult, out: string): string {
  const table = editionsTable(result, out)
  return table && `\n${table}`
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
