/** veraPDF is silent on every PDF edition, in every profile, by every standard that the edition claims. */
import { expect, it } from 'vitest'
import { pdfEditionsOf, type Variant, variants } from './editions.ts'
import { qpdf } from './judges/qpdf.ts'
import { claimsOf, type Standard, verapdf } from './judges/verapdf.ts'

/** What each variant claims at least; a formula in `ua2` is an attachment, too. */
const claims: Readonly<Record<Variant, readonly Standard[]>> = {
  ua1: ['ua1', '2a'],
  'ua1-attached': ['ua1', '3a'],
  ua2: ['ua2', 'wt1a', 'wt1r'],
  'ua2-attached': ['ua2', 'wt1a', 'wt1r', '4f'],
}

const names = Object.keys(variants) as Variant[]

it.each(names)('every edition claims the standards of its profile: %s', async (variant) => {
  const files = await pdfEditionsOf(variant)
  expect(files.length).toBeGreaterThan(1)
  for (const file of files)
    expect(await claimsOf(file), file).toEqual(expect.arrayContaining([...claims[variant]]))
})

it('an edition of ua2 claims PDF/A-4 with attachments only where a formula brings one', async () => {
  const archive = async (file: string) => (await claimsOf(file)).filter((name) => name.startsWith('4'))
  const files = await pdfEditionsOf('ua2')
  const found = await Promise.all(files.map(archive))
  expect(found.every(({ length }) => length === 1)).toBe(true)
  expect(new Set(found.flat())).toEqual(new Set(['4', '4f']))
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
