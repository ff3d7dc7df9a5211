/** Writes the planned structure tree: elements, marked content, parent tree (ISO 32000-1, 14.7). */
import { type AttributeObject, Content, StructureElement } from '../plan/structure.ts'
import { type Namespace, type Profile, type Role, roleOf } from '../profile/profile.ts'
import type { Attachments } from './attachments.ts'
import { writeNameTree } from './name-tree.ts'
import { type Dictionary, type PdfDocument, type Reference, textString, type Value } from './pdfkit.ts'

/** What was drawn for one place of the tree. */
export type Mark =
  | { readonly kind: 'content'; readonly page: Reference; readonly id: number }
  | { readonly kind: 'annotation'; readonly page: Reference; readonly annotation: Reference }

/** ISO 32000-2, 14.8.6. */
const namespaceNames: Readonly<Record<Namespace, string>> = {
  pdf1: 'http://iso.org/pdf/ssn',
  pdf2: 'http://iso.org/pdf2/ssn',
}

/** What the tree is written with, and to. */
export interface StructureSetting {
  readonly profile: Profile
  /** The elements that have an identifier. */
  readonly identified: ReadonlyMap<string, StructureElement>
  readonly attachments: Attachments
}

/** Entries in one leaf of the parent tree. */
const leafSize = 64

export class StructureWriter {
  readonly #document: PdfDocument
  readonly #setting: StructureSetting
  readonly #root: Reference
  readonly #namespaces = new Map<Namespace, Reference>()
  readonly #references = new Map<StructureElement, Reference>()
  readonly #marks = new Map<Content, Mark[]>()
  readonly #parents: (readonly [number, Value])[] = []
  /** Elements that own the marked content of a page, by MCID. */
  readonly #owners = new WeakMap<Reference, Reference[]>()
  /** By page: larger for later pages. */
  readonly #numbers = new WeakMap<Reference, number>()
  #nextKey = 0

  constructor(document: PdfDocument, setting: StructureSetting) {
    this.#document = document
    this.#setting = setting
    this.#root = document.ref({ Type: 'StructTreeRoot' })
    const catalogue = document._root.data
    catalogue['StructTreeRoot'] = this.#root
    catalogue['MarkInfo'] = { Marked: true }
  }

  /** Prepares the document's current page. */
  beginPage(): void {
    const { dictionary } = this.#document.page
    const key = this.#nextKey++
    dictionary.data['StructParents'] = key
    dictionary.data['Tabs'] = 'S'
    this.#owners.set(dictionary, [])
    this.#numbers.set(dictionary, this.#nextKey)
    this.#parents.push([key, this.#ownersHere()])
  }

  /** How the type of the element that `content` belongs to is called in the file. */
  tagOf({ owner }: Content): string {
    return this.#roleOf(owner).written
  }

  /**
   * The element with this identifier.
   * @throws when there is none: a link that leads nowhere is no link.
   */
  referenceTo(id: string): Reference {
    const element = this.#setting.identified.get(id)
    if (element === undefined) throw new Error(`No structure element is called "${id}".`)
    return this.#referenceOf(element)
  }

