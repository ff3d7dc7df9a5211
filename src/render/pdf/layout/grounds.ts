/** Grounds and bars behind neighbouring strips that stand on the same panel. */
import type { Panel } from '../plan/flow.ts'
import type { PlacedStrip, RulePiece } from './page.ts'

/** `width` is that of the box in which the strips stand. Where a panel goes on, on another page, so does its bar. */
export function groundsOf(strips: readonly PlacedStrip[], width: number): readonly RulePiece[] {
  const spans = new Map<Panel, { readonly top: number; bottom: number }>()
  for (const { strip, y } of strips) {
    for (const panel of strip.panels) {
      const bottom = y + strip.height + panel.padding
      const span = spans.get(panel)
      if (span === undefined) spans.set(panel, { top: y - panel.padding, bottom })
      else span.bottom = bottom
    }
  }
  return [...spans].flatMap(([panel, { top, bottom }]) => groundOf(panel, top, bottom, width))
}

function groundOf(panel: Panel, y: number, bottom: number, boxWidth: number): readonly RulePiece[] {
  const { inset, direction, ground, bar } = panel
  const rightToLeft = direction === 'rtl'
  const x = rightToLeft ? inset.end : inset.start
  const width = boxWidth - inset.start - inset.end
  const height = bottom - y
  const side = rightToLeft ? x + width - bar.width : x
  const piece = { kind: 'rule', y, height, ground: true } as const
  return [
    ...(ground === undefined ? [] : [{ ...piece, x, width, colour: ground }]),
    { ...piece, x: side, width: bar.width, colour: bar.colour },
  ]
}
