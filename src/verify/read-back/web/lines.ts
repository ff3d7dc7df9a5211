/** What stands in a line → its words, with links, languages and note calls. */
import type { TextMark } from '../../../model/utterance.ts'
import { rawTextOf, type WebElement, type WebNode } from '../../web/tree.ts'
import { type LinePart, wordsOf } from '../line.ts'
import type { WebReader } from './reader.ts'

/** What `nodes` say in a line. */
export function partsOf(nodes: readonly WebNode[], reader: WebReader): readonly LinePart[] {
  return nodes.flatMap((node) =>
    node.kind === 'text' ? [{ kind: 'words', words: node.value } as const] : elementParts(node, reader),
  )
}

function elementParts(element: WebElement, reader: WebReader): readonly LinePart[] {
  if (reader.isSilent(element)) return []
  return [{ kind: 'language', tag: element.language, parts: inside(element, reader) }]
}

function inside(element: WebElement, reader: WebReader): readonly LinePart[] {
  const standIn = standInFor(element, reader)
  if (standIn !== undefined) return words(standIn)
  const parts = partsOf(element.children, reader)
  if (element.role === 'noteCall') return [{ kind: 'noteCall', label: wordsOf(parts) }]
  const mark = marks[element.attributes.get('role') ?? ''] ?? marks[element.name]
  if (mark !== undefined) return [{ kind: 'mark', mark, parts }]
  const handler = handlers[element.name]
  return handler === undefined ? parts : handler(element, parts, reader)
}

/** By element (HTML, 4.5.7, 4.5.19 and 4.7.2) and by role (ARIA 1.2). */
const marks: Readonly<Record<string, TextMark | undefined>> = {
  q: 'quotation',
  del: 'deletion',
  s: 'deletion',
  strike: 'deletion',
  deletion: 'deletion',
  sup: 'superscript',
  superscript: 'superscript',
  sub: 'subscript',
  subscript: 'subscript',
}

const words = (said: string): readonly LinePart[] => [{ kind: 'words', words: said }]

/** The name by which links lead to an element. */
export function named({ attributes }: WebElement): { readonly id?: string } {
  const id = attributes.get('id')
  return id === undefined ? {} : { id }
}

type Handler = (element: WebElement, parts: readonly LinePart[], reader: WebReader) => readonly LinePart[]

const handlers: Readonly<Record<string, Handler | undefined>> = {
  br: () => words('\n'),
  rt: (_element, parts) => words(` (${wordsOf(parts)})`),
  a(element, parts, reader) {
    const target = reader.targetOf(element)
    return target === undefined ? parts : [{ kind: 'link', target, parts }]
  },
}

/** What is to be said in place of the element; undefined where it speaks for itself. */
export function standInFor(element: WebElement, { labels }: WebReader): string | undefined {
  const { name, attributes } = element
  const label = attributes.get('aria-label')
  switch (name) {
    case 'img':
      return label ?? attributes.get('alt') ?? attributes.get('title') ?? ''
    case 'math:math':
      return label ?? attributes.get('alttext') ?? formulaWords(element)
    case 'svg:svg':
      return label ?? rawTextOf(firstNamed(element, 'svg:title') ?? { kind: 'text', value: '' })
    case 'input':
      return attributes.get('type')?.toLowerCase() === 'checkbox'
        ? labels.say('leadIn', { label: labels.say(attributes.has('checked') ? 'done' : 'toDo') })
        : ''
  }
  return attributes.get('role') === 'img' || attributes.get('role') === 'math' ? label : undefined
}

/** The formula as its author wrote it, where it says so; its signs where not. */
function formulaWords(element: WebElement): string {
  const written = firstNamed(element, 'math:annotation')
  return rawTextOf(written ?? element)
}

function firstNamed(element: WebElement, name: string): WebElement | undefined {
  for (const child of element.children) {
    if (child.kind === 'text') continue
    const found = child.name === name ? child : firstNamed(child, name)
    if (found !== undefined) return found
  }
  return undefined
}
