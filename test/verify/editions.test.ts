/** Every edition of the corpus says what its publication says, and the structure of PDFs holds. */
import { describe, expect, it } from 'vitest'
import { pdfProfiles } from '../../src/frontmatter/schema.ts'
import { project } from '../../src/model/project.ts'
import type { Publication } from '../../src/model/publication.ts'
import type { Utterance } from '../../src/model/utterance.ts'
import type { RenderContext } from '../../src/render/renderer.ts'
import { text } from '../../src/render/text/text.ts'
import { heard } from '../../src/verify/heard/heard.ts'
import { readBackPdf } from '../../src/verify/read-back/pdf/pdf.ts'
import { readBackText } from '../../src/verify/read-back/text/text.ts'
import { pdfStructureFindings } from '../../src/verify/structure/pdf/pdf.ts'
import { formatUtterances } from '../../src/verify/wording.ts'
import { everything } from '../render/everything.ts'
import { renderFiles } from '../support/context.ts'
import { corpus } from '../support/corpus.ts'
import { type PdfEdition, pdfOf, pdfOfEverything } from '../support/pdf-editions.ts'
import { resolvedSource } from '../support/resolved.ts'
import { everythingIn, webEditions } from '../support/web-editions.ts'

/** Whatever is chosen, the same is said. */
const textVariants = {
  'the options that it has by itself': {},
  'narrow lines, marks and addresses in line': {
    wrap: 40,
    headings: 'marks',
    links: 'inline',
    bom: false,
    crlf: false,
  },
  'every end said': { verbosity: 'full' },
} as const

function expectToSay(utterances: readonly Utterance[], publication: Publication): void {
  const due = project(publication)
  // As text first: there a person sees what differs.
  expect(formatUtterances(utterances)).toBe(formatUtterances(due))
  expect(utterances).toStrictEqual(due)
}

async function expectToHold({ bytes, publication }: PdfEdition): Promise<void> {
  expectToSay((await readBackPdf(bytes)).utterances, publication)
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

describe.each(Object.entries(textVariants))(
  'the text edition with %s',
  { timeout: 60_000 },
  (_name, options) => {
    it.each(corpus)('of %s says what a listener can be told of its publication', async (path) => {
      const { publication, assets } = await resolvedSource(path)
      await expectToBeHeard(publication, options, (id) => assets.get(id))
    })

    it('of every node says what a listener can be told of its publication', async () => {
      await expectToBeHeard(everything, options)
    })
  },
)

async function expectToBeHeard(publication: Publication, options: object, asset?: RenderContext['asset']) {
  const [file] = await renderFiles(text, publication, options, asset && { asset })
  const { utterances } = await readBackText(file?.bytes ?? Buffer.of())
  const due = heard(project(publication))
  const found = heard(utterances)
  // As text first: there a person sees what differs.
  expect(found.map(({ text }) => text)).toEqual(due.map(({ text }) => text))
  expect(found).toStrictEqual(due)
}

describe.each(webEditions)('the $name edition', { timeout: 60_000 }, (edition) => {
  it.each(corpus)('of %s says exactly what its publication says', async (path) => {
    const { publication, assets } = await resolvedSource(path)
    const files = await edition.make(publication, { asset: (id) => assets.get(id) })
    expectToSay((await edition.read(files)).utterances, publication)
  })

  it('of every node says exactly what its publication says', async () => {
    expectToSay((await edition.read(await everythingIn(edition))).utterances, everything)
  })
})
