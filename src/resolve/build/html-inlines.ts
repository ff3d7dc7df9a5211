/** HTML's elements in a line of text. */
import type { Element, ElementContent } from 'hast'
import { collapse } from '../../model/text.ts'
import type { NodeOf } from '../draft.ts'
import type { Build } from './build.ts'
import { base, type Content, text, toInlines } from './content.ts'
import { textOf, wordsOf } from './html-attributes.ts'
import { type ElementHandler, inlinesOf } from './html-parts.ts'
import { linkTarget } from './link-target.ts'
import type { Scope } from './scope.ts'

export const inlineElements: Readonly<Record<string, ElementHandler>> = {
  a: link,
  abbr: abbreviation,
  b: inline('strong'),
  bdi: span,
  bdo: span,
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
  span,
  strong: inline('strong'),
  sub: inline('subscript'),
  sup: inline('superscript'),
  time,
  // A place where a long word may break: layout, not meaning.
  wbr: () => [],
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
  return (element, scope) => {
    const value = collapse(textOf(element))
    return [{ ...base(scope, element), type: 'inlineCode', kind, value }]
  }
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
