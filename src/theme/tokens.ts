/** Design tokens: the one place where a designer settles type, colour, spacing and page. */
import { z } from 'zod'
import { length } from './length.ts'
import { templateNames } from './places.ts'

/** Points. No page is set in larger type, and no paragraph stands further from the next. */
const points = z
  .number('a number of points')
  .positive('a number of points above 0')
  .max(200, 'at most 200 points')

const colour = z
  .string('a colour such as "#1a3c5e"')
  .regex(/^#[0-9a-f]{6}$/i, 'a colour such as "#1a3c5e"')
  .transform((value) => value.toLowerCase())

/** Names of typefaces and nothing else of CSS: a theme's style sheets are the place for that. */
const faces = z
  .string('names of typefaces, the first choice first')
  .regex(/^[\w\s,"'-]+$/, 'names of typefaces, separated by commas')

const typeStyle = z
  .strictObject(
    { size: points.describe('Size in points.'), leading: points.describe('From line to line, in points.') },
    'a size and a leading',
  )
  .refine(({ size, leading }) => leading >= size, {
    path: ['leading'],
    error: 'at least the size: lines would touch',
  })

const sheet = z.strictObject(
  {
    width: length,
    height: length,
    margin: z.strictObject(
      { top: length, right: length, bottom: length, left: length },
      'top, right, bottom and left',
    ),
  },
  'width, height and margin',
)

/** A line of text shorter than this in points holds hardly a word of large type. */
const leastMeasure = 144

const page = z
  .strictObject(
    {
      paper: z.string('the name of one of the papers').describe('The name of one of the papers.'),
      papers: z
        .record(z.string(), sheet, 'papers by their names')
        .describe('Papers by name, with the margins that the text keeps from their edges.'),
    },
    'a paper and the papers',
  )
  .superRefine(({ paper, papers }, { addIssue }) => {
    if (!Object.hasOwn(papers, paper)) {
      const names = Object.keys(papers).map((name) => JSON.stringify(name))
      addIssue({ code: 'custom', path: ['paper'], message: `the name of a paper: ${names.join(', ')}` })
    }
    for (const [name, { width, height, margin }] of Object.entries(papers)) {
      const room = Math.min(width - margin.left - margin.right, height - margin.top - margin.bottom)
      if (room < leastMeasure)
        addIssue({
          code: 'custom',
          path: ['papers', name, 'margin'],
          message: 'margins that leave 144 points for the text, both ways',
        })
    }
  })
  .transform(({ paper, papers }) => papers[paper] as z.output<typeof sheet>)

const palette = z.strictObject(
  {
    text: colour.describe('Words.'),
    background: colour.describe('What words stand on.'),
    muted: colour.describe('Words of less weight: facts, credits, running headers.'),
    accent: colour.describe('Headings of the PDF, labels and bars of callouts.'),
    link: colour.describe('Links, and the frame around what the keyboard stands on.'),
    rule: colour.describe('Lines.'),
    panel: colour.describe('The ground of callouts and code.'),
    warning: colour.describe('Label and bar of warnings, and embargoes.'),
  },
  'the colours of a palette',
)

export const themeSchema = z
  .strictObject({
    name: z
      .string('a name for the theme')
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'a name in small letters, digits and hyphens')
      .describe('Names the theme, and the pages of its PDF in the EPUB.'),
    page,
    font: z
      .strictObject(
        {
          text: faces.describe('Running text of the web page.'),
          heading: faces.describe('Title, headings, tables, captions and facts of the web page.'),
          code: faces.describe('Code of the web page.'),
        },
        'the typefaces of the web page',
      )
      .describe('Typefaces of the web page, as in CSS. The PDF is set in Noto, which it embeds.'),
    type: z.strictObject(
      {
        body: typeStyle.describe('Running text. All other measures of web page and book are relative to it.'),
        title: typeStyle.describe('The title of the document.'),
        subtitle: typeStyle.describe('The subtitle.'),
        heading1: typeStyle.describe('Headings of the first level.'),
        heading2: typeStyle.describe('Headings of the second level.'),
        heading3: typeStyle.describe('Headings from the third level down.'),
        small: typeStyle.describe('Notes, captions, tables, facts.'),
        code: typeStyle.describe('Lines of code.'),
        running: typeStyle.describe('Header and footer of the page.'),
      },
      'the type scale',
    ),
    smallest: z
      .number('a number of points')
      .min(10, 'at least 10 points')
      .max(72, 'at most 72 points')
      .describe('A promise: no words on a page are smaller, in points.'),
    space: z
      .strictObject(
        {
          paragraph: points.describe('Between two paragraphs.'),
          item: points.describe('Between two items of a list.'),
          indent: points.describe('By which lists, quotations and notes are set in.'),
          heading: points.describe('Below a heading of the first level; above it is twice as much.'),
          panel: points.describe('Between the words of a callout and its edges.'),
        },
        'distances',
      )
      .describe('Distances in points. All others follow from them.'),
    line: z
      .strictObject(
        {
          thin: points.describe('Rows of tables, the line above notes.'),
          thick: points.describe('The line below the head of a table, and between passages.'),
          bar: points.describe('The bar at the edge of callouts, quotations and code.'),
        },
        'the weights of lines',
      )
      .describe('Weights of lines in points.'),
    hyphenation: z
      .boolean('true or false')
      .describe(
        'Whether words are divided at the ends of lines in the PDF, which splits them for some readers.',
      ),
    contrast: z
      .number('a ratio')
      .min(4.5, 'a ratio from 4.5 upwards (WCAG 2.2, 1.4.3)')
      .max(21, 'a ratio up to 21')
      .describe('A promise: the least contrast of words with their ground.'),
    light: palette,
    dark: palette.describe('The same colours for screens whose reader asks for dark ones.'),
  })
  .superRefine(({ type, smallest }, { addIssue }) => {
    for (const [name, { size }] of Object.entries(type)) {
      if (size < smallest)
        addIssue({
          code: 'custom',
          path: ['type', name, 'size'],
          message: `at least ${smallest}, which "smallest" promises`,
        })
    }
  })

/** The files beside `theme.json` that a designer edits: page templates and style sheets. */
export const themeFiles = [
  ...templateNames,
  'base.css',
  'page.css',
  'landing.css',
  'evidence.css',
  'chapter.css',
] as const

export type ThemeFile = (typeof themeFiles)[number]
/** Lengths in points; the page is that of the paper which the theme chose. */
export type Tokens = z.output<typeof themeSchema>

/** A theme as renderers receive it. */
export interface Theme extends Tokens {
  readonly files: Readonly<Record<ThemeFile, string>>
}

export type TypeStyle = z.output<typeof typeStyle>
export type Palette = z.output<typeof palette>
