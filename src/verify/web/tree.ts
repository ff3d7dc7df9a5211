/** A web document as its reader meets it: elements with their languages and directions, whichever parser found them. */
import type { Direction } from '../../model/nodes.ts'

export interface WebText {
  readonly kind: 'text'
  readonly value: string
}

export interface WebElement {
  readonly kind: 'element'
  /** Local name in lower case; of other vocabularies than HTML with a prefix: `math:math`, `svg:title`. */
  readonly name: string
  /** By name as HTML writes it; of other namespaces with a prefix: `epub:type`. */
  readonly attributes: ReadonlyMap<string, string>
  readonly parent: WebElement | undefined
  readonly children: readonly WebNode[]
  /** Empty where nothing says. */
  readonly language: string
  readonly direction: Direction
}

export type WebNode = WebElement | WebText

/** An element as a parser gives it. */
export interface Found<Raw> {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Raw[]
}

/** What a parser's node is: words, an element, or nothing that a reader meets. */
export type Look<Raw> = (raw: Raw) => string | Found<Raw> | undefined

/** Elements below this depth are left out: a reader follows the tree down step by step. */
const deepest = 400

/** The tree below `raw`, which is in `language` unless it says otherwise. */
export function treeOf<Raw>(raw: Found<Raw>, look: Look<Raw>, language: string): WebElement {
  return elementOf(raw, { language, direction: 'ltr', parent: undefined, depth: 0, look })
}

interface Around<Raw> {
  readonly language: string
  readonly direction: Direction
  readonly parent: WebElement | undefined
  readonly depth: number
  readonly look: Look<Raw>
}

function elementOf<Raw>({ name, attributes, children }: Found<Raw>, around: Around<Raw>): WebElement {
  const { parent, look, depth } = around
  const language = attributes.get('xml:lang') ?? attributes.get('lang') ?? around.language
  const kids: WebNode[] = []
  const element = { kind: 'element', name, attributes, parent, children: kids, language } as const
  const direction = directions[attributes.get('dir')?.toLowerCase() ?? ''] ?? around.direction
  const inside = { look, language, direction, parent: { ...element, direction }, depth: depth + 1 }
  for (const child of children) {
    const found = look(child)
    if (typeof found === 'string') kids.push({ kind: 'text', value: found })
    else if (found !== undefined && depth < deepest) kids.push(elementOf(found, inside))
  }
  return inside.parent
}

const directions: Readonly<Record<string, Direction | undefined>> = { ltr: 'ltr', rtl: 'rtl' }

/** `nodes` and what stands below them, in reading order. */
export function elementsOf(nodes: readonly WebNode[], into: WebElement[] = []): readonly WebElement[] {
  for (const node of nodes) {
    if (node.kind === 'text') continue
    into.push(node)
    elementsOf(node.children, into)
  }
  return into
}

/** The white-space-separated words of an attribute. */
export function tokensOf({ attributes }: WebElement, attribute: string): readonly string[] {
  return attributes.get(attribute)?.split(/\s+/).filter(Boolean) ?? []
}

/** The words of a subtree, white space and all. */
export function rawTextOf(node: WebNode): string {
  return node.kind === 'text' ? node.value : node.children.map(rawTextOf).join('')
}

/** A whole number as HTML reads it: what follows the digits is nothing. */
export function wholeNumber(text: string | undefined): number | undefined {
  const digits = /^\s*([-+]?\d{1,9})/.exec(text ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}
