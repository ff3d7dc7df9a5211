/** `:::figure`: a picture, its caption, and then its description in any blocks. */
import type { ContainerDirective } from 'mdast-util-directive'
import type { FigureKind } from '../../model/nodes.ts'
import type { Block, NodeOf } from '../draft.ts'
import type { Build } from './build.ts'
import { base, baseOf, type Content, figure, text, toBlocks } from './content.ts'
import type { Scope } from './scope.ts'

const kinds: readonly FigureKind[] = ['picture', 'chart', 'diagram', 'map']

/** Without a picture at its beginning the blocks stay as they are, and the author is told. */
export function figureDirective(node: ContainerDirective, scope: Scope, build: Build): Content[] {
  const blocks = toBlocks(build.markdown(node.children, scope), scope, build.report)
  const [first, ...rest] = blocks
  const found = first && figureOf(first)
  if (!found) {
    build.report('figure-begins-with-its-picture', node)
    return blocks
  }
  const { id, credit } = node.attributes ?? {}
  const place = base(scope, node)
  const [second, ...others] = rest
  const captioned = found.caption === undefined && second?.type === 'paragraph'
  return [
    {
      ...found,
      ...place,
      id: id ?? found.id,
      kind: kindOf(node, build),
      caption: captioned ? { ...baseOf(second), type: 'caption', children: second.children } : found.caption,
      credit: credit ? { ...place, type: 'credit', children: [text(credit, place)] } : undefined,
      description: captioned ? others : rest,
    },
  ]
}

/** A picture without alternative is no figure by itself; here the author has said that it is one. */
function figureOf(block: Block): NodeOf<'figure'> | undefined {
  if (block.type === 'figure') return block
  const [only, ...others] = block.type === 'paragraph' ? block.children : []
  return only?.type === 'image' && others.length === 0 ? figure(only, baseOf(block)) : undefined
}

function kindOf(node: ContainerDirective, build: Build): FigureKind {
  const value = node.attributes?.['kind'] ?? 'picture'
  const kind = kinds.find((known) => known === value)
  if (!kind) {
    build.report('attribute-has-known-value', node, { attribute: 'kind', value, known: kinds.join(', ') })
  }
  return kind ?? 'picture'
}
