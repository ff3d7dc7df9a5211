/** Design tokens: the one place where a designer settles type, colour, spacing and page. */
import { z } from 'zod'

const points = z.number().positive()
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour such as #1a3c5e')

/** Size and leading, in points. */
const typeStyle = z.strictObject({ size: points, leading: points })

const palette = z.strictObject({
  text: colour,
  background: colour,
  muted: colour,
  accent: colour,
  link: colour,
  rule: colour,
  panel: colour,
  warning: colour,
})

export const themeSchema = z.strictObject({
  name: z.string(),
  page: z.strictObject({
    /** Points. */
    width: points,
    height: points,
    margin: z.strictObject({ top: points, right: points, bottom: points, left: points }),
  }),
  type: z.strictObject({
    body: typeStyle,
    title: typeStyle,
    subtitle: typeStyle,
    heading1: typeStyle,
    heading2: typeStyle,
    heading3: typeStyle,
    small: typeStyle,
    code: typeStyle,
  }),
  space: z.strictObject({
    /** Points between two paragraphs. */
    paragraph: points,
    /** Points by which lists, quotations and notes are set in. */
    indent: points,
  }),
  /** No type on a page is smaller than this, in points: where a wide table's words do not fit, its type shrinks so far. */
  smallest: points.min(10).default(10),
  /** Least contrast of text with its ground (WCAG 2.2, 1.4.3 or 1.4.6). */
  contrast: z.number().min(4.5).max(21),
  light: palette,
  dark: palette,
})

/** The files beside `theme.json` that a designer edits: page templates and style sheets. */
export const themeFiles = ['page.html', 'page.css', 'chapter.xhtml', 'chapter.css'] as const

export type ThemeFile = (typeof themeFiles)[number]
export type Tokens = z.output<typeof themeSchema>

/** A theme as renderers receive it. */
export interface Theme extends Tokens {
  readonly files: Readonly<Record<ThemeFile, string>>
}

export type TypeStyle = z.output<typeof typeStyle>
export type Palette = z.output<typeof palette>
