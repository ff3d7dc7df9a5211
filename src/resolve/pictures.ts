import type { AssetId } from '../assets/asset.ts'
import type { AssetStore } from '../assets/store.ts'
import type { Report } from '../diagnostics/report.ts'
import { type Block, each, type TitledImage } from './draft.ts'

/**
 * Opens each picture and gives it its size, one after the other so that complaints stand in reading order.
 * @returns the pictures in reading order, each once.
 */
export async function openPictures(
  children: readonly Block[],
  assets: AssetStore,
  report: Report,
): Promise<AssetId[]> {
  const opened = new Set<AssetId>()
  for (const image of each('image', children)) {
    reportTitle(image, report)
    const asset = await assets.open(image.asset, image, report)
    if (!asset) continue
    opened.add(asset.id)
    Object.assign(image, { asset: asset.id, width: asset.width, height: asset.height })
  }
  return [...opened]
}

/** A title is a figure's caption; in a line there is no place for one. */
function reportTitle(image: TitledImage, report: Report): void {
  if (image.title === undefined) return
  report('source-words-are-carried', image, {
    what: 'The title of the picture in the line',
    words: image.title,
  })
  delete image.title
}
