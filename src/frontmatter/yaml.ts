/** The YAML of a source: its values, and where each key and value stands in the file. */
import type { Yaml } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { type Document, isMap, isNode, type ParsedNode, parseDocument, visit } from 'yaml'
import type { Report } from '../diagnostics/report.ts'

/** Names a value: the keys and zero-based list places that lead to it. */
export type KeyPath = readonly (string | number)[]

export interface YamlBlock {
  /** Plain data: text, numbers, booleans, null, lists and mappings. */
  readonly value: unknown
  /** The whole block. */
  readonly place: Position | undefined
  has(path: KeyPath): boolean
  /** The value as the author wrote it, on one line and of bounded length. */
  written(path: KeyPath): string
  placeOfKey(path: KeyPath): Position | undefined
  placeOfValue(path: KeyPath): Position | undefined
}

/** Reads the block as YAML 1.2 (core schema); reports what is wrong with it and then gives nothing. */
export function readYaml(node: Yaml, file: VFile, report: Report): YamlBlock | undefined {
  const { text, positionOf } = textOf(node, file)
  const refuse = (reason: string, place = node.position) => {
    report('frontmatter-is-yaml', place, { reason })
    return undefined
  }

  const excess = excessOf(text)
  if (excess) return refuse(excess)
  const document = parseDocument(text, { schema: 'core', prettyErrors: false, logLevel: 'error' })
  const problems = [...document.errors, ...document.warnings]
  for (const { pos } of problems.filter(({ code }) => code === 'DUPLICATE_KEY')) {
    report('frontmatter-key-stands-once', positionOf(...pos), { key: wordAt(text, pos[0]) })
  }
  // One fault of syntax makes others: the first is the one to mend.
  const fault = problems.find(({ code }) => code !== 'DUPLICATE_KEY')
  if (fault) return refuse(reasons[fault.code] ?? sentence(fault.message), positionOf(...fault.pos))
  const alias = firstAlias(document)
  if (alias)
    return refuse('it repeats another value with *, which Lectern does not follow', positionOf(...alias))
  return problems.length === 0 ? blockOf(document, text, positionOf, node.position) : undefined
}

type Span = readonly [start: number, end: number]
type PositionOf = (start: number, end: number) => Position | undefined

/** The lines between the fences, and how their offsets become places in the file. */
function textOf(node: Yaml, file: VFile): { text: string; positionOf: PositionOf } {
  const source = String(file)
  const start = source.indexOf('\n', node.position?.start.offset) + 1
  const end = source.lastIndexOf('---', node.position?.end.offset)
  const { toPoint } = location(source)
  return {
    text: source.slice(start, Math.max(start, end)),
    positionOf(from, to) {
      const [first, last] = [toPoint(start + from), toPoint(start + to)]
      return first && last && { start: first, end: last }
    },
  }
}

const longest = 20_000
const deepest = 50

/** Why the text is more than the YAML parser should be given: deep nesting exhausts its stack. */
function excessOf(text: string): string | undefined {
  if (text.length > longest) return `it is longer than ${longest} characters`
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > deepest) return 'its lists are nested too deeply'
  }
  const compact = new RegExp(`(?:[-?][ \\t]+){${deepest}}`)
  return compact.test(text) ? 'its lists are nested too deeply' : undefined
}

/** The faults that authors make most, in their words; the rest in the parser's. */
const reasons: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value holds a colon followed by a space and stands without quotes',
  MISSING_CHAR: 'a character is missing here, most often the closing quotation mark',
  MULTIPLE_DOCS: 'it holds a second document',
  TAB_AS_INDENT: 'a line begins with a tab; YAML takes spaces only',
  TAG_RESOLVE_FAILED: 'it holds a tag beginning with !, which has no meaning here',
}

function sentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}

function wordAt(text: string, offset: number): string {
  return /^[^:\n]+/.exec(text.slice(offset))?.[0].trim() ?? ''
}

function firstAlias(document: Document.Parsed): Span | undefined {
  let found: Span | undefined
  visit(document, {
    Alias(_key, node) {
      found = [node.range?.[0] ?? 0, node.range?.[1] ?? 0]
      return visit.BREAK
    },
  })
  return found
}

function blockOf(
  document: Document.Parsed,
  text: string,
  positionOf: PositionOf,
  place: Position | undefined,
): YamlBlock {
  const nodeAt = (path: KeyPath): ParsedNode | undefined => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    return isNode(node) ? (node as ParsedNode) : undefined
  }
  const keyAt = (path: KeyPath): ParsedNode | undefined => {
    const parent = nodeAt(path.slice(0, -1))
    if (!isMap<ParsedNode>(parent)) return nodeAt(path)
    return parent.items.find(({ key }) => String(key) === String(path.at(-1)))?.key
  }
  const placeOf = (node: ParsedNode | undefined) =>
    node === undefined ? place : positionOf(node.range[0], node.range[1])
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    place,
    has: (path) => nodeAt(path) !== undefined,
    placeOfKey: (path) => placeOf(keyAt(path)),
    placeOfValue: (path) => placeOf(nodeAt(path)),
    written(path) {
      const [start, end] = nodeAt(path)?.range ?? [0, 0]
      const words = text.slice(start, end).replace(/\s+/g, ' ').trim()
      return words.length > 60 ? `${words.slice(0, 59)}…` : words
    },
  }
}
