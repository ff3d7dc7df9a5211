/** What can be chosen about the PDF edition. */
import { z } from 'zod'
import { pdfProfiles } from '../../frontmatter/schema.ts'

export const pdfOptions = z.strictObject({
  profile: z
    .enum(pdfProfiles)
    .default('ua1')
    .describe('The standards that the file is made to: ua1 (PDF/UA-1, PDF/A-2a) or ua2 (PDF/UA-2, PDF/A-4).'),
  attachSource: z
    .boolean()
    .default(false)
    .describe('Whether the Markdown source is attached to the file, for those who work on with it.'),
})

export type PdfOptions = z.output<typeof pdfOptions>
