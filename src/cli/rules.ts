/** `lectern rules`: the list of everything that Lectern says about a source. */
import { printable } from '../diagnostics/print.ts'
import { ruleInFull, rulesInLines } from '../diagnostics/reference.ts'
import { type RuleId, rules } from '../diagnostics/rules.ts'
import { nearest } from '../diagnostics/suggest.ts'
import { UsageError } from '../diagnostics/usage.ts'

/**
 * All rules, or one in full.
 * @throws UsageError when there is no rule of that id.
 */
export function describeRules(id: string | undefined): string {
  if (id === undefined) return rulesInLines()
  if (isRule(id)) return ruleInFull(id)
  const meant = nearest(id, Object.keys(rules))
  throw new UsageError(`There is no rule ${printable(id)}.${meant ? ` Did you mean ${meant}?` : ''}`)
}

function isRule(id: string): id is RuleId {
  return Object.hasOwn(rules, id)
}
