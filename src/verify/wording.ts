/** Utterances as text for people, a line each. */
import type { CellPlace, Utterance, UtteranceSpan, Words } from '../model/utterance.ts'

/** What `utterances` say, what each of them holds below it, set in. */
export function formatUtterances(utterances: readonly Utterance[], inset = ''): string {
  return utterances
    .map((one) => `${inset}${formatUtterance(one)}\n${formatUtterances(one.holds ?? [], `${inset}  `)}`)
    .join('')
}

/** `heading 2 "Aims" [en]`, and what is marked in it behind: `(link "here" → https://un.org)`. */
export function formatUtterance({ figure, ...utterance }: Utterance): string {
  const { role, level, label, id, size, holds = [], cell, text } = utterance
  return sentence([
    role,
    level,
    label !== undefined && `<${label}>`,
    role === 'list' && `of ${holds.length}`,
    size && `${size.columns} × ${size.rows}`,
    cell && placeWords(cell),
    quoted(text),
    id && `#${id}`,
    cell && headersOf('beside', cell.rowHeaders),
    cell && headersOf('under', cell.columnHeaders),
    markedWords(utterance),
    figure?.caption && `caption ${formatWords(figure.caption)}`,
    figure?.credit && `credit ${formatWords(figure.credit)}`,
  ])
}

/** `"words" [en] (link "words" → https://un.org)` */
export function formatWords(words: Words): string {
  return `${quoted(words.text)} ${markedWords(words)}`
}

/** The language, and what is marked. */
function markedWords({ language, direction, spans = [], text }: Words): string {
  const setting = direction === 'rtl' ? `[${language} rtl]` : `[${language}]`
  return sentence([setting, ...spans.map((span) => `(${formatSpan(span, text)})`)])
}

/** `2,1 over 2 rows in the head heads column` */
function placeWords({ row, column, rowSpan, columnSpan, part, heads }: CellPlace): string {
  return sentence([
    `${row},${column}`,
    rowSpan && `over ${rowSpan} rows`,
    columnSpan && `over ${columnSpan} columns`,
    part && `in the ${part}`,
    heads && `heads ${heads}`,
  ])
}

function headersOf(preposition: string, texts: readonly string[]): string | false {
  return texts.length > 0 && `${preposition} ${texts.map(quoted).join(' ')}`
}

function formatSpan(span: UtteranceSpan, text: string): string {
  const words = quoted(text.slice(span.start, span.end))
  if (span.kind === 'link') return `link ${words} → ${span.target}`
  if (span.kind === 'language') return `${span.tag} ${words}`
  if (span.kind !== 'noteCall') return `${span.kind} ${words}`
  const before = text.slice(0, span.start).split(' ').at(-1) ?? ''
  return `note ${span.label} after ${quoted(before)}`
}

function sentence(parts: readonly (string | number | false | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== false && part !== '').join(' ')
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
