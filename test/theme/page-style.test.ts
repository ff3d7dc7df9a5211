import { describe, expect, it } from 'vitest'
import { loadTheme } from '../../src/theme/load.ts'
import { customProperties, pageStyle } from '../../src/theme/page-style.ts'
import { shippedThemes } from '../../src/theme/shipped.ts'
import { loadOwn } from './own-theme.ts'

const propertiesOf = async (name: string) => {
  const css = customProperties(await loadTheme(name))
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+):([^;}]+)/g)].map(([, key, value]) => [key, value]).reverse(),
  )
}

describe('the custom properties of a theme', () => {
  it('measure everything in the size that the reader set', async () => {
    const { root, measure, ...properties } = await propertiesOf('default')
    expect(root).toBe('112.5%')
    expect(measure).toBe('32.126rem')
    expect(properties).toMatchObject({
      'size-body': '1rem',
      'size-title': '2.333rem',
      'leading-title': '1.214',
      'leading-body': '1.558',
      'space-paragraph': '0.708em',
      'space-heading': '0.6em',
      'line-bar': '0.25em',
      text: '#1b1f24',
    })
    for (const [name, value] of Object.entries(properties))
      if (/^(?:size|space|line)-/.test(name)) expect(value).toMatch(/^[\d.]+r?em$/)
  })

  it('make a page in large print large', async () => {
    expect(await propertiesOf('large-print')).toMatchObject({ root: '168.75%', 'size-small': '1rem' })
  })

  it('give the paper the margins of the PDF', async () => {
    expect(customProperties(await loadTheme())).toContain('@page{margin:70.87pt 113.39pt 79.37pt 96.38pt}')
  })
})

describe.each(shippedThemes)('the style sheets of %s', async (name) => {
  const theme = await loadTheme(name)
  const sheets = ['page.css', 'landing.css', 'evidence.css'] as const
  const chapter = theme.files['chapter.css']

  it.each(sheets)('ask for no property that nobody sets: %s', (own) => {
    const style = pageStyle(theme, own)
    const known = new Set([...style.matchAll(/--([\w-]+):/g)].map(([, key]) => key))
    const asked = [...style.matchAll(/var\(--([\w-]+)\)/g)].map(([, key]) => key)
    expect(asked.length).toBeGreaterThan(50)
    expect(asked.filter((key) => !known.has(key))).toEqual([])
  })

  it('say nothing three times: what editions, landing pages and reports share stands in base.css', () => {
    const [page, ...others] = sheets.map((own) => rulesOf(theme.files[own]))
    expect([...(page ?? [])].filter((rule) => others.every((sheet) => sheet.has(rule)))).toEqual([])
  })

  it('say nothing twice: what editions and landing pages share stands in base.css', () => {
    const [page, landing] = sheets.map((own) => rulesOf(theme.files[own]))
    expect([...(page ?? [])].filter((rule) => landing?.has(rule))).toEqual([])
  })

  it('leave the reader of a book the last word', () => {
    expect(chapter).not.toMatch(/var\(|!important|font-family|(?:^|[\s{;-])color:|background|line-height/)
    expect(chapter).not.toMatch(/(?:^|\})\s*(?:html|body|p|li)\s*\{[^}]*font-size/)
  })

  it.each(sheets)('set no size that the reader of a page cannot change: %s', (own) => {
    expect(pageStyle(theme, own)).not.toMatch(/!important|font-size: *\d+px/)
  })
})

describe('a theme that replaces one style sheet', () => {
  it.each([
    ['base.css', 'page.css', 'landing.css', 'evidence.css'],
    ['page.css', 'base.css', 'landing.css', 'evidence.css'],
    ['landing.css', 'base.css', 'page.css', 'evidence.css'],
    ['evidence.css', 'base.css', 'page.css', 'landing.css'],
  ] as const)('keeps the others: %s', async (own, ...others) => {
    const { files } = await loadTheme()
    const theme = await loadOwn({}, { [own]: '.own { margin: 0 }' })
    expect(theme.files).toEqual({ ...files, [own]: '.own { margin: 0 }' })
    for (const name of others) expect(theme.files[name]).toBe(files[name])
    const sheets = ['page.css', 'landing.css', 'evidence.css'] as const
    const holds = sheets.filter((sheet) => pageStyle(theme, sheet).includes('.own'))
    expect(holds).toEqual(own === 'base.css' ? sheets : [own])
  })
})

/** The rules of a style sheet, without comments and white space. */
function rulesOf(css: string): ReadonlySet<string> {
  const bare = css.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ')
  return new Set([...bare.matchAll(/([^{}]+\{[^{}]*\})/g)].map(([rule]) => rule.trim()))
}
