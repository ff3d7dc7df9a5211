/** What holds of blocks in every format: who says the first paragraph, and what a passage says in one string. */
import type { Role, Utterance, UtteranceSpan } from '../../model/utterance.ts'
import { type LinePart, lineOf } from './line.ts'
import { type MetCell, type PlacedCell, placeOf } from './table.ts'

type Particulars = Omit<Utterance, 'role' | 'text' | 'language' | 'direction' | 'spans'>
type Setting = Pick<Utterance, 'language' | 'direction'>

/** `parts` as one utterance. */
export function said(role: Role, parts: readonly LinePart[], { language, direction }: Setting): Utterance {
  const { text, spans } = lineOf(parts, language)
  return { role, text, ...(spans.length > 0 && { spans }), language, direction }
}

/** How a format tells lines from what stands by itself. */
export interface Flow<Kid> {
  isInLine(kid: Kid): boolean
  /** What kids say that only make a line. */
  line(kids: readonly Kid[]): Utterance
  /** What a kid says that stands by itself; `before` is what was said last. */
  block(kid: Kid, before: Utterance | undefined): Block
}

/** Whether it says what was said last in other words. */
export type Block = { readonly says: readonly Utterance[]; readonly replacesLast?: boolean }

/** What `kids` say. Those that only make a line make one together. */
export function flowOf<Kid>(kids: readonly Kid[], flow: Flow<Kid>): readonly Utterance[] {
  const all: Utterance[] = []
  let loose: Kid[] = []
  const endLine = () => {
    const words = flow.line(loose)
    if (words.text !== '') all.push(words)
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
    for (const one of says) all.push(one)
  }
  endLine()
  return all
}

/** A paragraph in the role that its passage gives it; anything else as it is. */
export function renamed(utterance: Utterance, paragraphs: Role): Utterance {
  return utterance.role === 'paragraph' ? { ...utterance, role: paragraphs } : utterance
}

/** A passage set apart: the label is its first paragraph. */
export function callout(
  { language, direction }: Setting,
  inside: readonly Utterance[],
): readonly Utterance[] {
  const [first, ...rest] = inside
  const opening = { role: 'callout', text: '', language, direction } as const
  if (first?.role !== 'paragraph') return [opening, ...inside]
  return [{ ...opening, label: first.text }, ...rest]
}

/** `utterance` without its first `length` characters, and the spaces behind them. */
export function withoutOpening({ spans, ...utterance }: Utterance, length: number): Utterance {
  const text = utterance.text.slice(length).replace(/^ +/, '')
  const cut = utterance.text.length - text.length
  const left = (spans ?? []).flatMap((span): UtteranceSpan[] => {
    const [start, end] = [Math.max(0, span.start - cut), Math.max(0, span.end - cut)]
    return span.kind === 'language' && end === 0 ? [] : [{ ...span, start, end }]
  })
  return { ...utterance, text, ...(left.length > 0 && { spans: left }) }
}

/** An item, a definition, a cell or a note says its first paragraph itself, with or without words. */
export function opened(
  role: Utterance['role'],
  { language, direction }: Setting,
  particulars: Particulars,
  said: readonly Utterance[],
): readonly Utterance[] {
  const [first, ...rest] = said
  if (first?.role !== 'paragraph') return [{ role, ...particulars, text: '', language, direction }, ...said]
  const { label: _, ...words } = first
  return [{ ...words, ...particulars, role }, ...rest]
}

/** A cell in its place, with the words of its header cells. */
export function cellSaid<Cell extends SpeakingCell>(
  of: PlacedCell<Cell>,
  headers: readonly PlacedCell<Cell>[],
): readonly Utterance[] {
  const { element, says } = of.cell
  return opened('cell', element, { cell: placeOf(of, headers, (cell) => inOneString(cell.says)) }, says)
}

interface SpeakingCell extends MetCell {
  readonly element: Setting
  readonly says: readonly Utterance[]
}

/** Everything that `said` says, in one string. */
export function inOneString(said: readonly Utterance[]): string {
  return said
    .flatMap(({ text, figure }) => [text, figure?.caption, figure?.credit, figure?.description])
    .filter(Boolean)
    .join(' ')
}

/** Roles that say words and nothing else: without words they are not there. */
const wordRoles: ReadonlySet<Utterance['role']> = new Set<Utterance['role']>([
  'heading',
  'paragraph',
  'term',
  'quotation',
  'attribution',
])

/** `said` without lines that hold no words. */
export function withoutSilence(said: readonly Utterance[]): readonly Utterance[] {
  return said.filter(({ role, text }) => text !== '' || !wordRoles.has(role))
}
