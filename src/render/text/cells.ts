/**
 * What a cell holds, as plain sentences: the words of each paragraph or item, one after the other.
 *
 * A row is one paragraph, so nothing in it is announced: "List of 2 items." between two cells is noise.
 */
import type { Block, NodeBase, NodeOf } from '../../model/nodes.ts'
import { codeLines, collapse } from '../../model/text.ts'
import { lineOf } from './inline.ts'
import { announcedBlock } from './languages.ts'
import { labelled, sentences } from './sentences.ts'
import type { Writer } from './writer.ts'

type Speaker<Node = Block> = (node: Node, writer: Writer) => readonly string[]
type SpeakerTable = { readonly [Type in Block['type']]: Speaker<NodeOf<Type>> }

const inside: Speaker<{ readonly children: readonly Block[] }> = (node, writer) =>
  wordsOf(node.children, writer)

const table: SpeakerTable = {
  section: (node, writer) => [lineOf(node.heading, writer), ...inside(node, writer)],
  paragraph: (node, writer) => [lineOf(node, writer)],
  list: (node, writer) => node.children.flatMap((item) => inside(item, writer)),
  definitionList: (node, writer) =>
    node.children.flatMap(({ terms, definitions }) => {
      const label = terms.map((term) => lineOf(term, writer)).join(writer.labels.say('comma'))
      return definitions.map((definition) => labelled(label, cellWords(definition, writer), writer.labels))
    }),
  quote: (node, writer) => [
    ...inside(node, writer),
    ...(node.attribution === undefined ? [] : [lineOf(node.attribution, writer)]),
  ],
  aside: (node, writer) => [labelled(node.label, cellWords(node, writer), writer.labels)],
  figure: ({ image, caption, credit, description }, writer) => [
    announcedBlock(collapse(image.alternative).trim(), image.language, writer),
    ...[caption, credit].flatMap((part) => (part === undefined ? [] : [lineOf(part, writer)])),
    ...wordsOf(description, writer),
  ],
  table: (node, writer) => [
    ...(node.caption === undefined ? [] : [lineOf(node.caption, writer)]),
    ...node.children.flatMap((row) => row.children.flatMap((cell) => inside(cell, writer))),
  ],
  code: (node) => [codeLines(node.value).join(' ')],
  thematicBreak: () => [],
  math: (node, writer) => [lineOf({ ...node, children: [{ ...node, type: 'inlineMath' }] }, writer)],
  notes: (node, writer) => node.children.flatMap((note) => inside(note, writer)),
}

/** The sentences of `blocks`, those without words left out. */
function wordsOf(blocks: readonly Block[], writer: Writer): readonly string[] {
  return blocks
    .flatMap((block) => {
      const marks = writer.pages.marksBefore(block)
      const [first = '', ...rest] = (table[block.type] as Speaker)(block, writer)
      return [[...marks, first].join(' '), ...rest]
    })
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
}

/** Everything in a cell, on one line. A single sentence is left without its full stop: the row goes on. */
export function cellWords(cell: NodeBase & { readonly children: readonly Block[] }, writer: Writer): string {
  const words = wordsOf(cell.children, writer)
  return words.length === 1 ? (words[0] ?? '') : sentences(words, writer.labels)
}
