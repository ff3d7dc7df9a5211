/** What programs found of one criterion in one edition. */
import type { Criterion, Standard, Tests } from '../verify/standards/standard.ts'
import type { Consulted } from '../verify/validators/consult.ts'
import type { CheckedClause, Complaint } from '../verify/validators/validator.ts'
import type { EditionVerdict } from '../verify/verdict.ts'
import { type EditionJudgement, judgementOf } from './judgements.ts'
import type { Edition } from './subject.ts'
import { type Verdict, worstOf } from './verdicts.ts'

export interface Outcome {
  readonly program: keyof Tests
  readonly verdict: Verdict
  /** The rules that failed. */
  readonly rules: readonly string[]
}

/** What each program found that has rules for the criterion and judges editions of this format. */
export function outcomesOf(
  { id, tests = {} }: Criterion,
  { name }: Standard,
  edition: Edition,
  consulted: readonly Consulted[],
): readonly Outcome[] {
  const { verdict } = edition
  const programs = Object.keys(tests) as (keyof Tests)[]
  return programs
    .filter((program) => formatsOf[program].includes(verdict.format))
    .map((program) => {
      const own = tests[program] ?? []
      const rules = own.length === 0 ? [id] : own
      if (program === 'Lectern') return { program, ...ownLook(rules, edition) }
      const judgement = judgementOf(verdict, program, consulted)
      return { program, ...(judgement === undefined ? unchecked : judged(rules, name, judgement)) }
    })
}

const formatsOf: Readonly<Record<keyof Tests, readonly EditionVerdict['format'][]>> = {
  Lectern: ['html', 'pdf', 'epub', 'text'],
  veraPDF: ['pdf'],
  axe: ['html'],
  Ace: ['epub'],
}

type Found = Omit<Outcome, 'program'>

const unchecked: Found = { verdict: 'unchecked', rules: [] }

/** Held against another edition alone, an edition may have lost the same: nothing is known of its source. */
function ownLook(rules: readonly string[], { verdict, isHeldAgainstSource }: Edition): Found {
  const { unreadable, disagreements, findings } = verdict
  if (unreadable !== undefined) return unchecked
  const looked = rules.filter((rule) => rule !== 'says-its-source' || isHeldAgainstSource)
  const failed = looked.filter((rule) =>
    rule === 'says-its-source' ? disagreements.length > 0 : findings.some((finding) => finding.rule === rule),
  )
  if (failed.length > 0) return { verdict: 'failed', rules: failed }
  return looked.length === 0 ? unchecked : { verdict: 'passed', rules: [] }
}

function judged(rules: readonly string[], standard: string, judgement: EditionJudgement): Found {
  const { complaints, complaintsInAll, checked, unjudged } = judgement
  const isUnread = complaints.some(
    (one) => one.rule === 'readable' && (one.standard === undefined || one.standard === standard),
  )
  if (isUnread) return unchecked
  const isMeant = (one: CheckedClause | Complaint) => rules.some((rule) => isOf(one, rule, standard))
  const errors = complaints.filter((one) => one.severity === 'error' && isMeant(one))
  const clauses = (checked ?? []).filter(isMeant)
  const failed = [...errors, ...clauses.filter(({ verdict }) => verdict === 'failed')]
  if (failed.length > 0) return { verdict: 'failed', rules: [...new Set(failed.map(({ rule }) => rule))] }
  if (unjudged > 0) return unchecked
  if (checked !== undefined)
    return { verdict: worstOf(clauses.map(({ verdict }) => verdict)) ?? 'unchecked', rules: [] }
  // What is not among the complaints that were told may be among the others.
  return complaints.length < complaintsInAll ? unchecked : { verdict: 'passed', rules: [] }
}

/** Whether a complaint or clause is that of a rule, a clause or what stands below it, or a whole standard. */
function isOf(one: CheckedClause | Complaint, name: string, standard: string): boolean {
  if (one.standard === name) return true
  if (one.standard !== undefined && one.standard !== standard) return false
  const clauses = one.clause?.split(', ') ?? []
  return one.rule === name || clauses.some((clause) => clause === name || clause.startsWith(`${name}.`))
}
