/**
 * Lists: announced with their length, each item a paragraph with its label (W3C technique T2).
 *
 * T2 knows no lists within lists. Ours number them by the path from the outermost ("2.1."), and the lists
 * around them too, so that a listener always knows how deep the item is. The announcement keeps the two
 * kinds apart: a "numbered list" is one that the author numbered.
 */
import type { Block, List, ListItem } from '../../model/nodes.ts'
import { closed, opened } from './enclosed.ts'
import { type Passage, paragraph } from './passage.ts'
import type { Writer } from './writer.ts'

export function listPassages(list: List, writer: Writer): readonly Passage[] {
  const { labels, path } = writer
  const isNumbered = list.ordered || path !== '' || list.children.some(holdsList)
  const announcement = labels.say(list.ordered ? 'numberedListOf' : 'listOf', { count: list.children.length })
  const items = list.children.flatMap((item, index) => {
    const place = `${path}${item.ordinal ?? index + 1}.`
    return [
      ...writer.pages.before(item),
      ...opened(`${isNumbered ? place : '-'} `, item.children, { ...writer, path: place }),
    ]
  })
  return closed(
    labels.say('list'),
    [paragraph(announcement), ...items],
    writer,
    list.children.some(holdsMore),
  )
}

/** Whether an item holds a list of its own, side by side with its words. */
export function holdsList(item: ListItem): boolean {
  return item.children.some((block) => block.type === 'list')
}

/** Whether an item goes on after its first paragraph in a way that could be taken for the text below. */
function holdsMore(item: ListItem): boolean {
  const rest: readonly Block[] =
    item.children[0]?.type === 'paragraph' ? item.children.slice(1) : item.children
  return rest.some((block) => block.type !== 'list')
}
