/** The built-in renderers, a line each; a renderer is loaded when an edition of its format is made. */
import type { Renderer } from './renderer.ts'

export interface RegisteredRenderer {
  readonly name: string
  load(): Promise<Renderer>
}

export const builtInRenderers: readonly RegisteredRenderer[] = [
  { name: 'html', load: async () => (await import('./html/html.ts')).html },
  { name: 'pdf', load: async () => (await import('./pdf/pdf.ts')).pdf },
  { name: 'epub', load: async () => (await import('./epub/epub.ts')).epub },
  { name: 'text', load: async () => (await import('./text/text.ts')).text },
]
