/** Frontmatter → Metadata: every complaint on its YAML line and column, all of them in one run. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { forbiddenIn } from '../diagnostics/characters.ts'
import type { Place, Report } from '../diagnostics/report.ts'
import { complain, kindOf } from './complaints.ts'
import { fieldAt } from './fields.ts'
import { frontmatterSchema, type Metadata } from './schema.ts'
import { type KeyPath, readYaml, type YamlBlock } from './yaml.ts'

/**
 * The metadata of the source whose tree is `root`. Undefined when something is wrong, which has then
 * been reported.
 */
export function readFrontmatter(root: Root, file: VFile, report: Report): Metadata | undefined {
  const [first] = root.children
  if (first?.type !== 'yaml') {
    report(
      /^---[ \t]*\r?\n/.test(String(file)) ? 'frontmatter-is-closed' : 'frontmatter-is-present',
      undefined,
    )
    return undefined
  }
  const block = readYaml(first, file, report)
  if (block === undefined) return undefined
  if (!isMapping(block.value)) {
    report('frontmatter-is-a-mapping', first, { kind: kindOf(block.value) })
    return undefined
  }
  recommend(block, report)
  reportControls(block, report)
  const result = frontmatterSchema.safeParse(block.value)
  if (!result.success) complain(result.error.issues, block, report)
  return result.data
}

/** The keys that a document can do without, and what readers lose then. */
const recommended: Readonly<Partial<Record<keyof Metadata, string>>> = {
  summary:
    'search engines and listings show no description, and listeners cannot tell what the document holds',
  publisher: 'readers cannot tell who vouches for the document, and no edition can claim conformance',
}

function recommend(block: YamlBlock, report: Report): void {
  for (const [key, loss] of Object.entries(recommended)) {
    if (block.has([key])) continue
    const { description } = fieldAt([key])
    report('frontmatter-has-recommended-keys', block.place?.start, { key, description, loss })
  }
}

/** YAML's escapes bring characters that stand nowhere in the source as they are: `"\x1B"`. */
function reportControls(block: YamlBlock, report: Report): void {
  for (const [path, text] of textsIn(block.value)) {
    for (const { name } of forbiddenIn(text)) {
      report('source-has-no-control-characters', block.placeOfValue(path), { character: name })
    }
  }
}

function* textsIn(value: unknown, path: KeyPath = []): Generator<readonly [KeyPath, string]> {
  if (typeof value === 'string') yield [path, value]
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    yield* textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key])
  }
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Where the value at `path` stands in a source whose frontmatter is in order, for complaints made later. */
export function placeOfValue(root: Root, file: VFile, path: KeyPath): Place {
  const [first] = root.children
  return first?.type === 'yaml' ? readYaml(first, file, () => {})?.placeOfValue(path) : undefined
}
