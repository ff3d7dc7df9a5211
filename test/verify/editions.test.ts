/** Every PDF edition of the corpus: it says what its publication says, and its structure holds. */
import { describe, expect, it } from 'vitest'
import { pdfProfiles } from '../../src/frontmatter/schema.ts'
import { project } from '../../src/model/project.ts'
import { readBackPdf } from '../../src/verify/read-back/pdf/pdf.ts'
import { pdfStructureFindings } from '../../src/verify/structure/pdf/pdf.ts'
import { corpus } from '../support/corpus.ts'
import { formatUtterances } from '../support/goldens.ts'
import { type PdfEdition, pdfOf, pdfOfEverything } from '../support/pdf-editions.ts'

async function expectToHold({ bytes, publication }: PdfEdition): Promise<void> {
  const { utterances } = await readBackPdf(bytes)
  const due = project(publication)
  // As text first: there a person sees what differs.
  expect(formatUtterances(utterances)).toBe(formatUtterances(due))
  expect(utterances).toStrictEqual(due)
  expect(await pdfStructureFindings(bytes)).toEqual([])
}

describe.each(pdfProfiles)('the PDF edition in the profile %s', { timeout: 60_000 }, (profile) => {
  it.each(corpus)('of %s says exactly what its publication says, and its structure holds', async (path) => {
    await expectToHold(await pdfOf(path, { profile }))
  })

  it('of every node says exactly what its publication says, and its structure holds', async () => {
    await expectToHold(await pdfOfEverything({ profile }))
  })
})
