/** What the edition says of itself at its end: how it is laid out and how long it takes to listen to. */
import type { Publication } from '../../model/publication.ts'
import { walk } from '../../model/visit.ts'
import { listeningMinutes, listeningTime } from './listening-time.ts'
import { holdsList } from './lists.ts'
import { type Passage, paragraph } from './passage.ts'
import { labelled, sentences } from './sentences.ts'
import type { Writer } from './writer.ts'

/** The note on the edition that consists of `passages`: only what it really uses is explained. */
export function guidePassage(
  publication: Publication,
  passages: readonly Passage[],
  writer: Writer,
): Passage {
  const { labels, language } = writer
  const remarks = conventions(publication, writer)
  const guide = (more: readonly string[]) =>
    paragraph(labelled(labels.say('layout'), sentences([...remarks, ...more], labels), labels))
  const minutes = listeningMinutes(listeningTime([...passages, guide([])], language))
  return guide([labels.say('listeningTime', { count: minutes })])
}

function conventions(publication: Publication, { labels, options, references, pages }: Writer): string[] {
  const types = new Set(Array.from(walk(publication.children), ({ type }) => type))
  const remarks: readonly (readonly [boolean, string])[] = [
    [
      types.has('section'),
      labels.say(options.headings === 'marks' ? 'layoutHeadingMarks' : 'layoutHeadings'),
    ],
    [types.has('list'), labels.say('layoutLists')],
    [hasNestedList(publication), labels.say('layoutNestedLists')],
    [types.has('table'), labels.say('layoutTables')],
    [types.has('figure'), labels.say('layoutFigures')],
    [references.formulas.length > 0, labels.say('layoutFormulas', { heading: labels.say('formulas') })],
    [pages.areSaid, labels.say('layoutPages')],
    [types.has('note'), labels.say('layoutNotes')],
    [references.links.length > 0, labels.say('layoutLinks', { heading: labels.say('links') })],
    [options.links === 'inline' && types.has('link'), labels.say('layoutLinksInline')],
  ]
  return remarks.flatMap(([holds, text]) => (holds ? [text] : []))
}

function hasNestedList({ children }: Publication): boolean {
  return Array.from(walk(children)).some((node) => node.type === 'list' && node.children.some(holdsList))
}
