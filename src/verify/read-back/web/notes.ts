/** Notes: the items of a list of them, or each by itself (DPUB-ARIA 1.1, doc-endnotes, doc-footnote). */
import type { Utterance, Words } from '../../../model/utterance.ts'
import type { WebElement } from '../../web/tree.ts'
import { opened } from '../blocks.ts'
import { wordsFrom } from '../words.ts'
import { saidBy } from './blocks.ts'
import { named } from './lines.ts'
import { ordinalsOf } from './lists.ts'
import type { WebReader } from './reader.ts'

/** A note by itself says the label of its calls once more before its words. */
export function noteOf(note: WebElement, reader: WebReader): readonly Utterance[] {
  const label = reader.labelOfNote(note)
  const [first, ...rest] = saidBy(note, note.children, reader)
  if (first === undefined) return labelledNote(note, label, [], reader)
  const opening = first.role === 'paragraph' ? openingOf(first, label) : 0
  return labelledNote(note, label, [wordsFrom(first, opening), ...rest], reader)
}

/** How much of the words is a label: "1.", "1)", the dot alone where the label is a way back, or "1" as a link back. */
function openingOf({ text, spans = [] }: Words, label: string | undefined): number {
  const length = label !== undefined && text.startsWith(label) ? label.length : 0
  if (spans.some(({ kind, start, end }) => kind === 'link' && start === 0 && end === length)) return length
  return /^[.):\]](?:\s|$)/.test(text.slice(length)) ? length + 1 : 0
}

/** The items of the list are numbered as their calls are. */
export function notesOf(element: WebElement, reader: WebReader): readonly Utterance[] {
  return element.children.flatMap((node) => {
    if (node.kind === 'text') return saidBy(element, [node], reader)
    const { role } = node
    if (role === 'group') return notesOf(node, reader)
    return role === 'list' ? notesInList(node, reader) : saidBy(element, [node], reader)
  })
}

function notesInList(list: WebElement, reader: WebReader): readonly Utterance[] {
  return [...ordinalsOf(list)].flatMap(([item, ordinal]) => {
    const label = ordinal === undefined ? reader.labelOfNote(item) : String(ordinal)
    return labelledNote(item, label, saidBy(item, item.children, reader), reader)
  })
}

function labelledNote(
  note: WebElement,
  label: string | undefined,
  words: readonly Utterance[],
  { origins }: WebReader,
): readonly Utterance[] {
  const particulars = { ...(label !== undefined && { label }), ...named(note) }
  return [opened('note', note, particulars, words, origins)]
}
