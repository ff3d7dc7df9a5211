/**
 * What every edition of a publication must say, in reading order.
 *
 * The utterance column of the table of meanings, as code. What that table exempts says nothing here:
 * contents, decorative pictures, rules between passages.
 */
import type { Position } from 'unist'
import { type Labels, labelsFor } from '../labels/labels.ts'
import type { WordSink } from './marked-text.ts'
import type {
  Block,
  CellScope,
  DocNode,
  Fact,
  Inline,
  NodeBase,
  NodeOf,
  Part,
  Table,
  TableCell,
  TableRow,
} from './nodes.ts'
import { Origins } from './origins.ts'
import type { Publication } from './publication.ts'
import { codeLines, markedText, spoken } from './text.ts'
import { type CellPlace, type HeadedAxis, inOneString, type Utterance, type Words } from './utterance.ts'

/**
 * The utterances that every edition of `publication` must give back.
 *
 * - A fact is a paragraph with its label in front: "Date: 12 October 2020".
 * - An item, a definition, a cell and a note say their first paragraph themselves, in the language of its words, and
 *   hold what follows. A quotation and a callout hold all their blocks, the attribution last.
 * - A figure holds its long description; a paragraph without words is none.
 * - The number of a section or paragraph is the utterance's label.
 *
 * @param origins is told where in the source each utterance has its words from, as far as it is known
 *
 * @example
 * const headings = project(publication).filter(({ role }) => role === 'heading')
 */
export function project(publication: Publication, origins = new Origins<Position>()): Utterance[] {
  const { metadata, facts, children, closing } = publication
  const around = { headers: noHeaders, part: 'body', origins } as const
  const labels = labelsFor(publication.language)
  const wholeLine = (role: 'title' | 'subtitle', text: string) =>
    utterance({ role, ...said(text, publication) })
  return [
    wholeLine('title', metadata.title),
    ...(metadata.subtitle === undefined ? [] : [wholeLine('subtitle', metadata.subtitle)]),
    ...facts.flatMap((fact) => from(fact, factWords(fact, labels), origins)),
    ...each(children, around),
    ...closing.flatMap((fact) => from(fact, factWords(fact, labels), origins)),
  ]
}

/** What the place of a node adds to what it says. */
interface Around {
  readonly origins: Origins<Position>
  /** The header cells of the table, by their ids. */
  readonly headers: ReadonlyMap<string, { readonly words: string; readonly heads: HeadedAxis }>
  /** The part of the table that a cell stands in. */
  readonly part: TableRow['part']
}

type Speaker<Node> = (node: Node, around: Around) => readonly Utterance[]
/** Blocks and parts; headings, captions and credits are said by what holds them, facts by the publication. */
type Speaking = Block | Exclude<Part, { type: 'heading' | 'caption' | 'credit' | 'fact' }>
type SpeakerTable = { readonly [Type in Speaking['type']]: Speaker<NodeOf<Type>> }

const table: SpeakerTable = {
  section: (node, around) => [
    ...line({ role: 'heading', level: node.level, label: node.number, id: node.id }, node.heading),
    ...each(node.children, around),
  ],
  paragraph: (node) => line({ role: 'paragraph', label: node.number }, node),
  list: (node, around) => [
    utterance({ role: 'list', ...said('', node), holds: each(node.children, around) }),
  ],
  listItem: (node, around) =>
    opened(
      { role: 'item', label: node.ordinal === undefined ? undefined : String(node.ordinal) },
      node,
      around,
    ),
  definitionList: (node, around) => each(node.children, around),
  definitionGroup: (node, around) => [...each(node.terms, around), ...each(node.definitions, around)],
  term: (node) => line({ role: 'term' }, node),
  definition: (node, around) => opened({ role: 'definition' }, node, around),
  quote: (node, around) => {
    const attribution = node.attribution === undefined ? [] : [node.attribution]
    const holds = each([...node.children, ...attribution], around)
    return [utterance({ role: 'quotation', ...said('', node), holds })]
  },
  attribution: (node) => line({ role: 'attribution' }, node),
  aside: (node, around) => [
    utterance({ role: 'callout', label: node.label, ...said('', node), holds: each(node.children, around) }),
  ],
  figure: ({ id, label, image, caption, credit, description }, around) => [
    utterance({
      role: 'figure',
      label,
      id,
      ...said(image.alternative, image),
      figure: { ...(caption && { caption: wordsOf(caption) }), ...(credit && { credit: wordsOf(credit) }) },
      holds: each(description, around),
    }),
  ],
  table: (node, around) => [
    utterance({
      role: 'table',
      label: node.label,
      id: node.id,
      size: { columns: node.columns, rows: node.children.length },
      ...(node.caption === undefined ? said('', node) : wordsOf(node.caption)),
      holds: each(node.children, { ...around, headers: headersOf(node) }),
    }),
  ],
  tableRow: (node, around) => each(node.children, { ...around, part: node.part }),
  tableCell: (node, around) => opened({ role: 'cell', cell: placeOf(node, around) }, node, around),
  code: (node) => {
    const { language, direction } = node
    const text = codeLines(node.value).join('\n').normalize('NFC')
    return [utterance({ role: 'code', label: node.codeLanguage, text, language, direction })]
  },
  thematicBreak: () => [],
  math: (node) => [utterance({ role: 'math', ...said(node.speech, node) })],
  notes: (node, around) => each(node.children, around),
  note: (node, around) => opened({ role: 'note', label: node.label, id: node.id }, node, around),
}

