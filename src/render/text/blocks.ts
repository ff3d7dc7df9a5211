/** The passages of a block. */
import type { Labels } from '../../labels/labels.ts'
import type { Block, Code, Formula, NodeOf, Note } from '../../model/nodes.ts'
import { collapse } from '../../model/text.ts'
import { closed, labelledBlocks } from './enclosed.ts'
import { figurePassages } from './figures.ts'
import { headingPassage } from './headings.ts'
import { lineOf } from './inline.ts'
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
  definitionList: (node, writer) =>
    node.children.flatMap(({ terms, definitions }) => {
      const label = terms.map((term) => lineOf(term, writer)).join(writer.labels.say('comma'))
      return definitions.flatMap(({ children }) =>
        closed(label, labelledBlocks(label, children, writer), writer),
      )
    }),
  quote: (node, writer) => {
    const label = writer.labels.say('quotation')
    const passages = labelledBlocks(label, node.children, writer)
    if (node.attribution === undefined) return closed(label, passages, writer)
    const source = labelled(writer.labels.say('source'), lineOf(node.attribution, writer), writer.labels)
    return [...passages, paragraph(source)]
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
  notes: (node, writer) => node.children.flatMap((note) => notePassages(note, writer)),
}

/** The passages of `blocks`, in reading order. */
export function passagesOf(blocks: readonly Block[], writer: Writer): Passage[] {
  return blocks.flatMap((block) => (table[block.type] as Handler)(block, writer))
}

/** "2.1. Aims": the number that every edition gives a section or a paragraph. */
function numbered(number: string | undefined, text: string): string {
  return number === undefined ? text : `${number}. ${text}`
}

function codeName({ codeLanguage }: Code, labels: Labels): string {
  return codeLanguage === undefined ? labels.say('code') : labels.say('codeIn', { language: codeLanguage })
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
