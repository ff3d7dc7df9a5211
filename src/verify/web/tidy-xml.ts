/**
 * XML without comments, instructions, sections and entities of its own, as Lectern's books are: well-formed where it
 * passes, and read in a third of the time. All other XML is left to a parser that knows the whole of it.
 */
import { isSpace, plainCharacters } from './tidy-text.ts'
import { begun, deepest, noAttributes, type WebElement, type WebNode } from './tree.ts'
import { epubNamespace, prefixes } from './xml-namespaces.ts'

const opening = /^(?:<\?xml version="1\.0" encoding="(?:utf|UTF)-8"\?>)?\s*(?:<!DOCTYPE html>)?/
const startTag =
  /<([A-Za-z][\w.-]*)((?:[\t\n ]+[A-Za-z][\w.-]*(?::[A-Za-z][\w.-]*)?="[^"<]*")*)[\t\n ]*(\/?)>/y
const endTag = /<\/([A-Za-z][\w.-]*)[\t\n ]*>/y
const attribute = /([A-Za-z][\w.:-]*)="([^"]*)"/g
/** Attributes of XML itself and of EPUB. */
const prefixed = /^(?:xml|epub):[^:]+$/
/** What no XML 1.0 document holds (production 2), and line ends that would have to be changed (2.11). */
const foreign = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** An element that is still open. */
interface Open {
  readonly element: WebElement & { readonly children: WebNode[] }
  readonly tag: string
  /** The namespace of names without prefix, here and below. */
  readonly namespace: string
  /** Whether `epub:` may stand before names of attributes. */
  readonly knowsEpub: boolean
}

/**
 * The root element of `source`; undefined where the document is no tidy one.
 *
 * @param language of what says no language itself
 */
export function openTidyXml(source: string, language: string): WebElement | undefined {
  if (foreign.test(source) || source.includes(']]>')) return undefined
  const document = new TidyDocument(language)
  for (let place = opening.exec(source)?.[0].length ?? 0; place < source.length; ) {
    const next = source.indexOf('<', place)
    const end = next < 0 ? source.length : next
    if (!document.write(source.slice(place, end))) return undefined
    if (next < 0) break
    const tag = source[end + 1] === '/' ? endTag : startTag
    tag.lastIndex = end
    const [, name = '', attributes = '', slash] = tag.exec(source) ?? []
    const isTidy = tag === endTag ? document.close(name) : document.open(name, attributes, slash === '/')
    if (!isTidy) return undefined
    place = tag.lastIndex
  }
  return document.whole
}

class TidyDocument {
  readonly #language: string
  readonly #open: Open[] = []
  #root: WebElement | undefined

  constructor(language: string) {
    this.#language = language
  }

  /** Undefined where something was left open. */
  get whole(): WebElement | undefined {
    return this.#open.length === 0 ? this.#root : undefined
  }

  /** Each of the following says whether it was tidy. */
  open(tag: string, written: string, isEmpty: boolean): boolean {
    const outer = this.#open.at(-1)
    const knowsEpub = outer?.knowsEpub === true || written.includes(epubDeclaration)
    const attributes = attributesIn(written, knowsEpub)
    const isSecondRoot = outer === undefined && this.#root !== undefined
    if (tag === '' || attributes === undefined || isSecondRoot) return false
    const namespace = attributes.get('xmlns') ?? outer?.namespace ?? ''
    if (reserved.test(namespace)) return false
    const name = (prefixes[namespace] ?? '') + tag.toLowerCase()
    const element = begun({ name, attributes, parent: outer?.element, language: this.#language })
    outer?.element.children.push(element)
    this.#root ??= element
    if (!isEmpty) this.#open.push({ element, tag, namespace, knowsEpub })
    return this.#open.length <= deepest
  }

  close(tag: string): boolean {
    return this.#open.pop()?.tag === tag
  }

  write(written: string): boolean {
    if (written === '') return true
    const text = plainCharacters(written)
    const holder = this.#open.at(-1)
    if (text === undefined || holder === undefined) return text !== undefined && isSpace(written)
    holder.element.children.push({ kind: 'text', value: text })
    return true
  }
}

const epubDeclaration = ` xmlns:epub="${epubNamespace}"`
/** No element may be in them. */
const reserved = /^http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/)$/

/** Undefined where one is written twice, has a prefix that is not known, or holds what is no plain text. */
function attributesIn(written: string, knowsEpub: boolean): ReadonlyMap<string, string> | undefined {
  if (written === '') return noAttributes
  const attributes = new Map<string, string>()
  for (const [, name = '', value = ''] of written.matchAll(attribute)) {
    const text = plainCharacters(value)
    const isDeclaration = name === 'xmlns:epub' && value === epubNamespace
    const isKnown = !name.includes(':') || prefixed.test(name) || isDeclaration
    const isEpub = name.startsWith('epub:')
    // White space in attributes would have to be changed (XML 1.0, 3.3.3).
    const isTidy = isKnown && (!isEpub || knowsEpub) && !/[\t\n]/.test(value) && !attributes.has(name)
    if (text === undefined || !isTidy) return undefined
    attributes.set(name, text)
  }
  return attributes
}
