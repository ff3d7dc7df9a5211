/** Of a long PDF, some pages are read, and each thing is held against what is due in its place. */
import { PDFString } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { dueOf } from '../../../src/publish/proof.ts'
import { compare } from '../../../src/verify/compare/compare.ts'
import { Due } from '../../../src/verify/compare/due.ts'
import { openTaggedPdf } from '../../../src/verify/pdf/tagged.ts'
import { readBackTagged } from '../../../src/verify/read-back/pdf/pdf.ts'
import { sampleOf, sampleTagged } from '../../../src/verify/read-back/pdf/sample.ts'
import { changed, name, type OpenFile, type PdfEdition, pdfOf } from '../../support/pdf-editions.ts'

/** Pages of the long file: runs of ten are read, of which the 100th is one and the 101st none. */
const pages = 1020
/** The kitchen sink has nine pages: its first five stand in the one run, its last four in the other. */
const blankBefore = 995

let edition: PdfEdition
let due: Due

beforeAll(async () => {
  edition = await pdfOf('test/corpus/kitchen-sink/en.md')
  due = new Due(dueOf(edition.publication))
})

/** What is found of the edition where it stands among blank pages and has other changes. */
async function compared(change: (open: OpenFile) => void = () => {}) {
  const bytes = await changed(edition.bytes, (open) => {
    change(open)
    for (let page = 0; page < blankBefore; page++) open.file.insertPage(0)
    while (open.file.getPageCount() < pages) open.file.addPage()
  })
  return compare('pdf', [{ path: 'long.pdf', bytes }], due)
}

/** Stands on the fifth page. */
function withOtherAlternative({ elements }: OpenFile): void {
  elements('Figure')[2]?.set(name('Alt'), PDFString.of('A picture of something else'))
}

/** The heading of the sixth page is no longer one of the things that are said. */
function withoutHeading({ elements }: OpenFile): void {
  elements('H1').at(-1)?.set(name('S'), name('Artifact'))
}

/** Stands on the last page. */
function withOtherWords({ elements }: OpenFile): void {
  elements('P').at(-1)?.set(name('ActualText'), PDFString.of('Other words'))
}

describe('a sample', () => {
  it('says as much as the whole file, each thing in its place', async () => {
    const file = await openTaggedPdf(edition.bytes)
    const { utterances } = readBackTagged(file)
    expect(sampleTagged(file, () => true)).toEqual(utterances)
    const firstPage = sampleTagged(file, (page) => page === 1)
    expect(firstPage).toHaveLength(utterances.length)
    expect(firstPage.filter((one) => one !== undefined).length).toBeLessThan(utterances.length / 2)
    expect(firstPage.map((one, index) => one ?? utterances[index])).toEqual(utterances)
  })

  it('is not taken of a file that is short', async () => {
    expect(sampleOf(await openTaggedPdf(edition.bytes))).toBeUndefined()
  })
})

describe('a long edition', () => {
  it('agrees where all that is read says what is due', async () => {
    expect(await compared()).toEqual({ disagreements: [], extent: 'sampled' })
  })

  it('is read whole where a page that is read says something else', async () => {
    const { disagreements, extent } = await compared(withOtherAlternative)
    expect(extent).toBe('whole')
    expect(disagreements).toMatchObject([
      {
        due: [{}],
        found: [{ line: expect.stringContaining('A picture of something else'), at: 'page 1000' }],
      },
    ])
  })

  it('is read whole where something is missing on a page that is not read', async () => {
    const { disagreements, extent } = await compared(withoutHeading)
    expect(extent).toBe('whole')
    expect(disagreements).toMatchObject([
      { due: [{ line: expect.stringMatching(/^heading 1 .*"Tables"/) }], found: [] },
    ])
  })

  it('can hide other words on a page that is not read', async () => {
    expect(await compared(withOtherWords)).toEqual({ disagreements: [], extent: 'sampled' })
  })
})
