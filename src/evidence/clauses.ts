/** Standards whose criteria Lectern does not list: what the validator itself tells of them, clause by clause. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { lines } from '../render/hast/lines.ts'
import { criteriaOf, type Standard } from '../verify/standards/standard.ts'
import type { CheckedClause } from '../verify/validators/validator.ts'
import { type EditionJudgement, judgementOf, silencesOf } from './judgements.ts'
import type { Applied, Edition, Subject } from './subject.ts'
import { type Cell, type Rows, tableOf } from './table.ts'
import { verdicts, worstOf } from './verdicts.ts'
import * as words from './words.ts'

export function clausesPart(applied: Applied, { consulted }: Subject): readonly Element[] {
  const { name, ownName = name, program = '', editions } = applied
  return editions.flatMap((edition) => {
    const silences = silencesOf(edition.verdict, program, consulted).map((sentence) => h('p', sentence))
    const judgement = judgementOf(edition.verdict, program, consulted)
    if (judgement === undefined) return silences
    const checked = checkedBy(judgement.checked ?? [], ownName)
    const told =
      checked.length > 0
        ? clauseTable(applied, program, checked)
        : complaintsInWords(program, edition, judgement)
    return [...told, ...silences]
  })
}

/** Of a validator that tells no more than what is wrong. */
function complaintsInWords(
  program: string,
  { name }: Edition,
  { complaintsInAll, unjudged }: EditionJudgement,
): readonly Element[] {
  if (complaintsInAll > 0) return [h('p', words.standard.complains(program, complaintsInAll, name))]
  return unjudged > 0 ? [] : [h('p', `${program}: ${words.verdict.passed}.`)]
}

function clauseTable(
  { id, name }: Applied,
  program: string,
  checked: readonly CheckedClause[],
): readonly Element[] {
  const clauses = byClause(checked)
  const rows = clauses.map(({ clause, rules }): readonly Cell[] => [
    clause,
    words.standard.rules(rules.length),
    found(program, rules),
  ])
  const columns = [words.standard.number, words.standard.ruleCount, words.standard.found]
  return [
    h('p', `${words.standard.clauses(clauses.length, checked.length)}. ${sum(program, checked)}.`),
    h(
      'details',
      lines([
        h('summary', `${words.standard.foldClauses(clauses.length)}: ${name}`),
        tableOf({ id: `${id}.all`, caption: name, columns, groups: [{ rows }] }),
      ]),
    ),
  ]
}

/** Rules of a validator that no criterion names: those that failed each by itself, the others together. */
export function furtherRules(
  { editions, program = '' }: Applied,
  standard: Standard,
  { consulted }: Subject,
): readonly Rows[] {
  const [edition] = editions
  const judgement = edition && judgementOf(edition.verdict, program, consulted)
  const named = criteriaOf(standard).flatMap(({ id, tests }) => {
    const rules = tests?.veraPDF
    return rules === undefined ? [] : rules.length === 0 ? [id] : rules
  })
  const isNamed = ({ clause, rule }: CheckedClause) =>
    named.some((name) => rule === name || clause === name || clause.startsWith(`${name}.`))
  const further = checkedBy(judgement?.checked ?? [], standard.name).filter((one) => !isNamed(one))
  if (further.length === 0) return []
  const failed = further.filter(({ verdict }) => verdict === 'failed')
  const others = further.filter(({ verdict }) => verdict !== 'failed')
  const rows: (readonly Cell[])[] = failed.map(({ clause, rule, verdict }) => [
    clause,
    [h('code', rule)],
    `${program}: ${words.verdict[verdict]}`,
  ])
  if (others.length > 0)
    rows.push([words.standard.furtherNumber, words.standard.rules(others.length), found(program, others)])
  return [{ title: words.standard.further(program), rows }]
}

function checkedBy(checked: readonly CheckedClause[], standard: string): readonly CheckedClause[] {
  return checked.filter((one) => one.standard === standard)
}

interface Clause {
  readonly clause: string
  readonly rules: readonly CheckedClause[]
}

function byClause(checked: readonly CheckedClause[]): readonly Clause[] {
  const clauses = new Map<string, CheckedClause[]>()
  for (const one of checked) clauses.set(one.clause, [...(clauses.get(one.clause) ?? []), one])
  return [...clauses].map(([clause, rules]) => ({ clause, rules }))
}

/** "veraPDF: failed (6.2.4.2-1)" */
function found(program: string, rules: readonly CheckedClause[]): string {
  const verdict = worstOf(rules.map((one) => one.verdict)) ?? 'unchecked'
  const failed = rules.filter((one) => one.verdict === 'failed').map(({ rule }) => rule)
  return `${program}: ${words.verdict[verdict]}${failed.length > 0 ? ` (${failed.join(', ')})` : ''}`
}

function sum(program: string, checked: readonly CheckedClause[]): string {
  const counts = verdicts.flatMap((verdict) => {
    const count = checked.filter((one) => one.verdict === verdict).length
    return count > 0 ? [words.tally[verdict](count)] : []
  })
  return `${program}: ${counts.join(', ')}`
}
