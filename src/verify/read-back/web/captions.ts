/** What names a figure or table, line by line. */
import type { Words } from '../../../model/utterance.ts'
import { elementsOf, type WebElement } from '../../web/tree.ts'
import type { CaptionLine } from '../additions.ts'
import { wordsOf } from '../line.ts'
import { wordsFrom } from '../words.ts'
import { line } from './blocks.ts'
import { partsOf } from './lines.ts'
import type { WebReader } from './reader.ts'

/** The paragraphs of a caption, or the caption itself where it holds its words directly. */
export function linesOf(caption: WebElement, reader: WebReader): readonly CaptionLine[] {
  const paragraphs = elementsOf(caption.children).filter((one) => one.role === 'paragraph')
  return (paragraphs.length > 0 ? paragraphs : [caption]).map((one) => lineOf(one, reader))
}

export function lineOf(element: WebElement, reader: WebReader): CaptionLine {
  const { role: _, ...words } = line('paragraph', element, element.children, reader)
  return { text: words.text, from: (length) => behind(element, words, length, reader) }
}

/** The words behind a label, in the language of the element that holds them all. */
function behind(element: WebElement, words: Words, length: number, reader: WebReader): Words {
  const rest = wordsFrom(words, length)
  const holder = element.children.findLast(
    (node) => node.kind === 'element' && wordsOf(partsOf([node], reader)) === rest.text,
  )
  if (length === 0 || holder?.kind !== 'element') return rest
  const { role: _, ...own } = line('paragraph', holder, [holder], reader)
  return own
}
