/** The theme's measures as the custom properties that its style sheets use. */
import { UsageError } from '../diagnostics/usage.ts'
import type { Tokens } from './tokens.ts'

/**
 * On a screen, which is read from further away, lines of running text stand a tenth further apart than on paper.
 */
const screenLeading = 1.1
const running: readonly string[] = ['body', 'small', 'code']

/**
 * Measures relative to the reader's own type size, so that all grow with it (WCAG 2.2, 1.4.4): sizes in `unit`, spaces
 * in parts of the size of the words that they part.
 */
export function measures(theme: Tokens, unit: 'rem' | 'em'): Readonly<Record<string, string>> {
  const { type, space, line } = theme
  const body = type.body.size
  const styles = Object.entries(type)
  return {
    ...named('size', styles, ({ size }) => `${ratio(size, body)}${unit}`),
    ...named('leading', styles, ({ size, leading }, name) =>
      String(ratio(leading * (running.includes(name) ? screenLeading : 1), size)),
    ),
    ...named('space', Object.entries(space), (value, name) =>
      name === 'heading' ? `${ratio(value, type.heading1.size)}em` : `${ratio(value, body)}em`,
    ),
    ...named('line', Object.entries(line), (value) => `${ratio(value, body)}em`),
  }
}

function named<Value>(
  kind: string,
  entries: readonly (readonly [string, Value])[],
  written: (value: Value, name: string) => string,
): Record<string, string> {
  return Object.fromEntries(entries.map(([name, value]) => [`${kind}-${name}`, written(value, name)]))
}

/** Three decimals: the same on every machine. */
export function ratio(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 1000
}

/**
 * The style sheet of books with its measures written in: old reading systems know no custom properties. Colours and
 * typefaces are not among them; in a book they belong to the reader.
 *
 * @throws UsageError when the style sheet asks for a property that no theme has.
 */
export function withMeasures(css: string, theme: Tokens, file: string): string {
  const values = measures(theme, 'em')
  return css.replace(/var\(--([\w-]+)\)/g, (written, name: string, at: number) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined)
      throw new UsageError(
        `${file}:${css.slice(0, at).split('\n').length}: found ${written}; expected one of ${Object.keys(values).join(', ')}. In a book, colours and typefaces belong to the reader.`,
      )
    return value
  })
}
