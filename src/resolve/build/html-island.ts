/**
 * Raw HTML between Markdown siblings, read as one fragment.
 *
 * `<div lang="ar">`, three paragraphs of Markdown and `</div>` are siblings in mdast. Here the HTML is parsed
 * by HTML's own rules with each Markdown node passed through as a leaf, so that the elements hold the
 * Markdown that stands between their tags, positions included.
 */
import type { ElementContent, Root } from 'hast'
import { raw } from 'hast-util-raw'
import type { RootContent } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { Build } from './build.ts'
import { checkTags } from './html-tags.ts'

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
  const children = siblings.map((node, index): RawHtml | NumberedLeaf =>
    node.type === 'html'
      ? { type: 'raw', value: node.value, position: node.position }
      : { type: 'markdown', index, position: node.position },
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
