/**
 * What every edition of a publication must say, in reading order.
 *
 * The utterance column of the table of meanings, as code. What that table exempts says nothing here:
 * contents, decorative pictures, rules between passages.
 */
import { type Labels, labelsFor } from '../labels/labels.ts'
import type {
  Block,
  CellScope,
  DocNode,
  Fact,
  Inline,
  NodeBase,
  NodeOf,
  Part,
  TableCell,
  TableRow,
} from './nodes.ts'
import type { Publication } from './publication.ts'
import { codeLines, markedText, plainText, spoken } from './text.ts'
import type { CellPlace, HeadedAxis, Role, Utterance } from './utterance.ts'
import { walk } from './visit.ts'

/**
 * The utterances that every edition of `publication` must give back.
 *
 * - A fact is a paragraph with its label in front: "Date: 12 October 2020".
 * - An item, a definition, a cell and a note say their first paragraph themselves; whatever else they hold
 *   follows as utterances of its own. Their language is that of the words they say.
 * - The paragraphs of a quotation have the role `quotation`; anything else in it keeps its own role.
 * - A callout says its label alone; its blocks follow.
 * - A figure is one utterance, its long description in one string; a paragraph without words is none.
 * - The number of a section or paragraph is the utterance's label.
 *
 * @example
 * const headings = project(publication).filter(({ role }) => role === 'heading')
 */
export function project(publication: Publication): Utterance[] {
  const { metadata, facts, children, closing } = publication
  const around = { ...nothingAround, headers: headersOf(children) }
  const labels = labelsFor(publication.language)
  return [
    utterance('title', publication, { text: spoken(metadata.title).trim() }),
    ...(metadata.subtitle === undefined
      ? []
      : [utterance('subtitle', publication, { text: spoken(metadata.subtitle).trim() })]),
    ...facts.flatMap((fact) => factWords(fact, labels)),
    ...each(children, around),
    ...closing.flatMap((fact) => factWords(fact, labels)),
  ]
}

/** What the place of a node adds to what it says. */
interface Around {
  /** The header cells of the publication, by their ids. */
  readonly headers: ReadonlyMap<string, { readonly words: string; readonly heads: HeadedAxis }>
  /** The part of the table that a cell stands in. */
  readonly part: TableRow['part']
}

const nothingAround: Around = { headers: new Map(), part: 'body' }

type Speaker<Node> = (node: Node, around: Around) => readonly Utterance[]
/** Blocks and parts; headings, captions and credits are said by what holds them, facts by the publication. */
type Speaking = Block | Exclude<Part, { type: 'heading' | 'caption' | 'credit' | 'fact' }>
type SpeakerTable = { readonly [Type in Speaking['type']]: Speaker<NodeOf<Type>> }

const table: SpeakerTable = {
  section: (node, around) => [
    ...words('heading', node.heading, { level: node.level, ...labelled(node.number) }),
    ...each(node.children, around),
  ],
  paragraph: (node) => words('paragraph', node, labelled(node.number)),
  list: (node, around) => [
    utterance('list', node, { text: '', length: node.children.length }),
    ...each(node.children, around),
  ],
  listItem: (node, around) =>
    opened('item', node, labelled(node.ordinal === undefined ? undefined : String(node.ordinal)), around),
  definitionList: (node, around) => each(node.children, around),
  definitionGroup: (node, around) => [...each(node.terms, around), ...each(node.definitions, around)],
  term: (node) => words('term', node),
  definition: (node, around) => opened('definition', node, {}, around),
  quote: (node, around) => [
    ...node.children.flatMap((block) =>
      block.type === 'paragraph' ? words('quotation', block, labelled(block.number)) : speak(block, around),
    ),
    ...each(node.attribution === undefined ? [] : [node.attribution], around),
  ],
  attribution: (node) => words('attribution', node),
  aside: (node, around) => [
    utterance('callout', node, { label: node.label, text: '' }),
    ...each(node.children, around),
  ],
  figure: (node) => [
    utterance('figure', node.image, {
      label: node.label,
      text: spoken(node.image.alternative).trim(),
      figure: {
        ...(node.caption && { caption: plainText(node.caption.children) }),
        ...(node.credit && { credit: plainText(node.credit.children) }),
        ...(node.description.length > 0 && { description: flattened(node.description) }),
      },
    }),
  ],
  table: (node, around) => [
    utterance('table', node.caption ?? node, {
      ...labelled(node.label),
      ...(node.caption === undefined ? { text: '' } : markedIn(node.caption)),
      size: { columns: node.columns, rows: node.children.length },
    }),
    ...each(node.children, around),
  ],
  tableRow: (node, around) => each(node.children, { ...around, part: node.part }),
  tableCell: (node, around) => opened('cell', node, { cell: placeOf(node, around) }, around),
  code: (node) => [
    utterance('code', node, {
      ...labelled(node.codeLanguage),
      text: codeLines(node.value).join('\n').normalize('NFC'),
    }),
  ],
  thematicBreak: () => [],
  math: (node) => [utterance('math', node, { text: spoken(node.speech).trim() })],
  notes: (node, around) => each(node.children, around),
  note: (node, around) => opened('note', node, { label: node.label }, around),
}

