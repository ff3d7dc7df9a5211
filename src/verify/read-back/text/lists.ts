/** Lists: announced with their length, each item behind its sign or number. */
import type { Utterance } from '../../../model/utterance.ts'
import { group, holding } from '../blocks.ts'
import type { Reading, Surroundings, TextReader } from './reader.ts'

interface Announcement {
  readonly count: number
  /** Whether its author numbered it. */
  readonly ordered: boolean
}

export function listAt(place: number, reader: TextReader, around: Surroundings): Reading | undefined {
  const announced = announcementAt(place, reader)
  if (announced === undefined) return undefined
  const items = itemsFrom(place + 1, announced, reader, around)
  return items && { says: [group('list', reader.lines.setting, {}, items.says)], next: items.next }
}

function announcementAt(place: number, { profile, passages }: TextReader): Announcement | undefined {
  const text = passages[place]?.text ?? ''
  const count = profile.list(text)
  if (count !== undefined) return { count, ordered: false }
  const numbered = profile.numberedList(text)
  return numbered === undefined ? undefined : { count: numbered, ordered: true }
}

/** The items of a list, its end with them where it is said; undefined where there are none. */
function itemsFrom(
  start: number,
  { count, ordered }: Announcement,
  reader: TextReader,
  around: Surroundings,
): Reading | undefined {
  const items: Utterance[] = []
  const { path } = around
  let place = start
  for (let number = 1; number <= count; number++) {
    const item = itemIn(reader.textAt(place) ?? '', path)
    if (item === undefined) return undefined
    const inside = { ...around, path: `${path}${item.number ?? number}.` }
    const isLast = number === count
    const rest = isLast
      ? restOfLast(place + 1, reader, inside)
      : reader.until(place + 1, (text) => itemIn(text, path) !== undefined, inside)
    if (rest === undefined) return undefined
    const label = ordered && item.number !== undefined ? { label: item.number } : {}
    const words = { role: 'item', ...label, ...reader.lines.words(item.words) } as const
    items.push(reader.origins.saidBy(holding(words, rest.says), reader.passages[place]))
    place = rest.next
  }
  return { says: items, next: place }
}

/** Behind the last item stand its lists, and more where the end of the list is said. */
function restOfLast(start: number, reader: TextReader, inside: Surroundings): Reading {
  const whole = reader.untilEndOf(reader.profile.say('list'), start, inside)
  if (whole !== undefined) return whole
  const says: Utterance[] = []
  let place = start
  for (;;) {
    const list = listAt(place, reader, inside)
    if (list === undefined) return { says, next: place }
    says.push(...list.says)
    place = list.next
  }
}

/** Whether a list begins at `place` that does not stand inside the items around it: its numbers would say so. */
export function leavesItem(place: number, reader: TextReader, { path }: Surroundings): boolean {
  return (
    announcementAt(place, reader) !== undefined && itemIn(reader.textAt(place + 1) ?? '', path) === undefined
  )
}

/** "- words", or "2.1. words" inside the second item. */
function itemIn(
  text: string,
  path: string,
): { readonly number?: string; readonly words: string } | undefined {
  if (path === '' && (text === '-' || text.startsWith('- '))) return { words: text.slice(2) }
  if (!text.startsWith(path)) return undefined
  const { number, words = '' } = numbered.exec(text.slice(path.length))?.groups ?? {}
  return number === undefined ? undefined : { number, words }
}

const numbered = /^(?<number>\d+)\.(?: (?<words>.*))?$/su
