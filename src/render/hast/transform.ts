/** From the model to hast, through remark-rehype. */
import type { ElementContent } from 'hast'
import type { Root as MdastRoot } from 'mdast'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import type { Block, DocNode, NodeType } from '../../model/nodes.ts'
import type { Publication } from '../../model/publication.ts'
import { plainText } from '../../model/text.ts'
import { walk } from '../../model/visit.ts'
import type { Flavour } from './flavour.ts'
import { handlers } from './handlers.ts'
import { inLanguage } from './language.ts'
import { pageBreak } from './page-break.ts'
import type { Handler, Setting, Writer } from './writer.ts'

type RehypeHandlers = NonNullable<Options['handlers']>
type RehypeHandler = NonNullable<RehypeHandlers[keyof RehypeHandlers]>
type State = Parameters<RehypeHandler>[0]

/** Gives what `nodes` become where the language and direction of `setting` hold. */
export type Transform = (nodes: readonly DocNode[], setting: Setting) => ElementContent[]

/** The transform of a publication, or of one page of it, in one flavour. */
export function createTransform({ children }: Pick<Publication, 'children'>, flavour: Flavour): Transform {
  const repeatedHeadings = repeatedHeadingsOf(children)
  const writerOf = (state: State): Writer => ({
    flavour,
    repeatedHeadings,
    inside: (node) => state.all(asMdast(node)),
    each: (nodes, parent) => nodes.flatMap((node) => state.one(asMdast(node), asMdast(parent)) ?? []),
  })
  const adapt =
    (type: NodeType): RehypeHandler =>
    (state, node: DocNode, parent: unknown) => {
      const setting = parent as Setting | DocNode
      const result = (handlers[type] as Handler<DocNode>)(node, writerOf(state), setting)
      const contents = inLanguage([result].flat(), node, setting)
      const breaks = flavour.pageBreaks.get(node) ?? []
      return [...breaks.filter(({ offset }) => offset === 0).map(pageBreak), ...contents]
    }
  const types = Object.keys(handlers) as NodeType[]
  const state = stateOf(Object.fromEntries(types.map((type) => [type, adapt(type)])))
  return (nodes, setting) => state.all({ type: 'root', ...setting, children: nodes } as unknown as MdastRoot)
}

/**
 * What remark-rehype knows while it runs. It is the same in each run, since the model has no definitions; gathered anew
 * for each heading of the contents, it took a tenth of the time that a book takes.
 */
function stateOf(handlers: RehypeHandlers): State {
  let known: State | undefined
  const root: RehypeHandler = (state) => {
    known = state
    return undefined
  }
  unified()
    .use(remarkRehype, { handlers: { ...handlers, root } })
    .runSync({ type: 'root', children: [] })
  if (known === undefined) throw new Error('remark-rehype did not run')
  return known
}

/** The model is a dialect of mdast: remark-rehype only looks at `type` and `children` before our handlers. */
function asMdast(node: DocNode): MdastRoot {
  return node as unknown as MdastRoot
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
