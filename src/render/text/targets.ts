/** What internal links lead to, in words: an id says nothing to a listener. */
import type { Labels } from '../../labels/labels.ts'
import type { DocNode, Link, NodeOf, NodeType } from '../../model/nodes.ts'
import { addressOf, plainText } from '../../model/text.ts'
import { walk } from '../../model/visit.ts'
import type { Writer } from './writer.ts'

type Names = {
  readonly [Type in NodeType]?: (node: NodeOf<Type>, labels: Labels) => readonly [string, string]
}

const names: Names = {
  section: (node) => [node.id, plainText(node.heading.children)],
  figure: (node) => [node.id, node.label],
  table: (node, labels) => [node.id, node.label ?? labels.say('tableWithoutCaption')],
  note: (node, labels) => [node.id, labels.say('footnote', { number: node.label })],
}

/** The names of everything below `nodes` that can be linked to, by id. */
export function targetNames(nodes: readonly DocNode[], labels: Labels): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const node of walk(nodes)) {
    const name = names[node.type] as
      | ((node: DocNode, labels: Labels) => readonly [string, string])
      | undefined
    if (name !== undefined) found.set(...name(node, labels))
  }
  return found
}

/** Where a link leads, for a listener: an address, or the name of a place in the document. */
export function destinationOf({ target }: Link, { labels, targets }: Writer): string {
  return target.kind === 'external'
    ? addressOf(target)
    : labels.say('linkWithin', { text: targets.get(target.id) ?? target.id })
}

/** Whether the words of a link are its address: it would be said twice. */
export function saysItsAddress(link: Link): boolean {
  const { target } = link
  return target.kind === 'external' && bare(target.url) === bare(plainText(link.children))
}

function bare(address: string): string {
  const withoutScheme = address.replace(/^(https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '')
  const isTelephone = /^\+?[\d\s().-]+$/.test(withoutScheme)
  return isTelephone ? withoutScheme.replace(/[^\d+]/g, '') : withoutScheme.toLowerCase()
}
