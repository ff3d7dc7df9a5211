/** Foreign Markdown as sources of ours. */
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import type { Asset } from '../../src/assets/asset.ts'
import type { AssetStore } from '../../src/assets/store.ts'
import { check } from '../../src/check/check.ts'
import { createReport } from '../../src/diagnostics/report.ts'
import { readFrontmatter } from '../../src/frontmatter/read.ts'
import { labelsFor } from '../../src/labels/labels.ts'
import type { Block } from '../../src/model/nodes.ts'
import type { Publication } from '../../src/model/publication.ts'
import { parse } from '../../src/parse/parse.ts'
import { resolve } from '../../src/resolve/resolve.ts'
import { node, publication, text } from '../support/nodes.ts'
import { png } from '../support/pictures.ts'
import { examples } from './examples.ts'

export interface Foreign {
  readonly publication: Publication
  readonly file: VFile
}

/** What `markdown` becomes below our frontmatter. Every picture exists; relative addresses are made absolute. */
export async function publicationOf(markdown: string): Promise<Foreign> {
  const file = new VFile({ path: 'foreign/en.md', value: frontmatter + markdown })
  const report = createReport(file)
  const root = parse(file)
  visit(root, ['link', 'definition'], (node) => {
    if ('url' in node && URL.canParse(node.url, base)) node.url = new URL(node.url, base).href
  })
  const metadata = readFrontmatter(root, file, report)
  if (metadata === undefined) throw new Error(file.messages.join('\n'))
  const publication = await resolve(root, {
    file,
    metadata,
    slug: 'foreign',
    source: file.path,
    labels: labelsFor('en'),
    assets: onePicture,
    translations: [],
    report,
    placeOf: () => undefined,
  })
  check(publication, report)
  return { publication, file }
}

const frontmatter = [
  '---',
  'title: Foreign Markdown',
  'lang: en',
  'date: 2020-10-12',
  'summary: Short.',
  'publisher: {name: UNODC}',
  '---',
  '',
  '',
].join('\n')

const base = 'https://example.org/'

export const picture: Asset = {
  id: 'picture.png',
  mediaType: 'image/png',
  bytes: png(8, 8),
  width: 8,
  height: 8,
}

const onePicture: AssetStore = { open: async () => picture, get: async () => picture }

export function isRefused({ file }: Foreign): boolean {
  return file.messages.some(({ fatal }) => fatal === true)
}

/** One publication of many, each below a heading of its own: a few large editions are sooner made than many. */
function joined(title: string, all: readonly Publication[]): Publication {
  const sections = all.map(({ children }, index): Block => {
    const words = text(`Example ${index + 1}`)
    const inside = children.map((block) => renamed(block, `x${index + 1}-`))
    return node('section', {
      id: `x${index + 1}`,
      level: 1,
      heading: node('heading', { level: 1, children: [words] }),
      children: inside,
    })
  })
  const assets = [...new Set(all.flatMap(({ assets }) => assets))]
  const { metadata } = publication([])
  return publication(sections, { metadata: { ...metadata, title }, assets })
}

/** `value` one level deeper, with ids of its own. */
function renamed<Value>(value: Value, prefix: string): Value {
  if (Array.isArray(value)) return value.map((item) => renamed(item, prefix)) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, rename(key, inner, prefix)])
  return Object.fromEntries(entries)
}

function rename(key: string, value: unknown, prefix: string): unknown {
  if (key === 'id' || key === 'note') return typeof value === 'string' ? prefix + value : value
  if (key === 'headers' || key === 'calls') return (value as string[]).map((id) => prefix + id)
  if (key === 'level') return (value as number) + 1
  return renamed(value, prefix)
}

/** The examples that we publish, joined to a publication for each section of the specifications. */
export async function specificationBySection(): Promise<readonly Publication[]> {
  const sections = new Map<string, Publication[]>()
  for (const { section, markdown } of examples) {
    const foreign = await publicationOf(markdown)
    if (!isRefused(foreign)) sections.set(section, [...(sections.get(section) ?? []), foreign.publication])
  }
  return [...sections].map(([title, all]) => joined(title, all))
}
