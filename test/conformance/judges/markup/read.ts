/** Finished HTML and XHTML as trees: read by code of its own, that knows nothing of the renderers. */
import { posix } from 'node:path'
import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom'
import type { Root } from 'hast'
import { raw } from 'hast-util-raw'
import { toXast } from 'hast-util-to-xast'
import { toXml } from 'xast-util-to-xml'

/** A document of an edition: the page, or a chapter of the book. */
export interface Markup {
  /** The file's name, as links inside the edition name it. */
  readonly file: string
  readonly document: Document
}

/** @throws where `text` is not well formed. */
export function readXml(file: string, text: string): Markup {
  const fail = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(`${file}: ${message}`)
  }
  return { file, document: new DOMParser({ onError: fail }).parseFromString(text, 'application/xml') }
}

/** Parsed as a browser parses it. */
export function readHtml(file: string, text: string): Markup {
  const page = text.replace(/^<!doctype html>\s*/i, '')
  const tree = raw({ type: 'root', children: [{ type: 'doctype' }, { type: 'raw', value: page }] }) as Root
  const root = tree.children.find((child) => child.type === 'element')
  if (root === undefined) throw new Error(`${file} holds no element`)
  return readXml(file, toXml(toXast(root)))
}

/** Every element of `root` with this name, or every element, in reading order. */
export function elements(root: Document | Element, name = '*'): readonly Element[] {
  return [...root.getElementsByTagName(name)]
}

/** Those whose attribute holds `value` among its words. */
export function having(root: Document | Element, attribute: string, value: string): readonly Element[] {
  return elements(root).filter((element) => wordsIn(element, attribute).includes(value))
}

export function wordsIn(element: Element, attribute: string): readonly string[] {
  return (element.getAttribute(attribute) ?? '').split(/\s+/).filter((word) => word !== '')
}

/** What `node` says, with white space as a browser shows it, and without what `skips` names. */
export function said(node: Node, skips: (element: Element) => boolean = () => false): string {
  const text = (at: Node): string => {
    if (at.nodeType === at.TEXT_NODE) return at.nodeValue ?? ''
    if (isElement(at) && skips(at)) return ''
    return [...at.childNodes].map(text).join('')
  }
  return text(node).replace(/\s+/g, ' ').trim()
}

export function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}

/** `element` and what holds it, from the inside out. */
export function upwards(node: Node): readonly Element[] {
  const chain: Element[] = []
  for (let at: Node | null = node; at !== null; at = at.parentNode) if (isElement(at)) chain.push(at)
  return chain
}

/** What every address inside an edition leads to. */
export class Places {
  readonly #places = new Map<string, Element>()

  constructor(documents: readonly Markup[]) {
    for (const { file, document } of documents) {
      if (document.documentElement) this.#places.set(file, document.documentElement)
      for (const element of elements(document)) {
        const id = element.getAttribute('id')
        if (id) this.#places.set(`${file}#${id}`, element)
      }
    }
  }

  /** The element that `href` leads to from `file`; undefined where there is none. */
  at(href: string | null, file: string): Element | undefined {
    if (href === null) return undefined
    const [path = '', ...id] = decodeURI(href).split('#')
    const target = path === '' ? file : posix.join(posix.dirname(file), path)
    return this.#places.get([target, ...id].join('#'))
  }
}
