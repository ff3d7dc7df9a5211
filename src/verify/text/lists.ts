/** T2 in any text: a list is what consecutive passages with labels make. */
import { depthOf, follows, type ItemLabel, labelOf } from './labels.ts'
import type { TextPassage } from './passages.ts'
import type { Departure } from './rules.ts'

export function* checkLists(passages: readonly TextPassage[]): Generator<Departure> {
  let last: { readonly label: ItemLabel; readonly index: number } | undefined
  for (const [index, passage] of passages.entries()) {
    yield* checkLines(passage)
    const label = labelOf(passage.lines[0] ?? '')
    if (passage.blankLines > 1) last = undefined
    if (label === undefined) {
      if (last?.index === index - 1 && isWithin(passage, last.label, passages[index + 1]))
        yield { rule: 'list-holds-items-alone', line: passage.line }
      continue
    }
    if (last?.index === index - 1) yield* checkNext(label, last.label, passage.line)
    last = { label, index }
  }
}

/** Items on lines of one passage: none of them but the first is a paragraph. */
function* checkLines({ line, lines }: TextPassage): Generator<Departure> {
  const labelled = lines.flatMap((text, at) => {
    const label = labelOf(text)
    return label === undefined ? [] : [{ label, at }]
  })
  for (const [index, { label, at }] of labelled.entries()) {
    const before = labelled[index - 1]?.label
    if (before === undefined || (label.style !== before.style && label.indent === before.indent)) continue
    if (label.indent > before.indent) yield { rule: 'list-is-flat', line: line + at }
    else if (label.style !== before.style || label.readings.length === 0 || follows(label, before, 1))
      yield { rule: 'list-item-is-a-paragraph', line: line + at }
  }
}

function* checkNext(label: ItemLabel, before: ItemLabel, line: number): Generator<Departure> {
  const [depth, depthBefore] = [depthOf(label), depthOf(before)]
  if (label.indent > before.indent || depth > depthBefore) yield { rule: 'list-is-flat', line }
  else if (label.indent < before.indent || depth < depthBefore) return
  else if (label.style !== before.style) yield { rule: 'list-has-one-style-of-label', line }
  else if (!follows(label, before)) yield { rule: 'list-labels-ascend', line }
}

/** Whether a passage without label belongs to the item before it: by its indent, or since the list goes on after it. */
function isWithin({ lines }: TextPassage, label: ItemLabel, next: TextPassage | undefined): boolean {
  if (/^ {2,}|^\t/.test(lines[0] ?? '')) return true
  const following = next?.blankLines === 1 ? labelOf(next.lines[0] ?? '') : undefined
  return label.readings.length > 0 && following?.style === label.style && follows(following, label)
}
