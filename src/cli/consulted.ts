/** What validators answered, in words, for a terminal. */
import { printable } from '../diagnostics/print.ts'
import { type Consulted, isSatisfied, type Silence } from '../verify/validators/consult.ts'
import type { Complaint, Judgement } from '../verify/validators/validator.ts'
import { counted, cut, indented, shown } from './shown.ts'

export function consultedInWords(consulted: Consulted): string {
  return linesOf(consulted).map(printable).join('\n')
}

function linesOf(consulted: Consulted): readonly string[] {
  const { name } = consulted
  if ('howToGet' in consulted) return [`${name} was not found. To have it look, ${consulted.howToGet}`]
  const { version, note, judgements, silences } = consulted
  const failed = judgements.filter(({ passed }) => !passed)
  const files = counted(judgements.length, 'file')
  const outcome = failed.length === 0 ? 'no error' : `errors in ${failed.length}`
  return [
    `${name} ${version}: ${judgements.length === 0 ? 'judged nothing' : `${files}, ${outcome}`}`,
    ...(note !== undefined && !isSatisfied(consulted) ? [`  ${note}`] : []),
    ...indented(shown([...failed, ...judgements.filter(hasWarningsAlone)], complaintsInWords)),
    ...indented(shown(silences, silenceInWords)),
  ]
}

function hasWarningsAlone({ passed, complaintsInAll }: Judgement): boolean {
  return passed && complaintsInAll > 0
}

function complaintsInWords({ path, complaints, complaintsInAll }: Judgement): readonly string[] {
  return [path, ...indented(shown(complaints, complaintInWords, complaintsInAll))]
}

function complaintInWords(complaint: Complaint): readonly string[] {
  const { severity, rule, standard, clause, message, where, times = 1 } = complaint
  const source = [standard, clause].filter((part) => part !== undefined).join(', ')
  const places = [...(where === undefined ? [] : [cut(where)]), ...(times > 1 ? [`${times} times`] : [])]
  return [
    `${severity} ${rule}${source === '' ? '' : ` (${source})`}: ${cut(message)}`,
    ...(places.length > 0 ? [`  ${places.join(', ')}`] : []),
  ]
}

function silenceInWords({ path, reason }: Silence): readonly string[] {
  return [`${path} was not judged: ${cut(reason)}`]
}
