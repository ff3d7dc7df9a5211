/**
 * Prose that looks like a directive, and directives that went wrong.
 *
 * remark-directive is generous: `(:30)` is a directive, a misspelt fence is silent text, an unclosed
 * container swallows the rest of the document. Here prose becomes prose again and mistakes are said.
 */
import type { Nodes, Paragraph, Parents, Root, Text } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import type { Point } from 'unist'
import { location } from 'vfile-location'
import type { ResolveContext } from './context.ts'

/** Mends `root` in place. Adjacent texts are joined later, with the other white space. */
export function restoreProse(root: Root, context: ResolveContext): void {
  const source = String(context.file)
  const { toPoint } = location(context.file)
  restore(root)

  function restore(parent: Parents): void {
    for (const [index, child] of parent.children.entries()) {
      // What a plugin added has no position, and was never written as a directive gone wrong.
      const isWritten = child.position !== undefined
      const restored = isWritten && isProse(child) ? prose(child) : child
      if (restored !== child) Object.assign(parent.children, { [index]: restored })
      if (isWritten) examine(restored)
      if ('children' in restored) restore(restored)
    }
  }

  function prose(node: TextDirective | LeafDirective): Text | Paragraph {
    const text: Text = { type: 'text', value: slice(node), position: node.position }
    return node.type === 'textDirective'
      ? text
      : { type: 'paragraph', children: [text], position: node.position }
  }

  function examine(node: Nodes): void {
    if (node.type === 'containerDirective' && !isClosed(node)) {
      context.report('directive-is-closed', start(node), { name: node.name })
    }
    if (node.type === 'text') examineText(node)
  }

  /** Looks at what the author wrote, where an escaped bracket still has its backslash. */
  function examineText(node: Text): void {
    const written = slice(node)
    const offset = node.position?.start.offset ?? 0
    for (const [rule, pattern] of leftovers) {
      for (const match of written.matchAll(pattern)) {
        context.report(rule, toPoint(offset + match.index), { text: match[0].trim() })
      }
    }
  }

  /** Whether a fence stands at the container's end and below all that it holds; else its parent or the file ended it. */
  function isClosed(node: ContainerDirective): boolean {
    const fence = /:{3,}\s*$/.exec(slice(node))
    const content = node.children.at(-1)?.position?.end.offset ?? -1
    return fence !== null && fence.index > 0 && (node.position?.start.offset ?? 0) + fence.index >= content
  }

  function slice(node: Nodes): string {
    return source.slice(node.position?.start.offset, node.position?.end.offset)
  }
}

/** Text that was meant to be something else, by the rule that says so. */
const leftovers = [
  ['directive-is-well-formed', /^[ \t>]*:{3,}[^\n]*/gm],
  ['note-is-defined', /(?<!\\)\[\^[^\]\s]+\]/g],
  ['reference-is-defined', /(?<![\\\]])\[[^[\]\n^][^[\]\n]*\]\[[^[\]\n]+\]/g],
] as const

/** A directive without label was hardly meant as one: `:30`, `:smile:`, `::1`. */
function isProse(node: Nodes): node is TextDirective | LeafDirective {
  if (node.type === 'textDirective') return node.children.length === 0
  if (node.type === 'leafDirective') {
    return node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0
  }
  return false
}

function start(node: Nodes): Point | undefined {
  return node.position?.start
}