  /** A new marked-content id on the current page that belongs to `content`. */
  mark(content: Content): number {
    const owners = this.#ownersHere()
    const id = owners.length
    owners.push(this.#referenceOf(content.owner))
    this.#record(content, { kind: 'content', page: this.#document.page.dictionary, id })
    return id
  }

  /** Places an annotation of the current page in the tree; returns its `StructParent` key. */
  annotate(content: Content, annotation: Reference): number {
    const key = this.#nextKey++
    this.#parents.push([key, this.#referenceOf(content.owner)])
    this.#record(content, { kind: 'annotation', page: this.#document.page.dictionary, annotation })
    return key
  }

  /** What was drawn, by the place of the tree that it belongs to. */
  get drawn(): ReadonlyMap<Content, readonly Mark[]> {
    return this.#marks
  }

  /** Writes everything; nothing can be marked afterwards. */
  end(root: StructureElement): void {
    const ids: (readonly [string, Reference])[] = []
    const roles = new Map<string, string>()
    this.#write(root, this.#root, ids, roles)
    const data = this.#root.data
    data['K'] = [this.#referenceOf(root)]
    data['RoleMap'] = Object.fromEntries([...roles].sort())
    if (this.#namespaces.size > 0) data['Namespaces'] = [...this.#namespaces.values()]
    data['ParentTree'] = this.#parentTree()
    data['ParentTreeNextKey'] = this.#nextKey
    if (ids.length > 0) data['IDTree'] = writeNameTree(this.#document, ids)
    this.#root.end()
  }

  #ownersHere(): Reference[] {
    return this.#owners.get(this.#document.page.dictionary) ?? []
  }

  /** In the order of the pages: one that lists contents is drawn when all others have been. */
  #record(content: Content, mark: Mark): void {
    const marks = this.#marks.get(content)
    if (marks === undefined) {
      this.#marks.set(content, [mark])
      return
    }
    const before = marks.findLastIndex(({ page }) => this.#numberOf(page) <= this.#numberOf(mark.page))
    marks.splice(before + 1, 0, mark)
  }

  #numberOf(page: Reference): number {
    return this.#numbers.get(page) ?? 0
  }

  #referenceOf(element: StructureElement): Reference {
    let reference = this.#references.get(element)
    if (reference === undefined) {
      reference = this.#document.ref()
      this.#references.set(element, reference)
    }
    return reference
  }

  #write(
    element: StructureElement,
    parent: Reference,
    ids: (readonly [string, Reference])[],
    roles: Map<string, string>,
  ): void {
    const reference = this.#referenceOf(element)
    const { language, alternative, expansion, id, title } = element.properties
    const { written, namespace, standsFor } = this.#roleOf(element)
    const page = this.#firstPage(element)
    const kids = element.kids.flatMap((kid) =>
      kid instanceof Content ? this.#kidsOf(kid, page) : [this.#referenceOf(kid)],
    )
    reference.data = {
      Type: 'StructElem',
      S: written,
      NS: namespace && this.#namespace(namespace),
      P: parent,
      K: kids.length === 1 ? kids[0] : kids,
      Pg: page,
      Lang: language === undefined ? undefined : textString(language),
      Alt: alternative === undefined ? undefined : textString(alternative),
      E: expansion === undefined ? undefined : textString(expansion),
      ID: id === undefined ? undefined : textString(id),
      T: title === undefined ? undefined : textString(title),
      A: this.#attributesOf(element),
      Ref: this.#referredBy(element),
      AF: this.#filesOf(element),
    }
    if (id !== undefined) ids.push([id, reference])
    if (standsFor !== undefined) roles.set(written, standsFor)
    reference.end()
    // It is in the file now; others only need its number. A book has more elements than memory should hold twice.
    reference.data = {}
    for (const kid of element.kids)
      if (kid instanceof StructureElement) this.#write(kid, reference, ids, roles)
  }

  #roleOf({ type }: StructureElement): Role {
    return roleOf(type, this.#setting.profile)
  }

  #namespace(namespace: Namespace): Reference {
    let reference = this.#namespaces.get(namespace)
    if (reference === undefined) {
      reference = this.#object({ Type: 'Namespace', NS: textString(namespaceNames[namespace]) })
      this.#namespaces.set(namespace, reference)
    }
    return reference
  }

  #attributesOf(element: StructureElement): Value {
    const { attributes: writers } = this.#setting.profile
    const { attributes: own = [], writingMode } = element.properties
    const needsLayout = writingMode !== undefined && !own.some(({ owner }) => owner === 'Layout')
    const objects = (needsLayout ? [...own, { owner: 'Layout' } as const] : own)
      .map((attributes) => {
        const write = writers[attributes.owner] as (
          attributes: AttributeObject,
          element: StructureElement,
        ) => Dictionary | undefined
        return write(attributes, element)
      })
      .filter((object) => object !== undefined)
      // An owner alone says nothing.
      .filter((object) => Object.values(object).filter((value) => value !== undefined).length > 1)
    return objects.length > 1 ? objects : objects[0]
  }

  #referredBy({ properties: { refersTo = [] } }: StructureElement): Value {
    if (!this.#setting.profile.refers || refersTo.length === 0) return undefined
    return refersTo.map((id) => this.referenceTo(id))
  }

  #filesOf({ properties: { mathml, alternative = '' } }: StructureElement): Value {
    const { profile, attachments } = this.#setting
    return mathml === undefined || !profile.embedsMath
      ? undefined
      : [attachments.formula(mathml, alternative)]
  }

  #firstPage(element: StructureElement): Reference | undefined {
    for (const kid of element.kids) {
      const mark = kid instanceof Content ? this.#marks.get(kid)?.[0] : undefined
      if (mark !== undefined) return mark.page
    }
    return undefined
  }

  /** Marked content on the element's own page is a bare number (14.7.4.2). */
  #kidsOf(content: Content, page: Reference | undefined): readonly Value[] {
    return (this.#marks.get(content) ?? []).map((mark) => {
      if (mark.kind === 'annotation') return { Type: 'OBJR', Obj: mark.annotation, Pg: mark.page }
      return mark.page === page ? mark.id : { Type: 'MCR', Pg: mark.page, MCID: mark.id }
    })
  }

  #parentTree(): Reference {
    const leaves: Reference[] = []
    for (let start = 0; start < this.#parents.length; start += leafSize) {
      const leaf = this.#parents.slice(start, start + leafSize)
      leaves.push(
        this.#object({
          Limits: [leaf[0]?.[0], leaf.at(-1)?.[0]],
          Nums: leaf.flat(),
        }),
      )
    }
    return this.#object({ Kids: leaves })
  }

  #object(data: Dictionary): Reference {
    const reference = this.#document.ref(data)
    reference.end()
    return reference
  }
}
