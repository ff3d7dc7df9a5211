/**
 * Raw HTML between Markdown siblings, read as one fragment.
 *
 * `<div lang="ar">`, three paragraphs of Markdown and `</div>` are siblings in mdast. Here the HTML is parsed
 * by HTML's own rules with each Markdown node passed through as a leaf, so that the elements hold the
 * Markdown that stands between their tags, positions included.
 */
import type { ElementContent, Root, Text } from 'hast'
import { raw } from 'hast-util-raw'
import type { Html, RootContent } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { Build } from './build.ts'
import { checkTags, endOfReadable } from './html-tags.ts'

/** A Markdown node among HTML's. */
export interface MarkdownLeaf extends Node {
  type: 'markdown'
  node: RootContent
}

/** The leaf on its way through the HTML parser, which copies what it is given. */
interface NumberedLeaf extends Node {
  type: 'markdown'
  index: number
}

interface RawHtml extends Node {
  type: 'raw'
  value: string
}

declare module 'hast' {
  interface ElementContentMap {
    markdown: MarkdownLeaf
  }
  interface RootContentMap {
    markdown: MarkdownLeaf
  }
}

/** The siblings as HTML elements, texts and Markdown leaves; tags that do not match are reported. */
export function parseIsland(siblings: readonly RootContent[], build: Build): ElementContent[] {
  checkTags(
    siblings.filter((node) => node.type === 'html'),
    build,
  )
  const children = siblings.flatMap((node, index): (RawHtml | Text | NumberedLeaf)[] =>
    node.type === 'html' ? rawParts(node) : [{ type: 'markdown', index, position: node.position }],
  )
  const parsed = raw({ type: 'root', children } as unknown as Root, {
    file: build.context.file,
    passThrough: ['markdown'],
  }) as Root
  visit(parsed, 'markdown', (leaf: MarkdownLeaf & Partial<NumberedLeaf>) => {
    const node = siblings[leaf.index ?? -1]
    if (node) leaf.node = node
  })
  return parsed.children as ElementContent[]
}

/** Markup that never ends stands as text, or the parser would take all that follows for a part of it. */
function rawParts({ position, ...node }: Html): (RawHtml | Text)[] {
  const end = endOfReadable(node)
  const readable: RawHtml = { type: 'raw', value: node.value.slice(0, end), position }
  const rest = node.value.slice(end)
  return rest === '' ? [readable] : [readable, { type: 'text', value: rest, position }]
}
