/** Options of renderers from several places, of which each goes before the ones named earlier. */
import type { RendererOptions } from './config.ts'

/** Every renderer's options, taken one by one from the last of `layers` that sets them. */
export function overlaid(...layers: readonly RendererOptions[]): RendererOptions {
  const merged: Record<string, object> = {}
  for (const layer of layers) {
    for (const [name, options] of Object.entries(layer))
      merged[name] = { ...merged[name], ...Object(options) }
  }
  return merged
}
