import type { Definition, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Report } from '../../diagnostics/report.ts'

/** What reference links and images refer to; of two definitions Markdown takes the first. */
export function collectDefinitions(root: Root, report: Report): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()
  visit(root, 'definition', (node) => {
    if (definitions.has(node.identifier)) {
      report('definition-stands-once', node, { label: `[${node.label ?? node.identifier}]` })
    } else {
      definitions.set(node.identifier, node)
    }
  })
  return definitions
}
