/** The validators of `lectern verify` as judges. Every complaint counts here, a warning no less than an error. */
import type { Format } from '../../../src/model/format.ts'
import { thisComputer } from '../../../src/verify/validators/computer.ts'
import type {
  Complaint,
  FoundValidator,
  JudgedFile,
  Judgement,
  MissingValidator,
} from '../../../src/verify/validators/validator.ts'
import type { Judge } from './verdict.ts'

export const computer = thisComputer()

interface Judging {
  /** What to judge a file by, where that is not for the validator to settle. */
  readonly by?: (path: string) => JudgedFile['by']
  /** The complaints that say nothing. */
  readonly except?: (complaint: Complaint) => boolean
}

/** @throws where the validator is missing, or says nothing of a file. */
export function judgeBy(
  find: () => Promise<FoundValidator | MissingValidator | undefined>,
  format: Format,
  { by = () => undefined, except = () => false }: Judging = {},
): Judge {
  return async (files) => {
    const validator = await find()
    if (validator === undefined) throw new Error('The validator is not on this computer.')
    if (!validator.found) throw new Error(`${validator.name} is missing: ${validator.howToGet}`)
    const judged = files.map((path) => ({ path, format, ...withStandards(by(path)) }))
    const judgements = await validator.judge(judged, new AbortController().signal)
    return judgements.map((judgement) => ({ file: judgement.path, complaints: linesOf(judgement, except) }))
  }
}

const withStandards = (by: JudgedFile['by']) => (by === undefined ? {} : { by })

function linesOf(
  { passed, complaints, complaintsInAll }: Judgement,
  except: (complaint: Complaint) => boolean,
): readonly string[] {
  if (!passed && complaints.length === 0) return ['it does not pass']
  const more = complaintsInAll - complaints.length
  const told = complaints.filter((complaint) => !except(complaint)).map(lineOf)
  return more > 0 ? [...told, `and ${more} more`] : told
}

function lineOf({ standard = '', severity, rule, message, where = 'somewhere' }: Complaint): string {
  return `${standard} ${rule}: ${message} (${severity}, ${where})`.trim()
}
