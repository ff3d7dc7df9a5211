/** What links lead to, in words: an id says nothing to a listener. */
import { met, type Utterance, type Words } from '../../model/utterance.ts'
import { composed, heardLine, heardTarget } from './line.ts'
import type { Listener } from './listener.ts'

/**
 * The names of all that can be linked to, by id; what stands in a table is named after the table.
 *
 * @param all that is said, in the order in which it is met
 */
export function placeNames(all: readonly Utterance[], listener: Listener): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const times = new Map<string, number>()
  for (const utterance of all) {
    const { id } = utterance
    if (id === undefined || names.has(id)) continue
    const text = nameOf(utterance, listener)
    const number = (times.get(text) ?? 0) + 1
    times.set(text, number)
    const name = number === 1 ? text : listener.labels.say('sameName', { text, number })
    names.set(id, name)
    if (utterance.role !== 'table') continue
    for (const { id: inner } of met(utterance.holds ?? [])) if (inner !== undefined) names.set(inner, name)
  }
  return names
}

/**
 * Where the links of an edition lead, in the order in which they are met, each once.
 *
 * @param all that is said, in the order in which it is met
 */
export function linkTargets(all: readonly Utterance[], listener: Listener): readonly string[] {
  const targets = new Set<string>()
  for (const utterance of all) {
    const { figure } = utterance
    for (const line of figure === undefined ? [utterance] : [utterance, figure.caption, figure.credit])
      for (const target of targetsIn(line, listener)) targets.add(target)
  }
  return [...targets]
}

function targetsIn(line: Words | undefined, listener: Listener): readonly string[] {
  if (line?.spans === undefined) return []
  return line.spans.flatMap((span) => (span.kind === 'link' ? (heardTarget(line, span, listener) ?? []) : []))
}

function nameOf({ role, label, ...words }: Utterance, listener: Listener): string {
  const { labels } = listener
  if (role === 'table') return label ?? labels.say('tableWithoutCaption')
  if (role === 'note') return labels.say('footnote', { number: label ?? '' })
  if (role !== 'heading') return label ?? ''
  const spoken = heardLine(words, listener)
  return (label === undefined ? spoken : composed([`${label}. `, spoken], listener)).text
}
