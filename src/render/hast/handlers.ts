/** One handler per node of the model, shared by the HTML and the EPUB edition. */
import type { NodeOf, NodeType } from '../../model/nodes.ts'
import { aside } from './aside.ts'
import { code, inlineCode } from './code.ts'
import { fact } from './fact.ts'
import { caption, credit, figure, image } from './figure.ts'
import {
  abbreviation,
  deletion,
  emphasis,
  lineBreak,
  ruby,
  span,
  strong,
  subscript,
  superscript,
  text,
  time,
} from './inline.ts'
import { link } from './link.ts'
import { definition, definitionGroup, definitionList, list, listItem, term } from './list.ts'
import { inlineMath, math } from './math.ts'
import { note, noteCall, notes } from './note.ts'
import { paragraph, thematicBreak } from './prose.ts'
import { attribution, inlineQuotation, quote } from './quotation.ts'
import { heading, section } from './section.ts'
import { table, tableCell, tableRow } from './table.ts'
import type { Handler } from './writer.ts'

export const handlers: { readonly [Type in NodeType]: Handler<NodeOf<Type>> } = {
  section,
  heading,
  paragraph,
  list,
  listItem,
  definitionList,
  definitionGroup,
  term,
  definition,
  quote,
  attribution,
  aside,
  figure,
  caption,
  credit,
  table,
  tableRow,
  tableCell,
  code,
  thematicBreak,
  math,
  notes,
  note,
  fact,
  text,
  emphasis,
  strong,
  deletion,
  subscript,
  superscript,
  inlineQuotation,
  inlineCode,
  break: lineBreak,
  link,
  noteCall,
  abbreviation,
  span,
  image,
  inlineMath,
  time,
  ruby,
}
