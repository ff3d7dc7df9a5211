/** Lists, and the numbers of their items (HTML, 4.4.5 and 4.4.8). */
import type { Utterance } from '../../../model/utterance.ts'
import { type WebElement, wholeNumber } from '../../web/tree.ts'
import { group, opened } from '../blocks.ts'
import { saidBy } from './blocks.ts'
import type { WebReader } from './reader.ts'

export function listOf(element: WebElement, reader: WebReader): readonly Utterance[] {
  const ordinals = ordinalsOf(element)
  const items = element.children.flatMap((node) => {
    if (node.kind === 'text' || !ordinals.has(node)) return saidBy(element, [node], reader)
    const label = ordinals.get(node)
    const words = saidBy(node, node.children, reader)
    return [opened('item', node, label === undefined ? {} : { label: String(label) }, words, reader.origins)]
  })
  return [group('list', element, {}, items)]
}

/** The items with their numbers; undefined where the list is not ordered. */
export function ordinalsOf(list: WebElement): ReadonlyMap<WebElement, number | undefined> {
  const items = list.children.filter((node) => node.kind === 'element' && isItem(node)) as WebElement[]
  const isReversed = list.attributes.has('reversed')
  let next = wholeNumber(list.attributes.get('start')) ?? (isReversed ? items.length : 1)
  return new Map(
    items.map((item) => {
      if (list.name !== 'ol') return [item, undefined]
      const ordinal = wholeNumber(item.attributes.get('value')) ?? next
      next = ordinal + (isReversed ? -1 : 1)
      return [item, ordinal]
    }),
  )
}

function isItem(element: WebElement): boolean {
  const { role } = element
  return role === 'item' || (role === 'note' && element.name === 'li')
}
