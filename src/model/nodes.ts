/**
 * The resolved document: a closed dialect of mdast in which every accessibility decision has been made.
 *
 * Renderers read these nodes and never compute meaning from them. A new node type is added to
 * {@link DocNode}; every `Record<NodeType, …>` table then fails to compile until it has decided.
 */
import type { Position } from 'unist'
import type { AssetId } from '../assets/asset.ts'

export type Direction = 'ltr' | 'rtl'

/** What every node carries. */
export interface NodeBase {
  /** Effective language, a BCP 47 tag. */
  readonly language: string
  /** Effective base direction. */
  readonly direction: Direction
  /** Where the node stands in the source; absent on words that Lectern added. */
  readonly position?: Position | undefined
}

// ---------------------------------------------------------------- blocks

/** A heading with everything below it. Sections count from level 1 under the document's title. */
export interface Section extends NodeBase {
  readonly type: 'section'
  /** Stable, unique in the publication; the target of links. */
  readonly id: string
  /** Depth of nesting, from 1: no edition ever skips a level. */
  readonly level: number
  /** "2.1" when the publication numbers its sections. */
  readonly number?: string | undefined
  readonly heading: Heading
  readonly children: readonly Block[]
}

export interface Heading extends NodeBase {
  readonly type: 'heading'
  readonly level: number
  readonly children: readonly Inline[]
}

export interface Paragraph extends NodeBase {
  readonly type: 'paragraph'
  /** Its number in the whole publication, where `numberParagraphs` asks for it. */
  readonly number?: string | undefined
  readonly children: readonly Inline[]
}

export interface List extends NodeBase {
  readonly type: 'list'
  readonly ordered: boolean
  /** Whether items are set apart by space (CommonMark's loose lists). */
  readonly loose: boolean
  readonly children: readonly ListItem[]
}

export interface ListItem extends NodeBase {
  readonly type: 'listItem'
  /** Its number in an ordered list. */
  readonly ordinal?: number | undefined
  readonly children: readonly Block[]
}

export interface DefinitionList extends NodeBase {
  readonly type: 'definitionList'
  readonly children: readonly DefinitionGroup[]
}

/** One or more terms and what is said of them. */
export interface DefinitionGroup extends NodeBase {
  readonly type: 'definitionGroup'
  readonly terms: readonly Term[]
  readonly definitions: readonly Definition[]
}

export interface Term extends NodeBase {
  readonly type: 'term'
  readonly children: readonly Inline[]
}

export interface Definition extends NodeBase {
  readonly type: 'definition'
  readonly children: readonly Block[]
}

/** A block quotation. */
export interface Quote extends NodeBase {
  readonly type: 'quote'
  readonly children: readonly Block[]
  readonly attribution?: Attribution | undefined
}

/** Who is quoted, and from where. */
export interface Attribution extends NodeBase {
  readonly type: 'attribution'
  readonly children: readonly Inline[]
}

/** A passage set apart, with a visible word that says what it is. */
export interface Aside extends NodeBase {
  readonly type: 'aside'
  readonly kind: AsideKind
  /** The visible word: "Key message", "Note", "Warning". */
  readonly label: string
  readonly children: readonly Block[]
}

export type AsideKind = 'key-message' | 'note' | 'warning'

/** `chart`, `diagram` and `map` are complex: an alternative text alone does not replace them. */
export type FigureKind = 'picture' | 'chart' | 'diagram' | 'map'

export interface Figure extends NodeBase {
  readonly type: 'figure'
  readonly id: string
  readonly kind: FigureKind
  /** "Figure 1". */
  readonly label: string
  readonly image: Image
  readonly caption?: Caption | undefined
  readonly credit?: Credit | undefined
  /** The long description; empty when there is none. */
  readonly description: readonly Block[]
}

export interface Caption extends NodeBase {
  readonly type: 'caption'
  readonly children: readonly Inline[]
}

/** Who made the picture: "Credit: …" without its label. */
export interface Credit extends NodeBase {
  readonly type: 'credit'
  readonly children: readonly Inline[]
}

export interface Table extends NodeBase {
  readonly type: 'table'
  readonly id: string
  /** "Table 1"; absent on a table without caption. */
  readonly label?: string | undefined
  readonly caption?: Caption | undefined
  /** Number of columns, spans resolved. */
  readonly columns: number
  readonly children: readonly TableRow[]
}

export interface TableRow extends NodeBase {
  readonly type: 'tableRow'
  readonly part: 'head' | 'body' | 'foot'
  readonly children: readonly TableCell[]
}

export interface TableCell extends NodeBase {
  readonly type: 'tableCell'
  /** Unique in the publication; header cells only. */
  readonly id?: string | undefined
  /** What the cell heads; absent on data cells. */
  readonly scope?: CellScope | undefined
  /** Ids of the header cells that apply: row headers first, then column headers, outermost first. */
  readonly headers: readonly string[]
  /** Zero-based place of the cell's first slot in the grid. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Whether the column holds figures, to be set flush and aligned on the decimal. */
  readonly align: 'start' | 'center' | 'end'
  readonly children: readonly Block[]
}

export type CellScope = 'column' | 'row' | 'columnGroup' | 'rowGroup'

/** Lines of code. `codeLanguage` is the author's info word ("python"); `language` stays the human language. */
export interface Code extends NodeBase {
  readonly type: 'code'
  readonly codeLanguage?: string | undefined
  readonly value: string
}

