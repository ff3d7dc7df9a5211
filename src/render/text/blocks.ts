/** The passages of a block. */
import type { Labels } from '../../labels/labels.ts'
import type { Block, Code, DefinitionGroup, Formula, NodeOf, Note } from '../../model/nodes.ts'
import { collapse } from '../../model/text.ts'
import { closed, labelledBlocks, labelledLine } from './enclosed.ts'
import { figurePassages } from './figures.ts'
import { headingPassage, numbered } from './headings.ts'
import { lineOf, unmarkedLine } from './inline.ts'
import { listPassages } from './lists.ts'
import { type Passage, paragraph } from './passage.ts'
import { labelled } from './sentences.ts'
import { tablePassages } from './tables.ts'
import type { Writer } from './writer.ts'

type Handler<Node = Block> = (node: Node, writer: Writer) => readonly Passage[]
type BlockTable = { readonly [Type in Block['type']]: Handler<NodeOf<Type>> }

const table: BlockTable = {
  section: (node, writer) => [
    headingPassage(node.level, numbered(node.number, lineOf(node.heading, writer)), writer),
    ...passagesOf(node.children, writer),
  ],
  paragraph: (node, writer) => [paragraph(numbered(node.number, lineOf(node, writer)))],
  list: listPassages,
  definitionList: (node, writer) => node.children.flatMap((group) => definitionPassages(group, writer)),
  quote: (node, writer) => {
    const label = writer.labels.say('quotation')
    const passages = labelledBlocks(label, node.children, writer)
    if (node.attribution === undefined) return closed(label, passages, writer)
    return [...passages, ...labelledLine(writer.labels.say('source'), node.attribution, writer)]
  },
  aside: (node, writer) => closed(node.label, labelledBlocks(node.label, node.children, writer), writer),
  figure: figurePassages,
  table: tablePassages,
  code: (node, { labels }) => [
    paragraph(labelled(codeName(node, labels), '', labels)),
    { kind: 'lines', text: node.value },
    paragraph(labels.say('endOf', { label: labels.say('code') })),
  ],
  thematicBreak: () => [],
  math: (node, writer) => [paragraph(formulaLine(node, writer))],
  notes: (node, writer) =>
    node.children.flatMap((note) => [...writer.pages.before(note), ...notePassages(note, writer)]),
}

/** The passages of `blocks`, in reading order. */
export function passagesOf(blocks: readonly Block[], writer: Writer): Passage[] {
  return blocks.flatMap((block) => [
    ...writer.pages.before(block),
    ...(table[block.type] as Handler)(block, writer),
  ])
}

function codeName({ codeLanguage }: Code, labels: Labels): string {
  return codeLanguage === undefined ? labels.say('code') : labels.say('codeIn', { language: codeLanguage })
}

/** "Party, State Party: …", once for each definition. */
function definitionPassages(group: DefinitionGroup, writer: Writer): readonly Passage[] {
  const comma = writer.labels.say('comma')
  const before = writer.pages.before(group)
  const label = group.terms.map((term) => lineOf(term, writer)).join(comma)
  const name = group.terms.map((term) => unmarkedLine(term, writer)).join(comma)
  const definitions = group.definitions.flatMap((definition) => [
    ...writer.pages.before(definition),
    ...closed(name, labelledBlocks(label, definition.children, writer), writer),
  ])
  return [...before, ...definitions]
}

function notePassages(note: Note, writer: Writer): readonly Passage[] {
  const label = writer.labels.say('footnote', { number: note.label })
  return closed(label, labelledBlocks(label, note.children, writer), writer)
}

/** A formula that nobody could put into words is announced as what it is. */
function formulaLine({ tex, speech }: Formula, { labels, references }: Writer): string {
  if (speech === tex) return labelled('TeX', collapse(tex), labels)
  return labelled(labels.say('formula', { number: references.formula(tex) }), collapse(speech), labels)
}
