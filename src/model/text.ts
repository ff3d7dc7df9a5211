/** The words of a node, as every edition must give them back. */
import { type MarkedText, MarkedTextBuilder, unmarkedText, type WordSink } from './marked-text.ts'
import type { Inline, LinkTarget, NodeOf } from './nodes.ts'
import type { TextMark } from './utterance.ts'

export { collapse, spoken } from './marked-text.ts'

type Writer = (nodes: readonly Inline[]) => void

type Speaker<Node = Inline> = (node: Node, into: WordSink, write: Writer) => void
type InlineTable = { readonly [Type in Inline['type']]: Speaker<NodeOf<Type>> }

const words = (node: { readonly children: readonly Inline[] }, _into: WordSink, write: Writer) =>
  write(node.children)

function marked(kind: TextMark): Speaker<{ readonly children: readonly Inline[] }> {
  return (node, into, write) => into.mark(kind, () => write(node.children))
}

const table: InlineTable = {
  text: (node, into) => into.write(node.value),
  emphasis: words,
  strong: words,
  deletion: marked('deletion'),
  subscript: marked('subscript'),
  superscript: marked('superscript'),
  inlineQuotation: marked('quotation'),
  inlineCode: (node, into) => into.write(node.value),
  break: (_node, into) => into.write('\n'),
  link: (node, into, write) => into.link(addressOf(node.target), () => write(node.children)),
  noteCall: (node, into) => into.noteCall(node.label),
  abbreviation: words,
  span: words,
  image: (node, into) => into.write(node.alternative),
  inlineMath: (node, into) => into.write(node.speech),
  time: words,
  ruby: (node, into, write) => {
    write(node.children)
    into.write(` (${node.reading})`)
  },
}

/**
 * The words of `nodes` with what is marked in them, collapsed as {@link plainText} says.
 *
 * @param language the language of the block that holds the nodes: runs in another one are marked
 * @param before writes what stands before them in the same block
 */
export function markedText(
  nodes: readonly Inline[],
  language: string,
  before?: (into: WordSink) => void,
): MarkedText {
  const [only] = nodes
  const isUnmarked = before === undefined && nodes.length === 1 && only?.language === language
  if (isUnmarked && only.type === 'text') return unmarkedText(only.value)
  const into = new MarkedTextBuilder(language)
  before?.(into)
  writeInto(into, nodes)
  return into.finish()
}

function writeInto(into: WordSink, nodes: readonly Inline[]): void {
  const write: Writer = (children) => {
    for (const node of children)
      into.inLanguage(node.language, () => (table[node.type] as Speaker)(node, into, write))
  }
  write(nodes)
}

/**
 * The words of `nodes` in NFC, white space collapsed as HTML collapses it. Note calls give nothing,
 * pictures their alternative, formulas their speech.
 */
export function plainText(nodes: readonly Inline[]): string {
  return markedText(nodes, '').text
}

/** Whether `nodes` hold nothing that can be seen or heard: spaces and characters without width are not enough. */
export function isSilent(nodes: readonly Inline[]): boolean {
  return !/[^\s\p{Cf}\p{M}\p{Cc}]/u.test(plainText(nodes))
}

/** The words of `nodes` as they stand, white space and all. */
export function rawText(nodes: readonly Inline[]): string {
  let words = ''
  const write = (more: string) => {
    words += more
  }
  const inside = (_mark: string, content: () => void) => content()
  writeInto({ write, link: inside, inLanguage: inside, mark: inside, noteCall: () => {} }, nodes)
  return words
}

/** The lines of a code block, tabs as the four spaces that every edition can show; those at the end without words say nothing. */
export function codeLines(value: string): readonly string[] {
  return value.trimEnd().replaceAll('\t', '    ').split(/\r?\n/)
}

/** Where a link leads, as utterances name it: `#id` or an absolute URL. */
export function addressOf(target: LinkTarget): string {
  return target.kind === 'internal' ? `#${target.id}` : target.url
}

/** Whether `words` are the address `url` as people write it: without its scheme, or a telephone number with spaces. */
export function isAddress(words: string, url: string): boolean {
  return bareAddress(words) === bareAddress(url)
}

function bareAddress(address: string): string {
  const withoutScheme = address.replace(/^(https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '')
  const isTelephone = /^\+?[\d\s().-]+$/.test(withoutScheme)
  return isTelephone ? withoutScheme.replace(/[^\d+]/g, '') : withoutScheme.toLowerCase()
}
