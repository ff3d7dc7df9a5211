import { describe, expect, it } from 'vitest'
import { loadTheme } from '../../src/theme/load.ts'
import { customProperties, styleSheet } from '../../src/theme/page-style.ts'
import { shippedThemes } from '../../src/theme/shipped.ts'

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
  const page = styleSheet(theme)
  const chapter = theme.files['chapter.css']

  it('ask for no property that nobody sets', () => {
    const known = new Set(
      [...`${customProperties(theme)}${page}`.matchAll(/--([\w-]+):/g)].map(([, key]) => key),
    )
    const asked = [...page.matchAll(/var\(--([\w-]+)\)/g)].map(([, key]) => key)
    expect(asked.length).toBeGreaterThan(50)
    expect(asked.filter((key) => !known.has(key))).toEqual([])
  })

  it('leave the reader of a book the last word', () => {
    expect(chapter).not.toMatch(/var\(|!important|font-family|(?:^|[\s{;-])color:|background|line-height/)
    expect(chapter).not.toMatch(/(?:^|\})\s*(?:html|body|p|li)\s*\{[^}]*font-size/)
  })

  it('set no size in the reader of a page that the reader cannot change', () => {
    expect(`${customProperties(theme)}${page}`).not.toMatch(/!important|font-size: *\d+px/)
  })
})
