/** What outside validators made of one edition: of all its files together. */
import { basename } from 'node:path'
import type { Consulted } from '../verify/validators/consult.ts'
import type { CheckedClause, Complaint, Judgement } from '../verify/validators/validator.ts'
import type { EditionVerdict } from '../verify/verdict.ts'
import { sentence } from './names.ts'
import { worstOf } from './verdicts.ts'
import * as words from './words.ts'

export interface EditionJudgement extends Omit<Judgement, 'path'> {
  /** How many of the edition's files were not judged. */
  readonly unjudged: number
}

/** What the validator of this name said of the edition; undefined where it said nothing of any of its files. */
export function judgementOf(
  edition: EditionVerdict,
  program: string,
  consulted: readonly Consulted[],
): EditionJudgement | undefined {
  const one = consulted.find(({ name }) => name === program)
  if (one === undefined || 'howToGet' in one) return undefined
  const files = filesOf(edition)
  const judgements = one.judgements.filter(({ path }) => files.includes(path))
  if (judgements.length === 0) return undefined
  const checked = judgements.flatMap(({ checked }) => checked ?? [])
  const tells = judgements.some((judgement) => judgement.checked !== undefined)
  return {
    standards: [...new Set(judgements.flatMap(({ standards }) => standards))],
    passed: judgements.every(({ passed }) => passed),
    complaints: complaintsIn(judgements, files.length > 1),
    complaintsInAll: judgements.reduce((sum, { complaintsInAll }) => sum + complaintsInAll, 0),
    ...(tells && { checked: byRule(checked) }),
    unjudged: files.length - judgements.length,
  }
}

/** Why the validator of this name said nothing of the edition, or not of all its files: a sentence each. */
export function silencesOf(
  edition: EditionVerdict,
  program: string,
  consulted: readonly Consulted[],
): readonly string[] {
  const one = consulted.find(({ name }) => name === program)
  if (one === undefined) return [words.result.unchecked(program, words.programs.notAsked)]
  if ('howToGet' in one) return [words.result.unchecked(program, words.programs.missing)]
  const files = filesOf(edition)
  const { unjudged = files.length } = judgementOf(edition, program, consulted) ?? {}
  if (unjudged === 0) return []
  const reasons = one.silences
    .filter(({ path }) => files.includes(path))
    .map(({ reason }) => sentence(reason))
  return reasons.length > 0 ? reasons : [words.result.unchecked(program, words.verdict.unchecked)]
}

function filesOf({ path, pages = [] }: EditionVerdict): readonly string[] {
  return [path, ...pages.map((page) => page.path)]
}

/** Errors first, each with its file where there are several. */
function complaintsIn(judgements: readonly Judgement[], areSeveral: boolean): readonly Complaint[] {
  const complaints = judgements.flatMap(({ path, complaints }) =>
    complaints.map((complaint) => (areSeveral ? onPage(complaint, path) : complaint)),
  )
  return complaints.toSorted((one, other) => one.severity.localeCompare(other.severity))
}

function onPage(complaint: Complaint, path: string): Complaint {
  const where = [basename(path), ...(complaint.where === undefined ? [] : [complaint.where])].join(': ')
  return { ...complaint, where }
}

/** A rule that was asked of several files has the worst of their verdicts. */
function byRule(checked: readonly CheckedClause[]): readonly CheckedClause[] {
  const rules = new Map<string, CheckedClause>()
  for (const one of checked) {
    const key = [one.standard, one.clause, one.rule].join('\n')
    const known = rules.get(key)?.verdict ?? one.verdict
    rules.set(key, { ...one, verdict: worstOf([known, one.verdict]) ?? known })
  }
  return [...rules.values()]
}
