/** What veraPDF found by one standard, told alike by its command and by its library. */
import { type PdfStandard, pdfStandards } from '../../pdf/claims.ts'
import { judgementOf } from '../judgement.ts'
import { type CheckedClause, type Complaint, type Judgement, ValidatorFailed } from '../validator.ts'

/** A file and all that it is to be judged by. */
export interface Task {
  readonly path: string
  readonly standards: readonly PdfStandard[]
}

export interface RuleOutcome {
  readonly clause: string
  readonly test: number
  readonly description: string
  readonly passed: number
  readonly failed: number
  /** The way to the object that failed first, from veraPDF's root. */
  readonly context: string
}

/** What was found by one standard: what became of each rule, or why nothing could be checked. */
export type Outcome =
  | { readonly compliant: boolean; readonly rules: readonly RuleOutcome[] }
  | { readonly unreadable: string }

/** The flavour that veraPDF calls each standard by. */
export const flavourOf = (standard: PdfStandard): string => pdfStandards[standard]

/** @throws {ValidatorFailed} when veraPDF said nothing of a standard. */
export function judgementOfTask(
  { path, standards }: Task,
  outcomeBy: (standard: PdfStandard) => Outcome | undefined,
): Judgement {
  const complaints: Complaint[] = []
  const checked: CheckedClause[] = []
  for (const standard of standards) {
    const outcome = outcomeBy(standard)
    if (outcome === undefined) throw new ValidatorFailed(`veraPDF did not judge ${path} by ${standard}.`)
    if ('unreadable' in outcome) {
      complaints.push(unreadable(standard, outcome.unreadable))
      continue
    }
    const rules = [...outcome.rules].sort((one, other) => inOrder(nameOf(one), nameOf(other)))
    const failed = rules.filter((rule) => rule.failed > 0)
    if (outcome.compliant !== (failed.length === 0))
      throw new ValidatorFailed(`veraPDF contradicts itself on ${path} by ${standard}.`)
    complaints.push(...failed.map((rule) => complaintOf(standard, rule)))
    checked.push(...rules.map((rule) => clauseOf(standard, rule)))
  }
  return judgementOf(path, standards, complaints, checked)
}

/** 7.2 before 7.18. */
const inOrder = new Intl.Collator('en', { numeric: true }).compare

const nameOf = ({ clause, test }: RuleOutcome) => `${clause}-${test}`

function complaintOf(standard: PdfStandard, rule: RuleOutcome): Complaint {
  const where = placeOf(rule.context)
  return {
    severity: 'error',
    rule: nameOf(rule),
    standard,
    clause: rule.clause,
    message: rule.description,
    ...(where === '' ? {} : { where }),
    ...(rule.failed > 1 && { times: rule.failed }),
  }
}

function clauseOf(standard: PdfStandard, rule: RuleOutcome): CheckedClause {
  const verdict = rule.failed > 0 ? 'failed' : rule.passed > 0 ? 'passed' : 'inapplicable'
  return { standard, clause: rule.clause, rule: nameOf(rule), description: rule.description, verdict }
}

function unreadable(standard: PdfStandard, reason: string): Complaint {
  const message = `veraPDF cannot read the file: ${reason}`
  return { severity: 'error', rule: 'readable', standard, message }
}

/** The page, where the way leads over one; else the objects nearest to the fault. */
function placeOf(context: string): string {
  const [, page] = /\/pages\[(\d+)\]/.exec(context) ?? []
  return page === undefined ? context.split('/').slice(-2).join('/') : `page ${Number(page) + 1}`
}
