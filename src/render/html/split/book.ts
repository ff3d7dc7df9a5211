/** What every page of a divided edition is written from, and how its pages name each other. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ContentsEntry, Publication } from '../../../model/publication.ts'
import { type InOrder, partsById } from '../../hast/parts.ts'
import { createTransform, type Transform } from '../../hast/transform.ts'
import type { RenderContext } from '../../renderer.ts'
import { relativeAddress } from '../address.ts'
import { flavourOf, type PictureSource } from '../flavour.ts'
import { type Place, placesIn } from './places.ts'

export interface Book {
  readonly publication: Publication
  readonly context: RenderContext
  /** The entry page, and then the page of each section. */
  readonly places: InOrder<Place>
  readonly pictures: PictureSource
  /** Path of the style sheet in the document's folder. */
  readonly stylePath: string
  /** The page that holds what has this id. */
  placeOf(id: string): Place
  /** What the contents list below the section with this id. */
  listedBelow(id: string): readonly ContentsEntry[]
}

/** The book of `parts`: the entry page, and all else in a folder of its name. */
export function bookOf(
  [opening, ...sections]: InOrder,
  publication: Publication,
  pictures: PictureSource,
  context: RenderContext,
): Book {
  const folder = context.basename
  const entry: Place = { ...opening, path: `${folder}.html` }
  const places: InOrder<Place> = [entry, ...placesIn(folder, sections)]
  const byId = partsById(places, publication)
  const listed = new Map(publication.contents.map(({ id, entries }) => [id, entries]))
  return {
    publication,
    context,
    places,
    pictures,
    stylePath: `${folder}/style.css`,
    placeOf: (id) => byId.get(id) ?? entry,
    listedBelow: (id) => listed.get(id) ?? [],
  }
}

/** The address of what has this id, as the page at `from` names it. */
export function addressOf(book: Book, id: string, from: Place): string {
  const place = book.placeOf(id)
  return place === from ? `#${id}` : `${relativeAddress(from.path, place.path)}#${id}`
}

/** The transform of one page. A section is the h1 of its own. */
export function transformFor(book: Book, place: Place): Transform {
  const flavour = flavourOf(book.context, {
    href: (id) => addressOf(book, id, place),
    source: book.pictures.from(place.path),
    levelsAbove: place.section === undefined ? 1 : 0,
  })
  return createTransform({ children: place.blocks }, flavour)
}

/** In each page of a long book, the style sheet would weigh more than the words. */
export function styleLink({ stylePath }: Book, { path }: Place): Element {
  return h('link', { rel: 'stylesheet', href: relativeAddress(path, stylePath) })
}
