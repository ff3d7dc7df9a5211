/** Each damage to a structure is found. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFRef, PDFString } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdfStructureFindings } from '../../../src/verify/structure/pdf/pdf.ts'
import { type PdfStructureRule, pdfStructureRules } from '../../../src/verify/structure/pdf/rules.ts'
import { Unreadable } from '../../../src/verify/unreadable.ts'
import { changed, name, type OpenFile, pdfOfEverything } from '../../support/pdf-editions.ts'
import { tag, taggedPdf } from '../../support/tagged-pdf.ts'

const attributesOf = ({ look }: OpenFile, element: PDFDict | undefined): PDFDict => {
  const attributes = look(element?.get(name('A')))
  if (!(attributes instanceof PDFDict)) throw new Error('The element has no attributes.')
  return attributes
}

const kidsOf = ({ file, look }: OpenFile, element: PDFDict | undefined): PDFArray => {
  const kids = look(element?.get(name('K')))
  if (kids instanceof PDFArray) return kids
  const list = file.context.obj(kids === undefined ? [] : [element?.get(name('K')) ?? kids]) as PDFArray
  element?.set(name('K'), list)
  return list
}

/** The object reference of the first link, and its annotation. */
const linkOf = (open: OpenFile) => {
  const [element] = open.elements('Link')
  const kids = kidsOf(open, element)
  const reference = kids
    .asArray()
    .map(open.look)
    .find((kid) => kid instanceof PDFDict && kid.has(name('Obj')))
  if (!(reference instanceof PDFDict)) throw new Error('The link has no annotation.')
  return { kids, reference, annotation: open.look(reference.get(name('Obj'))) as PDFDict }
}

const otherPage = ({ file }: OpenFile, page: unknown): PDFRef =>
  file
    .getPages()
    .map(({ ref }) => ref)
    .find((ref) => ref !== page) as PDFRef

const withoutScope = (open: OpenFile) => attributesOf(open, open.elements('TH')[0]).delete(name('Scope'))

const damages: Readonly<Record<PdfStructureRule, (open: OpenFile) => void>> = {
  'content-is-on-its-page': (open) => kidsOf(open, open.elements('H1')[0]).push(PDFNumber.of(9_999)),
  'content-has-one-owner': (open) => {
    const [first, second] = open.elements('H2').length > 1 ? open.elements('H2') : open.elements('P')
    kidsOf(open, second).push(kidsOf(open, first).get(0))
  },
  'content-is-in-the-tree': ({ elements }) => elements('H1')[0]?.delete(name('K')),
  'parent-tree-agrees': ({ file, look }) => {
    const root = look(file.catalog.get(name('StructTreeRoot'))) as PDFDict
    const tree = look(root.get(name('ParentTree'))) as PDFDict
    const leaf = look((look(tree.get(name('Kids'))) as PDFArray).get(0)) as PDFDict
    const owners = look((look(leaf.get(name('Nums'))) as PDFArray).get(1)) as PDFArray
    owners.set(0, owners.get(3))
  },
  'parent-is-the-parent': ({ elements, file }) =>
    elements('H1')[0]?.set(name('P'), file.catalog.get(name('StructTreeRoot')) as PDFRef),
  'element-has-one-place': (open) => {
    const kids = kidsOf(open, open.elements('Document')[0])
    kids.push(kids.get(0))
  },
  'annotation-is-on-its-page': (open) => {
    const { reference } = linkOf(open)
    reference.set(name('Pg'), otherPage(open, reference.get(name('Pg'))))
  },
  'annotation-is-in-the-tree': ({ file }) => {
    const annotation = file.context.register(file.context.obj({ Type: 'Annot', Subtype: 'Square' }))
    file.getPage(0).node.addAnnot(annotation)
  },
  'tabs-follow-the-tree': ({ file }) => file.getPage(0).node.set(name('Tabs'), name('R')),
  'link-has-annotation': (open) => {
    const { kids, reference } = linkOf(open)
    kids.remove(kids.asArray().findIndex((kid) => open.look(kid) === reference))
  },
  'link-is-described': (open) => linkOf(open).annotation.set(name('Contents'), PDFString.of(' ')),
  'headings-do-not-skip': ({ elements }) => elements('H2')[0]?.set(name('S'), name('H4')),
  'header-cell-has-scope': (open) => {
    withoutScope(open)
    for (const cell of open.elements('TD'))
      if (cell.has(name('A'))) attributesOf(open, cell).delete(name('Headers'))
  },
  'headers-exist': (open) => {
    const headers = attributesOf(open, open.elements('TD')[0]).get(name('Headers'))
    if (headers instanceof PDFArray) headers.set(0, PDFString.of('gone'))
  },
  'figure-has-alternative': ({ elements }) => elements('Figure')[0]?.delete(PDFName.of('Alt')),
  'figure-has-box': (open) => attributesOf(open, open.elements('Figure')[0]).delete(name('BBox')),
  'formula-has-alternative': ({ elements }) => elements('Formula')[0]?.set(name('Alt'), PDFString.of('')),
  'note-has-id': ({ elements }) => elements('Note')[0]?.delete(name('ID')),
  'id-stands-once': ({ elements }) =>
    elements('Note')[1]?.set(name('ID'), elements('Note')[0]?.get(name('ID')) ?? PDFString.of('')),
}

describe('a damaged structure', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = (await pdfOfEverything()).bytes
  })

  it.each(Object.keys(pdfStructureRules) as PdfStructureRule[])('is found out: %s', async (rule) => {
    const findings = await pdfStructureFindings(await changed(bytes, damages[rule]))
    expect(findings.map((finding) => finding.rule)).toContain(rule)
  })

  it.each([
    ['', true],
    ['/Artifact BMC', false],
    ['/Span BMC', true],
  ])('is found out by words that are drawn behind “%s”, or not', async (mark, isFound) => {
    const words = `${mark} BT /F1 9 Tf (Lost ) Tj (words) Tj ET ${mark === '' ? '' : 'EMC'}`
    const findings = await pdfStructureFindings(
      await taggedPdf([tag('P', 'Held')], {
        change({ context }) {
          for (const [, object] of context.enumerateIndirectObjects())
            if (object instanceof PDFRawStream && object.getContentsString().includes('Held'))
              object.updateContents(Buffer.from(`${object.getContentsString()} ${words}`))
        },
      }),
    )
    const found = { rule: 'content-is-in-the-tree', at: 'page 1, “Lost words”' }
    if (isFound) expect(findings).toContainEqual(found)
    else expect(findings).not.toContainEqual(found)
  })

  it('is sound where header cells have no scope and each cell names them', async () => {
    expect(await pdfStructureFindings(await changed(bytes, withoutScope))).toEqual([])
  })

  it('is named by the way to it', async () => {
    const findings = await pdfStructureFindings(await changed(bytes, damages['note-has-id']))
    expect(findings).toEqual([{ rule: 'note-has-id', at: 'Document > Sect > Note' }])
  })

  it('is refused when there is none', async () => {
    const without = changed(bytes, ({ file }) => file.catalog.delete(name('StructTreeRoot')))
    await expect(pdfStructureFindings(await without)).rejects.toThrow(Unreadable)
  })
})
