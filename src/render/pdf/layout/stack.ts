/** Strips one above the other: the space between them, their height, their places. */
import type { Panel } from '../plan/flow.ts'
import type { PlacedStrip, Strip } from './page.ts'

/** A pile that grows strip by strip; `last` decides the space above the next. */
export interface Stack {
  /** From the upper edge of the first strip's grounds to the lower edge of the last's. */
  readonly height: number
  readonly last: Strip | undefined
}

export const emptyStack: Stack = { height: 0, last: undefined }

export function stacked({ height, last }: Stack, strip: Strip): Stack {
  const edge = last === undefined ? 0 : paddingBeyond(last.panels, [])
  return {
    height: height - edge + gapBetween(last, strip) + strip.height + paddingBeyond(strip.panels, []),
    last: strip,
  }
}

export function stackOf(strips: readonly Strip[], below: Stack = emptyStack): Stack {
  return strips.reduce(stacked, below)
}

/** Height of strips one above the other, without the space above the first and below the last. */
export function stackHeight(strips: readonly Strip[]): number {
  return stackOf(strips).height
}

/** How many strips, from the first on, stand in `height` points. */
export function fittingStrips(strips: readonly Strip[], height: number): number {
  let stack = emptyStack
  for (const [index, strip] of strips.entries()) {
    stack = stacked(stack, strip)
    if (stack.height > height + tolerance) return index
  }
  return strips.length
}

/** Heights are sums of many small numbers: what is too high by less than this fits. */
export const tolerance = 0.01

/** The strips one above the other, the first at `top`. */
export function place(strips: readonly Strip[], top: number): readonly PlacedStrip[] {
  let y = top
  return strips.map((strip, index) => {
    y += gapBetween(strips[index - 1], strip)
    const placed = { strip, y }
    y += strip.height
    return placed
  })
}

/** Space above a strip: the larger of its own and of that below the last one, and the edges of grounds between them. */
function gapBetween(above: Strip | undefined, strip: Strip): number {
  if (above === undefined) return paddingBeyond(strip.panels, [])
  const edges = paddingBeyond(above.panels, strip.panels) + paddingBeyond(strip.panels, above.panels)
  return Math.max(above.after, strip.before) + edges
}

/** Padding of the panels that one strip stands on and the other does not. */
function paddingBeyond(panels: readonly Panel[], others: readonly Panel[]): number {
  if (panels === others) return 0
  return panels.reduce((sum, panel) => (others.includes(panel) ? sum : sum + panel.padding), 0)
}
