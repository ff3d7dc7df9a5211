/** How deep a source is nested: each step after this one may follow the tree down without losing its footing. */
import type { Html, Nodes, Root } from 'mdast'
import type { Report } from '../diagnostics/report.ts'
import { deepest } from '../parse/openings.ts'
import { nestingOf } from './build/html-tags.ts'

interface Visit {
  readonly node: Nodes
  /** How many passages stand around the node. */
  readonly depth: number
}

/**
 * Takes out of `root` what stands deeper than a listener could follow, and reports the first of it. A list and
 * its items count as one level; the elements of raw HTML count like Markdown's own passages.
 */
export function boundNesting(root: Root, report: Report): void {
  const visits: Visit[] = [{ node: root, depth: -1 }]
  let excess: Nodes | undefined
  for (const { node, depth } of visits) {
    if (!('children' in node)) continue
    const inner = { open: node.type === 'list' ? depth : depth + 1 }
    const fitting = node.children.filter((child) => {
      const depth = child.type === 'html' ? deepestIn(child, inner) : inner.open
      const fits = depth <= deepest || child.type === 'text'
      if (fits) visits.push({ node: child, depth })
      else excess ??= child
      return fits
    })
    if (fitting.length < node.children.length) Object.assign(node, { children: fitting })
  }
  if (excess) report('nesting-is-bounded', excess, { limit: String(deepest) })
}

/** Follows the tags of raw HTML from sibling to sibling. */
function deepestIn(html: Html, inner: { open: number }): number {
  const { deepest, left } = nestingOf(html)
  const depth = inner.open + deepest
  inner.open += left
  return depth
}
