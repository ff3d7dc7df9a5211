/** The list of contents, with page numbers that are known once the pages are laid out (ISO 32000-1, 14.8.4.2). */
import type { ContentsEntry, Publication } from '../../../model/publication.ts'
import { plainText } from '../../../model/text.ts'
import {
  addedRun,
  type BlockContext,
  inlineContext,
  insetBy,
  respaced,
  styleOf,
  textBlock,
} from './context.ts'
import type { FlowBlock, Marker } from './flow.ts'
import { textRun } from './inlines.ts'
import { headingSpace, markerSpace } from './measures.ts'
import { Content } from './structure.ts'
import { blockStyle } from './styles.ts'

/** Contents with page numbers, for documents of more than five sections. */
export function planContents(publication: Publication, context: BlockContext): readonly FlowBlock[] {
  if (!publication.listsContents) return []
  const { theme, measures, labels } = context.edition
  const element = context.element.add('TOC')
  const caption = { ...context, element: element.add('Caption') }
  const style = blockStyle(theme, 'heading2', context.language, { colour: 'accent' })
  const heading = textBlock([addedRun(labels.say('contents'), caption, style.run)], style, caption, {
    ...headingSpace(theme, style.leading),
    keepWithNext: true,
  })
  const nests = publication.contents.some(({ entries }) => entries.length > 0)
  const entries = planEntries(publication.contents, publication.contents, {
    ...context,
    element,
    bold: nests,
  })
  const together = entries.map((entry, index) =>
    // No entry stands alone at the head of a page.
    index === entries.length - 2 ? { ...entry, keepWithNext: true } : entry,
  )
  return [heading, ...respaced(together, { before: 0, after: measures.part })]
}

/** Entries of one parent; `level` has all entries of the contents that are as deep. */
function planEntries(
  entries: readonly ContentsEntry[],
  level: readonly ContentsEntry[],
  context: BlockContext,
): readonly FlowBlock[] {
  const { space } = context.edition.theme
  const longest = Math.max(0, ...level.map(({ number }) => number?.length ?? 0))
  const hang = markerSpace(styleOf(context).run.size, longest)
  const words = insetBy(context, longest === 0 ? 0 : hang.width)
  const below = insetBy(context, longest === 0 ? space.indent : hang.width)
  const next = level.flatMap((entry) => entry.entries)
  return entries.flatMap((entry) => {
    const block = planEntry(entry, hang, words)
    if (entry.entries.length === 0) return [block]
    const nested = { ...below, element: context.element.add('TOC'), bold: false }
    return [block, ...planEntries(entry.entries, next, nested)]
  })
}

/** The number hangs beside the words. */
function planEntry(entry: ContentsEntry, hang: Omit<Marker, 'runs'>, context: BlockContext): FlowBlock {
  const { space } = context.edition.theme
  const item = context.element.add('TOCI', {
    refersTo: [entry.id],
    language: entry.language === context.language ? undefined : entry.language,
  })
  const element = item.add('Reference').add('Link')
  const own = { ...context, element, language: entry.language, direction: entry.direction }
  const style = styleOf(own)
  const annotation = new Content(element)
  const words = plainText(entry.children)
  const inline = inlineContext(own, style.run)
  const link = {
    target: { kind: 'internal', id: entry.id } as const,
    description: [entry.number, words].filter(Boolean).join(' '),
    content: annotation,
  }
  const marker =
    entry.number === undefined
      ? undefined
      : { runs: [textRun(`${entry.number} `, inline, { link })], ...hang }
  const runs = [textRun(`${words} `, inline, { link })]
  const number = textRun('', inline, { link, content: new Content(element) })
  const block = textBlock(runs, style, context, {
    before: context.bold ? space.paragraph : 0,
    after: space.item,
    marker,
    keepWithNext: entry.entries.length > 0,
    pageReference: { target: entry.id, run: number },
  })
  element.kids.push(...(number.content ? [number.content] : []), annotation)
  return block
}
