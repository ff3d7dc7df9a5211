/** veraPDF is silent on every PDF edition, in every profile, by every standard that the edition claims. */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { claimsOf, type PdfStandard } from '../../src/verify/pdf/claims.ts'
import { pdfEditionsOf, type Variant, variants } from './editions.ts'
import { qpdf } from './judges/qpdf.ts'
import { verapdf } from './judges/verapdf.ts'

/** What each variant claims at least; a formula in `ua2` is an attachment, too. */
const claims: Readonly<Record<Variant, readonly PdfStandard[]>> = {
  ua1: ['PDF/UA-1', 'PDF/A-2a'],
  'ua1-attached': ['PDF/UA-1', 'PDF/A-3a'],
  ua2: ['PDF/UA-2', 'WTPDF 1.0 Accessibility', 'WTPDF 1.0 Reuse'],
  'ua2-attached': ['PDF/UA-2', 'WTPDF 1.0 Accessibility', 'WTPDF 1.0 Reuse', 'PDF/A-4f'],
}

const names = Object.keys(variants) as Variant[]

it.each(names)('every edition claims the standards of its profile: %s', async (variant) => {
  const files = await pdfEditionsOf(variant)
  expect(files.length).toBeGreaterThan(1)
  for (const file of files) {
    const bytes = await readFile(file)
    expect(await claimsOf(bytes), file).toEqual(expect.arrayContaining([...claims[variant]]))
    // Its metadata is not compressed, so that anyone can read it.
    expect(bytes.includes('<pdfuaid:part>'), file).toBe(true)
  }
})

it('an edition of ua2 claims PDF/A-4 with attachments only where a formula brings one', async () => {
  const archive = async (file: string) =>
    (await claimsOf(await readFile(file))).filter((name) => name.startsWith('PDF/A-4'))
  const files = await pdfEditionsOf('ua2')
  const found = await Promise.all(files.map(archive))
  expect(found.every(({ length }) => length === 1)).toBe(true)
  expect(new Set(found.flat())).toEqual(new Set(['PDF/A-4', 'PDF/A-4f']))
})

it('veraPDF finds that all of them hold', async () => {
  const files = (await Promise.all(names.map(pdfEditionsOf))).flat()
  const verdicts = await verapdf(files)
  expect(verdicts.map(({ file }) => file)).toEqual(files)
  expect(verdicts.filter(({ complaints }) => complaints.length > 0)).toEqual([])
})

it('qpdf finds every file whole', async () => {
  const files = (await Promise.all(names.map(pdfEditionsOf))).flat()
  expect((await qpdf(files)).filter(({ complaints }) => complaints.length > 0)).toEqual([])
})
