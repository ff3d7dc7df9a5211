/** What the handlers of HTML share: their type, and ways to an element's parts. */
import type { Element } from 'hast'
import type { Inline } from '../draft.ts'
import type { Build } from './build.ts'
import { type Content, toInlines } from './content.ts'
import type { Scope } from './scope.ts'

/** `scope` is the one inside the element, its own `lang` and `dir` counted; `outer` the one around it. */
export type ElementHandler = (element: Element, scope: Scope, build: Build, outer: Scope) => Content[]

/** The children with one of `names`; anything else that is not white space has no place there. */
export function partsOf(parent: Element, names: readonly string[], build: Build): Element[] {
  return parent.children.filter((child): child is Element => {
    if (child.type === 'element' && names.includes(child.tagName)) return true
    const says = child.type !== 'comment' && (child.type !== 'text' || child.value.trim() !== '')
    if (says) {
      const part = child.type === 'element' ? `<${child.tagName}>` : 'Text'
      const element = names.map((name) => `<${name}>`).join(' or ')
      build.report('html-part-stands-in-its-element', child, { part, element })
    }
    return false
  })
}

/** The first child of that name. */
export function childElement(element: Element, name: string): Element | undefined {
  return element.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === name,
  )
}

/** What the children say, as a line of text. */
export function inlinesOf(element: Element, scope: Scope, build: Build): Inline[] {
  return toInlines(build.html(element.children, scope), build.report)
}
