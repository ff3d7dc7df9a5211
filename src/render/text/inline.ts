/** The words of a line. */
import type { Formula, Inline, NodeBase, NodeOf, Text } from '../../model/nodes.ts'
import { collapse } from '../../model/text.ts'
import { announcedBlock } from './languages.ts'
import { destinationOf, saysItsAddress } from './links.ts'
import { noPages } from './pages.ts'
import { lineFrom, mark, type Piece, sign, words, wordsIn } from './pieces.ts'
import { References } from './references.ts'
import type { Writer } from './writer.ts'

type Speaker<Node = Inline> = (node: Node, writer: Writer) => readonly Piece[]
type InlineTable = { readonly [Type in Inline['type']]: Speaker<NodeOf<Type>> }

type Words = { readonly children: readonly Inline[] }

const inside: Speaker<Words> = (node, writer) =>
  node.children.flatMap((child) => [
    ...writer.pages.marksBefore(child).map(mark),
    ...(table[child.type] as Speaker)(child, writer),
  ])

const table: InlineTable = {
  text: paged,
  emphasis: inside,
  strong: inside,
  deletion: (node, writer) => within('deletion', node, inside(node, writer), writer),
  subscript: (node, writer) => {
    const pieces = inside(node, writer)
    return readsPlainlyBelow(wordsIn(pieces)) ? pieces : within('subscript', node, pieces, writer)
  },
  superscript: (node, writer) => raised(node, inside(node, writer), writer),
  inlineQuotation: (node, writer) => [
    sign(writer.labels.say('quotationOpens'), node.language),
    ...inside(node, writer),
    sign(writer.labels.say('quotationCloses'), node.language),
  ],
  inlineCode: (node) => [words(collapse(node.value), node.language)],
  break: (node) => [words('\n', node.language)],
  link: (node, writer) => [...inside(node, writer), ...linkMark(node, writer)],
  noteCall: (node, { labels }) => [mark(labels.say('noteCall', { number: node.label }))],
  abbreviation: inside,
  span: inside,
  image: (node) => [words(collapse(node.alternative), node.language)],
  inlineMath: (node, writer) => [words(collapse(node.speech), node.language), ...formulaMark(node, writer)],
  time: inside,
  ruby: (node, writer) => [...inside(node, writer), words(` (${node.reading})`, node.language)],
}

/** What the words of `node` are put together from. */
export function piecesOf(node: Words, writer: Writer): readonly Piece[] {
  return inside(node, writer)
}

/**
 * The words of `node` as the edition says them: with the marks of links and notes, and announced where
 * they are in another language than the publication. A break is a line feed.
 */
export function lineOf(node: NodeBase & Words, writer: Writer): string {
  const { language } = node
  return announcedBlock(lineFrom(inside(node, writer), language, writer).trim(), language, writer)
}

/** The same words without the marks of links, notes, formulas and pages: a name by which `node` is found. */
export function unmarkedLine(node: NodeBase & Words, writer: Writer): string {
  const aside = { ...writer, references: new References(), pages: noPages(writer.labels) }
  const pieces = inside(node, aside).filter(({ kind }) => kind !== 'mark')
  return lineFrom(pieces, node.language, writer).trim()
}

/** The words of a text with the pages that begin in it. */
function paged(node: Text, { pages }: Writer): readonly Piece[] {
  const breaks = pages.within(node)
  const starts = [0, ...breaks.map(({ offset }) => offset)]
  return starts.flatMap((start, index) => [
    ...(index === 0 ? [] : [mark(breaks[index - 1]?.mark ?? '')]),
    words(collapse(node.value.slice(start, starts[index + 1])), node.language),
  ])
}

/** No text holds it. */
const place = '\u0000'

/** `pieces` within the words of a label. */
function within(
  key: 'deletion' | 'subscript' | 'power',
  { language }: NodeBase,
  pieces: readonly Piece[],
  { labels }: Writer,
): readonly Piece[] {
  const [before = '', behind = ''] = labels.say(key, { text: place }).split(place)
  return [sign(before, language), ...pieces, sign(behind, language)]
}

function linkMark(node: NodeOf<'link'>, writer: Writer): readonly Piece[] {
  if (saysItsAddress(node)) return []
  const destination = destinationOf(node, writer)
  return writer.options.links === 'inline'
    ? [mark(`[${destination}]`)]
    : [mark(writer.labels.say('linkMark', { number: writer.references.link(destination) }))]
}

/** Where the TeX of a formula is found; one without words for it is given in TeX as it stands. */
function formulaMark({ tex, speech }: Formula, { labels, references }: Writer): readonly Piece[] {
  return speech === tex ? [] : [mark(labels.say('formulaMark', { number: references.formula(tex) }))]
}

/** "CO2", "H2O": figures below the line read well without a word. */
function readsPlainlyBelow(text: string): boolean {
  return /^\d+$/.test(text)
}

/** "1st", "Mme" read well without a word; figures above the line would join the figure before them. */
function raised(node: NodeBase, pieces: readonly Piece[], writer: Writer): readonly Piece[] {
  const text = wordsIn(pieces)
  if (/^\p{L}+\.?$/u.test(text)) return pieces
  if (text === '2') return [sign(writer.labels.say('squared'), node.language)]
  if (text === '3') return [sign(writer.labels.say('cubed'), node.language)]
  return within('power', node, pieces, writer)
}
