/** What can be chosen about the text edition. */
import { z } from 'zod'

export const textOptions = z.strictObject({
  wrap: z
    .int()
    .min(20)
    .max(1000)
    .describe('Most characters on a line; without it a paragraph is one line, as screen readers like it.')
    .optional(),
  bom: z
    .boolean()
    .default(true)
    .describe('Whether the file begins with a byte order mark, by which Windows knows UTF-8.'),
  crlf: z.boolean().default(true).describe('Whether lines end as on Windows (CR LF) or as on Unix (LF).'),
  verbosity: z
    .enum(['brief', 'full'])
    .default('brief')
    .describe(
      'Whether the end of every list, table, figure and note is said, and where each page of the PDF begins; or only those ends that are in doubt.',
    ),
  headings: z
    .enum(['words', 'marks'])
    .default('words')
    .describe('Whether headings begin with "Heading 2:" or with Markdown\'s number signs.'),
  links: z
    .enum(['notes', 'inline'])
    .default('notes')
    .describe('Whether the addresses of links stand at the end or behind each link.'),
})

export type TextOptions = z.output<typeof textOptions>
