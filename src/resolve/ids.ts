/** Ids: stable, unique, derived from the content alone, so that addresses outlive a rebuild. */
import { slug } from 'github-slugger'
import type { Report } from '../diagnostics/report.ts'
import { plainText } from '../model/text.ts'
import { type DocNode, gather, type NodeOf } from './draft.ts'

/** What HTML, EPUB's XML and PDF's destinations all accept. */
const wellFormed = /^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u

/**
 * Gives every section, figure, table, header cell, note and note call its id. The author's own ids come first;
 * sections take theirs from their headings, the rest from their labels and numbers.
 */
export function identify(children: readonly DocNode[], report: Report): void {
  const ids = createIds()
  const nodes = gather(['section', 'figure', 'table', 'note', 'noteCall'], children)
  for (const node of [...nodes.section, ...nodes.figure, ...nodes.table]) {
    if (node.id === '') continue
    if (!wellFormed.test(node.id)) report('id-is-well-formed', node, { id: node.id })
    else if (!ids.claim(node.id)) report('id-stands-once', node, { id: node.id })
  }
  for (const section of nodes.section) {
    section.id ||= ids.derive(plainText(section.heading.children), 'section')
  }
  for (const figure of nodes.figure) figure.id ||= ids.derive(figure.label, 'figure')
  for (const table of nodes.table) identifyTable(table, ids)
  identifyNotes(nodes.note, nodes.noteCall, ids)
}

function identifyTable(table: NodeOf<'table'>, ids: Ids): void {
  table.id ||= ids.derive(table.label ?? 'untitled table', 'table')
  for (const cell of table.children.flatMap((row) => row.children)) {
    if (cell.scope) cell.id = ids.derive(`${table.id}-r${cell.row + 1}c${cell.column + 1}`, 'cell')
  }
}

/** Until here calls know their notes by label alone. */
function identifyNotes(
  found: readonly NodeOf<'note'>[],
  calls: readonly NodeOf<'noteCall'>[],
  ids: Ids,
): void {
  const notes = new Map(found.map((note) => [note.label, note]))
  for (const note of notes.values()) note.id = ids.derive(`note-${note.label}`, 'note')
  for (const call of calls) {
    const note = notes.get(call.label)
    if (!note) continue
    call.id = ids.derive(`call-${note.label}`, 'call')
    call.note = note.id
    note.calls.push(call.id)
  }
}

interface Ids {
  /** Takes `id`; false where it is taken. */
  claim(id: string): boolean
  /** A free id from `words`; `kind` stands before what may not begin an id. */
  derive(words: string, kind: string): string
}

function createIds(): Ids {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return {
    claim(id) {
      if (taken.has(id)) return false
      taken.add(id)
      return true
    },
    derive(words, kind) {
      const name = slug(words.normalize('NFC'))
      const base = wellFormed.test(name) ? name : `${kind}-${name}`.replace(/-$/, '')
      let count = counts.get(base) ?? 0
      let id = count === 0 ? base : `${base}-${count}`
      while (!this.claim(id)) id = `${base}-${++count}`
      counts.set(base, count + 1)
      return id
    },
  }
}
