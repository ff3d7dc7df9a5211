/** Markdown's nodes: one handler each. */
import type {
  Definition,
  FootnoteDefinition,
  Image,
  ImageReference,
  Link,
  LinkReference,
  RootContent,
} from 'mdast'
import type { DefListNode } from 'mdast-util-definition-list'
import type {} from 'mdast-util-directive'
import type {} from 'mdast-util-math'
import type { FlowHeading, TitledImage } from '../draft.ts'
import type { Build } from './build.ts'
import { base, type Content, paragraphOrFigure, text, toBlocks, toInlines } from './content.ts'
import { buildContainer, buildLeaf, buildTextDirective } from './directives.ts'
import { linkTarget } from './link-target.ts'
import { definitionList, list, listItem } from './lists.ts'
import type { Scope } from './scope.ts'
import { markdownTable } from './tables.ts'

/** Nodes that their parent's handler or the HTML parser takes care of. */
type Elsewhere = 'html' | 'listItem' | 'tableRow' | 'tableCell' | 'defListTerm' | 'defListDescription'

type MarkdownTable = {
  readonly [Type in Exclude<RootContent['type'], Elsewhere>]: (
    node: Extract<RootContent, { type: Type }>,
    scope: Scope,
    build: Build,
  ) => Content[]
}

const nothing = () => []

const table: MarkdownTable = {
  // Blocks
  paragraph(node, scope, build) {
    const content = build.markdown(node.children, scope)
    return [paragraphOrFigure(toInlines(content, build.report), base(scope, node))]
  },
  heading(node, scope, build) {
    const { children, id } = withoutId(node.children)
    const heading: FlowHeading = {
      ...base(scope, node),
      type: 'heading',
      level: node.depth,
      children: toInlines(build.markdown(children, scope), build.report),
    }
    return [id === undefined ? heading : { ...heading, id }]
  },
  blockquote(node, scope, build) {
    const children = toBlocks(build.markdown(node.children, scope), scope, build.report)
    return [{ ...base(scope, node), type: 'quote', children }]
  },
  code(node, scope, build) {
    if (node.meta)
      build.report('source-words-are-carried', node, { what: 'The code’s note', words: node.meta })
    const codeLanguage = node.lang ?? undefined
    return [{ ...base(scope, node), type: 'code', codeLanguage, value: node.value }]
  },
  thematicBreak: (node, scope) => [{ ...base(scope, node), type: 'thematicBreak' }],
  list(node, scope, build) {
    const items = node.children.map((item, index) =>
      listItem(build.markdown(item.children, scope), base(scope, item), build, {
        ordinal: node.ordered ? (node.start ?? 1) + index : undefined,
        done: item.checked ?? undefined,
      }),
    )
    const loose = Boolean(node.spread) || node.children.some((item) => item.spread)
    return [list(items, base(scope, node), { ordered: Boolean(node.ordered), loose })]
  },
  defList: (node, scope, build) => [definitionListOf(node, scope, build)],
  table: (node, scope, build) => [markdownTable(node, scope, build)],
  math(node, scope, build) {
    if (node.meta)
      build.report('source-words-are-carried', node, { what: 'The text after $$', words: node.meta })
    return [{ ...base(scope, node), type: 'math', tex: node.value, mathml: '', speech: '' }]
  },
  containerDirective: (node, scope, build) => buildContainer(node, scope, build),
  leafDirective: (node, scope, build) => buildLeaf(node, scope, build),

  // Inlines
  text: (node, scope) => [text(softened(node.value), base(scope, node))],
  emphasis: (node, scope, build) => [inline('emphasis', node, scope, build)],
  strong: (node, scope, build) => [inline('strong', node, scope, build)],
  delete: (node, scope, build) => [inline('deletion', node, scope, build)],
  inlineCode: (node, scope) => [
    { ...base(scope, node), type: 'inlineCode', kind: 'code', value: node.value },
  ],
  inlineMath: (node, scope) => [
    { ...base(scope, node), type: 'inlineMath', tex: node.value, mathml: '', speech: '' },
  ],
  break: (node, scope) => [{ ...base(scope, node), type: 'break' }],
  link: (node, scope, build) => [link(node, node, scope, build)],
  linkReference: (node, scope, build) =>
    withDefinition(node, build, (definition) => [link(node, definition, scope, build)]),
  image: (node, scope, build) => [image(node, node, scope, build)],
  imageReference: (node, scope, build) =>
    withDefinition(node, build, (definition) => [image(node, definition, scope, build)]),
  footnoteReference: (node, scope) => [
    { ...base(scope, node), type: 'noteCall', id: '', note: node.identifier, label: '' },
  ],
  textDirective: (node, scope, build) => buildTextDirective(node, scope, build),

  // What gives nothing where it stands
  definition: nothing,
  yaml: nothing,
  footnoteDefinition(node, scope, build) {
    collectNote(node, scope, build)
    return []
  },
}

