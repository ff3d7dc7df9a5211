/** What a PDF is made to: everything in which the targets differ, a table for each of them beside this file. */
import type { pdfProfiles } from '../../../frontmatter/schema.ts'
import type { Dictionary, Reference, Value } from '../emit/pdfkit.ts'
import type { AttributeObject, StructureElement, StructureType } from '../plan/structure.ts'

/** `ua1` is PDF/UA-1 and PDF/A-2a, `ua2` PDF/UA-2, WTPDF 1.0 and PDF/A-4. */
export type ProfileName = (typeof pdfProfiles)[number]

export interface Profile {
  /** The version of PDF in the file's first line. */
  readonly version: '1.7' | '2.0'
  readonly roles: RoleTable
  /** Headings of any depth. */
  heading(level: number): Role
  readonly attributes: AttributeTable
  /** Whether elements name those that they refer to: note and call, contents and heading (`Ref`). */
  readonly refers: boolean
  /** Whether formulas carry their MathML as an associated file. */
  readonly embedsMath: boolean
  /** What the name of `place` stands for. */
  destination(place: Place): Value
  /** The entries of a link or an outline item that lead to `place`. */
  leadTo(place: Place): Dictionary
  /** Whether the file also has an information dictionary beside its XMP. */
  readonly hasInformation: boolean
  readonly claims: Claims
}

/** How a type of the plan is written. */
export interface Role {
  readonly written: string
  /** Where the written type is defined; files of PDF 1.7 have no namespaces. */
  readonly namespace?: Namespace
  /** The standard type of PDF 1.7 that stands for the written one where readers do not know it. */
  readonly standsFor?: string
}

export type Namespace = 'pdf1' | 'pdf2'

export type NamedType = Exclude<StructureType, `H${number}`>
export type RoleTable = { readonly [Type in NamedType]: Role }

/** How each kind of attribute is written; undefined where the target has nothing to say it with. */
export type AttributeTable = {
  readonly [Owner in AttributeObject['owner']]: (
    attributes: Extract<AttributeObject, { owner: Owner }>,
    element: StructureElement,
  ) => Dictionary | undefined
}

export interface Place {
  /** Its name among the destinations. */
  readonly id: string
  readonly page: Reference
  /** The structure element that stands there. */
  readonly element: Reference
  /** Distance from the lower edge of the page, in points. */
  readonly top: number
}

/** What the file says of itself in its XMP. */
export interface Claims {
  /** The part of ISO 19005 (`pdfaid`): of a file by itself, and of one that other files are attached to. */
  readonly archive: { readonly alone: Identification; readonly attached: Identification }
  /** The part of ISO 14289 (`pdfuaid`). */
  readonly accessibility: Identification
  /** Whether the file describes the schemas of XMP that the archive standard does not know. */
  readonly describesSchemas: boolean
  /** Addresses of the PDF Declarations that hold. */
  readonly declarations: readonly string[]
}

/** Names and values of an identification schema's properties. */
export type Identification = Readonly<Record<string, string>>

/** How `type` is written in `profile`. */
export function roleOf(type: StructureType, { roles, heading }: Profile): Role {
  return isHeading(type) ? heading(Number(type.slice(1))) : roles[type]
}

function isHeading(type: StructureType): type is `H${number}` {
  return /^H\d+$/.test(type)
}

/** The rows of a role table for types that are written as they are called. */
export function asCalled<Type extends NamedType>(
  types: readonly Type[],
  namespace?: Namespace,
): { readonly [Name in Type]: Role } {
  const rows = types.map((written) => [written, { written, ...(namespace && { namespace }) }])
  return Object.fromEntries(rows)
}
