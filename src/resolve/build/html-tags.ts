/**
 * Whether raw HTML's tags match, among the siblings of one place.
 *
 * An HTML parser mends everything in silence: it closes what was left open, moves what stands wrong and drops
 * what it cannot place. An author learns of it here, before a reader does.
 */
import type { Html } from 'mdast'
import type { Point } from 'unist'
import type { Build } from './build.ts'

const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Parts, and the elements that they must stand in directly: anywhere else a browser moves or drops them. */
const within: Readonly<Record<string, readonly string[]>> = {
  caption: ['table'],
  col: ['colgroup', 'table'],
  colgroup: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  th: ['tr'],
  td: ['tr'],
  li: ['ul', 'ol'],
  dt: ['dl', 'div'],
  dd: ['dl', 'div'],
  figcaption: ['figure'],
  rt: ['ruby'],
  rp: ['ruby'],
}

/** Elements of a whole page: in a part of one a browser drops their tags, and what they say with them. */
const pageElements: ReadonlySet<string> = new Set('body frame frameset head html'.split(' '))

/** Whether `name` is a part that has its place in another element alone. */
export function isPart(name: string): boolean {
  return Object.hasOwn(within, name)
}

const markup =
  /<!--(?:-?>|[\s\S]*?(?:--!?>|(?<unended>$)))|<(?<declaration>[!?])|<(?<slash>\/?)(?<name>[a-zA-Z][^\s/>]*)/
const restOfTag = /(?:[^'"<>]|"[^"]*"|'[^']*')*>/

interface OpenTag {
  readonly name: string
  readonly at: Point | undefined
}

/** Reports tags without their partner, parts outside their element, and markup that HTML drops. */
export function checkTags(nodes: readonly Html[], { pointAt, report }: Build): void {
  const open: OpenTag[] = []

  for (const node of nodes) {
    for (const tag of tagsOf(node)) {
      const at = pointAt((node.position?.start.offset ?? 0) + tag.offset)
      if (tag.kind === 'unreadable' || tag.kind === 'unended')
        report('html-is-readable', at, { markup: tag.name })
      if (tag.kind === 'opening') begin(tag.name, at, tag.closesItself)
      if (tag.kind === 'closing') finish(tag.name, at)
    }
  }
  for (const { name, at } of open) report('html-tags-match', at, { tag: `<${name}>`, partner: `</${name}>` })

  function begin(name: string, at: Point | undefined, closesItself: boolean): void {
    if (pageElements.has(name)) report('html-element-is-safe', at, { element: name })
    if (isPart(name)) checkPlace(name, at)
    const isForeign = open.some((tag) => tag.name === 'svg' || tag.name === 'math')
    if (!voidElements.has(name) && !(isForeign && closesItself)) open.push({ name, at })
  }

  /** A part before it that was left open is another mistake, and is reported as such. */
  function checkPlace(part: string, at: Point | undefined): void {
    const parents = within[part] ?? []
    const around = open.findLast(({ name }) => parents.includes(name) || !isPart(name))
    if (around && parents.includes(around.name)) return
    const element = parents.map(tagOf).join(' or ')
    report('html-part-stands-in-its-element', at, { part: tagOf(part), element })
  }

  function finish(name: string, at: Point | undefined): void {
    if (voidElements.has(name)) return
    const partner = open.findLastIndex((tag) => tag.name === name)
    if (partner === -1) {
      report('html-tags-match', at, { tag: `</${name}>`, partner: tagOf(name) })
      return
    }
    for (const left of open.splice(partner).slice(1)) {
      report('html-tags-match', left.at, { tag: tagOf(left.name), partner: `</${left.name}>` })
    }
  }
}

/** How many elements stand one inside the other in `node`, and how many of them it leaves open (or, below 0, ends). */
export function nestingOf(node: Html): { readonly deepest: number; readonly left: number } {
  let [deepest, left] = [0, 0]
  for (const { kind, name, closesItself } of tagsOf(node)) {
    if (voidElements.has(name) || closesItself) continue
    if (kind === 'opening') left += 1
    if (kind === 'closing') left -= 1
    deepest = Math.max(deepest, left)
  }
  return { deepest, left }
}

/** The offset in `node` at which markup begins that never ends; the length of `node` where there is none. */
export function endOfReadable(node: Html): number {
  for (const { kind, offset } of tagsOf(node)) if (kind === 'unended') return offset
  return node.value.length
}

interface Tag {
  /** `unended` markup swallows what follows it. */
  readonly kind: 'opening' | 'closing' | 'unreadable' | 'unended'
  readonly name: string
  readonly offset: number
  /** Whether it ends in a slash, which closes an element of SVG and MathML alone. */
  readonly closesItself: boolean
}

function* tagsOf(node: Html): Generator<Tag> {
  const tags = new RegExp(markup, 'g')
  const rest = new RegExp(restOfTag, 'y')
  for (let match = tags.exec(node.value); match; match = tags.exec(node.value)) {
    const { unended, declaration, slash, name } = match.groups ?? {}
    const offset = match.index
    if (unended !== undefined) yield { kind: 'unended', name: '<!--', offset, closesItself: false }
    if (declaration) yield { kind: 'unreadable', name: `<${declaration}`, offset, closesItself: false }
    if (name === undefined) continue
    rest.lastIndex = tags.lastIndex
    if (!rest.test(node.value)) {
      yield { kind: 'unended', name: match[0], offset, closesItself: false }
      return
    }
    tags.lastIndex = rest.lastIndex
    const closesItself = node.value[rest.lastIndex - 2] === '/'
    yield { kind: slash ? 'closing' : 'opening', name: name.toLowerCase(), offset, closesItself }
  }
}

function tagOf(name: string): string {
  return `<${name}>`
}
