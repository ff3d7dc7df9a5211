/** Building nodes of the model in tests, with the common parts filled in. */
import type { Block, DocNode, Inline, NodeBase, NodeOf, NodeType, Text } from '../../src/model/nodes.ts'
import type { Publication } from '../../src/model/publication.ts'

type Own<Type extends NodeType> = Omit<NodeOf<Type>, 'type' | keyof NodeBase> & Partial<NodeBase>

export function node<Type extends NodeType>(type: Type, own: Own<Type>): NodeOf<Type> {
  return { type, language: 'en', direction: 'ltr', ...own } as unknown as NodeOf<Type>
}

export const text = (value: string, language = 'en'): Text => node('text', { value, language })

export const paragraph = (...children: readonly (string | Inline)[]) =>
  node('paragraph', { children: children.map((child) => (typeof child === 'string' ? text(child) : child)) })

export function publication(children: readonly Block[], own: Partial<Publication> = {}): Publication {
  return {
    type: 'publication',
    slug: 'test',
    source: 'test/en.md',
    language: 'en',
    direction: 'ltr',
    metadata: {
      title: 'A test',
      lang: 'en',
      kind: 'brief',
      date: '2020-10-12',
      numberSections: false,
      numberParagraphs: false,
    },
    facts: [],
    outline: [],
    contents: [],
    listsContents: false,
    children,
    closing: [],
    translations: [],
    accessibility: {
      accessModes: ['textual'],
      accessModesSufficient: [['textual']],
      features: ['structuralNavigation', 'readingOrder', 'displayTransformability'],
      hazards: ['none'],
      summary: 'A test.',
    },
    assets: [],
    ...own,
  }
}

export type { DocNode }
