/** An edition of its own: the headings, a line each. */
import { defineRenderer, project, z } from 'lectern'

export const outline = defineRenderer({
  name: 'outline',
  extension: '.outline.txt',
  mediaType: 'text/plain; charset=utf-8',
  options: z.strictObject({ bullet: z.string().default('-') }),
  async render(publication, { bullet }, { basename }) {
    const headings = project(publication).filter(({ role }) => role === 'heading')
    const lines = headings.map(({ level = 1, text }) => `${'  '.repeat(level - 1)}${bullet} ${text}\n`)
    return [
      {
        path: `${basename}.outline.txt`,
        mediaType: 'text/plain; charset=utf-8',
        bytes: new TextEncoder().encode(lines.join('')),
      },
    ]
  },
})
