/** What holds of every edition, whatever its publication. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Asset, AssetId } from '../../src/assets/asset.ts'
import { project } from '../../src/model/project.ts'
import { pdf } from '../../src/render/pdf/pdf.ts'
import { text } from '../../src/render/text/text.ts'
import { heard } from '../../src/verify/heard/heard.ts'
import { readBackPdf } from '../../src/verify/read-back/pdf/pdf.ts'
import { readBackText } from '../../src/verify/read-back/text/text.ts'
import { renderFiles } from '../support/context.ts'
import { png } from '../support/pictures.ts'
import { resolveText } from '../support/resolve.ts'
import { webEditions } from '../support/web-editions.ts'
import { documents } from './documents.ts'

const asset = async (id: AssetId): Promise<Asset> => ({
  id,
  mediaType: 'image/png',
  bytes: png(8, 8),
  width: 8,
  height: 8,
})

const textOptions = fc.record(
  {
    wrap: fc.integer({ min: 20, max: 200 }),
    headings: fc.constantFrom('words', 'marks'),
    links: fc.constantFrom('notes', 'inline'),
    verbosity: fc.constantFrom('brief', 'full'),
  },
  { requiredKeys: [] },
)

describe('every text edition', { timeout: 60_000 }, () => {
  it('says what a listener can be told of its publication', () =>
    fc.assert(
      fc.asyncProperty(documents, textOptions, async (document, options) => {
        const { publication } = await resolveText(document)
        const [file] = await renderFiles(text, publication, options, { asset })
        const { utterances } = await readBackText(file?.bytes ?? Buffer.of())
        expect(heard(utterances)).toStrictEqual(heard(project(publication)))
      }),
      { numRuns: 200, seed: 1948 },
    ))
})

/** Paragraphs that an author may write in the very words of the edition. */
const lookAlikes = fc
  .array(
    fc.constantFrom(
      ...['Note: mind the gap.', 'Warning:', 'Quotation: so it was said.', 'Source: the Charter.', 'Code:'],
      ...[
        'List of 2 items.',
        'Numbered list of 1 item.',
        '1\\. January',
        '- a list\n- of two',
        '1. one\n\n   more',
      ],
      ...['Figure 1: a map.', 'Caption: where it is.', 'Row 1. A: b.'],
      ...[
        'End of List.',
        'End of Note.',
        'End of Quotation.',
        'Note 1: seen.',
        'Formula 1: a squared',
        'TeX: a^2',
      ],
      ...[
        'Words [link 1] and [note 1].',
        '[French:] quatre mots en français [End French]',
        '[deleted: gone]',
      ],
      ...[
        'Heading 2: no heading',
        'Date: today',
        'Language: German',
        'Link 1: nowhere',
        'Column headings: A; B.',
      ],
      ...[
        'A [link](https://example.org/) here.',
        '> Quoted.\n>\n> Twice.',
        ':::note\nSet apart.\n\nAnd more.\n:::',
      ],
      ...[
        'A term\n: its definition',
        '| A | B |\n|---|---|\n| c | d |',
        '# A heading',
        'A call.[^1]\n\n[^1]: A note.',
      ],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((blocks) => [...new Set(blocks)].join('\n\n<!-- -->\n\n'))

describe('a text edition of words that look like its own', { timeout: 60_000 }, () => {
  it('is not taken for another one', () =>
    fc.assert(
      fc.asyncProperty(lookAlikes, async (document) => {
        const { publication } = await resolveText(document)
        const [file] = await renderFiles(text, publication, {}, { asset })
        const { utterances } = await readBackText(file?.bytes ?? Buffer.of())
        expect(heard(utterances)).toStrictEqual(heard(project(publication)))
      }),
      { numRuns: 150, seed: 1948 },
    ))
})

describe('every PDF edition', { timeout: 60_000 }, () => {
  it('says exactly what its publication says', () =>
    fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { publication } = await resolveText(document)
        const [file] = await renderFiles(pdf, publication, {}, { asset })
        const { utterances } = await readBackPdf(file?.bytes ?? Buffer.of())
        expect(utterances).toStrictEqual(project(publication))
      }),
      { numRuns: 60, seed: 1948 },
    ))
})

describe.each(webEditions)('every $name edition', { timeout: 60_000 }, ({ make, read }) => {
  it('says exactly what its publication says', () =>
    fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { publication } = await resolveText(document)
        const { utterances } = await read(await make(publication, { asset }))
        expect(utterances).toStrictEqual(project(publication))
      }),
      { numRuns: 100, seed: 1948 },
    ))
})
