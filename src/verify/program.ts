/** Running programs of this machine on what was made: without a shell, for a bounded time, with bounded output. */
import { spawn } from 'node:child_process'

export interface ProgramRun {
  /** What the program reads from its standard input. */
  readonly input?: string | Uint8Array
  /** Seconds after which it is ended; 60 when absent. */
  readonly seconds?: number
  /** Bytes of output after which it is ended; 64 million when absent. */
  readonly mostBytes?: number
  /** Takes the output piece by piece instead of keeping it. */
  readonly onOutput?: (piece: Uint8Array) => void
}

export interface Finished {
  readonly status: number
  /** What it wrote, as UTF-8; empty where `onOutput` took it. */
  readonly output: string
}

/** A program that went beyond its bounds or was ended from outside. */
export class ProgramFailure extends Error {
  override readonly name = 'ProgramFailure'
}

/**
 * Runs a program of PATH to its end; undefined where there is none of that name.
 *
 * @param words its arguments, none of which a shell sees
 * @throws {ProgramFailure} when it takes too long or writes too much.
 */
export async function runProgram(
  command: string,
  words: readonly string[],
  { input = '', seconds = 60, mostBytes = 64_000_000, onOutput }: ProgramRun = {},
): Promise<Finished | undefined> {
  const program = spawn(command, words, { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true })
  const pieces: Uint8Array[] = []
  let bytes = 0
  let failure: ProgramFailure | undefined
  const end = (reason: string) => {
    failure = new ProgramFailure(`${command} ${reason}`)
    program.kill('SIGKILL')
  }
  const clock = setTimeout(() => end(`took longer than ${seconds} seconds.`), seconds * 1000)
  program.stdout.on('data', (piece: Uint8Array) => {
    bytes += piece.length
    if (bytes > mostBytes) end(`wrote more than ${mostBytes} bytes.`)
    else if (onOutput) onOutput(piece)
    else pieces.push(piece)
  })
  // A program may close its input before it has read all: what it then did shows in its status.
  program.stdin.on('error', () => {})
  program.stdin.end(input)
  try {
    return await new Promise((resolve, reject) => {
      program.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ENOENT' ? resolve(undefined) : reject(error),
      )
      program.on('close', (status) => {
        if (failure) reject(failure)
        else if (status === null) reject(new ProgramFailure(`${command} was ended.`))
        else resolve({ status, output: Buffer.concat(pieces).toString('utf8') })
      })
    })
  } finally {
    clearTimeout(clock)
  }
}
