/** The directives that Lectern knows: containers and text directives, one handler each. */
import type { BlockContent, DefinitionContent } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { toString as wordsOf } from 'mdast-util-to-string'
import type { AsideKind } from '../../model/nodes.ts'
import type { NodeOf } from '../draft.ts'
import type { Build } from './build.ts'
import { type Base, base, type Content, text, toBlocks, toInlines } from './content.ts'
import { figureDirective } from './figure-directive.ts'
import { canonicalTag, type Scope, scopeOf } from './scope.ts'
import { tableDirective } from './table-directive.ts'

type Directive = ContainerDirective | TextDirective

interface Convention<Node extends Directive> {
  /** The attributes that the directive takes. */
  readonly attributes: readonly string[]
  readonly build: (node: Node, scope: Scope, build: Build) => Content[]
}

const containers: Readonly<Record<string, Convention<ContainerDirective>>> = {
  figure: { attributes: ['id', 'credit', 'kind'], build: figureDirective },
  table: { attributes: ['id', 'caption', 'headers'], build: tableDirective },
  quote: { attributes: ['by', 'source'], build: quoteDirective },
  note: aside('note', 'note'),
  warning: aside('warning', 'warning'),
  'key-message': aside('key-message', 'keyMessage'),
}

const textDirectives: Readonly<Record<string, Convention<TextDirective>>> = {
  lang: { attributes: ['lang', 'dir'], build: langDirective },
  abbr: { attributes: ['title'], build: abbrDirective },
}

/** What `:::name` and its blocks say; the blocks of an unknown one stay as they are, and it is reported. */
export function buildContainer(node: ContainerDirective, scope: Scope, build: Build): Content[] {
  const convention = conventionOf(containers, node)
  if (!convention) {
    build.report('directive-is-known', node, { name: `:::${node.name}`, known: namesOf(containers, ':::') })
    return build.markdown(node.children, scope)
  }
  checkAttributes(node, convention.attributes, build)
  const [first] = node.children
  if (first && isLabel(first)) {
    build.report('source-words-are-carried', first, {
      what: `The label of :::${node.name}`,
      words: wordsOf(first),
    })
  }
  const children = node.children.filter((child) => !isLabel(child))
  return convention.build({ ...node, children }, scope, build)
}

/** A leaf directive with a label or attributes: Lectern knows none, so its words stay and it is reported. */
export function buildLeaf(node: LeafDirective, scope: Scope, build: Build): Content[] {
  build.report('directive-is-known', node, { name: `::${node.name}`, known: namesOf(containers, ':::') })
  return build.markdown(node.children, scope)
}

/** What `:name[words]` says; the words of an unknown one stay, and it is reported. */
export function buildTextDirective(node: TextDirective, scope: Scope, build: Build): Content[] {
  const convention = conventionOf(textDirectives, node)
  if (!convention) {
    build.report('directive-is-known', node, { name: `:${node.name}`, known: namesOf(textDirectives, ':') })
    return build.markdown(node.children, scope)
  }
  checkAttributes(node, convention.attributes, build)
  return convention.build(node, scope, build)
}

function aside(kind: AsideKind, label: 'note' | 'warning' | 'keyMessage'): Convention<ContainerDirective> {
  return {
    attributes: [],
    build(node, scope, build) {
      const children = toBlocks(build.markdown(node.children, scope), scope, build.report)
      return [{ ...base(scope, node), type: 'aside', kind, label: build.context.labels.say(label), children }]
    },
  }
}

/** A quotation with its source; around a quotation without one it adds the source alone. */
function quoteDirective(node: ContainerDirective, scope: Scope, build: Build): Content[] {
  const blocks = toBlocks(build.markdown(node.children, scope), scope, build.report)
  const [first, ...others] = blocks
  const isBare = first?.type === 'quote' && first.attribution === undefined && others.length === 0
  const children = isBare ? first.children : blocks
  const words = [node.attributes?.['by'], node.attributes?.['source']].filter(Boolean).join(', ')
  return [
    { ...base(scope, node), type: 'quote', children, attribution: attribution(words, base(scope, node)) },
  ]
}

function attribution(words: string, base: Base): NodeOf<'attribution'> | undefined {
  return words ? { ...base, type: 'attribution', children: [text(words, base)] } : undefined
}

function langDirective(node: TextDirective, scope: Scope, build: Build): Content[] {
  const { lang = '', dir } = node.attributes ?? {}
  const tag = canonicalTag(lang ?? '')
  if (tag === undefined) {
    build.report('passage-language-is-known', node, { value: lang ?? '' })
    return build.markdown(node.children, scope)
  }
  if (dir !== undefined && dir !== 'ltr' && dir !== 'rtl') {
    build.report('attribute-has-known-value', node, { attribute: 'dir', value: dir ?? '', known: 'ltr, rtl' })
  }
  const own = scopeOf(tag)
  const inner: Scope = dir === 'ltr' || dir === 'rtl' ? { ...own, direction: dir } : own
  const children = toInlines(build.markdown(node.children, inner), build.report)
  return [{ ...base(inner, node), type: 'span', children }]
}

function abbrDirective(node: TextDirective, scope: Scope, build: Build): Content[] {
  const expansion = node.attributes?.['title']?.trim()
  const words = text(wordsOf(node), base(scope, node))
  if (!expansion) {
    build.report('abbreviation-has-expansion', node, { abbreviation: words.value })
    return [words]
  }
  return [{ ...base(scope, node), type: 'abbreviation', expansion, children: [words] }]
}

function conventionOf<Node extends Directive>(
  table: Readonly<Record<string, Convention<Node>>>,
  node: Node,
): Convention<Node> | undefined {
  return Object.hasOwn(table, node.name) ? table[node.name] : undefined
}

function checkAttributes(node: Directive, known: readonly string[], build: Build): void {
  for (const attribute of Object.keys(node.attributes ?? {})) {
    if (!known.includes(attribute)) {
      build.report('directive-attribute-is-known', node, {
        attribute,
        name: node.name,
        known: known.length > 0 ? `One of ${known.join(', ')}` : 'No attribute',
      })
    }
  }
}

function isLabel(node: BlockContent | DefinitionContent): boolean {
  return node.type === 'paragraph' && Boolean(node.data?.directiveLabel)
}

function namesOf(table: object, fence: string): string {
  return Object.keys(table)
    .map((name) => fence + name)
    .join(', ')
}
