/**
 * The frontmatter of a source: one schema, every field described.
 *
 * It is data only: no key of it reaches a library's options or a template's code path.
 */
import { z } from 'zod'
import { isLanguageTag } from './language.ts'

const words = (description: string) => z.string().trim().min(1).describe(description)
const webAddress = z.url({ protocol: /^https?$/ })
const day = z.iso.date()
const instant = z.iso.datetime({ offset: true })

/** How an HTML edition can be divided into pages. */
export const htmlSplits = ['none', 'sections'] as const

/** The standards that a PDF edition can be made to. */
export const pdfProfiles = ['ua1', 'ua2'] as const

const person = z
  .strictObject({
    name: words('The name as it should be printed and spoken.'),
    role: words('What the person did: author, editor, translator.').optional(),
    affiliation: words('The organization the person belongs to.').optional(),
    email: z.email().describe('Printed and linked.').optional(),
    url: webAddress.describe('A page about the person.').optional(),
  })
  .describe('A person or body that wrote the document.')

const publisher = z
  .strictObject({
    name: words('Who publishes the document.'),
    url: webAddress.describe("The publisher's home page.").optional(),
    logo: words('Path of a logo, from the folder of the source.').optional(),
  })
  .describe('Who publishes the document. Claims of conformance need it.')

const contact = z
  .strictObject({
    name: words('Office or person to ask.').optional(),
    email: z.email().describe('Address for questions.').optional(),
    phone: words('Telephone number in international form.').optional(),
    url: webAddress.describe('Page for questions.').optional(),
  })
  .describe('Whom readers and the press may ask; printed at the end.')

const accessibility = z
  .strictObject({
    summary: words('Two sentences for readers; without it Lectern writes them from the content.').optional(),
    certifiedBy: words('Who evaluated alternatives, reading order and languages by hand.').optional(),
    reviewedOn: day.describe('When that was done.').optional(),
    report: webAddress.describe('Where the evaluation can be read.').optional(),
    contact: words('Address or page for readers who meet a barrier.').optional(),
  })
  .describe('The human part of accessibility: who checked what no machine can.')

export const frontmatterSchema = z.strictObject({
  title: words('The title: first line, h1 and name of the file in every reader.'),
  subtitle: words('A second line under the title.').optional(),
  lang: z
    .string()
    .refine(isLanguageTag, 'a BCP 47 language tag such as en, fr, ar or zh-Hans')
    .describe('Language of the document, a BCP 47 tag. The direction follows from it.'),
  summary: words('One or two sentences for search engines and listings, also read first.').optional(),
  kind: z
    .enum(['brief', 'press-release', 'report', 'article', 'book'])
    .default('brief')
    .describe('What the document is.'),
  authors: z.array(person).min(1).describe('Who wrote it.').optional(),
  publisher: publisher.optional(),
  contact: contact.optional(),
  date: day.describe('Day of publication, YYYY-MM-DD.'),
  modified: day.describe('Day of the last change, YYYY-MM-DD.').optional(),
  embargo: instant.describe('Instant before which nothing is built, with its zone.').optional(),
  dateline: z
    .strictObject({
      place: words('City that opens the first paragraph.'),
      country: words('Country, where the city needs one.').optional(),
    })
    .describe('Place of origin; opens the first paragraph together with the date.')
    .optional(),
  symbol: words('Document symbol, shared by all language versions.').optional(),
  jobNumber: words('Job number of the printing house.').optional(),
  subjects: z.array(words('A subject.')).min(1).describe('What the document is about.').optional(),
  rights: words('Copyright line.').optional(),
  licence: words('SPDX identifier or address of the licence.').optional(),
  cover: z
    .strictObject({
      image: words('Path of the picture, from the folder of the source.'),
      alt: words('What the picture shows.'),
    })
    .describe('A cover picture.')
    .optional(),
  abbreviations: z
    .record(z.string().min(1), words('The words in full.'))
    .describe('Abbreviations and their expansions, written out at first use.')
    .optional(),
  formats: z
    .array(words('The name of a renderer.').meta({ examples: ['html', 'pdf', 'epub', 'text'] }))
    .min(1)
    .describe(
      'The editions to make: html, pdf, epub, text, or one of the configuration. All of them when absent.',
    )
    .optional(),
  html: z
    .strictObject({
      split: z
        .enum(htmlSplits)
        .describe('Whether all stands on one page (none), or each section of the first level on its own.')
        .optional(),
    })
    .describe('How the HTML edition is made.')
    .optional(),
  pdf: z
    .strictObject({
      profile: z
        .enum(pdfProfiles)
        .describe('The standards of the PDF: ua1 (PDF/UA-1, PDF/A-2a) or ua2 (PDF/UA-2, PDF/A-4).')
        .optional(),
    })
    .describe('How the PDF edition is made.')
    .optional(),
  toc: z
    .strictObject({
      depth: z
        .int()
        .min(1)
        .max(6)
        .default(3)
        .describe(
          'Deepest level that is listed on the page; menus of e-readers and PDF viewers hold every heading.',
        ),
    })
    .describe('The table of contents.')
    .optional(),
  numberSections: z.boolean().default(false).describe('Whether sections carry numbers, in every edition.'),
  numberParagraphs: z
    .boolean()
    .default(false)
    .describe('Whether paragraphs carry numbers, in every edition.'),
  accessibility: accessibility.optional(),
})

export type Metadata = z.output<typeof frontmatterSchema>
export type FrontmatterInput = z.input<typeof frontmatterSchema>
