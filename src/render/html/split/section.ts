/** The page of a section. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { lines } from '../../hast/lines.ts'
import { closingFacts } from '../../hast/title.ts'
import type { Transform } from '../../hast/transform.ts'
import { relativeAddress } from '../address.ts'
import { foldedContents, footer } from '../landmarks.ts'
import { sectionMetadata } from '../metadata.ts'
import type { Page } from '../page.ts'
import { type Book, styleLink, transformFor } from './book.ts'
import { neighbourLinks, neighbours } from './neighbours.ts'
import type { Place } from './places.ts'

/** The section below the title of the whole, with the closing lines where it is the last. */
export function sectionPage(book: Book, place: Place): Page {
  const { publication, context, places } = book
  const [entry] = places
  const transform = transformFor(book, place)
  const listed = book.listedBelow(place.section?.id ?? '')
  const isLast = place === places.at(-1)
  return {
    path: place.path,
    title: `${place.title} – ${entry.title}`,
    metadata: [
      ...sectionMetadata(publication, place, relativeAddress(place.path, entry.path), context),
      ...neighbourLinks(book, place),
    ],
    style: [styleLink(book, place)],
    header: [header(book, place, transform)],
    contents: foldedContents(context.labels.say('onThisPage'), listed, publication, transform),
    main: [...text(book, place, transform), neighbours(book, place)],
    footer: footer(isLast ? closingFacts(publication, transform, publication) : []),
  }
}

/** What the page belongs to, and the way there. An embargo is said wherever a reader may begin. */
function header({ publication, places: [entry] }: Book, place: Place, transform: Transform): Element {
  const title = h('a', { href: relativeAddress(place.path, entry.path) }, entry.title)
  const embargo = publication.facts.filter(({ name }) => name === 'embargo')
  return h('header', lines([h('p.whole', [title]), ...transform(embargo, publication)]))
}

/** Without a landmark of its own: it would be the same as the page's. */
function text({ publication }: Book, { blocks }: Place, transform: Transform): ElementContent[] {
  const content = transform(blocks, publication)
  for (const section of content) {
    if (section.type === 'element') section.properties['ariaLabelledBy'] = undefined
  }
  return content
}
