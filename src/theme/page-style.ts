/** The theme's design tokens as custom properties of the style sheet. */
import { measures, ratio } from './properties.ts'
import type { Palette, Theme } from './tokens.ts'

/** What stands beside the text where there is room for it: contents, gaps and the edges of the window, in `rem`. */
const besideText = 30

/** The reader's own size stands for this many points on the screen: body text of 12 points is 18 of 16 pixels. */
const pointsAtReadersSize = 10 + 2 / 3

/**
 * Sizes in `rem`, where 1rem is the theme's body size, itself a part of the size that the reader set (WCAG 2.2, 1.4.4);
 * colours for light and dark. Paper is always light.
 */
export function customProperties(theme: Theme): string {
  const { type, font } = theme
  const { margin } = theme.page
  const own = [
    `--root:${ratio(type.body.size * 100, pointsAtReadersSize)}%`,
    `--paper:${type.body.size}pt`,
    `--measure:${ratio(measureOf(theme.page), type.body.size)}rem`,
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

/** What sets editions, landing pages and reports apart, beyond what all web pages share. */
type OwnSheet = 'page.css' | 'landing.css' | 'evidence.css'

/** All style of a web page: what the tokens say, what all pages share, and what is its own. */
export function pageStyle(theme: Theme, own: OwnSheet): string {
  return `${customProperties(theme)}\n${styleSheet(theme, own)}`
}

/** The style sheets of a page, with `--wide` written in: custom properties do not reach the conditions of a style sheet. */
function styleSheet({ page, type, files }: Theme, own: OwnSheet): string {
  const wide = (measureOf(page) + besideText * type.body.size) / pointsAtReadersSize
  return `${files['base.css']}\n${files[own]}`.replaceAll('var(--wide)', `${ratio(wide, 1)}em`)
}

/** Width of the text block in points. */
function measureOf({ width, margin }: Theme['page']): number {
  return width - margin.left - margin.right
}

function colours(palette: Palette): string[] {
  return declarations('', palette)
}

function declarations(prefix: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => `--${prefix}${name}:${value}`)
}
