/** `lectern verify`: reads published editions back, holds them against their sources, and says what it found. */
import { findConfig } from '../config/load.ts'
import { printable } from '../diagnostics/print.ts'
import { evidenceOf, requireReportFolder, writeEvidence } from '../publish/verify/evidence.ts'
import { type VerifyOptions, verify } from '../publish/verify/verify.ts'
import { isSatisfied } from '../verify/validators/consult.ts'
import { isSound, type Verification } from '../verify/verdict.ts'
import { consultedInWords } from './consulted.ts'
import { exitCodes, untilStopped } from './outcome.ts'
import { verdictInWords } from './verdicts.ts'

export interface VerifyCommand {
  readonly config?: string
  readonly source?: string
  /** False where no outside validator is to be asked. */
  readonly validators: boolean
  readonly listen?: boolean
  /** The folder for evidence reports; none is written when absent. */
  readonly report?: string
  /** A validator that is missing fails the command, too. */
  readonly strict?: boolean
  /** What was found goes to standard output as JSON, and nothing else does. */
  readonly json?: boolean
}

export function verifyEditions(inputs: readonly string[], options: VerifyCommand): Promise<number> {
  const { config: path, source, validators, listen = false, report, strict = false, json = false } = options
  return untilStopped(async (signal) => {
    const config = await findConfig(path)
    if (report !== undefined) await requireReportFolder(report)
    const verification = await verify(inputs, {
      signal,
      listen,
      ...(config && { config }),
      ...(source !== undefined && { source }),
      ...(!validators && { validators: [] }),
      ...(!json && asItGoes),
    })
    if (json) process.stdout.write(`${JSON.stringify(verification, undefined, 2)}\n`)
    if (report !== undefined) {
      const reports = await evidenceOf(verification, { ...(config && { config }) })
      const paths = await writeEvidence(report, reports, signal)
      if (!json) say(paths.map((path) => `Evidence report: ${printable(path)}`).join('\n'))
    }
    return isAccepted(verification, strict) ? exitCodes.published : exitCodes.refused
  })
}

const asItGoes: Pick<VerifyOptions, 'onVersion' | 'onConsulted'> = {
  onVersion: (version) => say(verdictInWords(version)),
  onConsulted: (consulted) => say(consultedInWords(consulted)),
}

function say(words: string): void {
  process.stdout.write(`${words}\n`)
}

/** @param strict whether a validator that is missing fails the verification, too */
export function isAccepted({ versions, consulted }: Verification, strict: boolean): boolean {
  const isComplete = !strict || consulted.every((one) => !('howToGet' in one))
  return (
    isComplete && versions.every(({ editions }) => editions.every(isSound)) && consulted.every(isSatisfied)
  )
}
