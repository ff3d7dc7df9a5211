/** Running a validator within bounds. What goes wrong is said in the user's words. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { z } from 'zod'
import { type Finished, ProgramFailure, type ProgramRun, runProgram } from '../program.ts'
import { ValidatorFailed } from './validator.ts'

/** Seconds that a validator may take: to start, for each file, and for each million bytes of them. */
const limits = { start: 60, file: 180, million: 300 }

/** Bytes of a report that are read: of each file. */
const mostBytes = 32_000_000

export interface Command {
  /** The path of the program. */
  readonly program: string
  /** Its first arguments. */
  readonly words: readonly string[]
}

/** A start of a validator. */
export interface ValidatorRun extends Pick<ProgramRun, 'input' | 'environment' | 'folder'> {
  readonly name: string
  readonly command: Command
  readonly words: readonly string[]
  /** The files that this start judges. */
  readonly files: readonly { readonly path: string }[]
  readonly signal: AbortSignal
}

/** How long judging these files may take, in seconds. */
export async function secondsFor(files: readonly { readonly path: string }[]): Promise<number> {
  const sizes = await Promise.all(files.map(({ path }) => sizeOf(path)))
  const millions = sizes.reduce((sum, size) => sum + size, 0) / 1_000_000
  return limits.start + limits.file * files.length + Math.ceil(limits.million * millions)
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch {
    // That there is no such file is for the validator to say.
    return 0
  }
}

/**
 * Runs a validator to its end.
 *
 * @throws {ValidatorFailed} when it goes beyond its bounds or cannot be started; the signal's reason when that ends it.
 */
export async function runValidator(run: ValidatorRun): Promise<Finished> {
  const { name, command, words, files, ...others } = run
  const bounds = { seconds: await secondsFor(files), mostBytes: mostBytes * files.length }
  try {
    const finished = await runProgram(command.program, [...command.words, ...words], { ...others, ...bounds })
    if (finished === undefined) throw new ValidatorFailed(`${name} is no longer there: ${command.program}.`)
    return finished
  } catch (error) {
    run.signal.throwIfAborted()
    if (error instanceof ValidatorFailed) throw error
    const reason = error instanceof ProgramFailure ? error.message : `it cannot be started: ${error}.`
    throw new ValidatorFailed(`${name} did not judge ${namesOf(files)}: ${reason}`, { cause: error })
  }
}

/**
 * The report in `text`, by its schema.
 *
 * @throws {ValidatorFailed} when it is none.
 */
export function readReport<Report>(
  text: string,
  schema: z.ZodType<Report>,
  run: ValidatorRun,
  finished: Finished,
): Report {
  const report = schema.safeParse(parseJson(text))
  if (report.success) return report.data
  throw failureOf(run, finished, 'it wrote no report that can be read')
}

/** What to say of a validator that ended, but not as it should. */
export function failureOf(
  { name, files }: ValidatorRun,
  { status, complaint }: Finished,
  reason: string,
): ValidatorFailed {
  const lines = stripVTControlCharacters(complaint)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
  const line = lines.find((line) => /exception|error/i.test(line)) ?? lines.at(-1)
  const said = line === undefined ? '' : `, and said: ${line.trim()}`
  return new ValidatorFailed(
    `${name} did not judge ${namesOf(files)}: ${reason}. It ended with status ${status}${said}`,
  )
}

/** The report that was written to `path`; nothing where none was, or one beyond all bounds. */
export async function reportAt(path: string): Promise<string> {
  try {
    return (await stat(path)).size > mostBytes ? '' : await readFile(path, 'utf8')
  } catch {
    return ''
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function namesOf(files: readonly { readonly path: string }[]): string {
  const [first, ...others] = files.map(({ path }) => basename(path))
  return others.length === 0 ? `${first}` : `${first} and ${others.length} more`
}

/** Gives `use` a folder of its own, and removes it however that ends. */
export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-verify-'))
  try {
    return await use(folder)
  } finally {
    // What has just been ended may hold on to its files for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * What `pattern` catches in the words that a program writes when it is asked who it is; undefined where it does not
 * answer so, or not at all.
 */
export async function answerOf(
  { program, words }: Command,
  question: string,
  pattern: RegExp,
  environment?: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  try {
    const bounds = { seconds: 30, mostBytes: 1_000_000, ...(environment && { environment }) }
    const finished = await runProgram(program, [...words, question], bounds)
    return pattern.exec(`${finished?.output}${finished?.complaint}`)?.[1]
  } catch {
    return undefined
  }
}
