/** Rules of the configuration: what a publisher asks of every publication, beside Lectern's own list. */
import type { VFile } from 'vfile'
import { createReport, type Place, say } from '../diagnostics/report.ts'
import type { Placeholders, Rule } from '../diagnostics/rules.ts'
import type { Publication } from '../model/publication.ts'

/** `acme/heading-is-short`: who asks, then what should be true. */
export type OwnRuleId = `${string}/${string}`

/**
 * Says that the rule does not hold at `place`: a node of the publication, or undefined for the whole of it.
 * `values` fill the names between braces in the rule's sentences; a rule without such names takes none.
 */
export type OwnReport<Names extends string> = (
  place: Place,
  ...values: [Names] extends [never] ? [] : [values: Readonly<Record<Names, string>>]
) => void

/** A rule with the sentences of {@link Rule}, an id of its own, and the check. */
export interface OwnRule extends Rule {
  readonly id: OwnRuleId
  /** Looks at `publication`, which is frozen, and reports each place where the rule does not hold. */
  check(
    publication: Publication,
    report: (place: Place, values?: Readonly<Record<string, string>>) => void,
  ): void
}

/** An {@link OwnRule} as it is written: the names in its sentences are the values that its check reports. */
export interface RuleDefinition<Found extends string, Expected extends string, Mend extends string>
  extends Omit<OwnRule, 'check'> {
  readonly found: Found
  readonly expected: Expected
  readonly mend: Mend
  check(publication: Publication, report: OwnReport<Placeholders<Found | Expected | Mend>>): void
}

/**
 * A rule of one's own. Its `report` speaks for this rule alone, and takes exactly the values that the
 * sentences ask for.
 *
 * @example
 * const headingIsShort = defineRule({
 *   id: 'acme/heading-is-short',
 *   severity: 'warning',
 *   serves: 'House style, 4.2',
 *   found: 'The heading is {{length}} characters long.',
 *   expected: 'At most 60 characters.',
 *   mend: 'Say the rest in the first sentence of the section.',
 *   check(publication, report) {
 *     for (const node of walk(publication.children)) {
 *       if (node.type !== 'heading') continue
 *       const { length } = plainText(node.children)
 *       if (length > 60) report(node, { length: String(length) })
 *     }
 *   },
 * })
 */
export function defineRule<
  const Found extends string,
  const Expected extends string,
  const Mend extends string,
>(rule: RuleDefinition<Found, Expected, Mend>): RuleDefinition<Found, Expected, Mend> {
  return rule
}

/** Runs `rules` over `publication`, in their order. A rule that throws refuses the source, with its reason. */
export function checkOwnRules(publication: Publication, rules: readonly OwnRule[], file: VFile): void {
  for (const rule of rules) {
    try {
      rule.check(publication, (place, values) => say(file, rule, place, values))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      createReport(file)('plugin-runs-to-its-end', undefined, { plugin: `The rule ${rule.id}`, reason })
    }
  }
}
