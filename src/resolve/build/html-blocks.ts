/** HTML's elements between paragraphs. */
import type { Element } from 'hast'
import { plainText } from '../../model/text.ts'
import type { NodeOf } from '../draft.ts'
import type { Build } from './build.ts'
import { base, type Content, isSpace, paragraphOrFigure, toBlocks, toFlow } from './content.ts'
import { enter, numberOf, textOf, wordsOf } from './html-attributes.ts'
import { childElement, type ElementHandler, inlinesOf, partsOf } from './html-parts.ts'
import { type DefinitionListPart, definitionList, list, listItem } from './lists.ts'
import type { Scope } from './scope.ts'
import { htmlTable } from './tables.ts'

export const blockElements: Readonly<Record<string, ElementHandler>> = {
  blockquote,
  div: (element, scope, build) => toFlow(build.html(element.children, scope), scope),
  dl: descriptions,
  figure: figureElement,
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  hr: (element, scope) => [{ ...base(scope, element), type: 'thematicBreak' }],
  ol: (element, scope, build) => [listElement(element, scope, build, numberOf(element, 'start', 1))],
  p: (element, scope, build) => {
    const children = inlinesOf(element, scope, build)
    return children.every(isSpace) ? [] : [paragraphOrFigure(children, base(scope, element))]
  },
  pre: codeBlock,
  table: (element, scope, build) => [htmlTable(element, scope, build)],
  ul: (element, scope, build) => [listElement(element, scope, build)],
}

function heading(level: number): ElementHandler {
  return (element, scope, build) => {
    const id = wordsOf(element, 'id')
    const children = inlinesOf(element, scope, build)
    return [{ ...base(scope, element), type: 'heading', level, children, ...(id ? { id } : {}) }]
  }
}

/** A `footer` in a quotation says whose words they are. */
function blockquote(element: Element, scope: Scope, build: Build): Content[] {
  const footer = childElement(element, 'footer')
  const words = element.children.filter((child) => child !== footer)
  const children = toBlocks(build.html(words, scope), scope, build.report)
  const quote: NodeOf<'quote'> = { ...base(scope, element), type: 'quote', children }
  if (footer) {
    const inner = enter(footer, scope, build)
    quote.attribution = {
      ...base(inner, footer),
      type: 'attribution',
      children: inlinesOf(footer, inner, build),
    }
  }
  return [quote]
}

/** A figure of one picture and its caption; any other figure is unwrapped and reported. */
function figureElement(element: Element, scope: Scope, build: Build): Content[] {
  const figcaption = childElement(element, 'figcaption')
  const rest = element.children.filter((child) => child !== figcaption)
  const [only, ...others] = toBlocks(build.html(rest, scope), scope, build.report)
  if (only?.type !== 'figure' || others.length > 0) {
    build.report('figure-begins-with-its-picture', element)
    return [...(only ? [only, ...others] : []), ...(figcaption ? build.html(figcaption.children, scope) : [])]
  }
  const found = { ...only, ...base(scope, element), id: wordsOf(element, 'id') || only.id }
  if (figcaption) {
    reportReplaced(found.caption, build)
    const inner = enter(figcaption, scope, build)
    const children = inlinesOf(figcaption, inner, build)
    found.caption = { ...base(inner, figcaption), type: 'caption', children }
  }
  return [found]
}

/** A figure has one caption: its own goes before that of the picture, whose words would be lost unsaid. */
function reportReplaced(caption: NodeOf<'caption'> | undefined, build: Build): void {
  if (caption === undefined) return
  build.report('source-words-are-carried', caption, {
    what: 'The picture’s own caption',
    words: plainText(caption.children),
  })
}

function listElement(element: Element, scope: Scope, build: Build, start?: number): Content {
  let ordinal = start
  let loose = false
  const items: NodeOf<'listItem'>[] = []
  for (const child of partsOf(element, ['li'], build)) {
    const inner = enter(child, scope, build)
    if (ordinal !== undefined) ordinal = numberOf(child, 'value', ordinal)
    items.push(listItem(build.html(child.children, inner), base(inner, child), build, { ordinal }))
    loose ||= childElement(child, 'p') !== undefined
    if (ordinal !== undefined) ordinal++
  }
  return list(items, base(scope, element), { ordered: start !== undefined, loose })
}

function descriptions(element: Element, scope: Scope, build: Build): Content[] {
  const parts: DefinitionListPart[] = []
  const collect = (parent: Element, outer: Scope) => {
    for (const child of partsOf(parent, ['dt', 'dd', 'div'], build)) {
      const inner = enter(child, outer, build)
      if (child.tagName === 'div') {
        collect(child, inner)
      } else {
        const kind = child.tagName === 'dt' ? 'term' : 'definition'
        parts.push({ kind, content: build.html(child.children, inner), base: base(inner, child) })
      }
    }
  }
  collect(element, scope)
  return [definitionList(parts, base(scope, element), build)]
}

/** Lines of code; `class="language-python"` on the inner `code` names its language, as everywhere. */
function codeBlock(element: Element, scope: Scope, build: Build): Content[] {
  const code = childElement(element, 'code')
  const classes = code?.properties['className']
  if (code) enter(code, scope, build)
  const named = Array.isArray(classes)
    ? classes.map(String).find((name) => name.startsWith('language-'))
    : undefined
  const value = textOf(element).replace(/^\n|\n$/g, '')
  return [{ ...base(scope, element), type: 'code', codeLanguage: named?.slice('language-'.length), value }]
}
