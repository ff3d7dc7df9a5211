/** The words of a line. */
import type { Formula, Inline, NodeBase, NodeOf } from '../../model/nodes.ts'
import { collapse } from '../../model/text.ts'
import { announcedBlock, announcedRun } from './languages.ts'
import { destinationOf, saysItsAddress } from './targets.ts'
import type { Writer } from './writer.ts'

/** Says a node that stands in a text of the language `around`. */
type Speaker<Node = Inline> = (node: Node, writer: Writer, around: string) => string
type InlineTable = { readonly [Type in Inline['type']]: Speaker<NodeOf<Type>> }

const inside: Speaker<{ readonly children: readonly Inline[] }> = (node, writer, around) =>
  node.children.map((child) => (table[child.type] as Speaker)(child, writer, around)).join('')

const table: InlineTable = {
  text: (node) => collapse(node.value),
  emphasis: inside,
  strong: inside,
  deletion: (node, writer, around) => writer.labels.say('deletion', { text: inside(node, writer, around) }),
  subscript: (node, writer, around) => {
    const text = inside(node, writer, around)
    return readsPlainlyBelow(text) ? text : writer.labels.say('subscript', { text })
  },
  superscript: (node, writer, around) => raised(inside(node, writer, around), writer),
  inlineQuotation: (node, writer, around) =>
    `${writer.labels.say('quotationOpens')}${inside(node, writer, around)}${writer.labels.say('quotationCloses')}`,
  inlineCode: (node) => collapse(node.value),
  break: () => '\n',
  link: (node, writer, around) => {
    const text = inside(node, writer, around)
    return saysItsAddress(node) ? text : `${text} ${linkMark(node, writer)}`
  },
  noteCall: (node, { labels }) => ` ${labels.say('noteCall', { number: node.label })}`,
  abbreviation: inside,
  span: (node, writer, around) =>
    announcedRun(inside(node, writer, node.language), node.language, around, writer),
  image: (node, writer, around) => announcedRun(collapse(node.alternative), node.language, around, writer),
  inlineMath: formulaWords,
  time: inside,
  ruby: (node, writer, around) => `${inside(node, writer, around)} (${node.reading})`,
}

/**
 * The words of `node` as the edition says them: with the marks of links and notes, and announced where
 * they are in another language than the publication. A break is a line feed.
 */
export function lineOf(node: NodeBase & { readonly children: readonly Inline[] }, writer: Writer): string {
  return announcedBlock(inside(node, writer, node.language).trim(), node.language, writer)
}

/** A formula within other words, with the mark of its TeX; without words for it, the TeX itself. */
export function formulaWords({ tex, speech }: Formula, { labels, references }: Writer): string {
  if (speech === tex) return collapse(tex)
  return `${collapse(speech)} ${labels.say('formulaMark', { number: references.formula(tex) })}`
}

function linkMark(node: NodeOf<'link'>, writer: Writer): string {
  const destination = destinationOf(node, writer)
  return writer.options.links === 'inline'
    ? `[${destination}]`
    : writer.labels.say('linkMark', { number: writer.references.link(destination) })
}

/** "CO2", "H2O": figures below the line read well without a word. */
function readsPlainlyBelow(text: string): boolean {
  return /^\d+$/.test(text)
}

/** "1st", "Mme" read well without a word; figures above the line would join the figure before them. */
function raised(text: string, { labels }: Writer): string {
  if (/^\p{L}+\.?$/u.test(text)) return text
  if (text === '2') return labels.say('squared')
  if (text === '3') return labels.say('cubed')
  return labels.say('power', { text })
}