/** What `node` says in `scope`. */
export function buildMarkdown(node: RootContent, scope: Scope, build: Build): Content[] {
  const handle = table[node.type as keyof MarkdownTable] as MarkdownHandler
  return handle(node, scope, build)
}

type MarkdownHandler = (node: RootContent, scope: Scope, build: Build) => Content[]

type InlineParent = Extract<RootContent, { type: 'emphasis' | 'strong' | 'delete' }>

function inline(
  type: 'emphasis' | 'strong' | 'deletion',
  node: InlineParent,
  scope: Scope,
  build: Build,
): Content {
  const children = toInlines(build.markdown(node.children, scope), build.report)
  return { ...base(scope, node), type, children }
}

/** `target` holds the address: the link itself or the definition that it refers to. */
function link(node: Link | LinkReference, target: Link | Definition, scope: Scope, build: Build): Content {
  if (target.title) {
    build.report('source-words-are-carried', node, { what: 'The link’s title', words: target.title })
  }
  const children = toInlines(build.markdown(node.children, scope), build.report)
  return { ...base(scope, node), type: 'link', target: linkTarget(target.url), children }
}

function image(
  node: Image | ImageReference,
  target: Image | Definition,
  scope: Scope,
  build: Build,
): TitledImage {
  const alternative = node.alt?.trim() ?? ''
  if (alternative === '') build.report('image-has-alternative', node, { image: target.url })
  const title = target.title ? { title: target.title } : {}
  return {
    ...base(scope, node),
    type: 'image',
    asset: target.url,
    alternative,
    width: 0,
    height: 0,
    ...title,
  }
}

/** Markdown makes a reference only where the definition exists, so the empty answer is never seen. */
function withDefinition(
  node: LinkReference | ImageReference,
  build: Build,
  handle: (definition: Definition) => Content[],
): Content[] {
  const definition = build.definitions.get(node.identifier)
  return definition ? handle(definition) : []
}

function definitionListOf(node: DefListNode, scope: Scope, build: Build): Content {
  const parts = node.children.map((part) =>
    part.type === 'defListTerm'
      ? { kind: 'term' as const, content: build.markdown(part.children, scope), base: base(scope, part) }
      : {
          kind: 'definition' as const,
          content: build.markdown(part.children, scope),
          base: base(scope, part),
        },
  )
  return definitionList(parts, base(scope, node), build)
}

function collectNote(node: FootnoteDefinition, scope: Scope, build: Build): void {
  if (build.notes.has(node.identifier)) {
    build.report('definition-stands-once', node, { label: `[^${node.label ?? node.identifier}]` })
    return
  }
  const children = toBlocks(build.markdown(node.children, scope), scope, build.report)
  build.notes.set(node.identifier, { base: base(scope, node), children })
}

/** Takes `{#id}` off the end of a heading's last text. */
function withoutId(children: Extract<RootContent, { type: 'heading' }>['children']) {
  const last = children.at(-1)
  const match = last?.type === 'text' ? /\s*\{#([^{}]+)\}\s*$/.exec(last.value) : null
  if (last?.type !== 'text' || !match) return { children, id: undefined }
  const value = last.value.slice(0, match.index)
  return { children: [...children.slice(0, -1), { ...last, value }], id: match[1] }
}

/** A line that ends softly goes on after a space, or at once between characters written without spaces. */
function softened(value: string): string {
  return value.replace(
    /(?<=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])\n(?=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])/gu,
    '',
  )
}
