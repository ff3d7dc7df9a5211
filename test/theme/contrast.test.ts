import { describe, expect, it } from 'vitest'
import { requireContrast } from '../../src/theme/contrast.ts'
import { loadTheme } from '../../src/theme/load.ts'

describe('the contrast of a theme', async () => {
  const theme = await loadTheme()

  it('is enough in the default theme', () => {
    expect(() => requireContrast(theme)).not.toThrow()
  })

  it('is refused for text that is too pale, with the pair and its ratio', () => {
    const pale = { ...theme, light: { ...theme.light, muted: '#999999' } }
    expect(() => requireContrast(pale)).toThrow(
      'light muted #999999 on background #ffffff has a contrast of 2.84:1, 4.5:1 is needed',
    )
  })

  it('is refused for lines below 3:1', () => {
    const pale = { ...theme, dark: { ...theme.dark, rule: theme.dark.background } }
    expect(() => requireContrast(pale)).toThrow(/dark rule .* 1\.00:1, 3:1 is needed/)
  })

  it('asks for as much as the theme promises', () => {
    expect(() => requireContrast({ ...theme, contrast: 21 })).toThrow(/21:1 is needed/)
  })
})
