/** What readers of web documents have to find before they begin: titles, pictures, calls of notes. */
import { tokensOf, type WebElement } from '../../web/tree.ts'

/** What is gathered on the way through all documents. */
export interface Landmarks {
  /** Headings of level 1 that are heard. */
  readonly firsts: WebElement[]
  readonly pictures: WebElement[]
  readonly calls: WebElement[]
}

/** Gathers what `element` and those below it are, and their ids. */
export function gather(element: WebElement, ids: Map<string, WebElement>, marks: Landmarks): void {
  const { name, role, attributes, children } = element
  const id = attributes.get('id')
  if (id !== undefined && !ids.has(id)) ids.set(id, element)
  if (role === 'heading' && levelOf(element) === 1 && isHeard(element)) marks.firsts.push(element)
  else if (role === 'noteCall') marks.calls.push(element)
  if (name === 'img') marks.pictures.push(element)
  for (const child of children) if (child.kind === 'element') gather(child, ids, marks)
}

/** Whether it speaks in its place, and not within what says nothing. */
function isHeard(element: WebElement): boolean {
  for (let at: WebElement | undefined = element; at !== undefined; at = at.parent)
    if (at.role === 'silent') return false
  return true
}

/** 0 for what is no heading. */
export function levelOf(element: WebElement): number {
  if (element.role !== 'heading') return 0
  const { name, attributes } = element
  const level = attributes.has('role') ? attributes.get('aria-level') : /^h(\d)$/.exec(name)?.[1]
  return /^[1-9]\d?$/.test(level ?? '') ? Number(level) : 2
}

/** In the opening of the page or book, as pages of most tools have it. */
export function standsInHeader(element: WebElement): boolean {
  for (let at = element.parent; at !== undefined; at = at.parent) {
    if (at.name === 'header' || tokensOf(at, 'epub:type').includes('titlepage')) return true
  }
  return false
}
