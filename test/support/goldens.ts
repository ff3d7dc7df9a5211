/** Utterances as text that a person can review, a line each. */
import type { Utterance, UtteranceSpan } from '../../src/model/utterance.ts'

/** `heading 2 "Aims" [en]`, and what is marked in it behind: `(link "here" → https://un.org)`. */
export function formatUtterances(utterances: readonly Utterance[]): string {
  return utterances.map((utterance) => `${formatUtterance(utterance)}\n`).join('')
}

export function formatUtterance(utterance: Utterance): string {
  const { role, level, label, length, size, cell, text, figure, language, direction, spans = [] } = utterance
  return [
    role,
    level,
    label === undefined ? undefined : `<${label}>`,
    length === undefined ? undefined : `of ${length}`,
    size === undefined ? undefined : `${size.columns} × ${size.rows}`,
    cell === undefined ? undefined : `${cell.row},${cell.column}${cell.header ? ' header' : ''}`,
    quoted(text),
    ...Object.entries(figure ?? {}).map(([part, words]) => `${part} ${quoted(words)}`),
    cell === undefined || cell.headers.length === 0
      ? undefined
      : `under ${cell.headers.map(quoted).join(' ')}`,
    direction === 'rtl' ? `[${language} rtl]` : `[${language}]`,
    ...spans.map((span) => `(${formatSpan(span, text)})`),
  ]
    .filter((part) => part !== undefined)
    .join(' ')
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
  }
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
