/** The theme's design tokens as custom properties of the style sheet. */
import type { Palette, Theme } from '../../theme/tokens.ts'

/**
 * Sizes in `rem`, where 1rem is the theme's body size, so that readers can enlarge them (WCAG 2.2, 1.4.4);
 * colours for light and dark. Paper is always light.
 */
export function customProperties(theme: Theme): string {
  const sizes = Object.entries(theme.type).map(
    ([name, style]) => `--size-${name}:${ratio(style.size, theme.type.body.size)}rem`,
  )
  return [
    `:root{${[...sizes, ...colours(theme.light)].join(';')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${colours(theme.dark).join(';')}}}`,
  ].join('\n')
}

function colours(palette: Palette): string[] {
  return Object.entries(palette).map(([name, colour]) => `--${name}:${colour}`)
}

function ratio(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 1000
}
