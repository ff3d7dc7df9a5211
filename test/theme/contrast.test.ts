import { describe, expect, it } from 'vitest'
import { faultOf, loadOwn } from './own-theme.ts'

describe('the contrast of a theme', () => {
  it('is refused for words that are too pale, with tokens, colours, ratios and file', async () => {
    expect(await faultOf({ light: { muted: '#999999' } })).toContain(
      'theme.json and templates/default/theme.json: light.muted #999999 on light.background #ffffff has a contrast of 2.84:1; 4.5:1 is needed.',
    )
  })

  it.each(
    (['light', 'dark'] as const).flatMap((mode) =>
      (['background', 'panel'] as const).flatMap((ground) =>
        (['text', 'muted', 'accent', 'link', 'warning', 'rule'] as const).map((ink) => ({
          mode,
          ink,
          ground,
        })),
      ),
    ),
  )('is refused for $mode $ink on $ground', async ({ mode, ink, ground }) => {
    // The two colours are alike, and nobody can tell the one from the other.
    const same = mode === 'light' ? '#fefefe' : '#101010'
    const least = ink === 'rule' ? '3:1' : '4.5:1'
    expect(await faultOf({ [mode]: { [ink]: same, [ground]: same } })).toContain(
      `theme.json: ${mode}.${ink} ${same} on ${mode}.${ground} ${same} has a contrast of 1.00:1; ${least} is needed.`,
    )
  })

  it('asks for as much as the theme promises', async () => {
    const fault = await faultOf({ contrast: 7, light: { muted: '#666666' } })
    expect(fault).toContain('light.muted #666666 on light.background #ffffff has a contrast of 5.74:1; 7:1')
  })

  it('asks of lines only what lines need', async () => {
    await expect(loadOwn({ light: { rule: '#8c8c8c' } })).resolves.toBeDefined()
  })

  it('names every pair at once', async () => {
    const fault = await faultOf({ light: { muted: '#999999', link: '#999999' } })
    expect(fault.split('\n')).toHaveLength(5)
  })
})
