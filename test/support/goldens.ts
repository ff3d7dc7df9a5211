/** Utterances as text that a person can review, a line each. */
import type { CellPlace, Utterance, UtteranceSpan, Words } from '../../src/model/utterance.ts'

/**
 * `heading 2 "Aims" [en]`, and what is marked in it behind: `(link "here" → https://un.org)`. What an utterance holds
 * stands below it, set in.
 */
export function formatUtterances(utterances: readonly Utterance[], inset = ''): string {
  return utterances
    .map((one) => `${inset}${formatUtterance(one)}\n${formatUtterances(one.holds ?? [], `${inset}  `)}`)
    .join('')
}

export function formatUtterance(utterance: Utterance): string {
  const {
    role,
    level,
    label,
    id,
    size,
    holds = [],
    cell,
    text,
    figure,
    language,
    direction,
    spans = [],
  } = utterance
  return [
    role,
    level,
    label === undefined ? undefined : `<${label}>`,
    role === 'list' ? `of ${holds.length}` : undefined,
    size === undefined ? undefined : `${size.columns} × ${size.rows}`,
    ...(cell === undefined ? [] : placeWords(cell)),
    quoted(text),
    id && `#${id}`,
    headersOf('beside', cell?.rowHeaders),
    headersOf('under', cell?.columnHeaders),
    ...markedWords({ language, direction, spans, text }),
    ...Object.entries(figure ?? {}).flatMap(([part, words]) => [
      part,
      quoted(words.text),
      ...markedWords(words),
    ]),
  ]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** The language, and what is marked. */
function markedWords({ language, direction, spans = [], text }: Words): readonly string[] {
  return [
    direction === 'rtl' ? `[${language} rtl]` : `[${language}]`,
    ...spans.map((span) => `(${formatSpan(span, text)})`),
  ]
}

/** `2,1 over 2 rows in the head heads column`. */
function placeWords({ row, column, rowSpan, columnSpan, part, heads }: CellPlace) {
  return [
    `${row},${column}`,
    rowSpan && `over ${rowSpan} rows`,
    columnSpan && `over ${columnSpan} columns`,
    part && `in the ${part}`,
    heads && `heads ${heads}`,
  ].filter((part) => part !== undefined)
}

function headersOf(preposition: string, texts: readonly string[] = []): string | undefined {
  return texts.length === 0 ? undefined : `${preposition} ${texts.map(quoted).join(' ')}`
}

function formatSpan(span: UtteranceSpan, text: string): string {
  const words = quoted(text.slice(span.start, span.end))
  switch (span.kind) {
    case 'link':
      return `link ${words} → ${span.target}`
    case 'language':
      return `${span.tag} ${words}`
    case 'noteCall':
      return `note ${span.label} after ${quoted(text.slice(0, span.start).split(' ').at(-1) ?? '')}`
    default:
      return `${span.kind} ${words}`
  }
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
