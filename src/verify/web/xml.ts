/** XML documents, and XHTML as reading systems read it: what is not well-formed is refused. */
import { parseFragment } from 'parse5'
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { Unreadable } from '../unreadable.ts'
import { openTidyXml } from './tidy-xml.ts'
import { begun, deepest, noAttributes, type WebElement } from './tree.ts'
import { prefixes } from './xml-namespaces.ts'

/**
 * The root element of `source`.
 *
 * @param name of the file, for messages
 * @param language of what says no language itself
 * @throws {Unreadable} when `source` is not well-formed.
 */
export function openXml(source: string, name: string, language = ''): WebElement {
  const tidy = openTidyXml(source, language)
  if (tidy !== undefined) return tidy
  try {
    const root = rootOf(source, language)
    if (root !== undefined) return root
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Unreadable(`${name} is not well-formed: ${reason}`)
  }
  throw new Unreadable(`${name} holds no element.`)
}

/** By a parser that knows all of XML. @throws Error when `source` is not well-formed. */
export function rootOf(source: string, language: string): WebElement | undefined {
  const parser = new SaxesParser({ xmlns: true })
  parser.ENTITIES = entities
  const open: ReturnType<typeof begun>[] = []
  let root: WebElement | undefined
  const write = (value: string) => {
    if (open.length <= deepest) open.at(-1)?.children.push({ kind: 'text', value })
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', write)
  parser.on('cdata', write)
  parser.on('opentag', (tag) => {
    const parent = open.at(-1)
    const element = begun({ name: nameOf(tag), attributes: attributesOf(tag), parent, language })
    if (open.length <= deepest) parent?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.write(source).close()
  return root
}

/** Those of XHTML, which older books use. */
const entities = new Proxy(new Map<string, string | undefined>(), {
  get(known, name: string) {
    if (!known.has(name)) known.set(name, characters(name))
    return known.get(name)
  },
}) as unknown as Record<string, string>

function characters(entity: string): string | undefined {
  const written = `&${entity};`
  const [text] = parseFragment(written).childNodes
  return text !== undefined && 'value' in text && text.value !== written ? text.value : undefined
}

function nameOf({ uri, local }: SaxesTagNS): string {
  return (prefixes[uri] ?? '') + local.toLowerCase()
}

function attributesOf({ attributes }: SaxesTagNS): ReadonlyMap<string, string> {
  let all: Map<string, string> | undefined
  for (const name in attributes) {
    const one = attributes[name]
    if (one !== undefined) all = (all ?? new Map<string, string>()).set(attributeName(one), one.value)
  }
  return all ?? noAttributes
}

function attributeName({ uri, local, name }: SaxesAttributeNS): string {
  const prefix = prefixes[uri]
  return prefix === undefined ? name : prefix + local
}
