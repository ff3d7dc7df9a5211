/** Notes and the way to them and back. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Note, NoteCall, Notes } from '../../model/nodes.ts'
import type { Flavour } from './flavour.ts'
import { lines } from './lines.ts'
import type { Handler, Writer } from './writer.ts'

/** The role says what the link is; the name says more than a bare number (WCAG 2.2, 2.4.4). */
export const noteCall: Handler<NoteCall> = (node, { flavour }) =>
  h('sup', [
    h(
      'a',
      {
        id: node.id,
        href: flavour.href(node.note),
        role: 'doc-noteref',
        ariaLabel: flavour.labels.say('footnote', { number: node.label }),
        ...flavour.epubType('noteref'),
      },
      node.label,
    ),
  ])

export const notes: Handler<Notes> = (node, write) =>
  write.flavour.notes === 'endnotes' ? endnotes(node, write) : h('div.notes', lines(write.inside(node)))

/** Plain items: the role doc-endnote is deprecated (DPUB-ARIA 1.1). */
function endnotes(node: Notes, write: Writer): Element {
  const first = node.children[0]?.label ?? ''
  const last = node.children.at(-1)?.label ?? ''
  const { labels } = write.flavour
  return h(
    'section.notes',
    {
      role: 'doc-endnotes',
      ariaLabel: labels.say('notesRange', { count: node.children.length, first, last }),
    },
    lines([h('ol', { start: first === '1' ? undefined : first }, lines(write.inside(node)))]),
  )
}

export const note: Handler<Note> = (node, write) =>
  write.flavour.notes === 'endnotes'
    ? h('li', { id: node.id }, lines(withBacklinks(node, [], write)))
    : h(
        'aside',
        { id: node.id, role: 'doc-footnote', ...write.flavour.epubType('footnote') },
        lines(
          withBacklinks(node, [h('span.note-label', `${node.label}.`), { type: 'text', value: ' ' }], write),
        ),
      )

/** The note's blocks, `opening` before the first words and the ways back after the last. */
function withBacklinks(node: Note, opening: readonly ElementContent[], write: Writer): ElementContent[] {
  const blocks = write.each(node.children, node)
  const ways = node.calls.flatMap((call, index) => backlink(node, call, index, write.flavour))
  paragraphAt(blocks, 'start').children.unshift(...opening)
  paragraphAt(blocks, 'end').children.push(...ways)
  return blocks
}

/** The paragraph at one end of `blocks`; a new one where a list or table stands there. */
function paragraphAt(blocks: ElementContent[], end: 'start' | 'end'): Element {
  const block = end === 'start' ? blocks[0] : blocks.at(-1)
  if (block?.type === 'element' && block.tagName === 'p') return block
  const paragraph = h('p')
  if (end === 'start') blocks.unshift(paragraph)
  else blocks.push(paragraph)
  return paragraph
}

/** Each of several ways back carries its number, so that no two links sound alike. */
function backlink(node: Note, call: string, index: number, { href, labels }: Flavour): ElementContent[] {
  const isOnly = node.calls.length === 1
  const name = isOnly ? labels.say('backToCall') : labels.say('backToCallNumber', { number: index + 1 })
  return [
    { type: 'text', value: ' ' },
    h(
      'a',
      { href: href(call), role: 'doc-backlink', ariaLabel: name },
      isOnly ? arrow : `${arrow}${index + 1}`,
    ),
  ]
}

/** With U+FE0E, which asks for the sign rather than the emoji. */
const arrow = '\u21a9\ufe0e'
