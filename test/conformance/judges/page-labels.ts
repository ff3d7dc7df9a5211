/** The labels of the pages of a PDF (ISO 32000-1, 12.4.2). */
import { readFile } from 'node:fs/promises'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'

/** @throws when the pages have other numbers than decimal ones, which Lectern does not write. */
export async function pageLabelsOf(file: string): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(await readFile(file), { updateMetadata: false })
  const numbers = pdf.catalog.lookup(PDFName.of('PageLabels'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
  const ranges = Array.from({ length: numbers.size() / 2 }, (_, index) => ({
    from: numbers.lookup(index * 2, PDFNumber).asNumber(),
    style: numbers.lookup(index * 2 + 1, PDFDict),
  }))
  return Array.from({ length: pdf.getPageCount() }, (_, page) => {
    const range = ranges.findLast(({ from }) => from <= page)
    if (range?.style.get(PDFName.of('S')) !== PDFName.of('D') || range.style.has(PDFName.of('P')))
      throw new Error(`Page ${page + 1} has no decimal number.`)
    const first = range.style.lookupMaybe(PDFName.of('St'), PDFNumber)?.asNumber() ?? 1
    return String(first + page - range.from)
  })
}