export interface ThematicBreak extends NodeBase {
  readonly type: 'thematicBreak'
}

/** A formula on a line of its own. */
export interface MathBlock extends NodeBase, Formula {
  readonly type: 'math'
}

/** The notes that a section calls, at the end of its own text and before its subsections. */
export interface Notes extends NodeBase {
  readonly type: 'notes'
  readonly children: readonly Note[]
}

export interface Note extends NodeBase {
  readonly type: 'note'
  readonly id: string
  /** "1", counted through the publication. */
  readonly label: string
  /** Ids of the calls, in reading order. */
  readonly calls: readonly string[]
  readonly children: readonly Block[]
}

/** A line of the document's header or closing: "Date: 12 October 2020". */
export interface Fact extends NodeBase {
  readonly type: 'fact'
  readonly name: FactName
  /** The visible label without its colon; absent where the words speak for themselves. */
  readonly label?: string | undefined
  readonly children: readonly Inline[]
}

export type FactName =
  | 'embargo'
  | 'date'
  | 'modified'
  | 'kind'
  | 'symbol'
  | 'jobNumber'
  | 'publisher'
  | 'author'
  | 'summary'
  | 'translation'
  | 'contact'
  | 'email'
  | 'telephone'
  | 'website'
  | 'rights'
  | 'licence'

// ---------------------------------------------------------------- inlines

export interface Text extends NodeBase {
  readonly type: 'text'
  readonly value: string
}

export interface Emphasis extends NodeBase {
  readonly type: 'emphasis'
  readonly children: readonly Inline[]
}

export interface Strong extends NodeBase {
  readonly type: 'strong'
  readonly children: readonly Inline[]
}

/** Struck-out text (GFM `~~`, HTML `del`, `s`). */
export interface Deletion extends NodeBase {
  readonly type: 'deletion'
  readonly children: readonly Inline[]
}

export interface Subscript extends NodeBase {
  readonly type: 'subscript'
  readonly children: readonly Inline[]
}

export interface Superscript extends NodeBase {
  readonly type: 'superscript'
  readonly children: readonly Inline[]
}

/** A quotation within a line; the editions add the language's quotation marks. */
export interface InlineQuotation extends NodeBase {
  readonly type: 'inlineQuotation'
  readonly children: readonly Inline[]
}

export interface InlineCode extends NodeBase {
  readonly type: 'inlineCode'
  readonly kind: 'code' | 'keyboard' | 'sample'
  readonly value: string
}

export interface Break extends NodeBase {
  readonly type: 'break'
}

export interface Link extends NodeBase {
  readonly type: 'link'
  readonly target: LinkTarget
  readonly children: readonly Inline[]
}

/** `internal` names the id of a section, figure, table or note; `external` an absolute URL (https, mailto, tel). */
export type LinkTarget =
  | { readonly kind: 'internal'; readonly id: string }
  | { readonly kind: 'external'; readonly url: string }

export interface NoteCall extends NodeBase {
  readonly type: 'noteCall'
  readonly id: string
  /** Id of the note. */
  readonly note: string
  readonly label: string
}

export interface Abbreviation extends NodeBase {
  readonly type: 'abbreviation'
  readonly expansion: string
  readonly children: readonly Text[]
}

/** A run in another language or direction. */
export interface Span extends NodeBase {
  readonly type: 'span'
  readonly children: readonly Inline[]
}

/** A picture. In a line it stands in the text; in a figure it is the figure's. */
export interface Image extends NodeBase {
  readonly type: 'image'
  readonly asset: AssetId
  /** Empty on a decorative picture, which every edition then leaves unspoken. */
  readonly alternative: string
  /** Intrinsic size in CSS px. */
  readonly width: number
  readonly height: number
}

export interface InlineMath extends NodeBase, Formula {
  readonly type: 'inlineMath'
}

/** A formula in its three forms. */
export interface Formula {
  readonly tex: string
  /** A `math` element in the MathML namespace, with `alttext`. */
  readonly mathml: string
  /** The formula in words, in the publication's language, or the TeX where no speech is to be had. */
  readonly speech: string
}

export interface Time extends NodeBase {
  readonly type: 'time'
  /** A valid date or instant (HTML `datetime`). */
  readonly datetime: string
  readonly children: readonly Inline[]
}

export interface Ruby extends NodeBase {
  readonly type: 'ruby'
  readonly children: readonly Inline[]
  readonly reading: string
}

// ---------------------------------------------------------------- unions

export type Block =
  | Section
  | Paragraph
  | List
  | DefinitionList
  | Quote
  | Aside
  | Figure
  | Table
  | Code
  | ThematicBreak
  | MathBlock
  | Notes

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Deletion
  | Subscript
  | Superscript
  | InlineQuotation
  | InlineCode
  | Break
  | Link
  | NoteCall
  | Abbreviation
  | Span
  | Image
  | InlineMath
  | Time
  | Ruby

/** Nodes that stand in a fixed place of another node. */
export type Part =
  | Heading
  | ListItem
  | DefinitionGroup
  | Term
  | Definition
  | Attribution
  | Caption
  | Credit
  | TableRow
  | TableCell
  | Note
  | Fact

export type DocNode = Block | Inline | Part
export type NodeType = DocNode['type']
export type NodeOf<Type extends NodeType> = Extract<DocNode, { type: Type }>
