/** Spaces between words that nobody wrote. */
import { describe, expect, it } from 'vitest'
import { readBackPdf } from '../../../src/verify/read-back/pdf/pdf.ts'
import { coded, drawn, unicodeFont } from '../../support/drawn-text.ts'
import { rawPage } from '../../support/raw-pdf.ts'

describe('a space that nobody wrote', () => {
  const widths = `/Widths [${'500 '.repeat(95)}] /FirstChar 32`
  const page = {
    resources: '/Font <</F 10 0 R /G 11 0 R>>',
    objects: { 10: `<</Subtype /Type1 ${widths}>>`, 11: `<</Subtype /Type1 ${widths}>>` },
  }
  const lines = (...contents: readonly string[]) => drawn(`/F 10 Tf ${contents.join(' ')}`, page)

  it('is a gap between the strings of an array', async () => {
    expect(await lines('[(The)-250(af)20(fluent)-333(chief,)-400(T)80(o)] TJ')).toBe('The affluent chief, To')
  })

  it('is a step of the pen', async () => {
    expect(await lines('(The) Tj 18 0 Td (end) Tj 15.2 0 Td (ing) Tj')).toBe('The ending')
    expect(await lines('1 0 0 1 50 0 Tm (The) Tj 1 0 0 1 68 0 Tm (end) Tj')).toBe('The end')
    expect(await lines('200 Tz (The) Tj 33 0 Td (end) Tj')).toBe('The end')
  })

  it('depends on how wide the glyphs are', async () => {
    const font = unicodeFont(1000, '/W [65 [500 250] 67 90 750]')
    const steps = (first: string, step: number) => `/U 10 Tf ${coded(first)} Tj ${step} 0 Td ${coded('x')} Tj`
    expect(await drawn(steps('AB', 7.6), font)).toBe('ABx')
    expect(await drawn(steps('AB', 10), font)).toBe('AB x')
    expect(await drawn(steps('CZ', 15.5), font)).toBe('CZx')
    expect(await drawn(steps('xy', 20.5), font)).toBe('xyx')
    expect(await drawn(steps('xy', 22), font)).toBe('xy x')
  })

  it('is no letter-spacing, and no gap in words that have their spaces', async () => {
    expect(await lines('3 Tc (Spaced) Tj')).toBe('Spaced')
    expect(await lines('(a b) Tj [(S)-300(p)-300(aced out)] TJ')).toBe('a bSpaced out')
    expect(await lines('(a b 1.) Tj 60 0 Td (Heading) Tj')).toBe('a b 1. Heading')
  })

  it('is not written twice', async () => {
    expect(await lines('[(The )-250(end)-250( is)] TJ')).toBe('The end is')
    expect(await lines('(The) Tj /G 1 Tf ( ) Tj /F 10 Tf 18 0 Td (end) Tj')).toBe('The end')
  })

  it('is nowhere before marks that close, and behind those that open', async () => {
    expect(await lines('[(The)-250(\\()-250(end)-250(\\))-250(,)-250(is)] TJ')).toBe('The (end), is')
  })

  const lineByLine = (...contents: readonly string[]) => lines(contents.join(' 0 -12 Td '))

  it('is the end of a line, where the tool leaves such spaces out', async () => {
    const content = [
      '(the first line) Tj',
      '(goes on, and) Tj',
      '(on with policy-) Tj',
      '(makers and/) Tj',
      '(or others \\226) Tj',
      '(and \\(see) Tj',
      '(there\\)) Tj',
      '(Noted) Tj',
    ]
    expect(await lineByLine(...content.map((one) => one.replace('\\226', '\\226')))).toBe(
      'the first line goes on, and on with policy-makers and/or others \ufffd and (see there) Noted',
    )
  })

  it('is no end of a line, where the tool writes its spaces', async () => {
    const content = [
      '(the first line ) Tj',
      '(goes on and ) Tj',
      '(on to https://example) Tj',
      '(.org/and then a) Tj',
      '(bsurd ) Tj',
      '(ends) Tj',
    ]
    expect(await lineByLine(...content)).toBe(
      'the first line goes on and on to https://example.org/and then absurd ends',
    )
  })

  it('is no end of a line of a script without spaces', async () => {
    const font = unicodeFont()
    const content = ['the words end', 'here and there', 'これは日本', '語です'].map(
      (text) => `${coded(text)} Tj`,
    )
    expect(await drawn(`/U 10 Tf ${content.join(' 0 -12 Td ')}`, font)).toBe(
      'the words end here and thereこれは日本語です',
    )
  })

  it('is between sequences, as a part of their line', async () => {
    const sequence = (id: number, content: string) => `/Span <</MCID ${id}>> BDC ${content} EMC`
    const content = `BT /F 10 Tf ${sequence(0, '(a long word and) Tj')} 0 -12 Td ${sequence(1, '(more of them) Tj')} 0 -12 Td ${sequence(2, '(in-) Tj')} 0 -12 Td ${sequence(3, '(side) Tj')} ET`
    const bytes = rawPage({ ...page, content, kids: '0 1 2 3' })
    expect((await readBackPdf(bytes)).utterances.map(({ text }) => text)).toEqual([
      'a long word and more of them in-side',
    ])
  })

  it('is before what stands in another place altogether', async () => {
    expect(await lines('(Trafficking) Tj 100 -40 Td (smuggling) Tj 0 90 Td (firearms) Tj')).toBe(
      'Trafficking smuggling firearms',
    )
  })

  it('is not where a picture stands', async () => {
    const form = { entries: '/Subtype /Image', bytes: '' }
    const own = {
      resources: `${page.resources} /XObject <</X 12 0 R>>`,
      objects: { ...page.objects, 12: form },
    }
    expect(await drawn('/F 10 Tf (A) Tj ET /X Do BT 1 0 0 1 90 0 Tm (tick) Tj', own)).toBe('Atick')
  })
})
