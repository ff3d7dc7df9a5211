/** `lectern verify`: reads published editions back, holds them against their sources, and says what it found. */
import { findConfig } from '../config/load.ts'
import { verify } from '../publish/verify/verify.ts'
import { isSound, type VersionVerdict } from '../verify/verdict.ts'
import { exitCodes, untilStopped } from './outcome.ts'
import { verdictInWords } from './verdicts.ts'

export interface VerifyCommand {
  readonly config?: string
  readonly source?: string
  /** Verdicts go to standard output as JSON, and nothing else does. */
  readonly json?: boolean
}

export function verifyEditions(inputs: readonly string[], options: VerifyCommand): Promise<number> {
  const { config: path, source, json } = options
  return untilStopped(async (signal) => {
    const config = await findConfig(path)
    const verdicts = await verify(inputs, {
      signal,
      ...(config && { config }),
      ...(source !== undefined && { source }),
      ...(!json && { onVersion: say }),
    })
    if (json) process.stdout.write(`${JSON.stringify(verdicts, undefined, 2)}\n`)
    const isAllSound = verdicts.every(({ editions }) => editions.every(isSound))
    return isAllSound ? exitCodes.published : exitCodes.refused
  })
}

function say(verdict: VersionVerdict): void {
  process.stdout.write(`${verdictInWords(verdict)}\n`)
}
