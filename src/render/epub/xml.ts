/** Well-formed XML out of trees. */
import type { ElementContent, Element as HastElement } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** A whole XML document with `root` as its root element. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml(root)}\n`
}

/** Elements to stand in a document. */
export function xmlElements(elements: readonly Element[]): string {
  return elements.map(xml).join('')
}

function xml(element: Element): string {
  return legal(toXml(element, { closeEmptyElements: true, tightClose: true }))
}

/**
 * `content` as XHTML, to stand inside an element of the XHTML namespace. Reading systems look at either of
 * `lang` and `xml:lang`, so both are written. Void elements alone close themselves: software that takes XHTML
 * for HTML would read `<span/>` as an open tag.
 */
export function xhtml(content: readonly ElementContent[]): string {
  const body = h('body', structuredClone([...content]))
  visit(body, 'element', (element: HastElement) => {
    if (element.properties['lang']) element.properties['xmlLang'] = element.properties['lang']
  })
  const tree = toXast(body) as Element
  return legal(toXml(tree.children)).replace(/><\/(?:br|col|hr|img|wbr)>/g, '/>')
}

/** `xml` without what XML 1.0 cannot hold in any form: all but its production 2, Char. */
function legal(xml: string): string {
  return xml.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
