/** What axe finds on a page, asked in the page and merged over its views. */
import { z } from 'zod'
import type { CheckedClause, ClauseVerdict, Complaint } from '../validator.ts'
import { criteriaOf } from '../wcag.ts'
import type { Page } from './driver.ts'
import { type View, views } from './views.ts'

/** The rules that pages are judged by. */
export interface Ruleset {
  /** What a page that passes meets. */
  readonly standard: string
  /** As axe selects rules. */
  readonly runOnly: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] }
}

const rule = z.object({
  id: z.string(),
  help: z.string(),
  tags: z.array(z.string()),
  places: z.array(z.string()),
})

type Rule = z.output<typeof rule>

const results = z.object({
  violations: z.array(rule),
  incomplete: z.array(rule),
  passes: z.array(rule),
  inapplicable: z.array(rule),
  scripts: z.number(),
})

export type PageResults = z.output<typeof results>

/** What was found in one view. */
export interface ViewResults extends PageResults {
  readonly view: View
  readonly lost: readonly string[]
}

/** Places of one rule that a page tells of. */
const mostPlaces = 1000

/** Runs axe, whose source is given, in an open page. */
export async function runAxe(page: Page, source: string, { runOnly }: Ruleset): Promise<PageResults> {
  await page.evaluate(source)
  // No rule reads style sheets; axe would ask for each of them again, from which a page on a disk is barred.
  const preload = { assets: ['media'] }
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'], preload })
  const found = await page.evaluate(`axe.run(document, ${options}).then((found) => {
    const placeOf = ({ target }) => target.flat(Infinity).join(' ')
    const told = ({ id, help, tags, nodes }) =>
      ({ id, help, tags, places: nodes.slice(0, ${mostPlaces}).map(placeOf) })
    return {
      violations: found.violations.map(told),
      incomplete: found.incomplete.map(told),
      passes: found.passes.map(told),
      inapplicable: found.inapplicable.map(told),
      scripts: [...document.scripts].filter(({ type }) => /^$|javascript|module/i.test(type)).length,
    }
  })`)
  const read = results.safeParse(found)
  if (!read.success) throw new Error('what axe answers cannot be read.')
  return read.data
}

/** A complaint for each rule and place, however many views it is found in. */
export function complaintsOf(found: readonly ViewResults[]): readonly Complaint[] {
  const seen = new Map<string, { readonly rule: Rule; readonly place: string; readonly views: string[] }>()
  for (const { view, violations } of found) {
    for (const rule of violations) {
      for (const place of rule.places) {
        const key = `${rule.id} ${place}`
        const known = seen.get(key) ?? { rule, place, views: [] }
        known.views.push(view.name)
        seen.set(key, known)
      }
    }
  }
  return [
    ...[...seen.values()].map(({ rule, place, views }) => complaintOf(rule, place, views)),
    ...[...new Set(found.flatMap(({ lost }) => lost))].map(lostComplaint),
    ...(found.some(({ scripts }) => scripts > 0) ? [scriptsComplaint] : []),
  ]
}

function complaintOf({ id, help, tags }: Rule, place: string, inViews: readonly string[]): Complaint {
  const criteria = criteriaOf(tags)
  return {
    // What is only good practice breaks no criterion.
    severity: criteria.length > 0 ? 'error' : 'warning',
    rule: id,
    ...(criteria.length > 0 && { standard: wcag, clause: criteria.join(', ') }),
    message: help,
    where: inViews.length === views.length ? place : `${place} (${inViews.join('; ')})`,
  }
}

const wcag = 'WCAG 2.2'

function lostComplaint(address: string): Complaint {
  const message = `cannot load ${address}, which is missing or in no folder of the pages`
  return { severity: 'warning', rule: 'page-is-whole', message }
}

const scriptsComplaint: Complaint = {
  severity: 'warning',
  rule: 'page-is-whole',
  message: 'the scripts of the page are not run, so that what they change is not judged',
}

/** The worst verdict comes first. */
const verdicts = {
  violations: 'failed',
  incomplete: 'undecided',
  passes: 'passed',
  inapplicable: 'inapplicable',
} as const satisfies Readonly<Record<string, ClauseVerdict>>

/** Each criterion with each rule that tests it: passed where it passed in every view that has anything to test. */
export function checkedIn(found: readonly ViewResults[]): readonly CheckedClause[] {
  const clauses = new Map<string, CheckedClause>()
  for (const kind of Object.keys(verdicts) as (keyof typeof verdicts)[]) {
    for (const { id, help, tags } of found.flatMap((view) => view[kind])) {
      for (const clause of criteriaOf(tags)) {
        const key = `${clause} ${id}`
        const checked = { standard: wcag, clause, rule: id, description: help, verdict: verdicts[kind] }
        if (!clauses.has(key)) clauses.set(key, checked)
      }
    }
  }
  return [...clauses].sort(([one], [other]) => inOrder(one, other)).map(([, clause]) => clause)
}

/** 1.4.3 before 1.4.10. */
const inOrder = new Intl.Collator('en', { numeric: true }).compare
