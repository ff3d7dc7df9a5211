/**
 * The structure tree as it is planned, before a page is laid out (ISO 32000-1, 14.7 and 14.8).
 *
 * The order of `kids` is the reading order. Content is drawn wherever the layout puts it and finds its
 * place in the tree through the {@link Content} slot that owns it.
 */
import type { Position } from 'unist'

/** Structure types as the plan calls them; `profile/` says how each target writes them. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Title'
  | 'Subtitle'
  | `H${number}`
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Attribution'
  | 'Quote'
  | 'Aside'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'Description'
  | 'Formula'
  | 'Code'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'Em'
  | 'Strong'
  | 'TOC'
  | 'TOCI'
  | 'Ruby'
  | 'RB'
  | 'RT'

export interface ElementProperties {
  /** BCP 47 tag, where it differs from the parent's. */
  readonly language?: string | undefined
  /** Alternative text. */
  readonly alternative?: string | undefined
  /** What an abbreviation stands for (`E`). */
  readonly expansion?: string | undefined
  /** Unique identifier: what links, outline, contents, notes and `Headers` lead to. */
  readonly id?: string | undefined
  /** Ids of the elements that this one refers to: the note of a call, the heading of a line of the contents. */
  readonly refersTo?: readonly string[] | undefined
  /** A formula as a `math` element. */
  readonly mathml?: string | undefined
  /** Layout attribute WritingMode, where it differs from the parent's (ISO 32000-1, 14.8.5.4.2). */
  readonly writingMode?: WritingMode | undefined
  /** Human-readable title (`T`). */
  readonly title?: string | undefined
  readonly attributes?: readonly AttributeObject[] | undefined
  /** Where the element's node stands in the source, for messages. */
  readonly position?: Position | undefined
}

/** An attribute object: its owner and its entries (ISO 32000-1, 14.8.5). */
export type AttributeObject =
  | { readonly owner: 'List'; readonly listNumbering: ListNumbering }
  | {
      readonly owner: 'Table'
      readonly scope?: 'Row' | 'Column' | undefined
      readonly headers?: readonly string[] | undefined
      readonly rowSpan?: number | undefined
      readonly columnSpan?: number | undefined
    }
  | {
      readonly owner: 'Layout'
      readonly placement?: 'Block' | 'Inline' | undefined
      readonly boundingBox?: Box | undefined
    }
  /** Text above or below the baseline of its line, `rise` in points. */
  | { readonly owner: 'Shift'; readonly position: 'Sup' | 'Sub'; readonly rise: number }
  | { readonly owner: 'Decoration'; readonly decoration: 'LineThrough' }
  | { readonly owner: 'Note'; readonly noteType: 'Footnote' }

/** Lines from left to right, or from right to left; both from top to bottom. */
export type WritingMode = 'LrTb' | 'RlTb'

/** `Description` is a list of terms and what is said of them. */
export type ListNumbering = 'Description' | 'Disc' | 'Circle' | 'Square' | 'Decimal'

/** Left, bottom, right, top, in points from the lower left corner of the page. */
export type Box = readonly [number, number, number, number]

/** A planned structure element. */
export class StructureElement {
  readonly kids: (StructureElement | Content)[] = []
  readonly type: StructureType
  readonly parent: StructureElement | undefined
  readonly properties: ElementProperties
  /** Where the picture or formula of this element was drawn; the `BBox` of its Layout attribute. */
  drawnBox: Box | undefined

  constructor(
    type: StructureType,
    properties: ElementProperties = {},
    parent: StructureElement | undefined = undefined,
  ) {
    this.type = type
    this.properties = properties
    this.parent = parent
  }

  /** Adds an element at the end of this one. */
  add(type: StructureType, properties: ElementProperties = {}): StructureElement {
    const child = new StructureElement(type, properties, this)
    this.kids.push(child)
    return child
  }

  /** Adds a place for content at the end of this element. */
  content(): Content {
    const content = new Content(this)
    this.kids.push(content)
    return content
  }
}

/** A place in the tree that drawn content or an annotation belongs to. */
export class Content {
  readonly owner: StructureElement

  constructor(owner: StructureElement) {
    this.owner = owner
  }
}

/** The elements below `root` that have an identifier, by it. */
export function identified(root: StructureElement): ReadonlyMap<string, StructureElement> {
  const found = new Map<string, StructureElement>()
  const waiting = [root]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.properties.id !== undefined) found.set(element.properties.id, element)
    for (const kid of element.kids) if (kid instanceof StructureElement) waiting.push(kid)
  }
  return found
}
