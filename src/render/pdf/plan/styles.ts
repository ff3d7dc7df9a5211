/** From the theme's tokens to the type of a block, with what the script asks for. Lengths in points. */
import type { Palette, Theme, TypeStyle } from '../../../theme/tokens.ts'
import type { FontStyle } from '../fonts/catalogue.ts'

/** How running text looks where an inline node stands. */
export interface RunStyle {
  readonly font: FontStyle
  readonly size: number
  readonly rise: number
  readonly colour: string
}

export interface BlockStyle {
  readonly run: RunStyle
  readonly leading: number
}

export type StyleName = keyof Theme['type']

const boldStyles: ReadonlySet<StyleName> = new Set(['title', 'heading1', 'heading2', 'heading3'])

/** Least leading as a multiple of the type size, by script (editions.md, typography). */
const scriptLeading: Readonly<Record<string, number>> = {
  Arab: 1.75,
  Hans: 1.7,
  Hant: 1.7,
  Jpan: 1.7,
  Kore: 1.7,
  Deva: 1.65,
  Thai: 1.65,
}

export function blockStyle(
  theme: Theme,
  name: StyleName,
  language: string,
  change: { readonly colour?: keyof Palette; readonly bold?: boolean } = {},
): BlockStyle {
  const style: TypeStyle = theme.type[name]
  return {
    leading: leadingFor(style, language),
    run: {
      font: {
        family: name === 'code' ? 'code' : 'text',
        bold: change.bold ?? boldStyles.has(name),
        italic: false,
      },
      size: style.size,
      rise: 0,
      colour: theme.light[change.colour ?? 'text'],
    },
  }
}

/** The size of raised and lowered words, and of others that are set smaller than the line they stand in. */
export function reduced(size: number, factor: number, { smallest }: Theme): number {
  return Math.max(size * factor, Math.min(size, smallest))
}

/** Raised words end a little above the capitals beside them, whatever their size. */
export function superscript(style: RunStyle, theme: Theme): RunStyle {
  const size = reduced(style.size, 0.7, theme)
  const rise = Math.max(style.size * 0.2, style.size * 0.88 - size * 0.714)
  return { ...style, size, rise: style.rise + Math.round(rise * 100) / 100 }
}

/** Lowered words hang below the line by a sixth. */
export function subscript(style: RunStyle, theme: Theme): RunStyle {
  return { ...style, size: reduced(style.size, 0.7, theme), rise: style.rise - style.size * 0.16 }
}

/** The style of a heading: from the third level down they share one. */
export function headingStyleName(level: number): StyleName {
  return level === 1 ? 'heading1' : level === 2 ? 'heading2' : 'heading3'
}

function leadingFor(style: TypeStyle, language: string): number {
  return Math.max(style.leading, style.size * (scriptLeading[scriptOf(language)] ?? 0))
}

/** Every block asks, and the answer takes the locale data longer than setting the block. */
const scripts = new Map<string, string>()

function scriptOf(language: string): string {
  const script = scripts.get(language) ?? new Intl.Locale(language).maximize().script ?? 'Latn'
  scripts.set(language, script)
  return script
}
