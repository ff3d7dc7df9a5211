/** Lists and definition lists, from Markdown and HTML alike. */
import type { NodeOf } from '../draft.ts'
import type { Build } from './build.ts'
import { type Base, baseOf, type Content, text, toBlocks, toInlines } from './content.ts'

export function list(
  children: NodeOf<'listItem'>[],
  base: Base,
  { ordered, loose }: { ordered: boolean; loose: boolean },
): NodeOf<'list'> {
  return { ...base, type: 'list', ordered, loose, children }
}

/** A task's state becomes words, since a drawn box is silent in half of the editions. */
export function listItem(
  content: readonly Content[],
  base: Base,
  build: Build,
  { ordinal, done }: { ordinal?: number | undefined; done?: boolean | undefined },
): NodeOf<'listItem'> {
  const children = toBlocks(content, base, build.report)
  if (done !== undefined) {
    const state = text(`${build.context.labels.say(done ? 'done' : 'toDo')}: `, withoutPlace(base))
    const first = children[0]
    if (first?.type === 'paragraph') first.children.unshift(state)
    else children.unshift({ ...withoutPlace(base), type: 'paragraph', children: [state] })
  }
  return { ...base, type: 'listItem', ordinal, children }
}

/** A term or a definition before it is known which group it belongs to. */
export interface DefinitionListPart {
  readonly kind: 'term' | 'definition'
  readonly content: readonly Content[]
  readonly base: Base
}

/** A group begins with each term that follows a definition. */
export function definitionList(
  parts: readonly DefinitionListPart[],
  base: Base,
  build: Build,
): NodeOf<'definitionList'> {
  const groups: NodeOf<'definitionGroup'>[] = []
  for (const part of parts) {
    let group = groups.at(-1)
    if (!group || (part.kind === 'term' && group.definitions.length > 0)) {
      group = { ...baseOf(part.base), type: 'definitionGroup', terms: [], definitions: [] }
      groups.push(group)
    }
    if (part.kind === 'term') {
      group.terms.push({ ...part.base, type: 'term', children: toInlines(part.content, build.report) })
    } else {
      const children = toBlocks(part.content, part.base, build.report)
      group.definitions.push({ ...part.base, type: 'definition', children })
    }
  }
  for (const group of groups) {
    if (group.terms.length === 0 || group.definitions.length === 0) {
      build.report('definition-list-pairs-terms-with-definitions', group)
    }
  }
  return { ...base, type: 'definitionList', children: groups }
}

function withoutPlace({ language, direction }: Base): Base {
  return { language, direction }
}
