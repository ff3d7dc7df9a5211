/** The ways from a page to the one before, to the contents and to the one that follows. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageOf } from '../../hast/language.ts'
import { lines } from '../../hast/lines.ts'
import { relativeAddress } from '../address.ts'
import type { Book } from './book.ts'
import type { Place } from './places.ts'

/** Id of the contents on the entry page. A dot keeps it apart from every id that is made from words. */
export const contentsId = 'page.contents'

/** For people, at the end of the text, where they have read what is on the page. */
export function neighbours(book: Book, place: Place): Element {
  const { labels } = book.context
  const { previous, next } = neighboursOf(book, place)
  const ways = [
    ...(previous?.section ? [wayTo(previous, 'previousSection', book, place)] : []),
    ...(place.section ? [wayToContents(book, place)] : []),
    ...(next ? [wayTo(next, 'nextSection', book, place)] : []),
  ]
  const items = ways.map((anchor) => h('li', [anchor]))
  return h(
    'nav.neighbours',
    { ariaLabel: labels.say('neighbouringSections') },
    lines([h('ul', lines(items))]),
  )
}

const relations = { previousSection: 'prev', nextSection: 'next' } as const

/** "Next section: Aims". */
function wayTo(
  to: Place,
  label: keyof typeof relations,
  { publication, context }: Book,
  from: Place,
): Element {
  const { labels } = context
  return h('a', { rel: relations[label], href: relativeAddress(from.path, to.path) }, [
    h('span.label', labels.say('leadIn', { label: labels.say(label) })),
    h('span', languageOf(to, publication), to.title),
  ])
}

function wayToContents({ places: [entry], context }: Book, from: Place): Element {
  const href = `${relativeAddress(from.path, entry.path)}#${contentsId}`
  return h('a', { href }, context.labels.say('contents'))
}

/** For software, in the head of the page (HTML, 4.6.7.14 and 4.6.7.18). */
export function neighbourLinks(book: Book, place: Place): Element[] {
  const { previous, next } = neighboursOf(book, place)
  const link = (rel: 'prev' | 'next', to: Place | undefined) =>
    to === undefined ? [] : [h('link', { rel, href: relativeAddress(place.path, to.path) })]
  return [...link('prev', previous), ...link('next', next)]
}

function neighboursOf({ places }: Book, place: Place) {
  const index = places.indexOf(place)
  return { previous: places[index - 1], next: places[index + 1] }
}
