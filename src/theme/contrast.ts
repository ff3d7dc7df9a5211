/** Whether a theme's colours can be told apart by readers with low vision. */
import { hex } from 'wcag-contrast'
import type { Palette, Tokens } from './tokens.ts'

/** WCAG 2.2, 1.4.11: lines and other parts that are not text. */
const leastForLines = 3

const inks = ['text', 'muted', 'accent', 'link', 'warning'] as const
const grounds = ['background', 'panel'] as const

/**
 * Compares every text colour, and the colour of lines, with every ground that it may stand on.
 *
 * @throws Error that names each pair below the theme's least contrast (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11).
 */
export function requireContrast(theme: Tokens): void {
  const faults = [...faultsOf('light', theme.light, theme), ...faultsOf('dark', theme.dark, theme)]
  if (faults.length > 0) throw new Error(`Theme "${theme.name}": ${faults.join('; ')}.`)
}

function faultsOf(name: string, palette: Palette, theme: Tokens): string[] {
  return grounds.flatMap((ground) =>
    [...inks.map((ink) => ({ ink, least: theme.contrast })), { ink: 'rule' as const, least: leastForLines }]
      .map(({ ink, least }) => ({ ink, least, ratio: hex(palette[ink], palette[ground]) }))
      .filter(({ ratio, least }) => ratio < least)
      .map(
        ({ ink, least, ratio }) =>
          `${name} ${ink} ${palette[ink]} on ${ground} ${palette[ground]} has a contrast of ` +
          `${hundredths(ratio)}:1, ${least}:1 is needed`,
      ),
  )
}

/** Cut, never rounded up: 4.499 must not read as 4.5. */
function hundredths(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2)
}
