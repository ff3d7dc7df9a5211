/** The HTML edition: one page, or a page for each section, that needs no script. */
import { z } from 'zod'
import { htmlSplits } from '../../frontmatter/schema.ts'
import type { Publication } from '../../model/publication.ts'
import { splitIntoParts } from '../hast/parts.ts'
import { picturePath } from '../hast/picture-path.ts'
import { defineRenderer, type OutputFile, type RenderContext } from '../renderer.ts'
import { relativeAddress } from './address.ts'
import type { PictureSource } from './flavour.ts'
import { splitPages } from './split/split.ts'
import { wholePage } from './whole.ts'

const options = z.strictObject({
  inlineAssets: z
    .boolean()
    .default(false)
    .describe('Whether pictures stand inside the page, as data: addresses, instead of beside it.'),
  split: z
    .enum(htmlSplits)
    .default('none')
    .describe(
      'Whether all stands on one page (none), or each section of the first level on its own (sections).',
    ),
})

/** Semantic HTML with its pictures beside it, or inside where asked. */
export const html = defineRenderer<z.output<typeof options>>({
  name: 'html',
  readBack: 'html',
  extension: '.html',
  mediaType: 'text/html',
  options,
  chosen: ({ html }) => ({ ...html }),
  async render(publication, { inlineAssets, split }, context) {
    const files = await readPictures(publication, context)
    const pictures = inlineAssets ? inside(files) : beside
    const [opening, ...sections] = splitIntoParts(publication)
    const pages =
      split === 'sections' && sections.length > 0
        ? splitPages([opening, ...sections], publication, pictures, context)
        : [wholePage(publication, pictures, context)]
    return inlineAssets ? pages : [...pages, ...files]
  },
})

function readPictures(publication: Publication, context: RenderContext): Promise<OutputFile[]> {
  return Promise.all(
    publication.assets.map(async (id) => {
      const { mediaType, bytes } = await context.asset(id)
      return { path: picturePath(id), mediaType, bytes }
    }),
  )
}

const beside: PictureSource = { from: (path) => (asset) => relativeAddress(path, picturePath(asset)) }

function inside(pictures: readonly OutputFile[]): PictureSource {
  const addresses = new Map(
    pictures.map(({ path, mediaType, bytes }) => [
      path,
      `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`,
    ]),
  )
  return {
    from: (path) => (asset) => addresses.get(picturePath(asset)) ?? beside.from(path)(asset),
  }
}
