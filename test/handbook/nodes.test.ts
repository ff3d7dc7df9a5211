/** The handbook is a trial of every renderer as well: it holds each thing that a source can hold. */
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.ts'
import { createReport } from '../../src/diagnostics/report.ts'
import type { AsideKind, NodeType } from '../../src/model/nodes.ts'
import { walk } from '../../src/model/visit.ts'
import { messagesOf } from '../support/messages.ts'
import { resolvedSource } from '../support/resolved.ts'
import { handbookPath } from './handbook.ts'

/** A node type that is missing here does not compile. */
const wanted: Readonly<Record<NodeType | AsideKind, true>> = {
  abbreviation: true,
  aside: true,
  attribution: true,
  break: true,
  caption: true,
  code: true,
  credit: true,
  definition: true,
  definitionGroup: true,
  definitionList: true,
  deletion: true,
  emphasis: true,
  fact: true,
  figure: true,
  heading: true,
  image: true,
  inlineCode: true,
  inlineMath: true,
  inlineQuotation: true,
  'key-message': true,
  link: true,
  list: true,
  listItem: true,
  math: true,
  note: true,
  noteCall: true,
  notes: true,
  paragraph: true,
  quote: true,
  ruby: true,
  section: true,
  span: true,
  strong: true,
  subscript: true,
  superscript: true,
  table: true,
  tableCell: true,
  tableRow: true,
  term: true,
  text: true,
  thematicBreak: true,
  time: true,
  warning: true,
}

describe('the handbook', async () => {
  const { publication, file } = await resolvedSource(handbookPath)

  it('is published without an error or a warning', () => {
    check(publication, createReport(file))
    expect(messagesOf(file)).toEqual([])
  })

  it('holds every type of node', () => {
    const nodes = [...publication.facts, ...walk(publication.children)]
    const held = new Set(
      nodes.flatMap((node) => (node.type === 'aside' ? [node.type, node.kind] : [node.type])),
    )
    expect(Object.keys(wanted).filter((type) => !held.has(type as NodeType))).toEqual([])
  })
})
