/** The nodes that `resolve` reads, and what plugins left behind that is none of them. */
import type { RootContent } from 'mdast'
import type {} from 'mdast-util-definition-list'
import type {} from 'mdast-util-directive'
import type {} from 'mdast-util-math'
import type { Node, Parent } from 'unist'
import type { Report } from '../diagnostics/report.ts'

type NodeType = RootContent['type']

/** What a node must have to be read. */
interface Shape {
  /** Fields and the kind of their value. */
  readonly fields?: Readonly<Record<string, 'string' | 'number'>>
  /** What its children may be: any node that is no part of another, or these parts alone. */
  readonly holds?: 'nodes' | readonly NodeType[]
}

const nodes: Shape = { holds: 'nodes' }
const value: Shape = { fields: { value: 'string' } }
const directive: Shape = { fields: { name: 'string' }, holds: 'nodes' }

const shapes: { readonly [Type in NodeType]: Shape } = {
  blockquote: nodes,
  break: {},
  code: value,
  containerDirective: directive,
  defList: { holds: ['defListTerm', 'defListDescription'] },
  defListDescription: nodes,
  defListTerm: nodes,
  definition: { fields: { identifier: 'string', url: 'string' } },
  delete: nodes,
  emphasis: nodes,
  footnoteDefinition: { fields: { identifier: 'string' }, holds: 'nodes' },
  footnoteReference: { fields: { identifier: 'string' } },
  heading: { fields: { depth: 'number' }, holds: 'nodes' },
  html: value,
  image: { fields: { url: 'string' } },
  imageReference: { fields: { identifier: 'string' } },
  inlineCode: value,
  inlineMath: value,
  leafDirective: directive,
  link: { fields: { url: 'string' }, holds: 'nodes' },
  linkReference: { fields: { identifier: 'string' }, holds: 'nodes' },
  list: { holds: ['listItem'] },
  listItem: nodes,
  math: value,
  paragraph: nodes,
  strong: nodes,
  table: { holds: ['tableRow'] },
  tableCell: nodes,
  tableRow: { holds: ['tableCell'] },
  text: value,
  textDirective: directive,
  thematicBreak: {},
  yaml: value,
}

const parts: ReadonlySet<string> = new Set(
  Object.values(shapes).flatMap(({ holds = 'nodes' }) => (holds === 'nodes' ? [] : holds)),
)

/**
 * Holds `root` to the nodes that Lectern knows. Each fault is reported once, where it first stands; what a
 * node that cannot be read holds takes its place, so that mistakes inside it are found in the same run.
 *
 * @param origin Who could have made such a node, for the message.
 */
export function keepKnownNodes(root: Parent, origin: string, report: Report): void {
  const said = new Set<string>()
  keep(root, 'nodes', root)

  function keep(parent: Parent, holds: NonNullable<Shape['holds']>, near: Node): void {
    parent.children = parent.children.flatMap((node) => readable(node, parent, holds, near))
  }

  /** `node` itself where it can be read, else its children. `near` is the nearest node with a position. */
  function readable(node: Node, parent: Parent, holds: NonNullable<Shape['holds']>, near: Node): Node[] {
    const place = node.position ? node : near
    const shape = shapeOf(node)
    if (shape === undefined) {
      say(`type ${node.type}`, () => report('node-type-is-known', place, { type: node.type, origin }))
    } else {
      const fault = faultOf(node, shape) ?? misplacement(node, parent, holds)
      if (fault === undefined) {
        if (shape.holds) keep(node as Parent, shape.holds, place)
        return [node]
      }
      say(`${node.type} ${fault}`, () =>
        report('node-is-well-formed', place, { type: node.type, fault, origin }),
      )
    }
    if (!isParent(node)) return []
    keep(node, 'nodes', place)
    return node.children
  }

  function say(fault: string, report: () => void): void {
    if (!said.has(fault)) report()
    said.add(fault)
  }
}

function shapeOf({ type }: Node): Shape | undefined {
  return Object.hasOwn(shapes, type) ? shapes[type as NodeType] : undefined
}

/** What the node lacks, as the end of a sentence. */
function faultOf(node: Node, { fields = {}, holds }: Shape): string | undefined {
  const field = Object.entries(fields).find(([name, kind]) => typeof Reflect.get(node, name) !== kind)
  if (field) return `without its ${field[0]} (a ${field[1]})`
  return holds && !isParent(node) ? 'without its children (an array)' : undefined
}

function misplacement(node: Node, parent: Parent, holds: NonNullable<Shape['holds']>): string | undefined {
  const fits = holds === 'nodes' ? !parts.has(node.type) : holds.some((type) => type === node.type)
  return fits ? undefined : `directly in a node of the type ${parent.type}`
}

function isParent(node: Node): node is Parent {
  return 'children' in node && Array.isArray(node.children)
}
