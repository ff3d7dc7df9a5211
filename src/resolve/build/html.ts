/**
 * HTML's elements: what is allowed, what it means, and what is said of the rest. Unknown elements are unwrapped
 * with a warning, refused ones are errors.
 */
import type { Element } from 'hast'
import type { Build } from './build.ts'
import { type Content, toFlow } from './content.ts'
import { enter } from './html-attributes.ts'
import { blockElements } from './html-blocks.ts'
import { inlineElements } from './html-inlines.ts'
import type { ElementHandler } from './html-parts.ts'
import { isPart } from './html-tags.ts'
import type { Scope } from './scope.ts'

/** One handler each: the list of what is allowed, and its meaning. */
const table: Readonly<Record<string, ElementHandler>> = { ...inlineElements, ...blockElements }

/** Elements that run code, load what others wrote, or ask readers for input: none of an edition's business. */
const unsafe: ReadonlySet<string> = new Set(
  (
    'applet base body button dialog embed fieldset form frame frameset head html iframe input label link meta ' +
    'noscript object option output param portal script select style template textarea title'
  ).split(' '),
)

/** Elements whose content an edition cannot give to every reader. */
const media: ReadonlySet<string> = new Set('audio canvas map math picture source svg track video'.split(' '))

/** Elements without a meaning here whose words still stand apart from those around them. */
const unknownBlocks: ReadonlySet<string> = new Set(
  'address article aside center details footer header hgroup main nav section summary'.split(' '),
)

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
  const content = build.html(element.children, scope)
  return unknownBlocks.has(name) ? toFlow(content, scope) : content
}