function speak(node: Speaking, around: Around): readonly Utterance[] {
  return (table[node.type] as Speaker<Speaking>)(node, around)
}

function each(nodes: readonly Speaking[], around: Around): Utterance[] {
  return nodes.flatMap((node) => speak(node, around))
}

type Words = NodeBase & { readonly children: readonly Inline[] }
type Particulars = Omit<Utterance, 'role' | 'language' | 'direction' | 'spans' | 'text'>

function utterance(
  role: Role,
  { language, direction }: Pick<NodeBase, 'language' | 'direction'>,
  said: Omit<Utterance, 'role' | 'language' | 'direction'>,
): Utterance {
  return { role, ...said, language, direction }
}

/** The words of `node` as one utterance, or none where there are no words. */
function words(role: Role, node: Words, particulars: Particulars = {}, leadIn = ''): Utterance[] {
  const said = utterance(role, node, { ...particulars, ...markedIn(node, leadIn) })
  return said.text === '' ? [] : [said]
}

/** A node that says its first paragraph itself, with or without words, and then what else it holds. */
function opened(
  role: Role,
  node: NodeBase & { readonly children: readonly Block[] },
  particulars: Particulars,
  around: Around,
): Utterance[] {
  const [first, ...rest] = node.children.filter(({ type }) => type !== 'thematicBreak')
  return first?.type === 'paragraph'
    ? [utterance(role, first, { ...particulars, ...markedIn(first) }), ...each(rest, around)]
    : [utterance(role, node, { ...particulars, text: '' }), ...each(node.children, around)]
}

function markedIn(node: Words, leadIn = ''): Pick<Utterance, 'text' | 'spans'> {
  const { text, spans } = markedText(node.children, node.language, leadIn)
  return spans.length === 0 ? { text } : { text, spans }
}

function labelled(label: string | undefined): Pick<Utterance, 'label'> {
  return label === undefined ? {} : { label }
}

function factWords(fact: Fact, labels: Labels): Utterance[] {
  const leadIn = fact.label === undefined ? '' : labels.say('leadIn', { label: fact.label })
  return words('paragraph', fact, {}, leadIn)
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
  return each(blocks, nothingAround)
    .flatMap(({ text, figure }) => [text, figure?.caption, figure?.credit, figure?.description])
    .filter(Boolean)
    .join(' ')
}

function headersOf(nodes: readonly DocNode[]): Around['headers'] {
  const headers = new Map<string, { readonly words: string; readonly heads: HeadedAxis }>()
  for (const node of walk(nodes)) {
    if (node.type !== 'tableCell' || node.id === undefined || node.scope === undefined) continue
    headers.set(node.id, { words: flattened(node.children), heads: headedAxis[node.scope] })
  }
  return headers
}
