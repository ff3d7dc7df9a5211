/** Writes the planned structure tree: elements, marked content, parent tree (ISO 32000-1, 14.7). */
import { type AttributeObject, Content, StructureElement } from '../plan/structure.ts'
import { writeNameTree } from './name-tree.ts'
import { type Dictionary, type PdfDocument, type Reference, textString, type Value } from './pdfkit.ts'

/** What was drawn for one place of the tree. */
export type Mark =
  | { readonly kind: 'content'; readonly page: Reference; readonly id: number }
  | { readonly kind: 'annotation'; readonly page: Reference; readonly annotation: Reference }

/** Types of ours, and what the standard structure types of PDF 1.7 have for them. */
const roleMap: Dictionary = {
  Title: 'P',
  Subtitle: 'P',
  Attribution: 'P',
  Aside: 'Div',
  Description: 'Div',
}

/** PDF 1.7 knows six levels of headings. */
const deepestHeading = 6

/** Entries in one leaf of the parent tree. */
const leafSize = 64

export class StructureWriter {
  readonly #document: PdfDocument
  readonly #root: Reference
  readonly #references = new Map<StructureElement, Reference>()
  readonly #marks = new Map<Content, Mark[]>()
  readonly #parents: (readonly [number, Value])[] = []
  /** Elements that own the marked content of the current page, by MCID. */
  #owners: Reference[] = []
  #nextKey = 0

  constructor(document: PdfDocument) {
    this.#document = document
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
    this.#owners = []
    this.#parents.push([key, this.#owners])
  }

  /** A new marked-content id on the current page that belongs to `content`. */
  mark(content: Content): number {
    const id = this.#owners.length
    this.#owners.push(this.#referenceOf(content.owner))
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
    const deep = new Set<string>()
    this.#write(root, this.#root, ids, deep)
    const data = this.#root.data
    data['K'] = [this.#referenceOf(root)]
    data['RoleMap'] = {
      ...roleMap,
      ...Object.fromEntries([...deep].map((type) => [type, `H${deepestHeading}`])),
    }
    data['ParentTree'] = this.#parentTree()
    data['ParentTreeNextKey'] = this.#nextKey
    if (ids.length > 0) data['IDTree'] = writeNameTree(this.#document, ids)
    this.#root.end()
  }

  #record(content: Content, mark: Mark): void {
    const marks = this.#marks.get(content)
    if (marks === undefined) this.#marks.set(content, [mark])
    else marks.push(mark)
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
    deep: Set<string>,
  ): void {
    const reference = this.#referenceOf(element)
    const { language, alternative, expansion, id, title } = element.properties
    const page = this.#firstPage(element)
    const kids = element.kids.flatMap((kid) =>
      kid instanceof Content ? this.#kidsOf(kid, page) : [this.#referenceOf(kid)],
    )
    reference.data = {
      Type: 'StructElem',
      S: element.type,
      P: parent,
      K: kids.length === 1 ? kids[0] : kids,
      Pg: page,
      Lang: language === undefined ? undefined : textString(language),
      Alt: alternative === undefined ? undefined : textString(alternative),
      E: expansion === undefined ? undefined : textString(expansion),
      ID: id === undefined ? undefined : textString(id),
      T: title === undefined ? undefined : textString(title),
      A: attributesOf(element),
    }
    if (id !== undefined) ids.push([id, reference])
    if (isDeepHeading(element.type)) deep.add(element.type)
    reference.end()
    // It is in the file now; others only need its number. A book has more elements than memory should hold twice.
    reference.data = {}
    for (const kid of element.kids)
      if (kid instanceof StructureElement) this.#write(kid, reference, ids, deep)
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

function isDeepHeading(type: string): boolean {
  return Number(/^H(\d+)$/.exec(type)?.[1] ?? 0) > deepestHeading
}

type AttributeTable = {
  readonly [Owner in AttributeObject['owner']]: (
    attributes: Extract<AttributeObject, { owner: Owner }>,
    element: StructureElement,
  ) => Dictionary
}

const attributeWriters: AttributeTable = {
  List: ({ listNumbering }) => ({ O: 'List', ListNumbering: listNumbering }),
  Layout: ({ placement }, { drawnBox, properties }) => ({
    O: 'Layout',
    Placement: placement,
    WritingMode: properties.writingMode,
    BBox: drawnBox,
  }),
  Table: ({ scope, headers, rowSpan, columnSpan }) => ({
    O: 'Table',
    Scope: scope,
    Headers: headers?.map(textString),
    RowSpan: rowSpan,
    ColSpan: columnSpan,
  }),
}

function attributesOf(element: StructureElement): Value {
  const { attributes: own = [], writingMode } = element.properties
  const needsLayout = writingMode !== undefined && !own.some(({ owner }) => owner === 'Layout')
  const objects = (needsLayout ? [...own, { owner: 'Layout' } as const] : own)
    .map((attributes) => {
      const write = attributeWriters[attributes.owner] as (
        attributes: AttributeObject,
        element: StructureElement,
      ) => Dictionary
      return write(attributes, element)
    })
    // An owner alone says nothing.
    .filter((object) => Object.values(object).filter((value) => value !== undefined).length > 1)
  return objects.length > 1 ? objects : objects[0]
}
