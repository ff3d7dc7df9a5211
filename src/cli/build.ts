/** `lectern build`: publishes, says what happened, and gives the exit code. */
import { findConfig } from '../config/load.ts'
import { painterFor, printable, printMessages } from '../diagnostics/print.ts'
import { UsageError } from '../diagnostics/usage.ts'
import { type DocumentResult, type PublishResult, publish } from '../publish.ts'
import { asJson } from './check.ts'
import { keepHeapSmall } from './heap.ts'
import { exitCodeOf, untilStopped } from './outcome.ts'
import { type Display, isLive, liveDisplay, plainDisplay } from './progress.ts'
import { type FormatOptions, rendererOptions } from './renderer-options.ts'
import { editionsTable } from './table.ts'

export interface BuildOptions extends FormatOptions {
  readonly config?: string
  readonly out?: string
  readonly baseUrl?: string
  /** False with `--no-landing`; commander says true without it. */
  readonly landing?: boolean
  readonly theme?: string
  readonly format?: readonly string[]
  readonly jobs?: number | 'auto'
  readonly quiet?: boolean
  readonly plain?: boolean
  readonly embargoed?: boolean
  readonly strict?: boolean
  /** False with `--no-verify`; commander says true without it. */
  readonly verify?: boolean
  /** Messages go to standard output as JSON, and nothing else does. */
  readonly json?: boolean
}

export async function build(inputs: readonly string[], options: BuildOptions): Promise<number> {
  keepHeapSmall(inputs)
  return untilStopped(async (signal) => {
    const config = await findConfig(options.config)
    const display = await displayFor(options)
    const asked = { ...publishOptions(options, display), ...(config && { config }), signal }
    const result = await publish(inputs, asked).finally(() => display.close())
    process.stdout.write(closingWords(result, options))
    if (result.hindrance !== undefined) process.stderr.write(`${printable(unlisted(result.hindrance))}\n`)
    return exitCodeOf(result)
  })
}

async function displayFor({ json = false, quiet = json, plain = false }: BuildOptions): Promise<Display> {
  const { stdout, env } = process
  const live = isLive({ isTerminal: stdout.isTTY === true, environment: env, quiet, plain })
  return live ? liveDisplay(stdout) : plainDisplay
}

function publishOptions(options: BuildOptions, display: Display) {
  const { out, baseUrl, landing, theme, format, jobs = 'auto', embargoed, strict, verify } = options
  const sourceDate = sourceDateOf(process.env['SOURCE_DATE_EPOCH'])
  return {
    jobs,
    onProgress: display.show,
    onDocument: (result: DocumentResult) => display.above(() => say(result, options)),
    ...(out !== undefined && { out }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(landing === false && { landing }),
    ...(theme !== undefined && { theme }),
    ...(format && { formats: format }),
    options: rendererOptions(options),
    ...(embargoed && { embargoed }),
    ...(strict && { strict }),
    ...(verify === false && { verify }),
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

function say({ slug, sources, manifest }: DocumentResult, { json, quiet = json }: BuildOptions): void {
  const paint = painterFor(process.stderr)
  for (const { file, defect } of sources) {
    if (!json) process.stderr.write(printMessages(file, paint, process.stderr.columns))
    if (defect?.stack) process.stderr.write(`${defect.stack}\n\n`)
  }
  if (quiet) return
  const refused = sources.filter((source) => source.refused).length
  const made = sources.length - refused
  const parts = [
    made > 0 || manifest ? `${count(made, 'source')} published` : '',
    refused > 0 ? `${count(refused, 'source')} refused` : '',
  ]
  process.stdout.write(`${printable(slug)}: ${parts.filter(Boolean).join(', ')}\n`)
}

function unlisted(hindrance: string): string {
  return `The page that lists all documents was not written. ${hindrance} The editions are there.`
}

/** Once all is done: the table of the editions, or every message as JSON. */
function closingWords(result: PublishResult, { json, quiet }: BuildOptions): string {
  if (json) return asJson(result.documents)
  const table = quiet ? '' : editionsTable(result)
  return table && `\n${table}`
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
