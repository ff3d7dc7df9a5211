/** Everything that the files of the book are written from. */
import type { Asset } from '../../assets/asset.ts'
import type { Publication } from '../../model/publication.ts'
import { picturePath } from '../hast/picture-path.ts'
import type { RenderContext } from '../renderer.ts'
import { listPages, type PageList } from './page-marks.ts'
import { type Parts, partsOfBook } from './parts.ts'

export interface Book {
  readonly publication: Publication
  readonly context: RenderContext
  readonly parts: Parts
  /** The PDF edition's pages; undefined when this run makes no PDF. */
  readonly pages: PageList | undefined
  readonly pictures: readonly Picture[]
  readonly cover: Cover | undefined
}

export interface Picture {
  readonly id: string
  readonly asset: Asset
  readonly path: string
}

export interface Cover {
  readonly picture: Picture
  readonly alternative: string
}

/** Reads the pictures and finds the pages. */
export async function makeBook(publication: Publication, context: RenderContext): Promise<Book> {
  const parts = partsOfBook(publication)
  const marks = context.edition('pdf')?.files[0]?.pages
  const pictures = await readPictures(publication, context)
  return {
    publication,
    context,
    parts,
    pages: marks && marks.length > 0 ? listPages(marks, parts) : undefined,
    pictures,
    cover: coverOf(publication, pictures),
  }
}

async function readPictures({ assets }: Publication, context: RenderContext): Promise<readonly Picture[]> {
  return Promise.all(
    assets.map(async (id, index) => ({
      id: `image-${index + 1}`,
      asset: await context.asset(id),
      path: picturePath(id),
    })),
  )
}

function coverOf({ cover }: Publication, pictures: readonly Picture[]): Cover | undefined {
  const picture = cover && pictures.find(({ asset }) => asset.id === cover.asset)
  return cover && picture ? { picture, alternative: cover.alternative } : undefined
}
