/** The words of a node, as every edition must give them back. */
import type { Inline, NodeOf } from './nodes.ts'

type InlineTable = { readonly [Type in Inline['type']]: (node: NodeOf<Type>) => string }

const inside = (node: { readonly children: readonly Inline[] }) => rawText(node.children)

const table: InlineTable = {
  text: (node) => node.value,
  emphasis: inside,
  strong: inside,
  deletion: inside,
  subscript: inside,
  superscript: inside,
  inlineQuotation: inside,
  inlineCode: (node) => node.value,
  break: () => '\n',
  link: inside,
  noteCall: () => '',
  abbreviation: inside,
  span: inside,
  image: (node) => node.alternative,
  inlineMath: (node) => node.speech,
  time: inside,
  ruby: (node) => `${inside(node)} (${node.reading})`,
}

function rawText(nodes: readonly Inline[]): string {
  return nodes.map((node) => (table[node.type] as (node: Inline) => string)(node)).join('')
}

/**
 * The words of `nodes` in NFC, white space collapsed as HTML collapses it. Note calls give nothing,
 * pictures their alternative, formulas their speech.
 */
export function plainText(nodes: readonly Inline[]): string {
  return collapse(rawText(nodes)).trim()
}

/** White space as HTML collapses it (no-break spaces stay), in NFC. */
export function collapse(text: string): string {
  return text.normalize('NFC').replace(/[ \t\n\r\f]+/g, ' ')
}
