/**
 * HTML's elements: one handler each. The table is at once the list of what is allowed, what it means, and
 * what is said of the rest: unknown elements are unwrapped with a warning, refused ones are errors.
 */
import type { Element, ElementContent } from 'hast'
import type { Inline, NodeOf } from '../draft.ts'
import type { Build } from './build.ts'
import {
  base,
  type Content,
  figure,
  isSpace,
  paragraphOrFigure,
  text,
  toBlocks,
  toFlow,
  toInlines,
} from './content.ts'
import { enter, numberOf, textOf, wordsOf } from './html-attributes.ts'
import { partsOf } from './html-parts.ts'
import { isPart } from './html-tags.ts'
import { linkTarget } from './link-target.ts'
import { type DefinitionListPart, definitionList, list, listItem } from './lists.ts'
import type { Scope } from './scope.ts'
import { htmlTable } from './tables.ts'

/** `scope` is the one inside the element, its own `lang` and `dir` counted; `outer` the one around it. */
type ElementHandler = (element: Element, scope: Scope, build: Build, outer: Scope) => Content[]

const table: Readonly<Record<string, ElementHandler>> = {
  // Carriers of a language or direction
  div: (element, scope, build) => toFlow(build.html(element.children, scope), scope),
  span,
  bdi: span,
  bdo: span,

  // Words in a line
  a: link,
  abbr: abbreviation,
  b: inline('strong'),
  br: (element, scope) => [{ ...base(scope, element), type: 'break' }],
  cite: inline('emphasis'),
  code: inlineCode('code'),
  del: inline('deletion'),
  em: inline('emphasis'),
  i: inline('emphasis'),
  img: image,
  kbd: inlineCode('keyboard'),
  q: inline('inlineQuotation'),
  ruby,
  s: inline('deletion'),
  samp: inlineCode('sample'),
  strong: inline('strong'),
  sub: inline('subscript'),
  sup: inline('superscript'),
  time,
  // A place where a long word may break: layout, not meaning.
  wbr: () => [],

  // Blocks
  blockquote,
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

/** Elements that run code, load what others wrote, or ask readers for input: none of an edition's business. */
const unsafe: ReadonlySet<string> = new Set(
  (
    'applet base body button dialog embed fieldset form frame frameset head html iframe input label link meta ' +
    'noscript object option output param portal script select style template textarea title'
  ).split(' '),
)

/** Elements whose content an edition cannot give to every reader. */
const media: ReadonlySet<string> = new Set('audio canvas map math picture source svg track video'.split(' '))

/** What `element` says in `outer`; refused elements say nothing and are reported. */
export function buildElement(element: Element, outer: Scope, build: Build): Content[] {
  const name = element.tagName
  if (unsafe.has(name)) {
    build.report('html-element-is-safe', element, { element: name })
    return []
  }
  if (media.has(name)) {
    build.report('html-element-is-for-every-reader', element, { element: name })
    return []
  }
  const scope = enter(element, outer, build)
  const handle = Object.hasOwn(table, name) ? table[name] : undefined
  if (handle) return handle(element, scope, build, outer)
  // A part out of place has been reported with the tags.
  if (!isPart(name)) build.report('html-element-is-known', element, { element: name })
  return build.html(element.children, scope)
}

/** Where it changes neither language nor direction it says nothing. */
function span(element: Element, scope: Scope, build: Build, outer: Scope): Content[] {
  const children = inlinesOf(element, scope, build)
  const same = scope.language === outer.language && scope.direction === outer.direction
  return same ? children : [{ ...base(scope, element), type: 'span', children }]
}

type InlineParent = 'strong' | 'emphasis' | 'deletion' | 'inlineQuotation' | 'subscript' | 'superscript'

function inline(type: InlineParent): ElementHandler {
  return (element, scope, build) => {
    const children = inlinesOf(element, scope, build)
    return [{ ...base(scope, element), type, children }]
  }
}

function inlineCode(kind: NodeOf<'inlineCode'>['kind']): ElementHandler {
  return (element, scope) => [{ ...base(scope, element), type: 'inlineCode', kind, value: textOf(element) }]
}

/** Without an address it is no link, and its words stand alone. */
function link(element: Element, scope: Scope, build: Build): Content[] {
  const children = inlinesOf(element, scope, build)
  if (!('href' in element.properties)) return children
  return [{ ...base(scope, element), type: 'link', target: linkTarget(wordsOf(element, 'href')), children }]
}

/** Without a title its words stand alone, and the frontmatter's abbreviations may know them. */
function abbreviation(element: Element, scope: Scope, build: Build): Content[] {
  const expansion = wordsOf(element, 'title')
  if (expansion === '') return inlinesOf(element, scope, build)
  const children = [text(textOf(element), base(scope, element))]
  return [{ ...base(scope, element), type: 'abbreviation', expansion, children }]
}

/** `alt=""` says that a picture is decorative; no `alt` says nothing, which is an error. */
function image(element: Element, scope: Scope, build: Build): Content[] {
  const source = wordsOf(element, 'src')
  if (!('alt' in element.properties)) build.report('image-has-alternative', element, { image: source })
  const alternative = wordsOf(element, 'alt')
  return [{ ...base(scope, element), type: 'image', asset: source, alternative, width: 0, height: 0 }]
}

/** One ruby node for each reading; `rp` holds the brackets for readers that know no ruby. */
function ruby(element: Element, scope: Scope, build: Build): Content[] {
  const content: Content[] = []
  let written: ElementContent[] = []
  for (const child of element.children) {
    const name = child.type === 'element' ? child.tagName : undefined
    if (name === 'rt') {
      const children = toInlines(build.html(written, scope), build.report)
      content.push({ ...base(scope, element), type: 'ruby', children, reading: textOf(child).trim() })
      written = []
    } else if (name !== 'rp') {
      written.push(child)
    }
  }
  return [...content, ...build.html(written, scope)]
}

const machineTime = /^\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/

function time(element: Element, scope: Scope, build: Build): Content[] {
  const datetime = wordsOf(element, 'dateTime') || textOf(element).trim()
  const children = inlinesOf(element, scope, build)
  if (!machineTime.test(datetime)) {
    build.report('time-is-machine-readable', element, { value: datetime })
    return children
  }
  return [{ ...base(scope, element), type: 'time', datetime, children }]
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
  const found = {
    ...figure(only.image, base(scope, element)),
    id: wordsOf(element, 'id'),
    caption: only.caption,
  }
  if (figcaption) {
    const inner = enter(figcaption, scope, build)
    const children = inlinesOf(figcaption, inner, build)
    found.caption = { ...base(inner, figcaption), type: 'caption', children }
  }
  return [found]
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

function inlinesOf(element: Element, scope: Scope, build: Build): Inline[] {
  return toInlines(build.html(element.children, scope), build.report)
}

function childElement(element: Element, name: string): Element | undefined {
  return element.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === name,
  )
}
