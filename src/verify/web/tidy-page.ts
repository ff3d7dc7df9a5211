/**
 * Pages that close all that they open and put it where it belongs, as Lectern's do: what they hold is what is written.
 * The steps of HTML 13.2.6, with which browsers repair pages, have nothing to do there; they took a fifth of the time
 * that it takes to read an edition. Whatever might need them is left to them.
 */

import { holdsWords, isAtHome, isFormula, isVoid, rawNames } from './tidy-places.ts'
import { isSpace, plainCharacters } from './tidy-text.ts'
import { begun, deepest, noAttributes, type WebElement, type WebNode } from './tree.ts'

const opening = /^[\t\n\f ]*<!doctype html>/i
const startTag = /<([a-z][a-z\d]*)((?:[\t\n ]+[a-z][a-z\d:_-]*(?:="[^"]*")?)*)>/y
const endTag = /<\/([a-z][a-z\d]*)>/y
const attribute = /([a-z][a-z\d:_-]*)(?:="([^"]*)")?/g

/** The `html` element of `source`; undefined where the page is no tidy one. */
export function openTidyPage(source: string): WebElement | undefined {
  const doctype = opening.exec(source)
  if (doctype === null || /[\0\r]/.test(source)) return undefined
  const page = new TidyPage()
  for (let place = doctype[0].length; place < source.length; ) {
    const next = source.indexOf('<', place)
    const end = next < 0 ? source.length : next
    if (!page.write(source.slice(place, end))) return undefined
    if (next < 0) break
    const after = source[end + 1] === '/' ? closed(source, end, page) : opened(source, end, page)
    if (after === undefined) return undefined
    place = after
  }
  return page.whole
}

/** Where the end tag at `place` ends. */
function closed(source: string, place: number, page: TidyPage): number | undefined {
  endTag.lastIndex = place
  const name = endTag.exec(source)?.[1]
  return name !== undefined && page.close(name) ? endTag.lastIndex : undefined
}

/** Where the start tag at `place` ends, or the element of which all is text. */
function opened(source: string, place: number, page: TidyPage): number | undefined {
  startTag.lastIndex = place
  const match = startTag.exec(source)
  if (match === null) return undefined
  const [tag, name = '', attributes = ''] = match
  if (!page.open(name, attributes)) return undefined
  const begin = place + tag.length
  if (!rawNames.has(name)) return begin
  const end = source.indexOf('</', begin)
  const text = source.slice(begin, end)
  const isWhole = end >= 0 && !text.includes('<!--') && page.writeRaw(text)
  return isWhole ? closed(source, end, page) : undefined
}

type Growing = WebElement & { readonly children: WebNode[] }

class TidyPage {
  readonly #open: Growing[] = []
  #root: Growing | undefined
  #head: Growing | undefined
  #body: Growing | undefined

  /** Undefined where something was left open or is not there. */
  get whole(): WebElement | undefined {
    return this.#open.length === 0 && this.#body !== undefined ? this.#root : undefined
  }

  /** Each of the following says whether it was tidy. */
  open(name: string, written: string): boolean {
    const parent = this.#open.at(-1)
    const isForeign = name === 'math' || (parent !== undefined && isFormula(parent))
    const attributes = attributesIn(written, isForeign)
    if (attributes === undefined || !this.#takes(name)) return false
    const element = begun({ name: isForeign ? `math:${name}` : name, attributes, parent })
    parent?.children.push(element)
    this.#root ??= element
    if (name === 'head') this.#head = element
    if (name === 'body') this.#body = element
    if (!isVoid(name)) this.#open.push(element)
    return this.#open.length <= deepest
  }

  #takes(name: string): boolean {
    if (name === 'html') return this.#root === undefined
    if (name === 'head') return this.#head === undefined && this.#open.at(-1)?.name === 'html'
    if (name === 'body') return this.#body === undefined && this.#isBehindHead()
    return isAtHome(name, this.#open)
  }

  #isBehindHead(): boolean {
    return this.#head !== undefined && this.#open.at(-1)?.name === 'html'
  }

  close(name: string): boolean {
    if (name === 'html' && this.#body === undefined) return false
    const last = this.#open.pop()?.name
    return last === name || last === `math:${name}`
  }

  write(written: string): boolean {
    if (written === '') return true
    const text = plainCharacters(written)
    if (text === undefined) return false
    const holder = this.#open.at(-1)
    if (holder?.name === 'pre' && holder.children.length === 0) return append(holder, text.replace(/^\n/, ''))
    if (holder !== undefined && holdsWords(holder)) return append(holder, text)
    return isSpace(text) && append(this.#holderOfSpace(holder), text)
  }

  /** What stands behind the body belongs to it; what stands before the head is nothing. */
  #holderOfSpace(holder: Growing | undefined): Growing | undefined {
    if (holder !== undefined && holder.name !== 'html') return holder
    return this.#body ?? (this.#head && holder)
  }

  writeRaw(text: string): boolean {
    const holder = this.#open.at(-1)
    const characters = holder?.name === 'title' ? plainCharacters(text) : text
    return characters !== undefined && append(holder, characters)
  }
}

function append(holder: Growing | undefined, text: string): boolean {
  if (holder === undefined || text === '') return true
  const last = holder.children.at(-1)
  if (last?.kind === 'text') holder.children.splice(-1, 1, { kind: 'text', value: last.value + text })
  else holder.children.push({ kind: 'text', value: text })
  return true
}

/** Undefined where one is written twice, has another name in a formula, or holds a reference that is no plain one. */
function attributesIn(written: string, isForeign: boolean): ReadonlyMap<string, string> | undefined {
  if (written === '') return noAttributes
  const attributes = new Map<string, string>()
  for (const [, name = '', value = ''] of written.matchAll(attribute)) {
    const text = plainCharacters(value)
    const isRenamed = isForeign && (name.includes(':') || name === 'definitionurl')
    if (text === undefined || isRenamed || attributes.has(name)) return undefined
    // In HTML, this one says nothing (3.2.6.2).
    if (name !== 'xml:lang') attributes.set(name, text)
  }
  return attributes
}
