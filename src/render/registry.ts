/** The renderers of a run: the built-in ones, a line each, and those that a configuration adds. */
import type { Renderer } from './renderer.ts'

/** A renderer by its name, loaded when an edition of its format is made. */
export interface RegisteredRenderer {
  readonly name: string
  load(): Promise<Renderer>
}

/** Those of Lectern itself, in the order in which their editions are listed. */
export const builtInRenderers: readonly RegisteredRenderer[] = [
  { name: 'html', load: async () => (await import('./html/html.ts')).html },
  { name: 'pdf', load: async () => (await import('./pdf/pdf.ts')).pdf },
  { name: 'epub', load: async () => (await import('./epub/epub.ts')).epub },
  { name: 'text', load: async () => (await import('./text/text.ts')).text },
]

/** `registered`, then `own`. A renderer of one's own takes the place of the one that has its name. */
export function withRenderers(
  registered: readonly RegisteredRenderer[],
  own: readonly Renderer[],
): readonly RegisteredRenderer[] {
  const renderers = new Map(registered.map((renderer) => [renderer.name, renderer]))
  for (const renderer of own) {
    renderers.set(renderer.name, { name: renderer.name, load: async () => renderer })
  }
  return [...renderers.values()]
}
