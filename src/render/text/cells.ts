/**
 * What a cell holds, as plain sentences: the words of each paragraph or item, one after the other.
 *
 * A row is one paragraph, so nothing in it is announced: "List of 2 items." between two cells is noise.
 */
import type { Block, NodeBase, NodeOf } from '../../model/nodes.ts'
import { codeLines } from '../../model/text.ts'
import { piecesOf } from './inline.ts'
import { inSentences, isEmpty, labelledPhrase, marked, type Phrase, separated, trimmed } from './phrases.ts'
import { sign, words } from './pieces.ts'
import type { Writer } from './writer.ts'

type Speaker<Node = Block> = (node: Node, writer: Writer) => readonly Phrase[]
type SpeakerTable = { readonly [Type in Block['type']]: Speaker<NodeOf<Type>> }
type Blocks = NodeBase & { readonly children: readonly Block[] }

const inside: Speaker<Blocks> = (node, writer) => phrasesOf(node.children, writer)

const table: SpeakerTable = {
  section: (node, writer) => [piecesOf(node.heading, writer), ...inside(node, writer)],
  paragraph: (node, writer) => [piecesOf(node, writer)],
  list: (node, writer) => node.children.flatMap((item) => inside(item, writer)),
  definitionList: (node, writer) =>
    node.children.flatMap(({ terms, definitions }) => {
      const { labels } = writer
      const names = terms.map((term) => trimmed(piecesOf(term, writer)))
      const label = separated(names, labels.say('comma'))
      return definitions.map((definition) => labelledPhrase(label, cellPhrase(definition, writer), labels))
    }),
  quote: (node, writer) => [
    ...inside(node, writer),
    ...(node.attribution === undefined ? [] : [piecesOf(node.attribution, writer)]),
  ],
  aside: (node, writer) => [labelledPhrase([sign(node.label)], cellPhrase(node, writer), writer.labels)],
  figure: ({ image, caption, credit, description }, writer) => [
    [words(image.alternative, image.language)],
    ...[caption, credit].flatMap((part) => (part === undefined ? [] : [piecesOf(part, writer)])),
    ...phrasesOf(description, writer),
  ],
  table: (node, writer) => [
    ...(node.caption === undefined ? [] : [piecesOf(node.caption, writer)]),
    ...node.children.flatMap((row) => row.children.flatMap((cell) => inside(cell, writer))),
  ],
  code: (node) => [[words(codeLines(node.value).join(' '), node.language)]],
  thematicBreak: () => [],
  math: (node, writer) => [piecesOf({ children: [{ ...node, type: 'inlineMath' }] }, writer)],
  notes: (node, writer) => node.children.flatMap((note) => inside(note, writer)),
}

function phrasesOf(blocks: readonly Block[], writer: Writer): readonly Phrase[] {
  return blocks
    .flatMap((block) => {
      const marks = writer.pages.marksBefore(block)
      const [first = [], ...rest] = (table[block.type] as Speaker)(block, writer)
      return [marked(marks, first), ...rest]
    })
    .map(trimmed)
    .filter((phrase) => !isEmpty(phrase))
}

/** Everything in a cell, on one line. A single sentence is left without its full stop: the row goes on. */
export function cellPhrase(cell: Blocks, writer: Writer): Phrase {
  const phrases = phrasesOf(cell.children, writer)
  return phrases.length === 1 ? (phrases[0] ?? []) : inSentences(phrases, writer.labels)
}
