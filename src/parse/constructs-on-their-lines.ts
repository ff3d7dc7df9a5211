/**
 * Tables and bare addresses are tried only on lines where they can stand.
 *
 * micromark reads each line of prose to its end as the header of a table before it reads it as prose, and each
 * word as the beginning of an e-mail address. That was a third of the time that a book took to parse.
 */

import type { Nodes, Root } from 'mdast'
import type { Extension as FromMarkdown, Transform } from 'mdast-util-from-markdown'
import type { Code, Construct, ConstructRecord, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'
import { SKIP, visit } from 'unist-util-visit'

const lineEnding = /\r\n|\n|\r/

/** What a line must hold, by the name of the construct that wants to begin there; it may hold it and be prose. */
const marks = {
  emailAutolink: /@/,
  protocolAutolink: /:\/\//,
  wwwAutolink: /www\./i,
} as const

/** Below a table's header stands a row of hyphens, colons and bars: nothing but those follows its last hyphen. */
const delimiterRow = /-[|:\s]*$/

type Guarded = keyof typeof marks | 'table'

/** For each line of a source, whether the construct can begin there. */
type Places = Readonly<Record<Guarded, readonly boolean[]>>

/** A unified plugin; it amends the syntax that remark-gfm has added before it. */
export function constructsOnTheirLines(this: Processor): undefined {
  const { parser } = this
  if (parser === undefined) return
  /** Of the source that is being parsed; nothing is guarded beside that. */
  let places: Places | undefined
  this.parser = (source, file) => {
    places = placesIn(source.split(lineEnding))
    try {
      return parser(source, file)
    } finally {
      places = undefined
    }
  }
  const canBegin = (name: Guarded, { line }: { readonly line: number }) => places?.[name][line - 1] ?? true
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    ...(extension.flow && { flow: amend(extension.flow, (construct) => guardStart(construct, canBegin)) }),
    ...(extension.text && { text: amend(extension.text, (construct) => guardText(construct, canBegin)) }),
  }))
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extensions) =>
    Array.isArray(extensions) ? extensions.map(guardTransforms) : guardTransforms(extensions),
  )
}

function placesIn(lines: readonly string[]): Places {
  const holding = (mark: RegExp) => lines.map((line) => mark.test(line))
  return {
    emailAutolink: holding(marks.emailAutolink),
    protocolAutolink: holding(marks.protocolAutolink),
    wwwAutolink: holding(marks.wwwAutolink),
    table: lines.map((_, index) => delimiterRow.test(lines[index + 1] ?? '')),
  }
}

type CanBegin = (name: Guarded, place: { readonly line: number }) => boolean

/** Constructs of the flow begin at the beginning of a line. */
function guardStart(construct: Construct, canBegin: CanBegin): Construct {
  if (construct.name !== 'table') return construct
  const { tokenize } = construct
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const canStand = goesOn(this) || canBegin('table', this.now())
      return canStand ? tokenize.call(this, effects, ok, nok) : nok
    },
  }
}

const tableParts: ReadonlySet<string | undefined> = new Set(['tableHead', 'tableRow'])

/** Whether a table stands above: each of its rows begins as the table itself did. */
function goesOn({ events }: TokenizeContext): boolean {
  const above = events.findLast(([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix')
  return tableParts.has(above?.[1].type)
}

/** In a text, `previous` is asked first: where it says no, the text is not even interrupted. */
function guardText(construct: Construct, canBegin: CanBegin): Construct {
  const { name, previous } = construct
  if (!isMarked(name)) return construct
  return {
    ...construct,
    previous(this: TokenizeContext, code: Code) {
      return canBegin(name, this.now()) && (previous === undefined || previous.call(this, code))
    },
  }
}

function isMarked(name: string | undefined): name is keyof typeof marks {
  return name !== undefined && Object.hasOwn(marks, name)
}

function amend(record: ConstructRecord, one: (construct: Construct) => Construct): ConstructRecord {
  return Object.fromEntries(
    Object.entries(record).map(([code, value]) => [
      code,
      Array.isArray(value) ? value.map(one) : value && one(value),
    ]),
  )
}

/** What remark-gfm then does with texts, namely to look for addresses again, is done with those that hold one. */
function guardTransforms(extension: FromMarkdown): FromMarkdown {
  const { transforms } = extension
  if (transforms === undefined || transforms === null) return extension
  return { ...extension, transforms: transforms.map(onlyWithAddresses) }
}

function onlyWithAddresses(transform: Transform): Transform {
  return (tree) => {
    for (const parent of parentsOfAddresses(tree)) transform(parent as Root)
    return tree
  }
}

function parentsOfAddresses(tree: Root): ReadonlySet<Nodes> {
  const parents = new Set<Nodes>()
  visit(tree, (node, _index, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP
    const mayHold = node.type === 'text' && Object.values(marks).some((mark) => mark.test(node.value))
    if (mayHold && parent !== undefined) parents.add(parent)
    return undefined
  })
  return parents
}
