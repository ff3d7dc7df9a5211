/** Nodes in, a string of HTML out. */
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { labelsFor } from '../../../src/labels/labels.ts'
import type { Block, DocNode } from '../../../src/model/nodes.ts'
import type { Flavour } from '../../../src/render/hast/flavour.ts'
import { createTransform } from '../../../src/render/hast/transform.ts'
import type { Setting } from '../../../src/render/hast/writer.ts'
import { publication } from '../../support/nodes.ts'

const web: Flavour = {
  labels: labelsFor('en'),
  href: (id) => `#${id}`,
  source: (asset) => `images/${asset}`,
  epubType: () => ({}),
  notes: 'endnotes',
  scrolls: true,
  opensDescriptions: false,
  levelsAbove: 1,
  pageBreaks: new Map(),
}

const book: Partial<Flavour> = {
  href: (id) => `chapter-1.xhtml#${id}`,
  epubType: (type) => ({ 'epub:type': type }),
  notes: 'footnotes',
  scrolls: false,
  opensDescriptions: true,
}

const english = { language: 'en', direction: 'ltr' } as const

/** What `nodes` become in the HTML edition, with `own` differing. */
export function fragment(
  nodes: readonly DocNode[],
  own: Partial<Flavour> = {},
  setting: Setting = english,
): string {
  const transform = createTransform(publication(nodes as readonly Block[]), { ...web, ...own })
  const children = transform(nodes, setting)
  return unified().use(rehypeStringify).stringify({ type: 'root', children })
}

/** What `nodes` become in the EPUB edition. */
export function bookFragment(nodes: readonly DocNode[], own: Partial<Flavour> = {}): string {
  return fragment(nodes, { ...book, ...own })
}

/** Lines without the newline at either end, so that expectations can be indented. */
export function html(strings: TemplateStringsArray): string {
  return strings
    .join('')
    .replace(/^\n|\n\s*$/g, '')
    .replace(/^ +/gm, '')
}
