/** What reading web documents needs to know of all of them together. */
import { type Labels, labelsFor } from '../../../labels/labels.ts'
import { Origins } from '../../../model/origins.ts'
import { decoded, resolved } from '../../web/book.ts'
import { elementsOf, tokensOf, type WebElement, type WebNode } from '../../web/tree.ts'
import { wordsOf } from '../line.ts'
import { gather, type Landmarks, levelOf, standsInHeader } from './landmarks.ts'
import { partsOf } from './lines.ts'

/** One file and its root. */
export interface WebDocument {
  /** Path among its fellows; empty where it stands alone. */
  readonly path: string
  readonly root: WebElement
}

/** Pages of a site say above their text what they belong to; documents of a book do not. */
export type WebKind = 'pages' | 'book'

export class WebReader {
  readonly origins = new Origins<WebNode>()
  readonly labels: Labels
  readonly documents: readonly WebDocument[]
  /** The heading that names the whole; undefined where several share its level and none stands apart. */
  readonly title: WebElement | undefined
  /** Hardly any document has one. */
  readonly hasUnnamedPictures: boolean
  /** The elements of each file by their ids, the files by their paths. */
  readonly #byId = new Map<string, Map<string, WebElement>>()
  /** By the roots of the documents. */
  readonly #paths = new Map<WebElement, string>()
  /** Long descriptions: they are heard with their picture. */
  readonly #descriptions: ReadonlySet<WebElement>
  /** The label of a note, as its first call says it. */
  readonly #noteLabels = new Map<WebElement, string>()
  readonly #headingShift: number
  readonly #kind: WebKind

  constructor(documents: readonly WebDocument[], language: string, kind: WebKind) {
    this.documents = documents
    this.#kind = kind
    this.labels = labelsFor(isTag(language) ? language : 'en')
    const marks: Landmarks = { firsts: [], pictures: [], calls: [] }
    for (const { path, root } of documents) {
      const ids = new Map<string, WebElement>()
      this.#paths.set(root, path)
      this.#byId.set(path, ids)
      gather(root, ids, marks)
    }
    const { firsts, pictures, calls } = marks
    this.title = firsts.find(standsInHeader) ?? (firsts.length === 1 ? firsts[0] : undefined)
    // Only below a title of its own level is a heading of the second level the shallowest.
    this.#headingShift = this.title !== undefined && firsts.length === 1 ? 1 : 0
    this.#descriptions = new Set(pictures.flatMap((one) => this.descriptionOf(one) ?? []))
    this.hasUnnamedPictures = pictures.some((one) => one.role === 'unnamedPicture')
    for (const call of calls) this.#labelNote(call)
  }

  /** The file that `element` stands in. */
  #pathOf(element: WebElement): string {
    let root = element
    while (root.parent !== undefined) root = root.parent
    return this.#paths.get(root) ?? ''
  }

  #labelNote(call: WebElement): void {
    const note = this.#placeOf(call)
    if (note !== undefined && !this.#noteLabels.has(note))
      this.#noteLabels.set(note, wordsOf(partsOf(call.children, this)))
  }

  /** Of a heading, where the shallowest below the title has level 1. */
  headingLevel(element: WebElement): number {
    return Math.max(1, levelOf(element) - this.#headingShift)
  }

  labelOfNote(note: WebElement): string | undefined {
    return this.#noteLabels.get(note)
  }

  /** The element that describes a picture at length (ARIA 1.3, aria-details). */
  descriptionOf(picture: WebElement): WebElement | undefined {
    const [id] = tokensOf(picture, 'aria-details')
    return id === undefined ? undefined : this.#byId.get(this.#pathOf(picture))?.get(id)
  }

  /** Whether `element` says nothing in its place. */
  isSilent(element: WebElement): boolean {
    return (
      element.role === 'silent' ||
      this.#descriptions.has(element) ||
      this.#skipsToMain(element) ||
      this.#isOfSite(element)
    )
  }

  /** What every page but the first opens with: it is about the site, not about the page (ARIA 1.3, banner). */
  #isOfSite(element: WebElement): boolean {
    if (this.#kind === 'book' || element.name !== 'header' || element.parent?.name !== 'body') return false
    const isFirst = this.#pathOf(element) === this.documents[0]?.path
    return !isFirst && elementsOf(element.children).every((one) => one.role !== 'heading')
  }

  #skipsToMain(element: WebElement): boolean {
    if (element.name !== 'a' || element.parent?.name !== 'body') return false
    const place = this.#placeOf(element)
    return place?.name === 'main' || place?.attributes.get('role') === 'main'
  }

  /** The address by which the nearest place at or before `element` that has one can be visited: `chapter-2.xhtml#aims`. */
  addressOf(element: WebElement): string {
    const id = nearestId(element)
    return this.#pathOf(element) + (id === undefined ? '' : `#${id}`)
  }

  /** `#id` or a URL; undefined where the link leads nowhere. */
  targetOf(link: WebElement): string | undefined {
    const href = link.attributes.get('href')?.trim()
    if (href === undefined || isElsewhere(href) || !this.#isAmong(href, link)) return href
    const id = this.#placeOf(link)?.attributes.get('id')
    return id === undefined ? undefined : `#${id}`
  }

  /** Whether `href` names a place in these documents. */
  #isAmong(href: string, link: WebElement): boolean {
    return href.startsWith('#') || this.documents.some(({ path }) => path === this.#fileOf(href, link))
  }

  #fileOf(href: string, link: WebElement): string {
    const [file = ''] = href.split('#')
    const own = this.#pathOf(link)
    return file === '' ? own : resolved(file, own)
  }

  /** The element that a link leads to (HTML, 7.4.6.4: as it stands first, then decoded). */
  #placeOf(link: WebElement): WebElement | undefined {
    const href = link.attributes.get('href')?.trim()
    if (href === undefined || isElsewhere(href)) return undefined
    const id = href.split('#').slice(1).join('#')
    const ids = this.#byId.get(this.#fileOf(href, link))
    return ids?.get(id) ?? ids?.get(decoded(id))
  }
}

/** Of the element, of a heading before it, or of what holds it. */
function nearestId(element: WebElement): string | undefined {
  for (let at: WebElement | undefined = element; at !== undefined; at = at.parent) {
    const own = at.attributes.get('id')
    if (own !== undefined) return own
    const siblings = at.parent?.children ?? []
    const before = siblings.slice(0, siblings.indexOf(at))
    const heading = before.findLast((node) => node.kind === 'element' && node.role === 'heading')
    const id = heading?.kind === 'element' ? heading.attributes.get('id') : undefined
    if (id !== undefined) return id
  }
  return undefined
}

function isElsewhere(href: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(href)
}

function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0
  } catch {
    return false
  }
}