function each(nodes: readonly Speaking[], around: Around): Utterance[] {
  return nodes.flatMap((node) =>
    from(node, (table[node.type] as Speaker<Speaking>)(node, around), around.origins),
  )
}

/** What stands within `node` has been traced to its own nodes by then. */
function from<Said extends readonly Utterance[]>(
  { position }: DocNode,
  said: Said,
  origins: Origins<Position>,
): Said {
  for (const one of said) origins.saidBy(one, position)
  return said
}

type Line = NodeBase & { readonly children: readonly Inline[] }
/** What an utterance says beside its words; what is undefined or empty is left out. */
type Particulars = { readonly [Key in keyof Utterance]: Utterance[Key] | undefined }
type Speech = Omit<Particulars, keyof Words> & Pick<Utterance, 'role'>

function utterance(speech: Speech & Words): Utterance {
  const said: Record<string, unknown> = {}
  for (const key in speech) {
    const value = speech[key as keyof Utterance]
    const isEmpty = value === undefined || (key === 'holds' && speech.holds?.length === 0)
    if (!isEmpty) said[key] = value
  }
  return said as unknown as Utterance
}

/** The words of `node` as one utterance, or none where there are no words. */
function line(speech: Speech, node: Line, leadIn?: LeadIn): Utterance[] {
  const words = wordsOf(node, leadIn)
  return words.text === '' ? [] : [utterance({ ...speech, ...words })]
}

/** A node that says its first paragraph itself, with or without words, and holds what follows. */
function opened(
  speech: Speech,
  node: NodeBase & { readonly children: readonly Block[] },
  around: Around,
): Utterance[] {
  const [first, ...rest] = node.children.filter(({ type }) => type !== 'thematicBreak')
  return first?.type === 'paragraph'
    ? [utterance({ ...speech, ...wordsOf(first), holds: each(rest, around) })]
    : [utterance({ ...speech, ...said('', node), holds: each(node.children, around) })]
}

function wordsOf(node: Line, leadIn?: LeadIn): Words {
  const { language, direction } = node
  const { text, spans } = markedText(node.children, language, leadIn)
  return { text, language, direction, ...(spans.length > 0 && { spans }) }
}

/** `words` alone, in the language of `node`. */
function said(words: string, { language, direction }: Pick<NodeBase, 'language' | 'direction'>): Words {
  return { text: spoken(words).trim(), language, direction }
}

/** Writes what stands before the words of a line. */
type LeadIn = (into: WordSink) => void

/** The label is a word of Lectern's, which may have none in the language of the fact. */
function factWords(fact: Fact, labels: Labels): Utterance[] {
  const { label } = fact
  return line({ role: 'paragraph' }, fact, (into) => {
    if (label === undefined) return
    into.inLanguage(labels.language, () => into.write(label))
    into.write(labels.say('leadIn', { label: '' }))
  })
}

function placeOf(cell: TableCell, { headers, part }: Around): CellPlace {
  const heard = cell.headers.flatMap((id) => headers.get(id) ?? [])
  const along = (axis: HeadedAxis) => heard.filter(({ heads }) => heads === axis).map(({ words }) => words)
  return {
    row: cell.row + 1,
    column: cell.column + 1,
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(part !== 'body' && { part }),
    ...(cell.scope && { heads: headedAxis[cell.scope] }),
    rowHeaders: along('row'),
    columnHeaders: along('column'),
  }
}

const headedAxis: Readonly<Record<CellScope, HeadedAxis>> = {
  row: 'row',
  rowGroup: 'row',
  column: 'column',
  columnGroup: 'column',
}

/** Everything that `blocks` say, in one string. */
export function flattened(blocks: readonly Block[]): string {
  return inOneString(each(blocks, { headers: noHeaders, part: 'body', origins: new Origins() }))
}

const noHeaders: Around['headers'] = new Map()

function headersOf({ children }: Table): Around['headers'] {
  const cells = children.flatMap((row) => row.children)
  return new Map(
    cells.flatMap(({ id, scope, children }) =>
      id === undefined || scope === undefined
        ? []
        : [[id, { words: flattened(children), heads: headedAxis[scope] }] as const],
    ),
  )
}
