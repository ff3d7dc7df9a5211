/** A language is carried by the largest node whose words are all in it, so that no edition announces it twice. */
import { childrenOf } from '../model/visit.ts'
import type { Block, DocNode } from './draft.ts'

/** Lifts spans that fill their line to the line, and languages that fill a container to the container. */
export function liftLanguages(blocks: readonly Block[]): void {
  for (const block of blocks) lift(block)
}

function lift(node: DocNode): void {
  for (const child of childrenOf(node) as readonly DocNode[]) lift(child)
  if (node.type in liftTo) liftTo[node.type as keyof typeof liftTo](node as never)
}

const liftTo = {
  heading: fromOnlySpan,
  paragraph: fromOnlySpan,
  term: fromOnlySpan,
  caption: fromOnlySpan,
  attribution: fromOnlySpan,
  definition: fromChildren,
  list: fromChildren,
  listItem: fromChildren,
  quote: fromChildren,
  tableCell: fromChildren,
} as const

type Carrier = { language: string; direction: 'ltr' | 'rtl'; children: DocNode[] }

function fromOnlySpan(node: Carrier): void {
  const [only, ...others] = node.children
  if (only?.type !== 'span' || others.length > 0) return
  Object.assign(node, { language: only.language, direction: only.direction, children: only.children })
}

function fromChildren(node: Carrier): void {
  const [first, ...others] = node.children
  if (!first) return
  const agree = others.every(
    (other) => other.language === first.language && other.direction === first.direction,
  )
  if (agree) Object.assign(node, { language: first.language, direction: first.direction })
}
