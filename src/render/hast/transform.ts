/** From the model to hast. */
import type { ElementContent } from 'hast'
import type { Block, DocNode } from '../../model/nodes.ts'
import type { Publication } from '../../model/publication.ts'
import { plainText } from '../../model/text.ts'
import { walk } from '../../model/visit.ts'
import type { Flavour } from './flavour.ts'
import { handlers } from './handlers.ts'
import { inLanguage } from './language.ts'
import { pageBreak } from './page-break.ts'
import type { Handler, Setting, Writer } from './writer.ts'

/** Gives what `nodes` become where the language and direction of `setting` hold. */
export type Transform = (nodes: readonly DocNode[], setting: Setting) => ElementContent[]

/** The transform of a publication, or of one page of it, in one flavour. */
export function createTransform({ children }: Pick<Publication, 'children'>, flavour: Flavour): Transform {
  const one = (node: DocNode, parent: Setting | DocNode): ElementContent[] => {
    const handler = handlers[node.type] as Handler<DocNode>
    const contents = inLanguage([handler(node, writer, parent)].flat(), node, parent)
    const breaks = flavour.pageBreaks.get(node) ?? []
    return [...breaks.filter(({ offset }) => offset === 0).map(pageBreak), ...contents]
  }
  const each = (nodes: readonly DocNode[], parent: Setting | DocNode) =>
    nodes.flatMap((node) => one(node, parent))
  const writer: Writer = {
    flavour,
    repeatedHeadings: repeatedHeadingsOf(children),
    inside: (node) => each(node.children, node),
    each,
  }
  return each
}

function repeatedHeadingsOf(blocks: readonly Block[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const node of walk(blocks)) {
    if (node.type !== 'heading') continue
    const words = plainText(node.children)
    if (seen.has(words)) repeated.add(words)
    seen.add(words)
  }
  return repeated
}
