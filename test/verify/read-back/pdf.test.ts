/** What a PDF edition says when it was changed: the read-back can tell. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Utterance } from '../../../src/model/utterance.ts'
import { readBackPdf } from '../../../src/verify/read-back/pdf/pdf.ts'
import { formatUtterances } from '../../../src/verify/wording.ts'
import { changed, name, type OpenFile, type PdfEdition, pdfOfEverything } from '../../support/pdf-editions.ts'

describe('a file that was changed', () => {
  let edition: PdfEdition
  let whole: readonly string[]

  beforeAll(async () => {
    edition = await pdfOfEverything()
    whole = lines((await readBackPdf(edition.bytes)).utterances)
  })

  const lines = (said: readonly Utterance[]) => formatUtterances(said).trimEnd().split('\n')

  /** The lines that `change` takes away, and those that it brings. */
  async function difference(change: (open: OpenFile) => void) {
    const said = lines((await readBackPdf(await changed(edition.bytes, change))).utterances)
    return [whole.filter((line) => !said.includes(line)), said.filter((line) => !whole.includes(line))]
  }

  const set = (type: string, index: number, key: string, value: PDFName | PDFString) => (open: OpenFile) =>
    open.elements(type)[index]?.set(name(key), value)

  it('says what it said when nothing changed', async () => {
    expect(await difference(() => {})).toEqual([[], []])
  })

  it('has another heading level', async () => {
    expect(await difference(set('H2', 0, 'S', name('H3')))).toEqual([
      ['heading 2 "Four instruments and their parties" #parties [en]'],
      ['heading 3 "Four instruments and their parties" #parties [en]'],
    ])
  })

  it('has another language', async () => {
    const [, brought] = await difference(set('H2', 0, 'Lang', PDFString.of('de')))
    expect(brought).toEqual(['heading 2 "Four instruments and their parties" #parties [de]'])
  })

  it('has lost the language of a run', async () => {
    const [, brought] = await difference(({ elements }) => {
      for (const span of elements('Span')) span.delete(name('Lang'))
    })
    expect(brought?.[0]).not.toContain('fr "convention de Palerme"')
    expect(brought?.[0]).toContain('convention de Palerme')
  })

  it('has lost what changes the meaning of words', async () => {
    const [, brought = []] = await difference(({ elements }) => {
      for (const span of elements('Span')) span.delete(name('A'))
      for (const quotation of elements('Quote')) quotation.set(name('S'), name('Span'))
    })
    const [line = ''] = brought
    expect(whole.join()).toMatch(/\(quotation .*\(deletion|\(deletion .*\(quotation/)
    for (const mark of ['superscript', 'subscript', 'deletion', 'quotation'])
      expect(line).not.toContain(`(${mark}`)
  })

  it('has another alternative', async () => {
    const [, brought] = await difference(set('Figure', 0, 'Alt', PDFString.of('A picture')))
    expect(brought).toEqual([
      expect.stringMatching(/^figure <Figure 1> "A picture" #figure-1 \[en\] caption "Parties /),
    ])
  })

  it('has a data cell where a header stood', async () => {
    const [, brought] = await difference(set('TH', 0, 'S', name('TD')))
    expect(brought).toEqual(['  cell 1,1 in the head "Instrument" [en]'])
  })

  it('has lost what a cell’s headers are', async () => {
    const [, brought] = await difference(({ elements, look }) => {
      const attributes = look(elements('TD')[0]?.get(name('A')))
      if (attributes instanceof PDFDict)
        attributes.set(name('Headers'), PDFArray.withContext(attributes.context))
    })
    expect(brought).toEqual(['  cell 2,2 "2000" [en]'])
  })

  it('has cells that span otherwise', async () => {
    const [, brought] = await difference(({ elements, look }) => {
      const wide = elements('TH')
        .map((cell) => look(cell.get(name('A'))))
        .find((own) => own instanceof PDFDict && own.has(name('ColSpan')))
      if (wide instanceof PDFDict) wide.set(name('ColSpan'), PDFNumber.of(3))
    })
    expect(brought).toContain('table 5 × 5 "" #table-2 [en]')
  })

  it('has links that lead elsewhere', async () => {
    const [, brought] = await difference(({ file, look }) => {
      for (const [, object] of file.context.enumerateIndirectObjects()) {
        if (!(object instanceof PDFDict) || object.get(name('Subtype')) !== name('Link')) continue
        const action = look(object.get(name('A')))
        if (action instanceof PDFDict) action.set(name('URI'), PDFString.of('https://example.org/other'))
      }
    })
    expect(brought?.length).toBeGreaterThan(0)
    expect(brought?.every((line) => line.includes('→ https://example.org/other'))).toBe(true)
  })

  it('reads in another order', async () => {
    const said = lines(
      (
        await readBackPdf(
          await changed(edition.bytes, ({ elements, look }) => {
            const kids = look(elements('Document')[0]?.get(PDFName.of('K')))
            if (kids instanceof PDFArray) kids.insert(0, kids.get(kids.size() - 1))
          }),
        )
      ).utterances,
    )
    expect(said).not.toEqual(whole)
    expect(said[0]).toBe('paragraph "Contact: Press desk" [en]')
  })

  it('has lost words', async () => {
    const [lost] = await difference(({ elements }) => elements('H1')[0]?.delete(name('K')))
    expect(lost).toEqual(['heading 1 "Two decades of common rules" #two-decades [en]'])
  })
})
