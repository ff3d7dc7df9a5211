/**
 * The words of a finished edition, by readers that know nothing of our renderers.
 *
 * A reader takes what reaches a person who does not see the page: alternatives of pictures and formulas in
 * their places, nothing of what is only drawn.
 */
import { DOMParser, type Element as DomElement, type Node as DomNode } from '@xmldom/xmldom'
import type { ElementContent, Root } from 'hast'
import { raw } from 'hast-util-raw'
import JSZip from 'jszip'

/** The text edition without the marks that it sets behind links and words with notes. */
export async function textWords(bytes: Uint8Array): Promise<string> {
  return new TextDecoder().decode(bytes).replace(/ \[(?:link|note) \d+\]/g, '')
}

/** What stands in the body of a page, read by HTML's own rules. */
export async function htmlWords(bytes: Uint8Array): Promise<string> {
  const [head = '', ...rest] = new TextDecoder().decode(bytes).split(/(?=<body)/)
  if (rest.length === 0) throw new Error(`No body in ${head.slice(0, 80)}`)
  return fragmentWords(rest.join(''))
}

/** What a fragment of HTML says. */
export function fragmentWords(html: string): string {
  const root = { type: 'root', children: [{ type: 'raw', value: html }] }
  return (raw(root as unknown as Root) as Root).children
    .map((child) => (child.type === 'doctype' ? '' : hastWords(child)))
    .join('')
}

/** The book's documents, in the order of its spine. */
export async function epubWords(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  const read = async (name: string) => {
    const entry = zip.file(`EPUB/${name}`)
    if (entry === null) throw new Error(`The book lacks ${name}`)
    const xml = await entry.async('string')
    // Reading systems refuse what is not well-formed.
    const fail = (level: string, message: string) => {
      if (level !== 'warning') throw new Error(`${name}: ${message}`)
    }
    return new DOMParser({ onError: fail }).parseFromString(xml, 'application/xml')
  }
  const book = await read('package.opf')
  const files = new Map(
    [...book.getElementsByTagName('item')].map((item) => [
      item.getAttribute('id'),
      item.getAttribute('href'),
    ]),
  )
  const spine = [...book.getElementsByTagName('itemref')].map((item) => files.get(item.getAttribute('idref')))
  const documents = await Promise.all(spine.map((file) => read(file ?? '')))
  return documents
    .map((document) => [...document.getElementsByTagName('body')].map(domWords).join('\n'))
    .join('\n')
}

/** Elements that stand in a line: around all others there is space. */
const inLine = new Set(
  'a abbr b bdi bdo br cite code del em i kbd q rp rt ruby s samp small span strong sub sup time u'.split(
    ' ',
  ),
)

function hastWords(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  const { tagName: name, properties } = node
  const words = () => node.children.map(hastWords).join('')
  return elementWords(name, (attribute) => properties[attribute], words)
}

function domWords(node: DomNode): string {
  if (node.nodeType === node.TEXT_NODE) return node.nodeValue ?? ''
  if (node.nodeType !== node.ELEMENT_NODE) return ''
  const element = node as DomElement
  const words = () => [...element.childNodes].map(domWords).join('')
  return elementWords(element.tagName, (attribute) => element.getAttribute(attribute), words)
}

/** What one element says, whichever parser found it. */
function elementWords(name: string, attribute: (name: string) => unknown, words: () => string): string {
  if (name === 'img') return ` ${attribute('alt') ?? ''} `
  if (name === 'math') return ` ${attribute('alttext') ?? ''} `
  if (name === 'br') return '\n'
  if (attribute('role') === 'doc-noteref') return ` ${words()} `
  if (name === 'script' || name === 'style' || name === 'title') return ''
  return inLine.has(name) ? words() : `\n${words()}\n`
}
