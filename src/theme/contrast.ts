/** Whether a theme's colours can be told apart by readers with low vision. */
import { hex } from 'wcag-contrast'
import { fileOf, type Layer } from './layers.ts'
import type { Palette, Tokens } from './tokens.ts'

type Colour = keyof Palette
type Ground = 'background' | 'panel'

/** WCAG 2.2, 1.4.11: lines and other parts that are not text. */
const leastForLines = 3

/** What the editions draw with each colour, and on which ground: words, or lines and bars alone. */
const uses: Readonly<Record<Exclude<Colour, Ground>, Readonly<Record<Ground, 'words' | 'lines'>>>> = {
  // Panels are the ground of callouts and of code, and of the note that a link led to.
  text: { background: 'words', panel: 'words' },
  // Credits and sources of quotations stand in callouts too.
  muted: { background: 'words', panel: 'words' },
  accent: { background: 'words', panel: 'words' },
  link: { background: 'words', panel: 'words' },
  warning: { background: 'words', panel: 'words' },
  rule: { background: 'lines', panel: 'lines' },
}

const modes = ['light', 'dark'] as const
const grounds = ['background', 'panel'] as const

/** A sentence for each pair in use whose contrast is too low (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11). */
export function lowContrasts(theme: Tokens, layers: readonly Layer[]): readonly string[] {
  return modes.flatMap((mode) =>
    (Object.keys(uses) as (keyof typeof uses)[]).flatMap((ink) =>
      grounds.flatMap((ground) => {
        const least = uses[ink][ground] === 'words' ? theme.contrast : leastForLines
        const [front, back] = [theme[mode][ink], theme[mode][ground]]
        const ratio = hex(front, back)
        if (ratio >= least) return []
        const files = new Set([ink, ground].map((token) => fileOf([mode, token], layers)))
        return [
          `${[...files].join(' and ')}: ${mode}.${ink} ${front} on ${mode}.${ground} ${back} has a contrast of ` +
            `${hundredths(ratio)}:1; ${least}:1 is needed.`,
        ]
      }),
    ),
  )
}

/** Cut, never rounded up: 4.499 must not read as 4.5. */
function hundredths(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2)
}
