/**
 * How much an SVG makes a program draw: a few lines of references to references can stand for billions of
 * elements, and elements nested by the thousand end the stack of the programs that draw them.
 */
import type { Element } from '@xmldom/xmldom'

/** The most that a drawing may hold; detailed maps hold a tenth of it. */
const mostElements = 200_000
const deepest = 200

interface Extent {
  /** Elements drawn, those that references repeat among them. */
  readonly elements: number
  readonly height: number
}

const boundless: Extent = { elements: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY }

/** Whether the drawing below `root` stays within what can be drawn. */
export function isBounded(root: Element): boolean {
  const byId = new Map(
    [...root.getElementsByTagName('*')].map((element) => [element.getAttribute('id') ?? '', element]),
  )
  const known = new Map<Element, Extent>()
  return extentOf(root, 0).elements <= mostElements

  function extentOf(element: Element, depth: number): Extent {
    const before = known.get(element)
    if (before) return depth + before.height > deepest ? boundless : before
    if (depth > deepest) return boundless
    // A circle of references draws nothing more where it closes.
    known.set(element, { elements: 0, height: 0 })
    let [elements, height] = [1, 1]
    for (const part of partsOf(element)) {
      const extent = extentOf(part, depth + 1)
      elements += extent.elements
      height = Math.max(height, extent.height + 1)
      if (elements > mostElements) return boundless
    }
    known.set(element, { elements, height })
    return { elements, height }
  }

  function* partsOf(element: Element): Generator<Element> {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === child.ELEMENT_NODE) yield child as Element
    }
    for (const { value } of element.attributes) {
      const id = /^\s*#(.+)$|url\(\s*["']?#([^"')]+)/.exec(value)
      const target = byId.get(id?.[1] ?? id?.[2] ?? '')
      if (id && target) yield target
    }
  }
}
