/** Running programs of this machine on what was made: without a shell, for a bounded time, with bounded output. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import process from 'node:process'
import { endTree } from './process-tree.ts'

export interface ProgramRun {
  /** What the program reads from its standard input. */
  readonly input?: string | Uint8Array
  /** Seconds after which it is ended; 60 when absent. */
  readonly seconds?: number
  /** Bytes of output after which it is ended; 64 million when absent. */
  readonly mostBytes?: number
  /** Takes the output piece by piece instead of keeping it. */
  readonly onOutput?: (piece: Uint8Array) => void
  /** Ends it. */
  readonly signal?: AbortSignal
  /** Variables beside those of this process, or instead of them. */
  readonly environment?: Readonly<Record<string, string>>
  /** The folder that it works in; that of this process when absent. */
  readonly folder?: string
}

export interface Finished {
  readonly status: number
  /** What it wrote, as UTF-8; empty where `onOutput` took it. */
  readonly output: string
  /** The end of what it wrote to its standard error. */
  readonly complaint: string
}

/** A program that went beyond its bounds or was ended from outside. */
export class ProgramFailure extends Error {
  override readonly name = 'ProgramFailure'
}

/** Of the standard error, the last pieces of this many characters are kept. */
const complaintLength = 4000

/**
 * Runs a program to its end; undefined where there is none of that name.
 *
 * @param command its name on PATH, or its path
 * @param words its arguments, none of which a shell sees
 * @throws {ProgramFailure} when it takes too long or writes too much; the signal's reason when that ends it.
 */
export async function runProgram(
  command: string,
  words: readonly string[],
  run: ProgramRun = {},
): Promise<Finished | undefined> {
  const { input = '', seconds = 60, signal, environment, folder } = run
  signal?.throwIfAborted()
  const program = spawn(command, words, {
    stdio: 'pipe',
    windowsHide: true,
    // A group of its own, so that what the program starts can be ended with it.
    detached: process.platform !== 'win32',
    env: { ...process.env, ...environment },
    cwd: folder,
  })
  let failure: unknown
  const endFor = (reason: unknown) => {
    failure ??= reason
    end(program)
  }
  const endForBounds = (reason: string) => endFor(new ProgramFailure(`${command} ${reason}`))
  const onAbort = () => endFor(signal?.reason)
  const clock = setTimeout(() => endForBounds(`took longer than ${seconds} seconds.`), seconds * 1000)
  signal?.addEventListener('abort', onAbort, { once: true })
  running.add(program)
  const written = collect(program, run, endForBounds)
  // A program may close its input before it has read all: what it then did shows in its status.
  program.stdin.on('error', () => {})
  program.stdin.end(input)
  try {
    return await new Promise((resolve, reject) => {
      program.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ENOENT' ? resolve(undefined) : reject(error),
      )
      program.on('close', (status) => {
        if (failure !== undefined) reject(failure)
        else if (status === null) reject(new ProgramFailure(`${command} was ended.`))
        else resolve({ status, ...written() })
      })
    })
  } finally {
    clearTimeout(clock)
    signal?.removeEventListener('abort', onAbort)
    running.delete(program)
  }
}

/** Keeps what a program writes, as far as it is wanted; the result gives it. */
function collect(
  program: ChildProcessWithoutNullStreams,
  { mostBytes = 64_000_000, onOutput }: ProgramRun,
  endForBounds: (reason: string) => void,
): () => Pick<Finished, 'output' | 'complaint'> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  let complaint = ''
  program.stdout.on('data', (piece: Uint8Array) => {
    bytes += piece.length
    if (bytes > mostBytes) endForBounds(`wrote more than ${mostBytes} bytes.`)
    else if (onOutput) onOutput(piece)
    else pieces.push(piece)
  })
  program.stderr.setEncoding('utf8').on('data', (piece: string) => {
    complaint = (complaint + piece).slice(-complaintLength)
  })
  return () => ({ output: Buffer.concat(pieces).toString('utf8'), complaint })
}

/** Programs in groups of their own do not end with this process by themselves. */
const running = new Set<ChildProcessWithoutNullStreams>()
process.on('exit', () => {
  for (const program of running) end(program)
})

/** Ends a program with all that it has started, at once. */
function end(program: ChildProcessWithoutNullStreams): void {
  if (program.pid !== undefined) endTree(program.pid)
  // What still holds the other ends of its pipes keeps nobody waiting.
  program.stdout.destroy()
  program.stderr.destroy()
}
