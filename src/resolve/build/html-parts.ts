import type { Element } from 'hast'
import type { Build } from './build.ts'

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
