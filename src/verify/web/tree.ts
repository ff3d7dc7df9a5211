/** A web document as its reader meets it: elements with their roles, languages and directions, whichever parser found them. */
import type { Direction } from '../../model/nodes.ts'
import { roleFor, type WebRole } from './roles.ts'

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
  readonly role: WebRole
}

export type WebNode = WebElement | WebText

/** Elements below this depth are left out: a reader follows the tree down step by step. */
export const deepest = 400

/** What an element is begun with. */
export interface Opening {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly parent: WebElement | undefined
  /** Language where neither the element nor those around it say one. */
  readonly language?: string
}

/** An element, and its children to add to: it says its language and direction itself, or has those of its parent. */
export function begun({ name, attributes, parent, language = '' }: Opening): WebElement & {
  readonly children: WebNode[]
} {
  return {
    kind: 'element',
    name,
    attributes,
    parent,
    children: [],
    language: attributes.get('xml:lang') ?? attributes.get('lang') ?? parent?.language ?? language,
    role: roleFor(name, attributes),
    direction: directions[attributes.get('dir')?.toLowerCase() ?? ''] ?? parent?.direction ?? 'ltr',
  }
}

/** Of most elements. */
export const noAttributes: ReadonlyMap<string, string> = new Map()

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
  return attributes.get(attribute)?.split(/\s+/).filter(Boolean) ?? noTokens
}

const noTokens: readonly string[] = []

/** The words of a subtree, white space and all. */
export function rawTextOf(node: WebNode): string {
  return node.kind === 'text' ? node.value : node.children.map(rawTextOf).join('')
}

/** A whole number as HTML reads it: what follows the digits is nothing. */
export function wholeNumber(text: string | undefined): number | undefined {
  const digits = /^\s*([-+]?\d{1,9})/.exec(text ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}
