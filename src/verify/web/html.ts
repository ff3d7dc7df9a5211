/** HTML pages as every browser reads them (HTML, 13.2). */
import { type DefaultTreeAdapterMap, html as namespaces, parse } from 'parse5'
import { Unreadable } from '../unreadable.ts'
import { openTidyPage } from './tidy-page.ts'
import { begun, deepest, noAttributes, type WebElement } from './tree.ts'

type RawElement = DefaultTreeAdapterMap['element']

/** Larger pages are not read. */
const mostBytes = 128 * 1024 * 1024

/**
 * The `html` element.
 *
 * @throws {Unreadable} when the bytes hold no markup, or too much of it.
 */
export function openHtml(bytes: Uint8Array): WebElement {
  if (bytes.length > mostBytes) throw new Unreadable('The page is larger than 128 MB.')
  const source = decoded(bytes)
  if (source.includes('\u0000') || !/<[a-z!]/i.test(source)) throw new Unreadable('The file holds no HTML.')
  return openTidyPage(source) ?? openAnyPage(source)
}

/** By the steps that every browser takes with any page (HTML, 13.2). */
export function openAnyPage(source: string): WebElement {
  const root = parse(source).childNodes.find((node) => node.nodeName === 'html')
  if (root === undefined) throw new Unreadable('The file holds no HTML.')
  return elementOf(root as RawElement, undefined, 0)
}

/** By the mark at its beginning or by what the page says of itself (HTML, 13.2.3.2); UTF-8 where neither speaks. */
function decoded(bytes: Uint8Array): string {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(opening)?.[1] ?? 'utf-8'
  return decoderFor(markOf(bytes) ?? name).decode(bytes)
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined
}

/** A page that names what nobody knows is taken for UTF-8. */
function decoderFor(name: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(name)
  } catch {
    return new TextDecoder()
  }
}

function elementOf(raw: RawElement, parent: WebElement | undefined, depth: number): WebElement {
  const name = (prefixes[raw.namespaceURI] ?? '') + raw.tagName.toLowerCase()
  const element = begun({ name, attributes: attributesOf(raw), parent })
  for (const node of raw.childNodes) {
    if ('value' in node) element.children.push({ kind: 'text', value: node.value })
    else if ('tagName' in node && depth < deepest) element.children.push(elementOf(node, element, depth + 1))
  }
  return element
}

/** In HTML, an `xml:lang` says nothing (3.2.6.2). */
function attributesOf({ attrs }: RawElement): ReadonlyMap<string, string> {
  if (attrs.length === 0) return noAttributes
  const attributes = new Map<string, string>()
  for (const { name, value } of attrs) if (name !== 'xml:lang') attributes.set(name, value)
  return attributes
}

const prefixes: Readonly<Record<string, string>> = {
  [namespaces.NS.MATHML]: 'math:',
  [namespaces.NS.SVG]: 'svg:',
}
