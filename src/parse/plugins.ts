/**
 * The remark plugins of the configuration: syntax that they add, and trees that they change.
 *
 * They are the publisher's own code and are trusted to run; what they leave behind is still held to the
 * tree that `resolve` reads, so that no edition loses a word that a plugin made.
 */
import type { Root } from 'mdast'
import type { Pluggable } from 'unified'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { Report } from '../diagnostics/report.ts'
import { keepKnownNodes } from './known-nodes.ts'
import { syntax } from './parse.ts'

/** Markdown with the plugins of a run. */
export interface Parser {
  /** The source as an mdast tree, before any plugin has changed it. */
  parse(file: VFile): Root
  /**
   * The tree after every plugin's transform. Undefined when a plugin stopped, which has then been reported.
   * Nodes that Lectern does not know are reported, and what they hold takes their place.
   */
  transform(root: Root, file: VFile, report: Report): Promise<Root | undefined>
}

/**
 * A parser to which `plugins` are attached, in their order and after Lectern's own syntax.
 *
 * @throws what a plugin throws while it is attached.
 */
export function parserWith(plugins: readonly Pluggable[]): Parser {
  const processor = syntax()
    .use([...plugins])
    .freeze()
  const origin = originOf(plugins)
  return {
    parse: (file) => processor.parse(file),
    async transform(root, file, report) {
      if (plugins.length === 0) return root
      try {
        const changed: Node = await processor.run(root, file)
        if (!isRoot(changed)) throw new Error(`its tree is of the type ${changed.type}, not root`)
        if (file.data['isStrict']) hardenWarnings(file)
        keepKnownNodes(changed, origin, report)
        return changed
      } catch (error) {
        reportStop(error, file, report)
        return undefined
      }
    },
  }
}

/** A plugin refuses a text by `file.fail()`, whose message then stands on the file; any other error is its own fault. */
function reportStop(error: unknown, file: VFile, report: Report): void {
  if (file.messages.some((message) => message === error)) return
  const reason = error instanceof Error ? error.message : String(error)
  report('plugin-runs-to-its-end', undefined, { plugin: 'A remark plugin', reason })
}

/** Warnings of plugins count as Lectern's own do; what they only tell (`file.info`) refuses nothing. */
function hardenWarnings(file: VFile): void {
  for (const message of file.messages) if (message.fatal === false) message.fatal = true
}

function isRoot(tree: Node): tree is Root {
  return tree.type === 'root' && 'children' in tree && Array.isArray(tree.children)
}

/** Who could have made a node: "a remark plugin of the configuration (remarkEmoji, remarkWikiLink)". */
function originOf(plugins: readonly Pluggable[]): string {
  const names = plugins.flatMap(namesOf).filter((name) => name !== '')
  return `a remark plugin of the configuration${names.length > 0 ? ` (${names.join(', ')})` : ''}`
}

function namesOf(plugin: Pluggable): string[] {
  if (typeof plugin === 'function') return [plugin.name]
  if (Array.isArray(plugin)) return [plugin[0].name]
  return (plugin.plugins ?? []).flatMap(namesOf)
}
