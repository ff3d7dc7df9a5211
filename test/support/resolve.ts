/** Resolving Markdown in tests, with pictures that need no files. */
import { VFile } from 'vfile'
import type { AssetStore } from '../../src/assets/store.ts'
import { createReport } from '../../src/diagnostics/report.ts'
import type { Metadata } from '../../src/frontmatter/schema.ts'
import { labelsFor } from '../../src/labels/labels.ts'
import type { DocNode, NodeOf, NodeType } from '../../src/model/nodes.ts'
import type { Publication } from '../../src/model/publication.ts'
import { walk } from '../../src/model/visit.ts'
import { parse } from '../../src/parse/parse.ts'
import { resolve } from '../../src/resolve/resolve.ts'

export interface Resolved {
  readonly publication: Publication
  /** "3:1 image-has-alternative", in the order of reporting. */
  readonly messages: readonly string[]
}

export async function resolveText(markdown: string, own: Partial<Metadata> = {}): Promise<Resolved> {
  const file = new VFile({ path: 'test/en.md', value: markdown })
  const metadata: Metadata = {
    title: 'A test',
    lang: 'en',
    kind: 'brief',
    date: '2020-10-12',
    numberSections: false,
    numberParagraphs: false,
    ...own,
  }
  const publication = await resolve(parse(file), {
    file,
    metadata,
    slug: 'test',
    source: 'test/en.md',
    labels: labelsFor(metadata.lang),
    assets: picturesOfAnyName,
    translations: [],
    report: createReport(file),
    placeOf: () => ({ line: 1, column: 1 }),
  })
  const messages = file.messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)
  return { publication, messages }
}

/** Each picture exists, 640 by 480 px, unless its name begins with "missing". */
const picturesOfAnyName: AssetStore = {
  async open(path, place, report) {
    if (!path.startsWith('missing')) return this.get(path)
    report('source-is-readable', place, { reason: 'there is no such file' })
    return undefined
  },
  async get(id) {
    return { id, mediaType: 'image/png', bytes: new Uint8Array(), width: 640, height: 480 }
  },
}

/** The nodes of one type, in reading order. */
export function all<Type extends NodeType>(type: Type, { publication }: Resolved): NodeOf<Type>[] {
  return [...walk(publication.children)].filter((node): node is NodeOf<Type> => node.type === type)
}

/** The tree as nested lists of types and words: `['paragraph', 'Hello ', ['emphasis', 'you']]`. */
export type Outline = string | readonly Outline[]

export function outline(nodes: readonly DocNode[]): Outline[] {
  return nodes.map((node) => {
    if (node.type === 'text') return node.value
    const children = [...walk([node])].length > 1 && 'children' in node ? outline(node.children) : []
    return [node.type, ...children]
  })
}
