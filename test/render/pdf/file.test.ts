/** The finished file, walked from its bytes: what veraPDF does not look at (field-notes: OBJR pages, parent tree). */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdf } from '../../../src/render/pdf/pdf.ts'
import { contextFor, everything } from '../everything.ts'

let bytes: Uint8Array
let file: PDFDocument

/** The ruby of the sample is in Han script, which needs a font that Lectern does not bring along. */
const withoutHan = await contextFor(everything, {
  report: (rule, _place, ..._values) => {
    if (rule !== 'text-has-glyphs') throw new Error(`Unexpected message: ${rule}`)
  },
})

const render = async () => {
  const [output] = await pdf.render(everything, pdf.options.parse({}), withoutHan)
  if (output === undefined) throw new Error('No file was made.')
  return output
}

beforeAll(async () => {
  bytes = (await render()).bytes
  file = await PDFDocument.load(bytes, { updateMetadata: false })
})

const name = (text: string) => PDFName.of(text)
const look = (object: PDFObject | undefined) =>
  object instanceof PDFRef ? file.context.lookup(object) : object
const dict = (object: PDFObject | undefined) => {
  const found = look(object)
  if (!(found instanceof PDFDict)) throw new Error(`Not a dictionary: ${object}`)
  return found
}
const string = (object: PDFObject | undefined) => {
  const found = look(object)
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : undefined
}

interface Element {
  readonly ref: PDFRef
  readonly dict: PDFDict
  readonly type: string
}

const root = () => dict(file.catalog.get(name('StructTreeRoot')))

function* elements(object: PDFObject | undefined = root().get(name('K'))): Generator<Element> {
  const found = look(object)
  if (found instanceof PDFArray) for (const kid of found.asArray()) yield* elements(kid)
  if (found instanceof PDFDict && found.get(name('S')) !== undefined && object instanceof PDFRef) {
    yield { ref: object, dict: found, type: found.get(name('S'))?.toString() ?? '' }
    yield* elements(found.get(name('K')))
  }
}

type Leaf =
  | { readonly kind: 'content'; readonly page: PDFObject | undefined; readonly id: number }
  | { readonly kind: 'object'; readonly page: PDFObject | undefined; readonly object: PDFObject }

/** Kids of an element that are marked content or objects, with the page they stand on. */
function leavesOf({ dict: element }: Element): readonly Leaf[] {
  const kids = look(element.get(name('K')))
  const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids]
  return list.flatMap((kid): Leaf[] => {
    const found = look(kid)
    if (found instanceof PDFNumber)
      return [{ kind: 'content', page: element.get(name('Pg')), id: found.asNumber() }]
    if (!(found instanceof PDFDict) || found.get(name('S')) !== undefined) return []
    const object = found.get(name('Obj'))
    if (object !== undefined) return [{ kind: 'object', page: found.get(name('Pg')), object }]
    return [
      { kind: 'content', page: found.get(name('Pg')), id: (found.get(name('MCID')) as PDFNumber).asNumber() },
    ]
  })
}

function parentTree(): Map<number, PDFObject> {
  const entries = new Map<number, PDFObject>()
  const leaves = look(dict(root().get(name('ParentTree'))).get(name('Kids'))) as PDFArray
  for (const leaf of leaves.asArray()) {
    const nums = (look(dict(leaf).get(name('Nums'))) as PDFArray).asArray()
    for (let index = 0; index < nums.length; index += 2)
      entries.set((nums[index] as PDFNumber).asNumber(), nums[index + 1] as PDFObject)
  }
  return entries
}

