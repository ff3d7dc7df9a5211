/** The order of the edition: opening, text, and what is left for the end. */

import type { Fact, List, ListItem, NodeBase } from '../../model/nodes.ts'
import type { ContentsEntry, Publication } from '../../model/publication.ts'
import { passagesOf } from './blocks.ts'
import { closed } from './enclosed.ts'
import { headingPassage, titleLine } from './headings.ts'
import { lineOf } from './inline.ts'
import { languageName } from './languages.ts'
import { listPassages } from './lists.ts'
import { noPages } from './pages.ts'
import { type Passage, paragraph } from './passage.ts'
import { labelled } from './sentences.ts'
import type { Writer } from './writer.ts'

/** The edition up to the note on itself, which counts the words of these passages. */
export function editionPassages(publication: Publication, writer: Writer): Passage[] {
  const { labels, references } = writer
  const opening = [...titlePassages(publication, writer), ...contentsPassages(publication, writer)]
  const body = passagesOf(publication.children, writer)
  // The closing lines link, too: they are written before the links are listed.
  const closing = factPassages(publication.closing, writer)
  return [
    ...opening,
    ...body,
    ...referencePassages('formulas', 'formula', references.formulas, writer),
    ...referencePassages('links', 'link', references.links, writer),
    headingPassage(1, labels.say('aboutDocument'), writer),
    ...closing,
  ]
}

/** A listener must be able to choose the voice before the text begins: the language comes right after the title. */
function titlePassages({ metadata, facts, language }: Publication, writer: Writer): Passage[] {
  const { labels } = writer
  return [
    paragraph(titleLine(metadata.title, writer)),
    ...(metadata.subtitle === undefined ? [] : [paragraph(metadata.subtitle)]),
    paragraph(labelled(labels.say('language'), languageName(language, labels), labels)),
    ...writer.pages.opening(),
    ...factPassages(facts, writer),
  ]
}

function factPassages(facts: readonly Fact[], writer: Writer): Passage[] {
  return facts.flatMap((fact) => {
    const before = writer.pages.before(fact)
    const line = lineOf(fact, writer)
    return [...before, paragraph(fact.label === undefined ? line : labelled(fact.label, line, writer.labels))]
  })
}

function contentsPassages(publication: Publication, writer: Writer): Passage[] {
  if (!publication.listsContents) return []
  const label = writer.labels.say('contents')
  const listed = { ...writer, pages: noPages(writer.labels) }
  const list = listPassages(contentsList(publication.contents, publication), listed)
  // Words before the first section would pass for a part of the contents.
  const isInDoubt = publication.children[0]?.type !== 'section'
  return [headingPassage(1, label, writer), ...closed(label, list, writer, isInDoubt)]
}

/** The contents as a list; where sections are numbered, its numbers are theirs. */
function contentsList(entries: readonly ContentsEntry[], { language, direction }: NodeBase): List {
  return {
    type: 'list',
    language,
    direction,
    ordered: entries.some(({ number }) => number !== undefined),
    loose: false,
    children: entries.map(contentsItem),
  }
}

function contentsItem({ number, language, direction, children, entries }: ContentsEntry): ListItem {
  return {
    type: 'listItem',
    language,
    direction,
    ordinal: number === undefined ? undefined : Number(number.split('.').at(-1)),
    children: [
      { type: 'paragraph', language, direction, children },
      ...(entries.length === 0 ? [] : [contentsList(entries, { language, direction })]),
    ],
  }
}

/** "Link 1: …" below a heading of their own, if there are any. */
function referencePassages(
  heading: 'links' | 'formulas',
  label: 'link' | 'formula',
  references: readonly string[],
  writer: Writer,
): Passage[] {
  const { labels } = writer
  if (references.length === 0) return []
  return [
    headingPassage(1, labels.say(heading), writer),
    ...references.map((reference, index) =>
      paragraph(labelled(labels.say(label, { number: index + 1 }), reference, labels)),
    ),
  ]
}
