/** By standard: what programs found of each criterion, and which questions are left to a person. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { lines } from '../render/hast/lines.ts'
import { type Criterion, criteriaOf, type Standard } from '../verify/standards/standard.ts'
import { clausesPart, furtherRules } from './clauses.ts'
import { type Outcome, outcomesOf } from './outcome.ts'
import type { Applied, Asked, Edition, Subject } from './subject.ts'
import { type Cell, type Rows, tableOf } from './table.ts'
import { type Verdict, verdicts, worstOf } from './verdicts.ts'
import * as words from './words.ts'

export function standardsSection(subject: Subject): Element {
  const meanings = verdicts.map((verdict) =>
    h('div', lines([h('dt', words.verdict[verdict]), h('dd', words.verdictMeaning[verdict])])),
  )
  return h(
    'section',
    { id: 'standards' },
    lines([
      h('h2', words.standard.heading),
      h('p', words.standard.introduction),
      h('dl.facts', lines(meanings)),
      ...subject.standards.map((applied) => section(applied, subject)),
    ]),
  )
}

function section(applied: Applied, subject: Subject): Element {
  const { id, name, standard } = applied
  const part =
    standard === undefined ? clausesPart(applied, subject) : criteriaPart(applied, standard, subject)
  return h('section', { id }, lines([h('h3', name), ...part]))
}

/** A criterion with all that programs found of it. */
interface Looked {
  readonly criterion: Criterion
  readonly outcomes: readonly EditionOutcome[]
  /** The worst that a program found. */
  readonly state: keyof typeof words.tally
}

interface EditionOutcome extends Outcome {
  readonly edition: Edition
}

function criteriaPart(applied: Applied, standard: Standard, subject: Subject): readonly Element[] {
  const looked = new Map(
    criteriaOf(standard).map((criterion) => [criterion, lookAt(criterion, standard, applied, subject)]),
  )
  const states = [...looked.values()].map(({ state }) => state)
  const counts = Object.entries(words.tally).flatMap(([state, say]) => {
    const count = states.filter((other) => other === state).length
    return count > 0 ? [say(count)] : []
  })
  const forPerson = criteriaOf(standard).filter(({ questions = [] }) => questions.length > 0)
  const rowsOf = (criteria: readonly Criterion[]) =>
    criteria.flatMap((criterion) => {
      const found = looked.get(criterion)
      return found ? [row(found, subject, applied.editions.length)] : []
    })
  const groups: Rows[] = standard.parts.map(({ number, title, criteria }) => ({
    title: `${number} ${title}`.trim(),
    rows: rowsOf(criteria),
  }))
  const failed = criteriaOf(standard).filter((criterion) => looked.get(criterion)?.state === 'failed')
  const table = (id: string, caption: string, rows: readonly Rows[]) =>
    tableOf({ id: `${applied.id}.${id}`, caption, columns: columnsOf(standard), groups: rows })
  return [
    h('p', words.tallied(looked.size, counts, forPerson.length)),
    ...(failed.length > 0
      ? [table('failures', words.standard.failures(failed.length), [{ rows: rowsOf(failed) }])]
      : []),
    h(
      'details',
      lines([
        h('summary', `${words.standard.fold(looked.size)}: ${applied.name}`),
        h('p', words.standard.numbers(standard.numbers)),
        table('all', applied.name, [...groups, ...furtherRules(applied, standard, subject)]),
      ]),
    ),
  ]
}

function columnsOf({ says }: Standard): readonly string[] {
  const asks = says === 'when it fails' ? words.standard.fails : words.standard.asks
  return [words.standard.number, asks, words.standard.found]
}

function lookAt(
  criterion: Criterion,
  standard: Standard,
  { editions }: Applied,
  { consulted }: Subject,
): Looked {
  const outcomes = editions.flatMap((edition) =>
    outcomesOf(criterion, standard, edition, consulted).map((outcome) => ({ ...outcome, edition })),
  )
  return { criterion, outcomes, state: stateOf(outcomes.map(({ verdict }) => verdict)) }
}

/** That some programs found no failure says nothing of what others were to look at. */
function stateOf(found: readonly Verdict[]): Looked['state'] {
  const worst = worstOf(found) ?? 'untested'
  const isFault = worst === 'failed' || worst === 'undecided'
  return !isFault && found.includes('unchecked') ? 'unchecked' : worst
}

function row({ criterion, outcomes }: Looked, subject: Subject, editions: number): readonly Cell[] {
  const { id, name, level, says, questions = [] } = criterion
  const asked = subject.questions.filter((question) => questions.includes(question.name))
  const found = [
    ...grouped(outcomes).map((group, _index, groups) =>
      h('li', outcomeWords(group, editions > 1 && isToBePlaced(group, groups))),
    ),
    ...(asked.length > 0 ? [h('li', questionLinks(asked))] : []),
  ]
  const title =
    name === undefined ? [] : [h('strong', name), text(` (${words.standard.level(level ?? 'A')}). `)]
  return [id, [...title, text(says)], found.length > 0 ? [h('ul', lines(found))] : untested(criterion)]
}

function untested({ decidedBy, tests, questions }: Criterion): string {
  if (tests !== undefined || questions !== undefined) return words.standard.notMeant
  return decidedBy === 'none' ? words.standard.notTested : words.standard.noTest
}

/** What one program found alike in several editions. */
interface Group extends Outcome {
  readonly editions: readonly Edition[]
}

function grouped(outcomes: readonly EditionOutcome[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const { edition, ...outcome } of outcomes) {
    const key = [outcome.program, outcome.verdict, ...outcome.rules].join('\n')
    groups.set(key, { ...outcome, editions: [...(groups.get(key)?.editions ?? []), edition] })
  }
  return [...groups.values()]
}

/** Where a failure is has to be said, and where a program found one thing here and another there. */
function isToBePlaced({ program, verdict }: Group, groups: readonly Group[]): boolean {
  return verdict === 'failed' || groups.filter((other) => other.program === program).length > 1
}

/** "axe: failed (image-alt), in Web page" */
function outcomeWords({ program, verdict, rules, editions }: Group, isPlaced: boolean): ElementContent[] {
  const word = h(verdict === 'failed' ? 'strong' : 'span', words.verdict[verdict])
  const failed = rules.length > 0 ? [text(' ('), h('code', rules.join(', ')), text(')')] : []
  const where = isPlaced ? [text(`, ${words.standard.in(editions.map(({ name }) => name))}`)] : []
  return [text(`${program}: `), word, ...failed, ...where]
}

function questionLinks(asked: readonly Asked[]): ElementContent[] {
  const links = asked.map(({ id, number }) => h('a', { href: `#${id}` }, words.asked.number(number)))
  return [
    text(words.standard.forPerson),
    ...links.flatMap((link, index) => [text(index > 0 ? ', ' : ' '), link]),
  ]
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
