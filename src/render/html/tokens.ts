/** The theme's design tokens as custom properties of the style sheet. */
import { measures, ratio } from '../../theme/properties.ts'
import type { Palette, Theme } from '../../theme/tokens.ts'

/** The reader's own size stands for this many points on the screen: body text of 12 points is 18 of 16 pixels. */
const pointsAtReadersSize = 10 + 2 / 3

/**
 * Sizes in `rem`, where 1rem is the theme's body size, itself a part of the size that the reader set (WCAG 2.2, 1.4.4);
 * colours for light and dark. Paper is always light.
 */
export function customProperties(theme: Theme): string {
  const { type, font } = theme
  const { width, margin } = theme.page
  const measure = width - margin.left - margin.right
  const own = [
    `--root:${ratio(type.body.size * 100, pointsAtReadersSize)}%`,
    `--paper:${type.body.size}pt`,
    `--measure:${ratio(measure, type.body.size)}rem`,
    ...declarations('font-', font),
    ...declarations('', measures(theme, 'rem')),
    ...colours(theme.light),
  ]
  return [
    `:root{${own.join(';')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${colours(theme.dark).join(';')}}}`,
    // Custom properties do not reach the margins of paper.
    `@page{margin:${[margin.top, margin.right, margin.bottom, margin.left].map((side) => `${side}pt`).join(' ')}}`,
  ].join('\n')
}

function colours(palette: Palette): string[] {
  return declarations('', palette)
}

function declarations(prefix: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => `--${prefix}${name}:${value}`)
}
