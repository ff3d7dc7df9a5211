/**
 * Rows of a table as they are heard: word after word. What stands between cells is the edition's own, so that only
 * words count, with what is marked in them.
 */
import { inOneString, type Utterance, type UtteranceSpan, type Words } from '../../model/utterance.ts'
import { isAnnounced } from './length.ts'
import { heardWords } from './line.ts'
import { type Listener, spokenTo } from './listener.ts'

/** A word of a row, or several between which nothing is marked. What the edition adds is in no language. */
interface RowWord {
  readonly text: string
  readonly language?: string
  /** Links and note calls behind it. */
  readonly marks: readonly UtteranceSpan[]
}

/** The rows of the table that holds `cells`, each in one line, and how many of them are no rows of headings. */
export function heardRows(
  cells: readonly Utterance[],
  count: number,
  listener: Listener,
): { readonly rows: readonly Words[]; readonly body: number } {
  const rows: Words[] = []
  let body = 0
  for (const row of rowsOf(cells, count)) {
    const isHead = row.some(({ part }) => part === 'head')
    if (!isHead) body += 1
    const words = isHead ? headings(row, listener) : rowWords(row, body, listener)
    if (words.length > 0) rows.push(asLine(words, listener))
  }
  return { rows, body }
}

/** A cell in a row that it reaches over. */
interface Slot {
  readonly cell: Utterance
  readonly part: 'head' | 'body' | 'foot'
  readonly column: number
  /** Whether it begins in a row above. */
  readonly isRepeated: boolean
}

function rowsOf(cells: readonly Utterance[], count: number): readonly (readonly Slot[])[] {
  const rows = Array.from({ length: count }, (): Slot[] => [])
  for (const cell of cells) {
    const { row = 1, rowSpan = 1, part = 'body', column = 1 } = cell.cell ?? {}
    for (let at = row; at < row + rowSpan; at++)
      rows[at - 1]?.push({ cell, part, column, isRepeated: at > row })
  }
  for (const row of rows) row.sort((one, other) => one.column - other.column)
  return rows
}

function headings(row: readonly Slot[], listener: Listener): readonly RowWord[] {
  return row.flatMap((slot) => (slot.isRepeated ? [] : wordsIn(slot, listener)))
}

/** The row headers or the number of the row, then each cell behind its headings. */
function rowWords(row: readonly Slot[], number: number, listener: Listener): readonly RowWord[] {
  const { labels } = listener
  const headsRow = ({ cell }: Slot) => cell.cell?.heads === 'row'
  const opening = row.filter(headsRow).flatMap((slot) => wordsIn(slot, listener))
  const cells = row
    .filter((slot) => !headsRow(slot))
    .flatMap((slot) => {
      const words = wordsIn(slot, listener)
      const names = (slot.cell.cell?.columnHeaders ?? []).flatMap(added)
      return [...names, ...(words.length === 0 ? added(labels.say('emptyCell')) : words)]
    })
  return [...(opening.length === 0 ? added(labels.say('row', { number })) : opening), ...cells]
}

function wordsIn({ cell, isRepeated }: Slot, listener: Listener): readonly RowWord[] {
  if (!isRepeated) return said(cell, listener)
  const { language, direction } = cell
  return parted({ text: inOneString([cell]), language, direction }, listener)
}

/** Everything that an utterance says, with what it holds. */
function said(utterance: Utterance, listener: Listener): readonly RowWord[] {
  const { role, label, figure, holds = [] } = utterance
  const own = parted(utterance, listener)
  if (role === 'cell' && holds.length === 0) return own
  const name = role === 'callout' && label !== undefined ? added(label) : []
  const parts = [figure?.caption, figure?.credit].flatMap((part) =>
    part === undefined ? [] : parted(part, listener),
  )
  return [...name, ...own, ...parts, ...each(holds, listener)]
}

