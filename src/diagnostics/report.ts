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
  return (id, place, ...values) => say(file, { ...rules[id], id }, place, values[0])
}

/**
 * Says on `file` that `rule` does not hold at `place`, the sentences filled with `values`. With `isStrict` in the
 * file's data a warning refuses the source as an error does.
 */
export function say(
  file: VFile,
  rule: Rule & { readonly id: string },
  place: Place,
  values: Readonly<Record<string, string>> = {},
): void {
  const fill = (sentence: string) => fillIn(sentence, values)
  const message = file.message(fill(rule.found), {
    place: positionOf(place),
    ruleId: rule.id,
    source: 'lectern',
  })
  message.fatal = rule.severity === 'error' || file.data['isStrict'] === true
  message.expected = [fill(rule.expected)]
  message.note = fill(rule.mend)
  Object.assign(message, { serves: rule.serves })
}

function fillIn(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}

function positionOf(place: Place): Position | Point | undefined {
  if (place === undefined) return { line: 1, column: 1 }
  // Nodes first: a numbered list has a start of its own.
  if ('type' in place || 'position' in place) return place.position ?? { line: 1, column: 1 }
  return 'line' in place || 'start' in place ? place : { line: 1, column: 1 }
}
