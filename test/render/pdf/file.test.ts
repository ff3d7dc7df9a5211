/** The finished file as a viewer opens it. Its structure is looked at in test/verify. */
import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdf } from '../../../src/render/pdf/pdf.ts'
import { openPdf, treeEntries } from '../../../src/verify/pdf/objects.ts'
import { node, paragraph, publication, text } from '../../support/nodes.ts'
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
describe('the finished file', () => {
  it('opens with its outline and shows its title', () => {
    expect(file.catalog.get(name('PageMode'))).toBe(name('UseOutlines'))
    const preferences = dict(file.catalog.get(name('ViewerPreferences')))
    expect(preferences.get(name('DisplayDocTitle'))?.toString()).toBe('true')
    expect(file.catalog.get(name('Outlines'))).toBeDefined()
  })

  it('has a destination for every section, in the order that a search by name needs', async () => {
    const ids = ['zebra', 'été', 'aims', 'aé', 'zebra-2']
    const sections = ids.map((id) => {
      const heading = node('heading', { level: 1, children: [text(id)] })
      return node('section', { id, level: 1, heading, children: [] })
    })
    const own = publication(sections)
    const [output] = await pdf.render(own, pdf.options.parse({}), await contextFor(own))
    const objects = await openPdf(output?.bytes ?? Buffer.of())
    const names = objects.dict(objects.raw(objects.catalog, 'Names'))
    const entries = [...treeEntries(objects, objects.entry(names, 'Dests'), 'Names')]
    expect(entries.map(([key]) => objects.text(key))).toEqual(['aims', 'zebra', 'zebra-2', 'aé', 'été'])
    expect(entries.every(([, value]) => objects.array(value)?.[0] === objects.pages[0])).toBe(true)
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
    const strong = node('strong', { children: [text('一')] })
    await pdf.render(publication([paragraph(strong)]), pdf.options.parse({}), context)
    expect(said).toEqual([['text-has-glyphs', { characters: '“一” (U+4E00)', places: 'in the frontmatter' }]])
  })
})
