/** Elements that stand by themselves → utterances (ISO 32000-1, 14.8.4). */
import type { Role, Utterance } from '../../../model/utterance.ts'
import type { PdfElement, PdfKid } from '../../pdf/structure.ts'
import { withoutListPunctuation } from '../additions.ts'
import { callout, flowOf, group, opened, said } from '../blocks.ts'
import { type LinePart, wordsOf } from '../line.ts'
import { figureOf, isCaption, withCaption, withDescription } from './figures.ts'
import { named, partsOf } from './lines.ts'
import { listOf } from './lists.ts'
import { leftOut, type PdfReader } from './reader.ts'
import { type BlockType, headingLevel, isCodeBlock, roleOf, standsInLine } from './roles.ts'
import { tablesOf } from './tables.ts'

type Handler = (element: PdfElement, reader: PdfReader) => readonly Utterance[]

const handlers: { readonly [Type in Exclude<BlockType, `H${number}`>]: Handler } = {
  Title: (element, reader) => [line('title', element, element.kids, reader)],
  Subtitle: (element, reader) => [line('subtitle', element, element.kids, reader)],
  H: (element, reader) => [heading(element, nestingOf(element), reader)],
  P: paragraph,
  L: listOf,
  BlockQuote: (element, reader) => [group('quotation', element, {}, saidBy(element, element.kids, reader))],
  Attribution: (element, reader) => [line('attribution', element, element.kids, reader)],
  Aside: (element, reader) => [callout(element, saidBy(element, element.kids, reader))],
  Figure: (element, reader) => [figureOf(element, reader)],
  // Without a figure before it: a passage like others.
  Description: (element, reader) => saidBy(element, element.kids, reader),
  Formula: formula,
  Table: tablesOf,
  Note: note,
  FENote: note,
  // Exempt: what helps to find one's way says nothing of its own.
  TOC: () => [],
  Artifact: () => [],
}

/** What the kids of `holder` say. Those that only make a line make one together. */
export function saidBy(holder: PdfElement, kids: readonly PdfKid[], reader: PdfReader): readonly Utterance[] {
  return flowOf(kids, {
    origins: reader.origins,
    isInLine: (kid) => kid.kind !== 'element' || standsInLine(kid, reader),
    line: (loose) => line('paragraph', holder, loose, reader),
    block(kid, before) {
      if (kid.kind !== 'element') return { says: [] }
      if (roleOf(kid) === 'Description') {
        if (before === leftOut) return { says: [] }
        if (before?.role === 'figure')
          return { says: [withDescription(before, kid, reader)], replacesLast: true }
      }
      return { says: elementSays(kid, reader) }
    },
  })
}

function elementSays(element: PdfElement, reader: PdfReader): readonly Utterance[] {
  const handler = handlerOf(element, reader)
  if (handler === undefined) return grouped(element, reader)
  return reader.leavesOut(element) ? [leftOut] : handler(element, reader)
}

/** The passages that stand in `kids` and in their groups, one after the other: what says something by itself. */
export function* passagesIn(kids: readonly PdfKid[], reader: PdfReader): Iterable<PdfElement> {
  for (const kid of kids) {
    if (kid.kind !== 'element') continue
    if (handlerOf(kid, reader) === undefined) yield* passagesIn(kid.kids, reader)
    else yield kid
  }
}

/** None for a group: it says what stands in it. */
function handlerOf(element: PdfElement, reader: PdfReader): Handler | undefined {
  if (isCodeBlock(element, reader)) return (block) => [code(block, reader)]
  const role = roleOf(element)
  const level = headingLevel(role)
  if (level !== undefined)
    return (block) => [headingOrTitle(block, level, reader), ...besideLine(block, reader)]
  return handlers[role as keyof typeof handlers] as Handler | undefined
}

/** A caption in a group names the figure that the group holds beside it (ISO 32000-1, 14.8.4.2, Caption). */
function grouped(element: PdfElement, reader: PdfReader): readonly Utterance[] {
  const captions = element.kids.filter(isCaption)
  const [caption] = captions
  if (caption !== undefined && captions.length === 1) {
    const others = element.kids.filter((kid) => kid !== caption)
    const [only, ...more] = saidBy(element, others, reader)
    if (only?.role === 'figure' && more.length === 0) return [withCaption(only, caption, reader)]
  }
  return saidBy(element, element.kids, reader)
}

