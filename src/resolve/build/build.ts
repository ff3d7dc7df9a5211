/**
 * mdast → the draft: one walk, two closed tables, one for Markdown's nodes and one for HTML's elements.
 *
 * A handler settles what its own node says and what language holds there. What needs the whole document
 * (nesting, numbers, ids, notes, links) is left to the steps of `resolve`.
 */
import type { ElementContent } from 'hast'
import type { Definition, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { location } from 'vfile-location'
import type { Report } from '../../diagnostics/report.ts'
import type { ResolveContext } from '../context.ts'
import type { Block, Flow } from '../draft.ts'
import { type Base, type Content, text, toFlow } from './content.ts'
import { collectDefinitions } from './definitions.ts'
import { buildElement } from './html.ts'
import { parseIsland } from './html-island.ts'
import { buildMarkdown } from './markdown.ts'
import { type Scope, scopeOf } from './scope.ts'

/** What handlers build with. */
export interface Build {
  readonly context: ResolveContext
  readonly report: Report
  /** The line and column of an offset in the source. */
  pointAt(offset: number): Point | undefined
  /** What reference links and images refer to, by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** The notes met so far, by identifier. */
  readonly notes: Map<string, NoteText>
  /** What a list of mdast siblings says, raw HTML between them included. */
  markdown(nodes: readonly RootContent[], scope: Scope): Content[]
  /** What the children of an HTML element say. */
  html(nodes: readonly ElementContent[], scope: Scope): Content[]
}

/** What stands under a footnote definition. */
export interface NoteText {
  readonly base: Base
  readonly children: Block[]
}

/** The whole body, its headings still between its blocks, and the notes by identifier. */
export function buildBody(root: Root, context: ResolveContext): { flow: Flow; notes: Map<string, NoteText> } {
  const { report } = context
  const build: Build = {
    context,
    report,
    pointAt: location(context.file).toPoint,
    definitions: collectDefinitions(root, report),
    notes: new Map(),
    markdown(nodes, scope) {
      const holdsHtml = nodes.some((node) => node.type === 'html')
      return holdsHtml
        ? build.html(parseIsland(nodes, build), scope)
        : nodes.flatMap((node) => buildMarkdown(node, scope, build))
    },
    html: (nodes, scope) => nodes.flatMap((node) => buildHtml(node, scope, build)),
  }
  const scope = scopeOf(context.metadata.lang)
  return { flow: toFlow(build.markdown(root.children, scope), scope), notes: build.notes }
}

type HtmlTable = {
  readonly [Type in Exclude<ElementContent['type'], 'raw'>]: (
    node: Extract<ElementContent, { type: Type }>,
    scope: Scope,
    build: Build,
  ) => Content[]
}

const htmlTable: HtmlTable = {
  element: buildElement,
  text: (node, scope) => [text(node.value, { ...scope, position: node.position })],
  // Comments are the author's own; the handbook says that they are left out.
  comment: () => [],
  markdown: (node, scope, build) => buildMarkdown(node.node, scope, build),
}

/** Raw HTML has been parsed by now: of hast's nodes only `raw` is gone. */
function buildHtml(node: ElementContent, scope: Scope, build: Build): Content[] {
  const handle = htmlTable[node.type as keyof HtmlTable] as HtmlHandler
  return handle(node, scope, build)
}

type HtmlHandler = (node: ElementContent, scope: Scope, build: Build) => Content[]
