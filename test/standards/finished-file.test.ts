/** What the ledgers say of every PDF edition and no other test shows: each is so, and is noticed where it is not. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdf } from '../../src/render/pdf/pdf.ts'
import { contextFor, everything } from '../render/everything.ts'
import { renderFiles } from '../support/context.ts'

interface Check {
  readonly title: string
  /** The profiles that ask for it; both where none is named. */
  readonly of?: readonly Profile[]
  /** What is wrong with the file. */
  faults(file: Finished): readonly string[]
  /** Makes a file of which it is not so. */
  spoil(file: Finished): void
}

/** A finished PDF edition, as its objects. */
class Finished {
  readonly document: PDFDocument

  constructor(document: PDFDocument) {
    this.document = document
  }

  get catalog(): PDFDict {
    return this.document.catalog
  }

  /** All dictionaries that are objects of their own, streams' among them. */
  get dictionaries(): PDFDict[] {
    return this.document.context.enumerateIndirectObjects().flatMap(([, object]) => {
      if (object instanceof PDFDict) return [object]
      return object instanceof PDFStream ? [object.dict] : []
    })
  }

  get elements(): PDFDict[] {
    return this.dictionaries.filter((dict) => dict.has(key('S')) && dict.has(key('P')))
  }

  get contents(): string[] {
    return this.document.getPages().map((page) => {
      const contents = this.look(page.node.get(key('Contents')))
      const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
      return streams.map((stream) => this.#decoded(this.look(stream))).join('\n')
    })
  }

  get metadata(): string {
    return this.#decoded(this.look(this.catalog.get(key('Metadata'))))
  }

  look(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.document.context.lookup(object) : object
  }

  dict(object: PDFObject | undefined): PDFDict | undefined {
    const found = this.look(object)
    return found instanceof PDFDict ? found : undefined
  }

  #decoded(object: PDFObject | undefined): string {
    if (!(object instanceof PDFRawStream)) return ''
    return Buffer.from(decodePDFRawStream(object).decode()).toString('utf8')
  }
}

const key = (text: string) => PDFName.of(text)
const name = (dict: PDFDict | undefined, entry: string) => {
  const value = dict?.get(key(entry))
  return value instanceof PDFName ? value.decodeText() : undefined
}
const words = (object: PDFObject | undefined) =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined
const required = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('There is nothing to spoil')
  return value
}

const catalogEntries = new Set(
  'Type Pages Names Dests PageLabels PageMode Outlines MarkInfo Lang ViewerPreferences StructTreeRoot Metadata OutputIntents Version'.split(
    ' ',
  ),
)
const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)
const listNumberings =
  'None Disc Circle Square Decimal UpperRoman LowerRoman UpperAlpha LowerAlpha Unordered Description'.split(
    ' ',
  )
/** What PDF 1.7 does not know yet. */
const laterNumberings = ['Unordered', 'Description']

const typed = (file: Finished, ...types: readonly string[]) =>
  file.elements.filter((element) => types.includes(name(element, 'S') ?? ''))

const roles = (file: Finished) => {
  const map = file.dict(file.dict(file.catalog.get(key('StructTreeRoot')))?.get(key('RoleMap')))
  return (map?.entries() ?? []).map(
    ([from, to]) => [from.decodeText(), to instanceof PDFName ? to.decodeText() : ''] as const,
  )
}

const attributesOf = (file: Finished, element: PDFDict) => {
  const found = file.look(element.get(key('A')))
  const list = found instanceof PDFArray ? found.asArray() : [found]
  return list.flatMap((entry) => file.dict(entry) ?? [])
}

/** Whether the file is PDF 1.7: namespaces came later. */
const isOlder = (file: Finished) =>
  !file.dict(file.catalog.get(key('StructTreeRoot')))?.has(key('Namespaces'))

/** Heading levels in the order of the tree. */
function headings(file: Finished): string[] {
  const inOrder = (object: PDFObject | undefined): string[] => {
    const found = file.look(object)
    if (found instanceof PDFArray) return found.asArray().flatMap(inOrder)
    if (!(found instanceof PDFDict) || !found.has(key('S'))) return []
    const type = name(found, 'S') ?? ''
    return [...(/^H\d*$/.test(type) ? [type] : []), ...inOrder(found.get(key('K')))]
  }
  return inOrder(file.dict(file.catalog.get(key('StructTreeRoot')))?.get(key('K')))
}

