/** XML documents, and XHTML as reading systems read it: what is not well-formed is refused. */
import { type Attr, DOMParser, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom'
import { Unreadable } from '../unreadable.ts'
import { type Found, treeOf, type WebElement } from './tree.ts'

/**
 * The root element of `source`.
 *
 * @param name of the file, for messages
 * @param language of what says no language itself
 * @throws {Unreadable} when `source` is not well-formed.
 */
export function openXml(source: string, name: string, language = ''): WebElement {
  const root = rootOf(source, name)
  if (root === null) throw new Unreadable(`${name} holds no element.`)
  return treeOf(found(root), look, language)
}

function rootOf(source: string, name: string): Element | null {
  try {
    // With the entities of XHTML, which older books use.
    const parser = new DOMParser({ onError: onErrorStopParsing, locator: false })
    return parser.parseFromString(source, 'application/xhtml+xml').documentElement
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Unreadable(`${name} is not well-formed: ${reason}`)
  }
}

function look(node: Node): string | Found<Node> | undefined {
  if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE)
    return node.nodeValue ?? ''
  return node.nodeType === node.ELEMENT_NODE ? found(node as Element) : undefined
}

function found(element: Element): Found<Node> {
  return {
    name: (prefixes[element.namespaceURI ?? ''] ?? '') + (element.localName ?? element.tagName).toLowerCase(),
    attributes: new Map([...element.attributes].map((attribute) => [nameOf(attribute), attribute.value])),
    children: [...element.childNodes],
  }
}

function nameOf({ namespaceURI, localName, name }: Attr): string {
  const prefix = prefixes[namespaceURI ?? '']
  return prefix === undefined ? name : prefix + (localName ?? name)
}

const prefixes: Readonly<Record<string, string>> = {
  'http://www.w3.org/1998/Math/MathML': 'math:',
  'http://www.w3.org/2000/svg': 'svg:',
  'http://www.idpf.org/2007/ops': 'epub:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
}
