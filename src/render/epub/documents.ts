/** The book's content documents: cover, title page, chapters. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { fillTemplate } from '../../theme/template.ts'
import type { Flavour } from '../hast/flavour.ts'
import { lines } from '../hast/lines.ts'
import { pageBreak } from '../hast/page-break.ts'
import { pictureAddress } from '../hast/picture-path.ts'
import { closingFacts, titleLines } from '../hast/title.ts'
import { createTransform, type Transform } from '../hast/transform.ts'
import type { Book, Cover } from './book.ts'
import type { Part } from './parts.ts'
import { xhtml } from './xml.ts'

/** An XHTML file of the book, as the manifest lists it. */
export interface BookDocument {
  readonly id: string
  readonly file: string
  readonly content: string
  /** What reading systems must support, or what the file is (EPUB 3.3, manifest item properties). */
  readonly properties: readonly string[]
}

/** The content documents, in the order of the spine. */
export function writeDocuments(book: Book): readonly BookDocument[] {
  const covers = book.cover ? [coverDocument(book, book.cover)] : []
  const transform = createTransform(book.publication, bookFlavour(book))
  return [...covers, ...book.parts.all.map((part) => partDocument(book, part, transform))]
}

/** One XHTML file from the designer's template. */
export function fillDocument(
  book: Book,
  about: {
    readonly title: string
    readonly language: string
    readonly direction: string
    readonly matter: string
  },
  content: readonly ElementContent[],
): string {
  return fillTemplate(book.context.theme, 'chapter.xhtml', {
    language: about.language,
    direction: about.direction,
    title: about.title,
    matter: about.matter,
    content: xhtml(content).trim(),
  })
}

function coverDocument(book: Book, { picture, alternative }: Cover): BookDocument {
  const title = book.context.labels.say('cover')
  const image = h('img', { role: 'doc-cover', src: pictureAddress(picture.asset.id), alt: alternative })
  const { language, direction } = book.publication
  return {
    id: 'cover',
    file: 'cover.xhtml',
    content: fillDocument(book, { title, language, direction, matter: 'cover' }, [
      h('section.cover', { role: 'region', ariaLabel: title }, image),
    ]),
    properties: [],
  }
}

function partDocument(book: Book, part: Part, transform: Transform): BookDocument {
  const blocks = transform(part.blocks, part)
  const content = [
    ...(part.section === undefined ? [...titlePage(book, transform), ...blocks] : chapter(blocks)),
    ...(part === book.parts.all.at(-1) ? closing(book, part, transform) : []),
  ]
  const matter = part.section === undefined ? 'frontmatter' : 'bodymatter'
  return {
    id: part.id,
    file: part.file,
    content: fillDocument(book, { ...part, matter }, lines(content)),
    properties: holdsMath(content) ? ['mathml'] : [],
  }
}

/** Without `hgroup`, which older rules of EPUB read otherwise than HTML does today. */
function titlePage({ publication, pages }: Book, transform: Transform): ElementContent[] {
  const facts = transform(publication.facts, publication)
  return [
    ...(pages?.opening ?? []).map(pageBreak),
    h('header', { 'epub:type': 'titlepage' }, lines([...titleLines(publication), ...facts])),
  ]
}

function chapter(content: ElementContent[]): ElementContent[] {
  for (const section of content) {
    if (section.type === 'element') {
      Object.assign(section.properties, { role: 'doc-chapter', 'epub:type': 'chapter' })
    }
  }
  return content
}

function closing(book: Book, part: Part, transform: Transform): Element[] {
  const facts = closingFacts(book.publication, transform, part)
  return facts.length > 0 ? [h('footer', lines(facts))] : []
}

/** What sets a book apart. Every address names its file, so that one transform serves all documents. */
export function bookFlavour({ context, parts, pages }: Book): Flavour {
  return {
    labels: context.labels,
    href: (id) => `${(parts.withId(id) ?? parts.all[0]).file}#${id}`,
    source: pictureAddress,
    epubType: (type) => ({ 'epub:type': type }),
    notes: 'footnotes',
    scrolls: false,
    opensDescriptions: true,
    levelsAbove: 1,
    pageBreaks: pages?.breaks ?? new Map(),
  }
}

function holdsMath(content: readonly ElementContent[]): boolean {
  return content.some(
    (node) => node.type === 'element' && (node.tagName === 'math' || holdsMath(node.children)),
  )
}
