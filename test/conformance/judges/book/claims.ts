/** What the package claims, proven by what the book holds. */
import type { Element } from '@xmldom/xmldom'
import { elements, having, said, wordsIn } from '../markup/read.ts'
import { type Book, chapters, navigationList, properties } from './read.ts'

type Proof = (book: Book) => boolean

const all = (book: Book, name: string): readonly Element[] =>
  chapters(book).flatMap(({ document }) => elements(document, name))

const pictures = (book: Book) => all(book, 'img')
const informative = (book: Book) => pictures(book).filter((picture) => picture.getAttribute('alt') !== '')
const formulas = (book: Book) => all(book, 'math')
const isComplex = (figure: Element) =>
  wordsIn(figure, 'class').some((kind) => ['chart', 'diagram', 'map'].includes(kind))
const isDescribed = (figure: Element) =>
  elements(figure, 'img').every((picture) => picture.hasAttribute('aria-details'))
const complexAreDescribed = (book: Book) => all(book, 'figure').filter(isComplex).every(isDescribed)
const everyFigureSpeaks = (book: Book) =>
  all(book, 'figure').every((figure) =>
    elements(figure, 'img').every((picture) => picture.getAttribute('alt')),
  )
const hasPageList = (book: Book) => navigationList(book, 'page-list') !== undefined

/** What must be there for each feature to be true. A feature without a line here is one that nobody can prove. */
const proofs: Readonly<Record<string, Proof>> = {
  structuralNavigation: (book) => all(book, 'h2').length > 0,
  tableOfContents: (book) => elements(navigationList(book, 'toc') ?? book.ncx.document, 'a').length > 0,
  readingOrder: (book) => chapters(book).length > 0,
  displayTransformability: (book) => stylesLeaveTheReaderFree(book).length === 0,
  alternativeText: (book) => informative(book).length > 0 && everyFigureSpeaks(book),
  longDescription: (book) =>
    pictures(book).some((picture) => picture.hasAttribute('aria-details')) && complexAreDescribed(book),
  MathML: (book) => formulas(book).length > 0,
  describedMath: (book) =>
    formulas(book).length > 0 && formulas(book).every((it) => it.getAttribute('alttext')),
  ARIA: (book) =>
    chapters(book).some(({ document }) => elements(document).some((it) => it.hasAttribute('role'))),
  pageBreakMarkers: (book) =>
    chapters(book).some(({ document }) => having(document, 'role', 'doc-pagebreak').length > 0),
  pageNavigation: hasPageList,
}

/** Features, modes and conformance are as the documents show them, and what must be said is said. */
export function claimsAreProven(book: Book): readonly string[] {
  const features = properties(book, 'schema:accessibilityFeature')
  const needed = Object.entries(proofs).filter(
    ([feature, proof]) => proof(book) && !features.includes(feature),
  )
  return [
    ...features.filter((it) => proofs[it]?.(book) !== true).map((it) => `nothing proves the feature ${it}`),
    ...needed.map(([feature]) => `the feature ${feature} is there and goes unsaid`),
    ...modes(book),
    ...hazards(properties(book, 'schema:accessibilityHazard')),
    ...(properties(book, 'schema:accessibilitySummary').length === 1 ? [] : ['there is no summary']),
    ...conformance(book),
    ...(properties(book, 'pageBreakSource').length > 0 === hasPageList(book)
      ? []
      : ['pages without a source']),
  ]
}

function modes(book: Book): readonly string[] {
  const claimed = properties(book, 'schema:accessMode')
  const sufficient = properties(book, 'schema:accessModeSufficient')
  const wordsSuffice = everyFigureSpeaks(book) && complexAreDescribed(book)
  return [
    ...(claimed.includes('textual') ? [] : ['the words are no access mode']),
    ...(claimed.includes('visual') === informative(book).length > 0 ? [] : ['pictures and modes disagree']),
    ...(sufficient.includes('textual') === wordsSuffice
      ? []
      : ['words are said to suffice, or not, wrongly']),
  ]
}

/** `none` and `unknown` never stand beside another value, and one of all is always said. */
function hazards(said: readonly string[]): readonly string[] {
  return said.length === 1 && ['none', 'unknown'].includes(said[0] ?? '') ? [] : [`hazards: ${said.join()}`]
}

/** A claim of conformance names its evaluator (EPUB Accessibility 1.1, 4). */
function conformance(book: Book): readonly string[] {
  const claims = properties(book, 'dcterms:conformsTo')
  return claims.length > 0 && properties(book, 'a11y:certifiedBy').length === 0
    ? ['nobody is named who evaluated the claim of conformance']
    : []
}

/** Size, face, colour and spacing of running text belong to the reader. */
export function stylesLeaveTheReaderFree({ styles }: Book): readonly string[] {
  return styles
    .flatMap((sheet) => [...sheet.replace(/\/\*.*?\*\//gs, '').matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)])
    .filter(([, name = '', value = '']) => isTheReaders.test(name) || isFixed(name, value))
    .map(([declaration]) => `the style sheet decides ${declaration}`)
}

const isTheReaders = /^(?:font|font-family|color|background(?:-.*)?|line-height|(?:letter|word)-spacing)$/

function isFixed(name: string, value: string): boolean {
  return (
    /!important|url\(/.test(value) || (name === 'font-size' && !/^[\d.]+(?:em|rem|%)$/.test(value.trim()))
  )
}

/** The language of the package is that of the book, and its pages turn the way that language is read. */
export function packageSaysTheLanguage(book: Book): readonly string[] {
  const { document } = book.package
  const root = document.documentElement
  const language = said(elements(document, 'dc:language')[0] ?? document)
  const direction = /^(?:ar|fa|he|ps|sd|ug|ur|yi)\b/.test(language) ? 'rtl' : 'ltr'
  const turned = elements(document, 'spine')[0]?.getAttribute('page-progression-direction')
  return [
    ...(root?.getAttribute('xml:lang') === language ? [] : ['the package is in another language']),
    ...(root?.getAttribute('dir') === direction ? [] : ['the package is set in another direction']),
    ...(turned === direction ? [] : [`pages turn ${turned}, not ${direction}`]),
  ]
}
