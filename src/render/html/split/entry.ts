/** The page that a divided edition is entered by. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { contentsList } from '../../hast/contents.ts'
import { lines } from '../../hast/lines.ts'
import type { Transform } from '../../hast/transform.ts'
import { relativeAddress } from '../address.ts'
import { footer, otherVersions, titleHeader } from '../landmarks.ts'
import { headMetadata } from '../metadata.ts'
import type { Page } from '../page.ts'
import { addressOf, type Book, styleLink, transformFor } from './book.ts'
import { contentsId, neighbourLinks, neighbours } from './neighbours.ts'

/** Title, facts, what stands before the first section, and the contents of the whole. */
export function entryPage(book: Book): Page {
  const { publication, context } = book
  const [place] = book.places
  const transform = transformFor(book, place)
  return {
    path: place.path,
    title: place.title,
    metadata: [...headMetadata(publication, context), ...neighbourLinks(book, place)],
    style: [styleLink(book, place)],
    header: [titleHeader(publication, transform)],
    contents: [],
    main: [...transform(place.blocks, publication), contents(book, transform), neighbours(book, place)],
    footer: footer(otherVersions(publication, context)),
  }
}

/**
 * Each line takes the id of what it leads to: addresses from the time when all stood on one page lead to the line that
 * leads on. A section of the first level is shown from the top of its page.
 */
function contents(book: Book, transform: Transform): Element {
  const { publication, context, places } = book
  const [entry] = places
  const href = (id: string) => {
    const { section, path } = book.placeOf(id)
    return section?.id === id ? relativeAddress(entry.path, path) : addressOf(book, id, entry)
  }
  const list = contentsList(publication.contents, publication, { href, transform, takesIds: true })
  const heading = h('h2', { id: contentsId }, context.labels.say('contents'))
  return h('nav', { role: 'doc-toc', ariaLabelledBy: contentsId }, lines([heading, list]))
}
