/** Notes: numbered by their first call, standing at the end of the section that calls them. */
import type { Report } from '../diagnostics/report.ts'
import type { NoteText } from './build/build.ts'
import { type Block, type DocNode, each, type NodeOf } from './draft.ts'

type Note = NodeOf<'note'>

/**
 * Puts a `notes` block after each section's own text, before its first subsection. A note that is called again
 * keeps its first place and number; one that nobody calls is reported.
 */
export function placeNotes(children: Block[], texts: ReadonlyMap<string, NoteText>, report: Report): void {
  const labels = new Map<string, string>()
  placeIn(children, [])
  for (const [identifier, { base }] of texts) {
    if (!labels.has(identifier)) report('note-is-called', base, { label: identifier })
  }

  function placeIn(blocks: Block[], heading: readonly DocNode[]): void {
    const firstSection = blocks.findIndex((block) => block.type === 'section')
    const end = firstSection === -1 ? blocks.length : firstSection
    const notes = notesCalledBy([...heading, ...blocks.slice(0, end)])
    const [first] = notes
    if (first) {
      const { language, direction } = first
      blocks.splice(end, 0, { type: 'notes', language, direction, children: notes })
    }
    for (const block of blocks) if (block.type === 'section') placeIn(block.children, [block.heading])
  }

  /** The notes first called here, and those that they call in turn. */
  function notesCalledBy(nodes: readonly DocNode[]): Note[] {
    const notes: Note[] = []
    let waiting = [...each('noteCall', nodes)]
    for (let call = waiting.shift(); call; call = waiting.shift()) {
      const note = noteFor(call)
      if (!note) continue
      notes.push(note)
      waiting = [...waiting, ...each('noteCall', note.children)]
    }
    return notes
  }

  /** Labels the call; gives its note where this is the first call. */
  function noteFor(call: NodeOf<'noteCall'>): Note | undefined {
    const text = texts.get(call.note)
    const known = labels.get(call.note)
    call.label = known ?? String(labels.size + 1)
    if (known !== undefined || !text) return undefined
    labels.set(call.note, call.label)
    return { ...text.base, type: 'note', id: '', label: call.label, calls: [], children: text.children }
  }
}
