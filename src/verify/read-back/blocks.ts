/** What holds of blocks in every format: what makes a line, who says the first paragraph, what stands inside. */

import type { Origins } from '../../model/origins.ts'
import { inOneString, type Role, type Utterance } from '../../model/utterance.ts'
import { type LinePart, lineOf } from './line.ts'
import { type MetCell, type PlacedCell, placeOf } from './table.ts'

type Particulars = Omit<Utterance, 'role' | 'text' | 'language' | 'direction' | 'spans' | 'holds'>
type Setting = Pick<Utterance, 'language' | 'direction'>

/** `parts` as one utterance. */
export function said(role: Role, parts: readonly LinePart[], { language, direction }: Setting): Utterance {
  const { text, spans } = lineOf(parts, language)
  return spans.length > 0 ? { role, text, spans, language, direction } : { role, text, language, direction }
}

/** How a format tells lines from what stands by itself. */
export interface Flow<Kid extends object> {
  readonly origins: Origins<Kid>
  isInLine(kid: Kid): boolean
  /** What kids say that only make a line. */
  line(kids: readonly Kid[]): Utterance
  /** What a kid says that stands by itself; `before` is what was said last. */
  block(kid: Kid, before: Utterance | undefined): Block
}

/** Whether it says what was said last in other words. */
export type Block = { readonly says: readonly Utterance[]; readonly replacesLast?: boolean }

/** What `kids` say. Those that only make a line make one together. */
export function flowOf<Kid extends object>(kids: readonly Kid[], flow: Flow<Kid>): readonly Utterance[] {
  const all: Utterance[] = []
  let loose: Kid[] = []
  const endLine = () => {
    const words = flow.line(loose)
    if (words.text !== '') all.push(flow.origins.saidBy(words, loose[0]))
    loose = []
  }
  for (const kid of kids) {
    if (flow.isInLine(kid)) {
      loose.push(kid)
      continue
    }
    endLine()
    const { says, replacesLast } = flow.block(kid, all.at(-1))
    if (replacesLast) all.pop()
    for (const one of withoutSilence(says)) all.push(flow.origins.saidBy(one, kid))
  }
  endLine()
  return all
}

/** `utterance`, and inside it what it holds. */
export function holding(utterance: Utterance, holds: readonly Utterance[]): Utterance {
  return holds.length === 0 ? utterance : { ...utterance, holds }
}

/** What has no words of its own: a list, a quotation. */
export function group(
  role: Role,
  { language, direction }: Setting,
  particulars: Particulars,
  holds: readonly Utterance[],
): Utterance {
  return holding({ role, ...particulars, text: '', language, direction }, holds)
}

/** A passage set apart: the label is its first paragraph. */
export function callout(setting: Setting, inside: readonly Utterance[]): Utterance {
  const [first, ...rest] = inside
  return first?.role === 'paragraph'
    ? group('callout', setting, { label: first.text }, rest)
    : group('callout', setting, {}, inside)
}

/** An item, a definition, a cell or a note says its first paragraph itself, with or without words. */
export function opened<Element extends Setting>(
  role: Role,
  element: Element,
  particulars: Particulars,
  said: readonly Utterance[],
  origins: Pick<Origins<NoInfer<Element>>, 'saidBy'>,
): Utterance {
  const [first, ...rest] = said
  if (first?.role !== 'paragraph') return origins.saidBy(group(role, element, particulars, said), element)
  const words = first.label === undefined ? first : unlabelled(first)
  return origins.saidBy(holding({ ...words, ...particulars, role }, rest), element)
}

function unlabelled({ label: _, ...words }: Utterance): Utterance {
  return words
}

/** A cell in its place, with the words of its header cells. */
export function cellSaid<Element extends Setting>(
  of: PlacedCell<SpeakingCell<Element>>,
  headers: readonly PlacedCell<SpeakingCell<Element>>[],
  origins: Pick<Origins<NoInfer<Element>>, 'saidBy'>,
): Utterance {
  const { element, says } = of.cell
  return opened('cell', element, { cell: placeOf(of, headers, wordsOf) }, says, origins)
}

/** The words of header cells, which are heard with each cell below or beside them. */
const headerWords = new WeakMap<SpeakingCell, string>()

function wordsOf(cell: SpeakingCell): string {
  const words = headerWords.get(cell) ?? inOneString(cell.says)
  headerWords.set(cell, words)
  return words
}

interface SpeakingCell<Element = Setting> extends MetCell {
  readonly element: Element
  readonly says: readonly Utterance[]
}

/** Roles that say words and nothing else: without words they are not there. */
const wordRoles: ReadonlySet<Utterance['role']> = new Set<Utterance['role']>([
  'heading',
  'paragraph',
  'term',
  'attribution',
])

/** `said` without lines that hold no words. */
function withoutSilence(said: readonly Utterance[]): readonly Utterance[] {
  return said.filter(({ role, text }) => text !== '' || !wordRoles.has(role))
}
