/**
 * Whether raw HTML's tags match, among the siblings of one place.
 *
 * An HTML parser mends everything in silence: it closes what was left open, moves what stands wrong and drops
 * what it cannot place. An author learns of it here, before a reader does.
 */
import type { Html } from 'mdast'
import type { Point } from 'unist'
import { location } from 'vfile-location'
import type { ResolveContext } from '../context.ts'

const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Where HTML lets an element stand; the parser drops its tags anywhere else. */
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
}

const markup = /<!--[\s\S]*?(?:-->|$)|<([!?])|<(\/?)([a-zA-Z][^\s/>]*)/g
const restOfTag = /(?:[^'"<>]|"[^"]*"|'[^']*')*>/y

interface OpenTag {
  readonly name: string
  readonly at: Point | undefined
}

/** Reports tags without their partner, parts outside their element, and markup that HTML drops. */
export function checkTags(nodes: readonly Html[], context: ResolveContext): void {
  const { report } = context
  const { toPoint } = location(context.file)
  const open: OpenTag[] = []

  for (const node of nodes) {
    for (const tag of tagsOf(node)) {
      const at = toPoint((node.position?.start.offset ?? 0) + tag.offset)
      if (tag.kind === 'unreadable') report('html-is-readable', at, { markup: tag.name })
      if (tag.kind === 'opening') begin(tag.name, at)
      if (tag.kind === 'closing') finish(tag.name, at)
    }
  }
  for (const { name, at } of open) report('html-tags-match', at, { tag: `<${name}>`, partner: `</${name}>` })

  function begin(name: string, at: Point | undefined): void {
    const parents = within[name]
    if (parents && !parents.includes(open.at(-1)?.name ?? '')) {
      report('html-part-stands-in-its-element', at, { part: name, element: parents.map(tagOf).join(' or ') })
    }
    if (!voidElements.has(name)) open.push({ name, at })
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

interface Tag {
  readonly kind: 'opening' | 'closing' | 'unreadable'
  readonly name: string
  readonly offset: number
}

function* tagsOf(node: Html): Generator<Tag> {
  markup.lastIndex = 0
  for (let match = markup.exec(node.value); match; match = markup.exec(node.value)) {
    const [whole, declaration, slash, name] = match
    const offset = match.index
    if (declaration) yield { kind: 'unreadable', name: `<${declaration}`, offset }
    if (name === undefined) continue
    restOfTag.lastIndex = markup.lastIndex
    if (!restOfTag.test(node.value)) {
      // Without its end the tag swallows what follows: looking for further tags would mislead.
      yield { kind: 'unreadable', name: whole, offset }
      return
    }
    yield { kind: slash ? 'closing' : 'opening', name: name.toLowerCase(), offset }
    markup.lastIndex = restOfTag.lastIndex
  }
}

function tagOf(name: string): string {
  return `<${name}>`
}
