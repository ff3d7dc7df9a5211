/** What holds of every edition, whatever its publication. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Asset, AssetId } from '../../src/assets/asset.ts'
import { project } from '../../src/model/project.ts'
import { pdf } from '../../src/render/pdf/pdf.ts'
import type { Renderer } from '../../src/render/renderer.ts'
import { text } from '../../src/render/text/text.ts'
import { readBackPdf } from '../../src/verify/read-back/pdf/pdf.ts'
import { bodyWords } from '../support/body-words.ts'
import { renderFiles } from '../support/context.ts'
import { png } from '../support/pictures.ts'
import { textWords } from '../support/read-back.ts'
import { resolveText } from '../support/resolve.ts'
import { webEditions } from '../support/web-editions.ts'
import { firstLost, wordsOf } from '../support/words.ts'
import { documents } from './documents.ts'

interface Edition {
  readonly renderer: Renderer
  readonly read: (bytes: Uint8Array) => Promise<string>
  readonly runs: number
}

const edition = <Options>(renderer: Renderer<Options>, read: Edition['read'], runs: number): Edition => ({
  renderer: renderer as Renderer,
  read,
  runs,
})

const editions: readonly Edition[] = [edition(text, textWords, 60)]

const asset = async (id: AssetId): Promise<Asset> => ({
  id,
  mediaType: 'image/png',
  bytes: png(8, 8),
  width: 8,
  height: 8,
})

describe.each(editions)('every $renderer.name edition', { timeout: 60_000 }, ({ renderer, read, runs }) => {
  it('gives back the words of its publication in their order', () =>
    fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { publication } = await resolveText(document)
        const [file] = await renderFiles(renderer, publication, {}, { asset })
        const found = wordsOf(await read(file?.bytes ?? Buffer.of()))
        expect(firstLost(bodyWords(publication), found)).toBeUndefined()
      }),
      { numRuns: runs, seed: 1948 },
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
