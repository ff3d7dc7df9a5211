/** The attributes of raw HTML: which ones reach the editions, and what `lang` and `dir` change. */
import type { Element, ElementContent } from 'hast'
import type { RootContent } from 'mdast'
import { toString as leafText } from 'mdast-util-to-string'
import type { Build } from './build.ts'
import { canonicalTag, firstStrongDirection, type Scope, scopeOf } from './scope.ts'

/** By element, in hast's spelling. `lang` and `dir` may stand anywhere. */
const carried: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['href']],
  ['abbr', ['title']],
  ['code', ['className']],
  ['figure', ['id']],
  ['h1', ['id']],
  ['h2', ['id']],
  ['h3', ['id']],
  ['h4', ['id']],
  ['h5', ['id']],
  ['h6', ['id']],
  ['img', ['src', 'alt']],
  ['li', ['value']],
  ['ol', ['start']],
  ['table', ['id']],
  ['td', ['colSpan', 'rowSpan', 'align']],
  ['th', ['colSpan', 'rowSpan', 'align', 'scope']],
  ['time', ['dateTime']],
])

/** Reports the attributes that no edition carries, and gives the scope inside the element. */
export function enter(element: Element, scope: Scope, build: Build): Scope {
  const known = carried.get(element.tagName) ?? []
  for (const name of Object.keys(element.properties)) {
    const attribute = name === 'className' ? 'class' : name.toLowerCase()
    if (/^on/.test(attribute)) {
      build.report('html-attribute-is-safe', element, { attribute, element: element.tagName })
    } else if (!['lang', 'dir', ...known].includes(name)) {
      build.report('html-attribute-is-carried', element, { attribute, element: element.tagName })
    }
  }
  return inDirection(element, inLanguage(element, scope, build), build)
}

function inLanguage(element: Element, scope: Scope, build: Build): Scope {
  const value = wordsOf(element, 'lang')
  if (value === '') return scope
  const tag = canonicalTag(value)
  if (tag === undefined) build.report('passage-language-is-known', element, { value })
  return tag === undefined ? scope : scopeOf(tag)
}

function inDirection(element: Element, scope: Scope, build: Build): Scope {
  const value = wordsOf(element, 'dir').toLowerCase()
  if (value === 'ltr' || value === 'rtl') return { ...scope, direction: value }
  if (value === 'auto' || (value === '' && element.tagName === 'bdi')) {
    return { ...scope, direction: firstStrongDirection(textOf(element), scope.direction) }
  }
  if (value !== '') {
    build.report('attribute-has-known-value', element, { attribute: 'dir', value, known: 'ltr, rtl, auto' })
  }
  return scope
}

/** An attribute's text, trimmed; empty where it is absent. */
export function wordsOf(element: Element, name: string): string {
  const value = element.properties[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

/** An attribute's whole number, 0 or more; `otherwise` where it is absent or none. */
export function numberOf(element: Element, name: string, otherwise: number): number {
  const words = wordsOf(element, name)
  return /^\d{1,6}$/.test(words) ? Number(words) : otherwise
}

/** The words inside an element, Markdown's among them: line breaks as such, pictures by their alternatives. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type === 'markdown') return markdownText(node.node)
  if (node.type !== 'element') return ''
  if (node.tagName === 'br') return '\n'
  return node.tagName === 'img' ? wordsOf(node, 'alt') : node.children.map(textOf).join('')
}

function markdownText(node: RootContent): string {
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(markdownText).join('') : leafText(node)
}
