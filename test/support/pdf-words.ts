/** The words of a tagged PDF as assistive technology reads them: by the structure tree, not by the page. */
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
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Structure types that stand in a line: around all others there is space. */
const inLine = new Set('Span Link Code Quote Ruby RB RT Em Strong Sub'.split(' '))

/** The words below the structure tree's root, alternatives in the places of figures and formulas. */
export async function pdfWords(bytes: Uint8Array): Promise<string> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const marked = await markedContents(bytes)
  const pages = new Map(file.getPages().map(({ ref }, index) => [ref, index]))
  const look = (object: PDFObject | undefined) =>
    object instanceof PDFRef ? file.context.lookup(object) : object
  const root = look(file.catalog.get(PDFName.of('StructTreeRoot')))
  if (!(root instanceof PDFDict)) throw new Error('The file has no structure tree.')
  return said(root.get(PDFName.of('K')), undefined)

  function said(kid: PDFObject | undefined, page: PDFObject | undefined): string {
    const object = look(kid)
    if (object instanceof PDFArray)
      return object
        .asArray()
        .map((one) => said(one, page))
        .join('')
    if (object instanceof PDFNumber) return contentOf(page, object)
    if (!(object instanceof PDFDict)) return ''
    const own = object.get(PDFName.of('Pg')) ?? page
    const id = object.get(PDFName.of('MCID'))
    if (id instanceof PDFNumber) return contentOf(own, id)
    return elementWords(object, own)
  }

  function contentOf(page: PDFObject | undefined, id: PDFNumber): string {
    const index = page instanceof PDFRef ? pages.get(page) : undefined
    const words = marked[index ?? -1]?.get(id.asNumber())
    if (words === undefined) throw new Error(`The tree names content ${id} that no page holds.`)
    return words
  }

  function elementWords(element: PDFDict, page: PDFObject | undefined): string {
    const type = look(element.get(PDFName.of('S')))
    // An object, such as a link's annotation, says nothing by itself.
    if (!(type instanceof PDFName)) return ''
    const name = type.decodeText()
    const words = said(element.get(PDFName.of('K')), page)
    const found = look(element.get(PDFName.of('Alt')))
    if (found instanceof PDFString || found instanceof PDFHexString) {
      const alternative = found.decodeText()
      return name === 'Formula' ? ` ${alternative} ` : ` ${alternative} ${words} `
    }
    return inLine.has(name) ? words : `\n${words}\n`
  }
}

/** What each page draws, by the id of its marked content: the text of its glyphs, in the order of painting. */
async function markedContents(bytes: Uint8Array): Promise<readonly ReadonlyMap<number, string>[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const pages: Map<number, string>[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList()
    pages.push(wordsById(fnArray, argsArray))
  }
  await task.destroy()
  return pages
}

function wordsById(operators: readonly number[], operands: readonly unknown[][]): Map<number, string> {
  const words = new Map<number, string>()
  const open: (number | null)[] = []
  for (const [index, operator] of operators.entries()) {
    const [first, second] = operands[index] ?? []
    if (operator === OPS.beginMarkedContent) open.push(null)
    if (operator === OPS.endMarkedContent) open.pop()
    if (operator === OPS.beginMarkedContentProps) {
      const id = typeof second === 'number' ? second : null
      open.push(id)
      if (id !== null) words.set(id, words.get(id) ?? '')
    }
    const id = open.findLast((one) => one !== null)
    if (operator === OPS.showText && id !== undefined && id !== null) {
      words.set(id, (words.get(id) ?? '') + glyphs(first))
    }
  }
  return words
}

/** Between glyphs stand numbers, which only move them. */
function glyphs(shown: unknown): string {
  const parts = Array.isArray(shown) ? shown : []
  return parts.map((part) => (typeof part === 'number' ? '' : String(part.unicode))).join('')
}
