/** What a publisher sets for all sources alike: the default export of `lectern.config.js`. */
import type { Pluggable } from 'unified'
import type { OwnRule } from '../check/rule.ts'
import type { html } from '../render/html/html.ts'
import type { pdf } from '../render/pdf/pdf.ts'
import type { Renderer } from '../render/renderer.ts'
import type { text } from '../render/text/text.ts'

/**
 * The configuration. It is the publisher's own code and trusted, unlike the sources.
 * Relative paths start at the folder of the file that holds it.
 */
export interface Config {
  /**
   * Plugins of unified, in their order: those that add syntax, and those that change the tree. They see mdast
   * right after parsing, with the frontmatter's values in `file.data.matter`; what they leave behind must be
   * nodes that Markdown itself makes. A message that they put on the file is shown with Lectern's own.
   */
  readonly remarkPlugins?: readonly Pluggable[]
  /** Rules over the finished publication, beside Lectern's own; see `defineRule`. */
  readonly rules?: readonly OwnRule[]
  /**
   * `large-print`, `high-contrast`, or the folder of a theme: `theme.json`, and the templates and style sheets that
   * differ from those of the theme that it extends.
   */
  readonly theme?: string | URL
  /** Renderers beside the built-in ones, in whose place they come when they have their name. */
  readonly renderers?: readonly Renderer[]
  /** Options by the name of the renderer, checked by its own schema before anything is read. */
  readonly options?: RendererOptions
  /**
   * The address at which the folder of the editions stands on the web. Landing pages then name whole addresses, and a
   * sitemap is written.
   */
  readonly baseUrl?: string
  /** Whether a page for each document, and one for all of them, lists the editions; true when absent. */
  readonly landing?: boolean
  /** Folder of the editions; `dist` in the working folder when absent. */
  readonly out?: string
  /** Whether warnings refuse a source as errors do. */
  readonly strict?: boolean
  /** Whether every edition is read back and held against its source before it is written; true when absent. */
  readonly verify?: boolean
}

/** Options by the name of the renderer. A package with a renderer can add its own by declaration merging. */
export interface RendererOptions {
  readonly html?: OptionsOf<typeof html>
  readonly pdf?: OptionsOf<typeof pdf>
  readonly text?: OptionsOf<typeof text>
  readonly [renderer: string]: unknown
}

type OptionsOf<R> = R extends Renderer<infer Options> ? Partial<Options> : never

/**
 * A configuration, its types checked by the editor.
 *
 * @example
 * // lectern.config.js
 * import { defineConfig } from 'lectern'
 * import smartypants from 'remark-smartypants'
 *
 * export default defineConfig({
 *   remarkPlugins: [smartypants],
 *   theme: './theme',
 *   options: { text: { wrap: 72 } },
 *   out: 'public',
 * })
 */
export function defineConfig(config: Config): Config {
  return config
}
