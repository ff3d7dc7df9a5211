/** A line as a reader of any format meets it: words, and what is marked in them. */
import { type MarkedText, MarkedTextBuilder, unmarkedText } from '../../model/marked-text.ts'
import type { TextMark } from '../../model/utterance.ts'

export type LinePart =
  /** `endsWord`: what follows is another word, although no space is written. */
  | { readonly kind: 'words'; readonly words: string; readonly endsWord?: boolean }
  | { readonly kind: 'language'; readonly tag: string; readonly parts: readonly LinePart[] }
  | { readonly kind: 'link'; readonly target: string; readonly parts: readonly LinePart[] }
  | { readonly kind: 'mark'; readonly mark: TextMark; readonly parts: readonly LinePart[] }
  | { readonly kind: 'noteCall'; readonly label: string }

/** The words of `parts` as one line in `language`. */
export function lineOf(parts: readonly LinePart[], language: string): MarkedText {
  const [only] = parts
  if (only?.kind === 'words' && parts.length === 1) return unmarkedText(only.words)
  const into = new MarkedTextBuilder(language)
  const write = (part: LinePart): void => writers[part.kind](part as never, into, write)
  into.inLanguage(language, () => parts.forEach(write))
  return into.finish()
}

type Writers = {
  readonly [Kind in LinePart['kind']]: (
    part: Extract<LinePart, { kind: Kind }>,
    into: MarkedTextBuilder,
    write: (part: LinePart) => void,
  ) => void
}

const writers: Writers = {
  words: ({ words, endsWord }, into) => into.write(endsWord ? `${words} ` : words),
  language: ({ tag, parts }, into, write) => into.inLanguage(tag, () => parts.forEach(write)),
  link: ({ target, parts }, into, write) => into.link(target, () => parts.forEach(write)),
  mark: ({ mark, parts }, into, write) => into.mark(mark, () => parts.forEach(write)),
  noteCall: ({ label }, into) => into.noteCall(label),
}

/** The words alone. */
export function wordsOf(parts: readonly LinePart[]): string {
  return lineOf(parts, '').text
}

/** `parts` without `addition` at their beginning, where they have it. */
export function withoutStart(parts: readonly LinePart[], addition: string): readonly LinePart[] {
  return trimmed(parts, addition, 'start')
}

/** `parts` without `addition` at their end, where they have it. */
export function withoutEnd(parts: readonly LinePart[], addition: string): readonly LinePart[] {
  return trimmed(parts, addition, 'end')
}

function trimmed(parts: readonly LinePart[], addition: string, edge: 'start' | 'end'): readonly LinePart[] {
  const place = edge === 'start' ? 0 : parts.length - 1
  const part = parts[place]
  if (part === undefined || part.kind === 'noteCall') return parts
  if (part.kind === 'words') return parts.with(place, { ...part, words: cut(part.words, addition, edge) })
  return parts.with(place, { ...part, parts: trimmed(part.parts, addition, edge) })
}

function cut(words: string, addition: string, edge: 'start' | 'end'): string {
  if (edge === 'start') return words.startsWith(addition) ? words.slice(addition.length) : words
  return words.endsWith(addition) ? words.slice(0, words.length - addition.length) : words
}
