/** How web pages differ from books, and where they find their pictures. */
import type { AssetId } from '../../assets/asset.ts'
import type { Flavour } from '../hast/flavour.ts'
import type { RenderContext } from '../renderer.ts'

export interface PictureSource {
  /** Addresses of pictures, as the page at `path` names them. */
  from(path: string): (asset: AssetId) => string
}

export function flavourOf(
  { labels }: RenderContext,
  own: Pick<Flavour, 'href' | 'source' | 'levelsAbove'>,
): Flavour {
  return {
    labels,
    epubType: () => ({}),
    notes: 'endnotes',
    scrolls: true,
    opensDescriptions: false,
    pageBreaks: new Map(),
    ...own,
  }
}
