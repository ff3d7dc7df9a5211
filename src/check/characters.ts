import { forbiddenIn } from '../diagnostics/characters.ts'
import type { Report } from '../diagnostics/report.ts'
import type { DocNode } from '../model/nodes.ts'

/** Characters that stand in no source as they are, but come from references such as `&#31;` in raw HTML. */
export function hasNoControlCharacters(node: DocNode, report: Report): void {
  for (const text of Object.values(node)) {
    if (typeof text !== 'string') continue
    for (const { name } of forbiddenIn(text)) {
      report('source-has-no-control-characters', node, { character: name })
    }
  }
}
