/** The specifications' examples in our editions: no renderer falls over them, loses a word or moves one. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/diagnostics/report.ts'
import { project } from '../../src/model/project.ts'
import type { Publication } from '../../src/model/publication.ts'
import { pdf } from '../../src/render/pdf/pdf.ts'
import { text } from '../../src/render/text/text.ts'
import { heard } from '../../src/verify/heard/heard.ts'
import { readBackPdf } from '../../src/verify/read-back/pdf/pdf.ts'
import { readBackText } from '../../src/verify/read-back/text/text.ts'
import { renderFiles } from '../support/context.ts'
import { webEditions } from '../support/web-editions.ts'
import { wordsOf } from '../support/words.ts'
import { picture, specificationBySection } from './publications.ts'

/** A publication for each section of the specifications. */
let publications: readonly Publication[]

beforeAll(async () => {
  publications = await specificationBySection()
}, 60_000)

/** In scripts that our fonts do not cover; a source that holds them is refused. */
const undrawn = wordsOf('ആ ಫ')

function withoutUndrawn(publication: Publication): Publication {
  const pattern = new RegExp(`[${undrawn.join('')}]`, 'g')
  return JSON.parse(JSON.stringify(publication).replace(pattern, ''))
}

const given = { asset: async () => picture }

describe('the text edition', { timeout: 60_000 }, () => {
  it('says what a listener can be told of its publication', async () => {
    expect(publications.length).toBeGreaterThan(25)
    for (const publication of publications) {
      const [edition] = await renderFiles(text, publication, {}, given)
      const { utterances } = await readBackText(edition?.bytes ?? Buffer.of())
      expect(heard(utterances), publication.metadata.title).toStrictEqual(heard(project(publication)))
    }
  })
})

const report: Report = (rule, _place, ...values) => {
  if (rule !== 'text-has-glyphs')
    throw new Error(`Unexpected message: ${rule} ${JSON.stringify(values)} ${JSON.stringify(_place)}`)
}

describe('the PDF edition', { timeout: 60_000 }, () => {
  it('says exactly what its publication says', async () => {
    for (const publication of publications) {
      const drawn = withoutUndrawn(publication)
      const [edition] = await renderFiles(pdf, drawn, {}, { ...given, report })
      const { utterances } = await readBackPdf(edition?.bytes ?? Buffer.of())
      expect(utterances, publication.metadata.title).toStrictEqual(project(drawn))
    }
  })
})

describe.each(webEditions)('the $name edition', { timeout: 60_000 }, ({ make, read }) => {
  it('says exactly what its publication says', async () => {
    for (const publication of publications) {
      const { utterances } = await read(await make(publication, given))
      expect(utterances, publication.metadata.title).toStrictEqual(project(publication))
    }
  })
})
