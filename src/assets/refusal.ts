/** What is found out about a picture once, and said at each place that names it. */
import type { Place, Report } from '../diagnostics/report.ts'
import type { RuleId, RuleValues } from '../diagnostics/rules.ts'

/** Why a picture cannot be used. */
export type Refusal = (report: Report, place: Place) => undefined

/** What is lost although the picture is used. */
export type Remark = Refusal

type ImageRule = Extract<RuleId, `image-${string}` | `svg-${string}`>

/** Says later, through the report it is given, that `rule` does not hold. */
export function refuse<Id extends ImageRule>(
  rule: Id,
  ...values: keyof RuleValues<Id> extends never ? [] : [RuleValues<Id>]
): Refusal {
  return (report, place) => {
    report(rule, place, ...values)
  }
}

export function isRefusal<Value extends object>(value: Value | Refusal): value is Refusal {
  return typeof value === 'function'
}
