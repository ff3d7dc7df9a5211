/** The HTML edition: one self-contained page that needs no script. */
import { z } from 'zod'
import type { AssetId } from '../../assets/asset.ts'
import type { Publication } from '../../model/publication.ts'
import type { Flavour } from '../hast/flavour.ts'
import { pictureAddress, picturePath } from '../hast/picture-path.ts'
import { createTransform } from '../hast/transform.ts'
import { defineRenderer, type OutputFile, type RenderContext } from '../renderer.ts'
import { writePage } from './page.ts'

const options = z.strictObject({
  inlineAssets: z
    .boolean()
    .default(false)
    .describe('Whether pictures stand inside the page, as data: addresses, instead of beside it.'),
})

/** Semantic HTML with its style sheet inside and its pictures beside it, or inside where asked. */
export const html = defineRenderer<z.output<typeof options>>({
  name: 'html',
  readBack: 'html',
  extension: '.html',
  mediaType: 'text/html',
  options,
  async render(publication, { inlineAssets }, context) {
    const pictures = await readPictures(publication, context)
    const source = inlineAssets ? dataAddresses(pictures) : pictureAddress
    const transform = createTransform(publication, flavour(source, context))
    const page: OutputFile = {
      path: `${context.basename}.html`,
      mediaType: 'text/html',
      bytes: new TextEncoder().encode(writePage(publication, transform, context)),
    }
    return inlineAssets ? [page] : [page, ...pictures]
  },
})

function flavour(source: (asset: AssetId) => string, context: RenderContext): Flavour {
  return {
    labels: context.labels,
    href: (id) => `#${id}`,
    source,
    epubType: () => ({}),
    notes: 'endnotes',
    scrolls: true,
    opensDescriptions: false,
    pageBreaks: new Map(),
  }
}

function readPictures(publication: Publication, context: RenderContext): Promise<OutputFile[]> {
  return Promise.all(
    publication.assets.map(async (id) => {
      const { mediaType, bytes } = await context.asset(id)
      return { path: picturePath(id), mediaType, bytes }
    }),
  )
}

function dataAddresses(pictures: readonly OutputFile[]): (asset: AssetId) => string {
  const addresses = new Map(
    pictures.map(({ path, mediaType, bytes }) => [
      path,
      `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`,
    ]),
  )
  return (asset) => addresses.get(picturePath(asset)) ?? pictureAddress(asset)
}
