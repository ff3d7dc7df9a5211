/** The structure tree of a finished PDF (ISO 32000-1, 14.7; ISO 32000-2, 14.7 and 14.8.6 for namespaces). */
import { Unreadable } from '../unreadable.ts'
import { type PdfDict, type PdfObject, type PdfObjects, PdfRef } from './objects.ts'

export interface PdfElement {
  readonly kind: 'element'
  readonly ref: PdfRef | undefined
  readonly dict: PdfDict
  readonly parent: PdfElement | undefined
  /** The type as written, and then what it is mapped to, step by step. */
  readonly types: readonly string[]
  /** BCP 47 tag, inherited. */
  readonly language: string
  /** Layout attribute WritingMode, inherited. */
  readonly direction: 'ltr' | 'rtl'
  readonly kids: readonly PdfKid[]
}

/** A marked-content sequence. */
export interface PdfContent {
  readonly kind: 'content'
  readonly page: PdfRef | undefined
  /** The form that holds it, where it is not the page itself (14.7.4.3). */
  readonly form: PdfRef | undefined
  readonly id: number
}

/** An annotation or another object. */
export interface PdfObjectReference {
  readonly kind: 'object'
  readonly page: PdfRef | undefined
  readonly object: PdfObject
}

export type PdfKid = PdfElement | PdfContent | PdfObjectReference

/** Deeper than any document is written; what lies below is left out. */
const deepest = 400
/** Steps of a role map that are followed. */
const mostRoles = 16

export class PdfStructure {
  readonly objects: PdfObjects
  readonly root: PdfDict
  readonly kids: readonly PdfKid[]
  /** The document's language; `und` where it has none. */
  readonly language: string
  /** Elements that the tree names a second time; their first place counts. */
  readonly repeated: PdfElement[] = []
  readonly #classes: PdfDict | undefined
  readonly #roles: PdfDict | undefined
  readonly #elements = new Map<PdfRef | PdfDict, PdfElement>()

  /** @throws {Unreadable} when the file has no structure tree. */
  constructor(objects: PdfObjects) {
    const root = objects.dict(objects.entry(objects.catalog, 'StructTreeRoot'))
    if (root === undefined)
      throw new Unreadable('The file is not tagged: it has no structure tree that could be read.')
    this.objects = objects
    this.root = root
    this.#classes = objects.dict(objects.entry(root, 'ClassMap'))
    this.#roles = objects.dict(objects.entry(root, 'RoleMap'))
    this.language = objects.text(objects.entry(objects.catalog, 'Lang')) || 'und'
    const around: Around = {
      parent: undefined,
      page: undefined,
      depth: 0,
      language: this.language,
      direction: 'ltr',
    }
    this.kids = objects.list(objects.raw(root, 'K')).flatMap((kid) => this.#kid(kid, around))
  }

  /** The value of an attribute, from the element's own objects or its classes (14.7.5); the first one counts. */
  attribute({ dict }: PdfElement, key: string): PdfObject {
    return this.#attribute(dict, key)
  }

  #attribute(dict: PdfDict, key: string): PdfObject {
    // Most elements have none.
    if (!dict.has('A') && !dict.has('C')) return undefined
    const { objects } = this
    const own = objects.list(objects.entry(dict, 'A'))
    const classes = objects
      .list(objects.entry(dict, 'C'))
      .flatMap((name) => objects.list(objects.entry(this.#classes, objects.name(name) ?? '')))
    // Between the objects of an array stand revision numbers.
    for (const object of [...own, ...classes]) {
      const value = objects.entry(objects.dict(object), key)
      if (value !== undefined) return value
    }
    return undefined
  }

  #kid(object: PdfObject, around: Around): readonly PdfKid[] {
    const { objects } = this
    const id = objects.number(object)
    if (id !== undefined) return [{ kind: 'content', page: around.page, form: undefined, id }]
    const dict = objects.dict(object)
    if (dict === undefined || around.depth > deepest) return []
    const own = objects.raw(dict, 'Pg')
    const page = own instanceof PdfRef ? own : around.page
    const content = objects.number(objects.entry(dict, 'MCID'))
    if (content !== undefined) {
      const stream = objects.raw(dict, 'Stm')
      const form = stream instanceof PdfRef ? stream : undefined
      return [{ kind: 'content', page, form, id: content }]
    }
    const referred = objects.raw(dict, 'Obj')
    if (referred !== undefined) return [{ kind: 'object', page, object: referred }]
    // One element has one place; a tree that says otherwise would never end.
    const identity = object instanceof PdfRef ? object : dict
    const known = this.#elements.get(identity)
    if (known !== undefined) {
      this.repeated.push(known)
      return []
    }
    return [this.#element(dict, object instanceof PdfRef ? object : undefined, { ...around, page })]
  }

  #element(dict: PdfDict, ref: PdfRef | undefined, around: Around): PdfElement {
    const { objects } = this
    const kids: PdfKid[] = []
    const writingMode = objects.name(this.#attribute(dict, 'WritingMode'))
    const element: PdfElement = {
      kind: 'element',
      ref,
      dict,
      parent: around.parent,
      types: this.#typesOf(dict),
      language: objects.text(objects.entry(dict, 'Lang')) || around.language,
      direction: writingMode === undefined ? around.direction : writingMode.startsWith('Rl') ? 'rtl' : 'ltr',
      kids,
    }
    this.#elements.set(ref ?? dict, element)
    const { language, direction } = element
    const inside = { parent: element, page: around.page, depth: around.depth + 1, language, direction }
    for (const kid of objects.list(objects.raw(dict, 'K'))) kids.push(...this.#kid(kid, inside))
    return element
  }

  /** Within its namespace an element's type may stand for another one, of that or of another namespace. */
  #typesOf(dict: PdfDict): readonly string[] {
    const { objects } = this
    const types: string[] = []
    let type = objects.name(objects.entry(dict, 'S'))
    let namespace = objects.dict(objects.entry(dict, 'NS'))
    while (type !== undefined && types.length < mostRoles) {
      types.push(type)
      const map = namespace === undefined ? this.#roles : objects.dict(objects.entry(namespace, 'RoleMapNS'))
      const next = objects.entry(map, type)
      const pair = objects.array(next)
      namespace = pair === undefined ? undefined : objects.dict(pair[1])
      type = objects.name(pair === undefined ? next : pair[0])
      if (type !== undefined && types.includes(type)) break
    }
    return types
  }
}

/** What an element inherits from those around it. */
interface Around {
  readonly parent: PdfElement | undefined
  readonly page: PdfRef | undefined
  readonly depth: number
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

/** The elements among `kids` and everything below them, in reading order. */
export function* elementsOf(kids: readonly PdfKid[]): Generator<PdfElement> {
  for (const kid of kids) {
    if (kid.kind !== 'element') continue
    yield kid
    yield* elementsOf(kid.kids)
  }
}