/** Terms are said before each of their definitions. */
function each(utterances: readonly Utterance[], listener: Listener): readonly RowWord[] {
  let terms: readonly RowWord[] = []
  let isDefined = false
  return utterances.flatMap((utterance) => {
    const words = said(utterance, listener)
    if (utterance.role === 'term') {
      terms = isDefined ? words : [...terms, ...words]
      isDefined = false
      return []
    }
    isDefined = utterance.role === 'definition'
    return isDefined ? [...terms, ...words] : words
  })
}

/** The words of headings are added to each of their cells. */
const knownAdditions = new Map<string, readonly RowWord[]>()
/** Enough for the headings of any table, and no more than memory should hold. */
const mostAdditions = 10_000

function added(text: string): readonly RowWord[] {
  const words = knownAdditions.get(text) ?? addedWords(text)
  if (knownAdditions.size < mostAdditions) knownAdditions.set(text, words)
  return words
}

const separators = /^[\s：；，。、]+|[\s：；，。、]+/g
const ends = /^[:;,.،؛]+|[:;,.،؛]+$/g

function addedWords(text: string): readonly RowWord[] {
  return bareWords(text).map((word) => ({ text: word, marks: [] }))
}

/** The words of `text` without the punctuation around them. */
function bareWords(text: string): readonly string[] {
  return text
    .split(separators)
    .map((word) => word.replace(ends, ''))
    .filter(Boolean)
}

/** Words that nothing is marked in are heard as one. */
function asOne(words: readonly string[], language: string): readonly RowWord[] {
  return words.length === 0 ? [] : [{ text: words.join(' '), language, marks: [] }]
}

function parted(words: Words, listener: Listener): readonly RowWord[] {
  const { text, language: around, spans = [] } = heardWords(words, listener)
  if (spans.length === 0) return asOne(bareWords(text), around)
  const found: (RowWord & { marks: UtteranceSpan[] })[] = []
  const starts: number[] = []
  for (const { 0: word, index } of text.matchAll(/[^\s：；，。、]+/gu)) {
    const bare = word.replace(ends, '')
    const run = spans.find(({ kind, start, end }) => kind === 'language' && start <= index && index < end)
    const language = run?.kind === 'language' ? run.tag : around
    if (bare === '') continue
    found.push({ text: bare, language, marks: [] })
    starts.push(index)
  }
  for (const span of spans) {
    if (span.kind !== 'link' && span.kind !== 'noteCall') continue
    const place = starts.findLastIndex((start) => start < Math.max(1, span.end))
    found[Math.max(0, place)]?.marks.push(span)
  }
  return found
}

/** The words of a row in a line; runs of four or more in another language are announced. */
function asLine(words: readonly RowWord[], listener: Listener): Words {
  const spans: UtteranceSpan[] = []
  const starts: number[] = []
  let length = 0
  for (const { text, marks } of words) {
    starts.push(length)
    const end = length + text.length
    spans.push(...marks.map((mark) => ({ ...mark, start: end, end })))
    length = end + 1
  }
  for (const { first, last, tag, own } of runsOf(words)) {
    if (tag === listener.language || !isAnnounced(own.join(' '), tag, listener.labels)) continue
    const end = (starts[last] ?? 0) + (words[last]?.text.length ?? 0)
    spans.push({ kind: 'language', tag, start: starts[first] ?? 0, end })
  }
  const text = words.map((word) => word.text).join(' ')
  const line = spokenTo(listener, text)
  return spans.length > 0 ? { ...line, spans } : line
}

interface Run {
  readonly tag: string
  readonly first: number
  last: number
  /** Its words without those that the edition adds. */
  readonly own: string[]
}

/** Neighbouring words of one language; added ones between them belong to it. */
function runsOf(words: readonly RowWord[]): readonly Run[] {
  const runs: Run[] = []
  for (const [index, { text, language }] of words.entries()) {
    if (language === undefined) continue
    const run = runs.at(-1)
    if (run?.tag === language) {
      run.last = index
      run.own.push(text)
    } else runs.push({ tag: language, first: index, last: index, own: [text] })
  }
  return runs
}
