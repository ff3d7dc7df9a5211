/** What holds of the text edition of every publication, whichever way its file is written. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Publication } from '../../src/model/publication.ts'
import { text } from '../../src/render/text/text.ts'
import { renderFiles } from '../support/context.ts'
import { resolveText } from '../support/resolve.ts'
import { documents } from './documents.ts'

const waysOfWriting = fc.record({
  wrap: fc.option(fc.integer({ min: 20, max: 1000 }), { nil: undefined }),
  bom: fc.boolean(),
  crlf: fc.boolean(),
})
const waysOfSaying = fc.record({
  headings: fc.constantFrom('words', 'marks'),
  links: fc.constantFrom('notes', 'inline'),
  verbosity: fc.constantFrom('brief', 'full'),
})

async function said(publication: Publication, options: object): Promise<string> {
  const [file] = await renderFiles(text, publication, options)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes)
}

describe('every text edition', { timeout: 60_000 }, () => {
  it('says the same words however long its lines are, however they end, with its mark or without', () =>
    fc.assert(
      fc.asyncProperty(documents, waysOfWriting, waysOfSaying, async (document, writing, saying) => {
        const { publication } = await resolveText(document)
        const plain = await said(publication, { ...saying, bom: false, crlf: false })
        const written = await said(publication, { ...saying, ...writing })
        expect(written.startsWith('\ufeff')).toBe(writing.bom)
        expect(written.replaceAll('\r\n', '')).not.toMatch(writing.crlf ? /[\r\n]/ : /\r/)
        expect(written.replace(/^\ufeff/, '').split(/\s+/)).toEqual(plain.split(/\s+/))
      }),
      { numRuns: 80, seed: 1948 },
    ))

  it('has the same paragraphs however long its lines are', () =>
    fc.assert(
      fc.asyncProperty(documents, fc.integer({ min: 20, max: 80 }), async (document, wrap) => {
        const { publication } = await resolveText(document)
        const paragraphs = async (options: object) =>
          (await said(publication, { bom: false, crlf: false, ...options }))
            .split('\n\n')
            .map((it) => it.split(/\s+/))
        expect(await paragraphs({ wrap })).toEqual(await paragraphs({}))
      }),
      { numRuns: 40, seed: 1948 },
    ))
})
