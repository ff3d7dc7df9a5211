/** What came of reading an edition back: that it says what is due, or where it does not. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { lines } from '../render/hast/lines.ts'
import type { Disagreement, Said } from '../verify/compare/compare.ts'
import { cut, sentence } from './names.ts'
import type { Edition } from './subject.ts'
import { type Cell, tableOf } from './table.ts'
import * as words from './words.ts'

/** Of differences, and of lines in one. */
const mostShown = { differences: 10, lines: 5 }

export function comparisonPart(edition: Edition): readonly Element[] {
  const { unreadable, disagreements } = edition.verdict
  return [
    h('h4', words.edition.says),
    h('p', outcome(edition)),
    ...(unreadable === undefined && disagreements.length > 0 ? [differences(edition)] : []),
  ]
}

function outcome({ verdict, against }: Edition): string {
  const { unreadable, says = 0, disagreements } = verdict
  if (unreadable !== undefined) return words.edition.unreadable(sentence(unreadable))
  if (against === undefined) return words.edition.heldAgainstNothing(says)
  return disagreements.length === 0
    ? words.edition.heldSame(says, against)
    : words.edition.heldDiffers(says, disagreements.length, against)
}

function differences({ id, verdict: { disagreements } }: Edition): Element {
  const shown = disagreements.slice(0, mostShown.differences)
  return tableOf({
    id: `${id}.differences`,
    caption: words.edition.differences(shown.length, disagreements.length),
    columns: [words.edition.due, words.edition.found],
    groups: [{ rows: shown.map(row) }],
    isHeaded: false,
  })
}

function row({ due, found }: Disagreement): readonly Cell[] {
  return [side(due), side(found)]
}

function side(said: readonly Said[]): Cell {
  if (said.length === 0) return words.edition.nothing
  const left = said.length - mostShown.lines
  const items = said.slice(0, mostShown.lines).map(item)
  return [h('ul', lines([...items, ...(left > 0 ? [h('li', words.edition.more(left))] : [])]))]
}

function item({ line, at }: Said): Element {
  const place = at === undefined ? '' : ` (${typeof at === 'number' ? words.edition.line(at) : at})`
  return h('li', [h('bdi.said', cut(line.trim())), place])
}
