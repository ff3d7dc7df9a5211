/** The places in templates that Lectern fills: the one list of them, which designers and the handbook read too. */

/** Words are escaped where they are put in; markup is Lectern's own. */
interface Place {
  readonly kind: 'words' | 'markup'
  /** What is put there. */
  readonly says: string
}

const words = (says: string): Place => ({ kind: 'words', says })
const markup = (says: string): Place => ({ kind: 'markup', says })

/** Each template's places by their names. */
export const templates = {
  'page.html': {
    language: words('The language of the page, a BCP 47 tag.'),
    direction: words('`ltr` or `rtl`.'),
    title: words('The title.'),
    metadata: markup('What search engines, previews and other software read.'),
    style: markup(
      'The tokens of the theme and the style sheets; on pages of a divided edition, a link to them.',
    ),
    skipToContent: words('The words of the link that skips to the text.'),
    header: markup('The title and the facts below it.'),
    contents: markup('The table of contents, or nothing.'),
    main: markup('The text; on landing pages, the editions of a document or all documents.'),
    footer: markup(
      'Contact, rights, other languages and editions; on landing pages, the way to all documents.',
    ),
  },
  'chapter.xhtml': {
    language: words('The language of the chapter, a BCP 47 tag.'),
    direction: words('`ltr` or `rtl`.'),
    title: words('The title of the chapter.'),
    matter: words('`cover`, `frontmatter` or `bodymatter`.'),
    content: markup('The text of the chapter.'),
  },
  'package.opf': {
    language: words('The language of the book, a BCP 47 tag.'),
    direction: words('`ltr` or `rtl`.'),
    metadata: markup('What the book says about itself.'),
    manifest: markup('The files of the book.'),
    spine: markup('Its chapters in reading order.'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Place>>>>

export type TemplateName = keyof typeof templates
export type PlaceName<Name extends TemplateName> = keyof (typeof templates)[Name] & string

export const templateNames = Object.keys(templates) as TemplateName[]

/** The places of a template by their names, whichever template it is. */
export function placesOf(template: TemplateName): ReadonlyMap<string, Place> {
  return new Map(Object.entries(templates[template]))
}

/** A place as a designer writes it: `{{title}}` for words, `{{{main}}}` for markup. */
export function writtenPlace(name: string, { kind }: Pick<Place, 'kind'>): string {
  return kind === 'words' ? `{{${name}}}` : `{{{${name}}}}`
}
