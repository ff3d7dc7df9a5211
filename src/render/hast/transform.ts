/** From the model to hast, through remark-rehype. */
import type { ElementContent, Root as HastRoot } from 'hast'
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
  const processor = unified()
    .use(remarkRehype, {
      handlers: { ...Object.fromEntries(types.map((type) => [type, adapt(type)])), root },
    })
    .freeze()
  return (nodes, setting) => {
    const tree = { type: 'root', ...setting, children: nodes }
    return (processor.runSync(tree as unknown as MdastRoot) as HastRoot).children as ElementContent[]
  }
}

/** remark-rehype would set its root's children on lines, which puts spaces between words of a line. */
const root: RehypeHandler = (state, node: MdastRoot) =>
  ({ type: 'root', children: state.all(node) }) as unknown as ElementContent

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
