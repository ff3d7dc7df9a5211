/** Asking validators: each that this computer has judges the files of its formats. */
import type { FoundValidator, JudgedFile, Judgement, Validator } from './validator.ts'
import { ValidatorFailed } from './validator.ts'

/** A validator that was to judge files, and what came of it. */
export type Consulted = Judging | Missing

/** It was asked. */
export interface Judging {
  readonly name: string
  readonly version: string
  /** A sentence on what its verdicts are worth, where that is not plain. */
  readonly note?: string
  readonly judgements: readonly Judgement[]
  /** The files of which it said nothing. */
  readonly silences: readonly Silence[]
}

export interface Silence {
  readonly path: string
  readonly reason: string
}

/** This computer does not have it. */
export interface Missing {
  readonly name: string
  /** One line that a user can follow. */
  readonly howToGet: string
}

/**
 * Asks `validators` about `files`, one after the other; those that judge no file of these formats are passed over.
 *
 * @param onConsulted called with each as soon as it has answered
 * @throws the signal's reason when it asks to stop.
 */
export async function consult(
  validators: readonly Validator[],
  files: readonly JudgedFile[],
  signal: AbortSignal,
  onConsulted: (consulted: Consulted) => void = () => undefined,
): Promise<readonly Consulted[]> {
  const all: Consulted[] = []
  for (const validator of validators) {
    const own = files.filter(({ format }) => validator.formats.includes(format))
    if (own.length === 0) continue
    const consulted = await ask(validator, own, signal)
    all.push(consulted)
    onConsulted(consulted)
  }
  return all
}

/** Whether no file is found wrong, and none is left without a judgement. */
export function isSatisfied(consulted: Consulted): boolean {
  if ('howToGet' in consulted) return true
  return consulted.silences.length === 0 && consulted.judgements.every(({ passed }) => passed)
}

async function ask(
  validator: Validator,
  files: readonly JudgedFile[],
  signal: AbortSignal,
): Promise<Consulted> {
  signal.throwIfAborted()
  const found = await validator.find()
  if (!found.found) return { name: found.name, howToGet: found.howToGet }
  const { name, version, note } = found
  return { name, version, ...(note !== undefined && { note }), ...(await answers(found, files, signal)) }
}

type Answers = Pick<Judging, 'judgements' | 'silences'>

async function answers(
  validator: FoundValidator,
  files: readonly JudgedFile[],
  signal: AbortSignal,
): Promise<Answers> {
  try {
    return { judgements: await validator.judge(files, signal), silences: [] }
  } catch (error) {
    if (!(error instanceof ValidatorFailed)) throw error
    const [file, ...others] = files
    if (file === undefined || others.length === 0)
      return { judgements: [], silences: files.map(({ path }) => ({ path, reason: error.message })) }
    // One file that a program cannot bear must not keep the others from being judged.
    const each: Answers[] = []
    for (const one of files) each.push(await answers(validator, [one], signal))
    return {
      judgements: each.flatMap(({ judgements }) => judgements),
      silences: each.flatMap(({ silences }) => silences),
    }
  }
}
