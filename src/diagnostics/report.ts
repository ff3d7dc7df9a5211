/** The one way to make a message. */
import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { type Rule, type RuleId, type RuleValues, rules } from './rules.ts'

/** A place in the source: a node (of any tree) with a position, a range, or a single point. */
export type Place = { readonly position?: Position | undefined } | Node | Position | Point | undefined

/** Says that `rule` does not hold at `place`. An error refuses the source, whoever reports it. */
export type Report = <Id extends RuleId>(
  rule: Id,
  place: Place,
  ...values: keyof RuleValues<Id> extends never ? [] : [RuleValues<Id>]
) => void

/** A reporter that collects its messages on `file`. */
export function createReport(file: VFile): Report {
  return (id, place, ...values) => {
    const rule: Rule = rules[id]
    const fill = (sentence: string) => fillIn(sentence, values[0] ?? {})
    const message = file.message(fill(rule.found), {
      place: positionOf(place),
      ruleId: id,
      source: 'lectern',
    })
    message.fatal = rule.severity === 'error'
    message.expected = [fill(rule.expected)]
    message.note = fill(rule.mend)
  }
}

function fillIn(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}

function positionOf(place: Place): Position | Point | undefined {
  if (place === undefined) return { line: 1, column: 1 }
  if ('line' in place) return place
  if ('start' in place) return place
  return place.position ?? { line: 1, column: 1 }
}
