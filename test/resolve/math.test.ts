import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { resolveFormula } from '../../src/resolve/math.ts'

async function formula(tex: string, language = 'en', display = true) {
  const result = await resolveFormula(tex, display, language)
  if (!result.ok) throw new Error(result.reason)
  return result.formula
}

async function reason(tex: string) {
  const result = await resolveFormula(tex, true, 'en')
  return result.ok ? undefined : result.reason
}

describe('resolveFormula', () => {
  it('gives a math element with its words', async () => {
    const { mathml, speech, tex } = await formula('\\frac{a}{b}')
    const root = new DOMParser().parseFromString(mathml, 'text/xml').documentElement
    expect(tex).toBe('\\frac{a}{b}')
    expect(root?.localName).toBe('math')
    expect(root?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML')
    expect(root?.getAttribute('display')).toBe('block')
    expect(root?.getAttribute('alttext')).toBe(speech)
    expect(speech).toBe('a over b')
  })

  it('escapes what XML would misread', async () => {
    const { mathml } = await formula('a < b \\land \\text{"c" & d}'.replace('&', '\\&'))
    const root = new DOMParser().parseFromString(mathml, 'text/xml').documentElement
    expect(root?.getAttribute('alttext')).toContain('less than')
  })

  it('knows a formula in a line', async () => {
    expect((await formula('x^2', 'en', false)).mathml).toContain('display="inline"')
  })

  it.each(['af', 'ca', 'da', 'de', 'es', 'fr', 'hi', 'it', 'ko', 'nb', 'nn', 'sv'])(
    'speaks %s, not English',
    async (language) => {
      const tex = '\\sqrt{x} \\le \\frac{a+1}{b}'
      const { speech } = await formula(tex, language)
      expect(speech).not.toBe((await formula(tex, 'en')).speech)
      expect(speech).not.toContain('\\')
    },
  )

  it('speaks the language of a region', async () => {
    expect((await formula('x^2', 'fr-CA')).speech).toBe((await formula('x^2', 'fr')).speech)
  })

  it.each(['ar', 'ru', 'zh', 'pt'])(
    'reads TeX where the engine would speak English: %s',
    async (language) => {
      expect((await formula('\\left( x \\right)^2 \\, y', language)).speech).toBe('( x )^2 y')
    },
  )

  it('keeps languages apart when formulas are resolved at the same time', async () => {
    const languages = ['en', 'fr', 'de', 'en', 'fr', 'de']
    const apart = await Promise.all(languages.map((language) => formula('\\sqrt{x}', language)))
    const [en, fr, de, ...again] = apart.map(({ speech }) => speech)
    expect(again).toEqual([en, fr, de])
    expect(new Set([en, fr, de]).size).toBe(3)
  })

  it('says why a formula cannot be read', async () => {
    expect(await reason('\\nonsense{x}')).toBe('unsupported function name: \\nonsense at position 1')
    expect(await reason('\\frac{1')).toMatch(/^unexpected end of input/)
    expect(await reason(' ')).toBe('it is empty')
  })

  it('bounds what a hostile formula costs', async () => {
    expect(await reason('\\def\\a{\\a\\a}\\a')).toMatch(/too many expansions/)
    expect(await reason('{'.repeat(2000) + 'x' + '}'.repeat(2000))).toBe('it is nested too deeply')
    expect(await reason('x'.repeat(5001))).toBe('it is longer than 5000 characters')
    expect(await reason('\\includegraphics{x.png}')).toMatch(/not trusted/)
  })
})
