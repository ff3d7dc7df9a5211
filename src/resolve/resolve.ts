/**
 * mdast → publication. Every accessibility meaning is settled here, once, one step after the other; renderers
 * only read. A step goes on after an error, so that an author hears of all problems in one run.
 */
import type { Root } from 'mdast'
import type { Publication } from '../model/publication.ts'
import { markAbbreviations } from './abbreviations.ts'
import { accessibilityClaims } from './accessibility.ts'
import { buildBody } from './build/build.ts'
import { scopeOf } from './build/scope.ts'
import { headRemainingTables } from './build/table-heads.ts'
import { areWorthListing, listContents, outlineOf } from './contents.ts'
import type { ResolveContext } from './context.ts'
import { openCover } from './cover.ts'
import { writeDateline } from './dateline.ts'
import { closingFacts, openingFacts } from './facts.ts'
import { introduceAbbreviations } from './first-use.ts'
import { resolveFormulas } from './formulas.ts'
import { deepFreeze } from './freeze.ts'
import { identify } from './ids.ts'
import { liftLanguages } from './languages.ts'
import { settleLinks } from './links.ts'
import { boundNesting } from './nesting.ts'
import { placeNotes } from './notes.ts'
import { numberFiguresAndTables, numberParagraphs, numberSections } from './numbers.ts'
import { openPictures } from './pictures.ts'
import { restoreProse } from './prose.ts'
import { nestSections } from './sections.ts'
import { alignCells } from './table-alignment.ts'
import { assignHeaders } from './table-headers.ts'
import { settleWhitespace } from './whitespace.ts'

export type { ResolveContext } from './context.ts'

/**
 * The publication of one source, frozen. `root` is used up.
 * @throws never for the author's mistakes: those go through `context.report`, and an error among them means that
 * the publication must not be rendered.
 */
export async function resolve(root: Root, context: ResolveContext): Promise<Publication> {
  const { metadata, labels, report } = context
  const { language, direction } = scopeOf(metadata.lang)

  boundNesting(root, report)
  restoreProse(root, context)
  const { flow, notes } = buildBody(root, context)
  const children = nestSections(flow, metadata.title, report)
  placeNotes(children, notes, report)

  settleWhitespace(children)
  liftLanguages(children)
  const cover = await openCover(context)
  const pictures = await openPictures(children, context.assets, report)
  await resolveFormulas(children, report)

  headRemainingTables(children, report)
  alignCells(children)
  numberFiguresAndTables(children, labels)
  identify(children, report)
  assignHeaders(children)
  settleLinks(children, report)

  if (metadata.numberSections) numberSections(children)
  if (metadata.numberParagraphs) numberParagraphs(children)
  markAbbreviations(children, metadata.abbreviations ?? {}, language)
  introduceAbbreviations(children)
  writeDateline(children, metadata)

  const outline = outlineOf(children)
  const contents = listContents(outline, metadata.toc?.depth)
  const publication = {
    type: 'publication',
    slug: context.slug,
    source: context.source,
    language,
    direction,
    metadata,
    facts: openingFacts(metadata, labels, context.embargoed ?? false),
    outline,
    contents,
    listsContents: areWorthListing(contents),
    children,
    closing: closingFacts(metadata, labels),
    translations: context.translations,
    cover,
    assets: cover ? [...new Set([cover.asset, ...pictures])] : pictures,
  } as const
  return deepFreeze({ ...publication, accessibility: accessibilityClaims(publication, labels) })
}
