/** Plain text made to be listened to, line by line, and to be read on a braille display. */
import { defineRenderer } from '../renderer.ts'
import { editionPassages } from './edition.ts'
import { guidePassage } from './guide.ts'
import { encode, layOut, tidy } from './layout.ts'
import { textOptions } from './options.ts'
import { createWriter } from './writer.ts'

const mediaType = 'text/plain; charset=utf-8'

export const text = defineRenderer({
  name: 'text',
  readBack: 'text',
  extension: '.txt',
  mediaType,
  after: ['pdf'],
  options: textOptions,
  async render(publication, options, { labels, basename, edition }) {
    const writer = createWriter(publication, options, labels, edition('pdf')?.files[0]?.pages ?? [])
    const passages = editionPassages(publication, writer)
    const guide = guidePassage(publication, passages, writer)
    const lines = layOut(tidy([...passages, guide], publication.language), options)
    return [{ path: `${basename}.txt`, mediaType, bytes: encode(lines, options) }]
  },
})