/** One line with its language, and its label where the first kid is one. */
export function line(
  role: Role,
  { language, direction }: PdfElement,
  kids: readonly PdfKid[],
  reader: PdfReader,
): Utterance {
  return said(role, partsOf(kids, reader), { language, direction })
}

/** The label that opens a line, and the rest. */
export function labelled(
  { kids }: PdfElement,
  reader: PdfReader,
): { readonly label: string | undefined; readonly rest: readonly PdfKid[] } {
  const [first, ...rest] = kids
  if (first?.kind !== 'element' || roleOf(first) !== 'Lbl') return { label: undefined, rest: kids }
  return { label: wordsOf(partsOf([first], reader)), rest }
}

/** Below a heading that serves as the title, the second level is the shallowest. */
function headingOrTitle(element: PdfElement, level: number, reader: PdfReader): Utterance {
  if (element === reader.title) return line('title', element, element.kids, reader)
  return heading(element, reader.title === undefined ? level : level - 1, reader)
}

function heading(element: PdfElement, level: number, reader: PdfReader): Utterance {
  const { label, rest } = labelled(element, reader)
  return {
    ...line('heading', element, rest, reader),
    level,
    ...(label !== undefined && { label }),
    ...named(element, reader),
  }
}

/** An unnumbered heading is as deep as its section. */
function nestingOf(element: PdfElement): number {
  let level = 0
  for (let at = element.parent; at !== undefined; at = at.parent) if (at.types.includes('Sect')) level++
  return Math.max(1, level)
}

function paragraph(element: PdfElement, reader: PdfReader): readonly Utterance[] {
  const [only, ...others] = element.kids
  if (only?.kind === 'element' && others.length === 0 && isBlockAlone(only, reader))
    return elementSays(only, reader)
  const { label, rest } = labelled(element, reader)
  const number = label === undefined ? undefined : withoutListPunctuation(label)
  const words = line('paragraph', element, rest, reader)
  return [{ ...words, ...(number !== undefined && { label: number }) }, ...besideLine(element, reader)]
}

/** What is no line, although it stands in a paragraph alone. */
function isBlockAlone(element: PdfElement, reader: PdfReader): boolean {
  return isCodeBlock(element, reader) || (roleOf(element) === 'Figure' && !standsInLine(element, reader))
}

/** What other tools put into a line and is met by itself: notes, and pictures that have no words to give it. */
function besideLine({ kids }: PdfElement, reader: PdfReader): readonly Utterance[] {
  return kids.flatMap((kid) => {
    if (kid.kind !== 'element') return []
    const role = roleOf(kid)
    if (role === 'Note' || role === 'FENote') return note(kid, reader)
    if (role !== 'Figure') return besideLine(kid, reader)
    return wordsOf(partsOf([kid], reader)) === '' ? [figureOf(kid, reader)] : []
  })
}

function note(element: PdfElement, reader: PdfReader): readonly Utterance[] {
  const { label, rest } = labelled(element, reader)
  const particulars = { ...(label !== undefined && { label }), ...named(element, reader) }
  return [opened('note', element, particulars, saidBy(element, rest, reader), reader.origins)]
}

function formula(element: PdfElement, reader: PdfReader): readonly Utterance[] {
  const words = reader.standInFor(element)
  const parts: readonly LinePart[] =
    words === undefined ? partsOf(element.kids, reader) : [{ kind: 'words', words }]
  return [said('math', parts, element)]
}

/** Each line is an element of its own; behind all but the last stands a space for its end. */
function code(element: PdfElement, reader: PdfReader): Utterance {
  const { objects } = reader.structure
  const codeLanguage = objects.text(objects.entry(element.dict, 'T'))
  const { language, direction } = element
  const lines = element.kids.every(({ kind }) => kind === 'element')
    ? element.kids.map((kid) => rawText([kid], reader))
    : [rawText(element.kids, reader)]
  const text = lines
    .map((words, index) => (index < lines.length - 1 ? words.replace(/ $/, '') : words))
    .join('\n')
    .normalize('NFC')
  return {
    role: 'code',
    ...(codeLanguage !== undefined && { label: codeLanguage }),
    text,
    language,
    direction,
  }
}

/** White space and all. */
function rawText(kids: readonly PdfKid[], reader: PdfReader): string {
  return kids
    .map((kid) => {
      if (kid.kind === 'content') return reader.textOf(kid).text
      return kid.kind === 'object' ? '' : rawText(kid.kids, reader)
    })
    .join('')
}
