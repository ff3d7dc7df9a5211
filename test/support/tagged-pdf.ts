/** Small tagged PDFs as other tools write them: one page, a structure tree, the words in Helvetica. */
import { type PDFDict, PDFDocument, PDFName, type PDFObject, PDFString, StandardFonts } from '@cantoo/pdf-lib'

/** An element: its type, entries of its own, and its kids. A string is a piece of marked content. */
export interface Tag {
  readonly type: string
  readonly entries: Readonly<Record<string, Entry>>
  readonly kids: readonly (Tag | string)[]
}

/** A string stands for a text string; `{ name: 'Row' }` for a name. */
export type Entry =
  | string
  | number
  | { readonly name: string }
  | { readonly list: readonly Entry[] }
  | { readonly entries: Readonly<Record<string, Entry>> }

export const tag = (
  type: string,
  ...rest: readonly (Tag | string | Readonly<Record<string, Entry>>)[]
): Tag => {
  const isKid = (one: (typeof rest)[number]): one is Tag | string => typeof one === 'string' || 'kids' in one
  return { type, entries: Object.assign({}, ...rest.filter((one) => !isKid(one))), kids: rest.filter(isKid) }
}

export interface TaggedFile {
  readonly roles?: Readonly<Record<string, string>>
  readonly classes?: Readonly<Record<string, Readonly<Record<string, Entry>>>>
  readonly language?: string
  /** The last word, before the file is written. */
  readonly change?: (file: PDFDocument, root: PDFDict) => void
}

export async function taggedPdf(tags: readonly Tag[], own: TaggedFile = {}): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false })
  const { context } = file
  const font = await file.embedFont(StandardFonts.Helvetica)
  const page = file.addPage([300, 300])
  page.node.setFontDictionary(PDFName.of('F1'), font.ref)
  const operators: string[] = []
  let next = 0
  const root = context.obj({ Type: 'StructTreeRoot' }) as PDFDict
  const rootRef = context.register(root)

  const kidOf = (kid: Tag | string, parent: PDFObject): PDFObject => {
    if (typeof kid === 'string') {
      operators.push(`/Span <</MCID ${next}>> BDC BT /F1 9 Tf 9 ${290 - next * 9} Td (${kid}) Tj ET EMC`)
      return context.obj(next++)
    }
    const ref = context.nextRef()
    const element = context.obj({ Type: 'StructElem', S: kid.type, P: parent, Pg: page.ref }) as PDFDict
    for (const [key, entry] of Object.entries(kid.entries)) element.set(PDFName.of(key), objectOf(entry))
    context.assign(ref, element)
    element.set(PDFName.of('K'), context.obj(kid.kids.map((one) => kidOf(one, ref))))
    return ref
  }
  const objectOf = (entry: Entry): PDFObject => {
    if (typeof entry === 'string') return PDFString.of(entry)
    if (typeof entry === 'number') return context.obj(entry)
    if ('name' in entry) return PDFName.of(entry.name)
    if ('entries' in entry) return dictOf(entry.entries)
    return context.obj(entry.list.map(objectOf))
  }
  const dictOf = (entries: Readonly<Record<string, Entry>>): PDFDict => {
    const dict = context.obj({}) as PDFDict
    for (const [key, entry] of Object.entries(entries)) dict.set(PDFName.of(key), objectOf(entry))
    return dict
  }

  root.set(PDFName.of('K'), context.obj(tags.map((one) => kidOf(one, rootRef))))
  root.set(PDFName.of('RoleMap'), context.obj({ ...own.roles }))
  const classes = Object.entries(own.classes ?? {}).map(([key, entries]) => [key, { entries }] as const)
  root.set(PDFName.of('ClassMap'), dictOf(Object.fromEntries(classes)))
  page.node.set(PDFName.of('Contents'), context.register(context.stream(operators.join('\n'))))
  file.catalog.set(PDFName.of('StructTreeRoot'), rootRef)
  file.catalog.set(PDFName.of('Lang'), PDFString.of(own.language ?? 'en'))
  own.change?.(file, root)
  return file.save({ useObjectStreams: false })
}
