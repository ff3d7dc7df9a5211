/** The specifications' examples in our editions: no renderer falls over them, loses a word or moves one. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/diagnostics/report.ts'
import { project } from '../../src/model/project.ts'
import type { Publication } from '../../src/model/publication.ts'
import { pdf } from '../../src/render/pdf/pdf.ts'
import type { OutputFile } from '../../src/render/renderer.ts'
import { text } from '../../src/render/text/text.ts'
import { readBackPdf } from '../../src/verify/read-back/pdf/pdf.ts'
import { bodyWords } from '../support/body-words.ts'
import { renderFiles } from '../support/context.ts'
import { textWords } from '../support/read-back.ts'
import { webEditions } from '../support/web-editions.ts'
import { added, firstLost, wordsOf } from '../support/words.ts'
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

interface Edition {
  readonly name: string
  readonly make: (publication: Publication) => Promise<readonly OutputFile[]>
  readonly read: (bytes: Uint8Array) => Promise<string>
  /** Words that the edition adds to those of the publication; without them it may add any. */
  readonly adds?: RegExp
}

const editions: readonly Edition[] = [
  { name: 'text', make: (publication) => renderFiles(text, publication, {}, given), read: textWords },
]

describe.each(editions)('the $name edition', { timeout: 60_000 }, ({ make, read, adds }) => {
  it('gives back every word in order, and no other', async () => {
    expect(publications.length).toBeGreaterThan(25)
    for (const publication of publications) {
      const { title } = publication.metadata
      const due = bodyWords(publication).filter((word) => !undrawn.includes(word))
      const [edition] = await make(publication)
      const found = wordsOf(await read(edition?.bytes ?? Buffer.of()))
      expect(firstLost(due, found), title).toBeUndefined()
      const more = added([...wordsOf(title), ...due], found).filter((word) => !undrawn.includes(word))
      if (adds)
        expect(
          more.filter((word) => !adds.test(word)),
          title,
        ).toEqual([])
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

describe('the comparison of words', () => {
  it('finds a word that is lost, moved, cut, glued or said twice', () => {
    const due = wordsOf('One “two”. Three!')
    expect(firstLost(due, wordsOf('One “two”. Three!'))).toBeUndefined()
    expect(firstLost(due, wordsOf('One “two”. three!'))).toContain('Three')
    expect(firstLost(due, wordsOf('Three! One “two”.'))).toContain('Three')
    expect(firstLost(due, wordsOf('One “two”. Thr ee!'))).toContain('Three')
    expect(firstLost(due, wordsOf('Onetwo. Three!'))).toContain('One')
    expect(added(due, wordsOf('One “two”. One Three!'))).toEqual(['One'])
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