describe('the structure of the finished file', () => {
  it('finds every piece of marked content through the parent tree of its own page', () => {
    const parents = parentTree()
    let pieces = 0
    for (const element of elements()) {
      for (const leaf of leavesOf(element)) {
        if (leaf.kind !== 'content') continue
        const key = dict(leaf.page).get(name('StructParents')) as PDFNumber
        const owners = look(parents.get(key.asNumber())) as PDFArray
        expect(owners.get(leaf.id)).toBe(element.ref)
        pieces++
      }
    }
    const owned = [...parents.values()].map(look).filter((entry) => entry instanceof PDFArray)
    expect(pieces).toBe(owned.reduce((sum, owners) => sum + owners.size(), 0))
  })

  it('places every link annotation on the page that its reference names', () => {
    const parents = parentTree()
    const referenced = new Map<PDFObject, PDFObject>()
    for (const element of elements())
      for (const leaf of leavesOf(element)) {
        if (leaf.kind !== 'object') continue
        referenced.set(leaf.object, leaf.page as PDFObject)
        const key = dict(leaf.object).get(name('StructParent')) as PDFNumber
        expect(parents.get(key.asNumber())).toBe(element.ref)
        expect(element.type).toBe('/Link')
      }
    let annotations = 0
    for (const page of file.getPages()) {
      const list = look(page.node.get(name('Annots')))
      for (const annotation of list instanceof PDFArray ? list.asArray() : []) {
        expect(referenced.get(annotation)).toBe(page.ref)
        annotations++
      }
    }
    expect(annotations).toBe(referenced.size)
    expect(annotations).toBeGreaterThan(0)
  })

  it('names every element as the parent of its kids', () => {
    for (const element of elements()) {
      const kids = look(element.dict.get(name('K')))
      const list = kids instanceof PDFArray ? kids.asArray() : [kids]
      for (const kid of list) {
        const child = look(kid)
        if (child instanceof PDFDict && child.get(name('S')) !== undefined)
          expect(child.get(name('P'))).toBe(element.ref)
      }
    }
  })

  it('gives every header cell a scope, and every named header exists', () => {
    const ids = new Set([...elements()].flatMap(({ dict: element }) => string(element.get(name('ID'))) ?? []))
    for (const { type, dict: element } of elements()) {
      if (type !== '/TH' && type !== '/TD') continue
      const attributes = look(element.get(name('A')))
      if (type === '/TH') expect((attributes as PDFDict).get(name('Scope'))).toBeDefined()
      const headers = attributes instanceof PDFDict ? look(attributes.get(name('Headers'))) : undefined
      for (const header of headers instanceof PDFArray ? headers.asArray() : [])
        expect(ids).toContain(string(header))
    }
  })

  it('gives every figure and formula an alternative and says where it is drawn', () => {
    const figures = [...elements()].filter(({ type }) => type === '/Figure')
    expect(figures.length).toBeGreaterThan(0)
    for (const { dict: element } of figures) {
      expect(string(element.get(name('Alt')))).toBeTruthy()
      const attributes = look(element.get(name('A'))) as PDFDict
      expect((look(attributes.get(name('BBox'))) as PDFArray).size()).toBe(4)
    }
  })

  it('begins the description of a link with the words of the link', () => {
    const texts = new Set<string>()
    for (const page of file.getPages()) {
      const list = look(page.node.get(name('Annots')))
      for (const annotation of list instanceof PDFArray ? list.asArray() : [])
        texts.add(string(dict(annotation).get(name('Contents'))) ?? '')
    }
    expect([...texts].every((text) => text.trim() !== '')).toBe(true)
  })

  it('opens with its outline and shows its title', () => {
    expect(file.catalog.get(name('PageMode'))).toBe(name('UseOutlines'))
    const preferences = dict(file.catalog.get(name('ViewerPreferences')))
    expect(preferences.get(name('DisplayDocTitle'))?.toString()).toBe('true')
    expect(file.catalog.get(name('Outlines'))).toBeDefined()
  })

  it('is the same, byte for byte, a second time', async () => {
    const again = await render()
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true)
  })

  it('says on which node each page begins', async () => {
    const output = await render()
    expect(output.pages?.map(({ label }) => label)).toEqual(
      file.getPages().map((_, index) => String(index + 1)),
    )
    expect(output.pages?.slice(1).every(({ node }) => node !== undefined)).toBe(true)
  })
})

describe('characters that no font has', () => {
  it('refuse the edition by name', async () => {
    const said: unknown[] = []
    const context = await contextFor(everything, {
      report: (rule, _place, ...values) => said.push([rule, ...values]),
    })
    const { node, paragraph, publication, text } = await import('../../support/nodes.ts')
    const strong = node('strong', { children: [text('一')] })
    await pdf.render(publication([paragraph(strong)]), pdf.options.parse({}), context)
    expect(said).toEqual([['text-has-glyphs', { characters: '“一” (U+4E00)', places: 'in the frontmatter' }]])
  })
})