const checks: readonly Check[] = [
  {
    title: 'holds no forms, scripts, sounds, films, layers, threads, signatures, attachments or locks',
    of: ['ua1'],
    faults: (file) => [
      ...file.catalog.keys().flatMap((entry) => {
        const text = entry.decodeText()
        return catalogEntries.has(text) ? [] : [`the catalogue has ${text}`]
      }),
      ...file.dictionaries.flatMap((dict) => {
        const isAnnotation = dict.has(key('Rect')) && dict.has(key('Subtype'))
        const type = name(dict, 'Subtype')
        return isAnnotation && type !== 'Link' ? [`an annotation is a ${type}`] : []
      }),
      ...file.dictionaries.flatMap((dict) => {
        const action = file.dict(dict.get(key('A')))
        const kind = dict.has(key('Rect')) ? name(action, 'S') : undefined
        return kind === undefined || kind === 'URI' ? [] : [`an action is ${kind}`]
      }),
      ...(['AA', 'OC', 'EF', 'IsMap', 'Ref'] as const).flatMap((entry) =>
        file.dictionaries.some((dict) => dict.has(key(entry)) && name(dict, 'S') === undefined)
          ? [`something has ${entry}`]
          : [],
      ),
      ...(file.document.isEncrypted ? ['it is locked'] : []),
    ],
    spoil: (file) => file.catalog.set(key('AcroForm'), file.document.context.obj({})),
  },
  {
    title: 'has no fonts but embedded TrueType in Type 0 with Identity-H, a glyph map and Unicode',
    faults: (file) =>
      file.dictionaries
        .filter((dict) => name(dict, 'Type') === 'Font')
        .flatMap((font) => {
          if (name(font, 'Subtype') === 'Type0')
            return name(font, 'Encoding') === 'Identity-H' && font.has(key('ToUnicode'))
              ? []
              : ['a Type 0 font']
          const descriptor = file.dict(font.get(key('FontDescriptor')))
          const sound =
            name(font, 'Subtype') === 'CIDFontType2' &&
            font.has(key('CIDToGIDMap')) &&
            descriptor?.has(key('FontFile2')) &&
            !descriptor.has(key('CIDSet'))
          return sound ? [] : [`a font of type ${name(font, 'Subtype')}`]
        }),
    spoil: (file) =>
      required(file.dictionaries.find((dict) => name(dict, 'Subtype') === 'Type0')).delete(key('ToUnicode')),
  },
  {
    title: 'says how each list is numbered, in words that PDF knows',
    faults: (file) =>
      typed(file, 'L').flatMap((list) => {
        const numberings = attributesOf(file, list).flatMap((dict) => name(dict, 'ListNumbering') ?? [])
        const known = isOlder(file)
          ? listNumberings.filter((word) => !laterNumberings.includes(word))
          : listNumberings
        return numberings.length === 1 && known.includes(numberings[0] ?? '') ? [] : [`${numberings}`]
      }),
    spoil: (file) => required(typed(file, 'L')[0]).delete(key('A')),
  },
  {
    title: 'has words for every figure and every formula',
    faults: (file) =>
      typed(file, 'Figure', 'Formula').flatMap((element) =>
        words(element.get(key('Alt'))) && !element.has(key('ActualText')) ? [] : [`a ${name(element, 'S')}`],
      ),
    spoil: (file) => required(typed(file, 'Formula')[0]).delete(key('Alt')),
  },
  {
    title: 'gives each note an id of its own',
    of: ['ua1'],
    faults: (file) => {
      const ids = typed(file, 'Note').map((note) => words(note.get(key('ID'))))
      return ids.filter((id, index) => id === undefined || ids.indexOf(id) !== index).map(String)
    },
    spoil: (file) => {
      const [first, second] = typed(file, 'Note')
      required(second).set(key('ID'), required(first?.get(key('ID'))))
    },
  },
  {
    title: 'maps types of its own, and no others, each to one that PDF knows',
    of: ['ua1'],
    faults: (file) => [
      ...roles(file).flatMap(([from, to]) =>
        standardTypes.has(from) || !standardTypes.has(to) ? [from] : [],
      ),
      ...file.elements.flatMap((element) => {
        const type = name(element, 'S') ?? ''
        return standardTypes.has(type) || roles(file).some(([from]) => from === type) ? [] : [type]
      }),
    ],
    spoil: (file) => {
      const root = required(file.dict(file.catalog.get(key('StructTreeRoot'))))
      required(file.dict(root.get(key('RoleMap')))).set(key('P'), key('Div'))
    },
  },
  {
    title: 'begins with a heading of level 1, skips no level and has no heading without one',
    faults: (file) => {
      const levels = headings(file).map((type) => Number(type.slice(1)))
      return levels.flatMap((level, index) =>
        level === 0 || level > (levels[index - 1] ?? 0) + 1 ? [`${level}`] : [],
      )
    },
    spoil: (file) => required(typed(file, 'H1')[0]).set(key('S'), key('H3')),
  },
  {
    title: 'marks running headers and footers as what they are',
    faults: (file) =>
      file.contents.flatMap((content, index) => {
        const needs = [...(index > 0 ? ['Header'] : []), 'Footer']
        return needs.filter((kind) => !content.includes(`/Artifact <</Type /Pagination /Subtype /${kind}`))
      }),
    spoil: (file) => {
      const page = required(file.document.getPages().at(-1))
      page.node.set(key('Contents'), file.document.context.register(file.document.context.flateStream('q Q')))
    },
  },
  {
    title: 'draws nothing that belongs to the tree by way of another object',
    faults: (file) =>
      file.dictionaries.flatMap((dict) =>
        name(dict, 'Subtype') === 'Form' && (dict.has(key('StructParents')) || dict.has(key('StructParent')))
          ? ['a form']
          : [],
      ),
    spoil: (file) =>
      required(file.dictionaries.find((dict) => name(dict, 'Subtype') === 'Form')).set(
        key('StructParents'),
        file.document.context.obj(7),
      ),
  },
  {
    title: 'names its title, its language and what it claims',
    of: ['ua1'],
    faults: (file) => [
      ...(/<dc:title>.*<rdf:li[^>]*>[^<]+<\/rdf:li>.*<\/dc:title>/s.test(file.metadata) ? [] : ['no title']),
      ...(/<pdfuaid:part>1<\/pdfuaid:part>/.test(file.metadata) ? [] : ['no claim']),
      ...(words(file.catalog.get(key('Lang'))) ? [] : ['no language']),
      ...(file.dict(file.catalog.get(key('MarkInfo')))?.has(key('Suspects')) ? ['suspects'] : []),
    ],
    spoil: (file) => file.catalog.delete(key('Lang')),
  },
  {
    title: 'leads the tab key through every page in the order of the tree',
    faults: (file) =>
      file.document
        .getPages()
        .flatMap((page, index) => (name(page.node, 'Tabs') === 'S' ? [] : [`page ${index + 1}`])),
    spoil: (file) => required(file.document.getPages()[0]).node.set(key('Tabs'), key('R')),
  },
]

const profiles = ['ua1', 'ua2'] as const
type Profile = (typeof profiles)[number]

const made = new Map<Profile, Uint8Array>()

const open = async (profile: Profile) =>
  new Finished(await PDFDocument.load(made.get(profile) ?? new Uint8Array(), { updateMetadata: false }))

beforeAll(async () => {
  for (const profile of profiles) {
    const [output] = await renderFiles(
      pdf,
      everything,
      { profile },
      await contextFor(everything, { report: () => {} }),
    )
    if (output === undefined) throw new Error('No file was made.')
    made.set(profile, output.bytes)
  }
})

const cases = checks.flatMap(({ title, faults, spoil, of = profiles }) =>
  of.map((profile) => ({ title, faults, spoil, profile })),
)

describe.each(cases)('a PDF edition of $profile $title', ({ profile, faults, spoil }) => {
  it('as it is made', async () => {
    expect(faults(await open(profile))).toEqual([])
  })

  it('or is found out', async () => {
    const file = await open(profile)
    spoil(file)
    expect(faults(file)).not.toEqual([])
  })
})
